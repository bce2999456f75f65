package dev.warrenperf.report;

import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.json.Written;
import dev.warrenperf.judge.DecisionWords;
import dev.warrenperf.judge.Proof;
import dev.warrenperf.judge.QuantileResult;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * One quantile of one operation. Numbers are NaN where nothing was observed.
 *
 * @param q from 0 to 1
 * @param lower lower edge of the bucket that holds the quantile, exclusive; of client samples the
 *     least that the printed duration can have been; NaN without observations
 * @param upper upper edge, inclusive; +Inf beyond the last finite bound; of client samples the most
 *     that the printed duration can have been
 * @param estimate interpolated inside the bucket; NaN beyond the last finite bound; of client
 *     samples the duration as printed; decides nothing
 * @param histogramQuantile what PromQL's histogram_quantile returns for these buckets; NaN for
 *     client samples
 * @param ciLower lower end of the 95 % confidence interval of the system's quantile
 * @param ciUpper upper end
 * @param sumBound what the quantile is at most, by the sum of all observations; NaN when not known
 * @param sumLower what it is at least, likewise
 * @param outcome against its target
 * @param valueText what is known: {@code 5 ms – 10 ms}, {@code > 10 s}, {@code says 7 ms}
 * @param beside the same in the unit of the limit, for a sentence with both
 * @param proof by which it was found and decided; null when nothing was observed
 * @param places where its count can be looked up
 */
public record QuantileReport(
    double q,
    double lower,
    double upper,
    double estimate,
    double histogramQuantile,
    double ciLower,
    double ciUpper,
    double sumBound,
    double sumLower,
    Outcome outcome,
    String valueText,
    String beside,
    Proof proof,
    CountPlaces places) {

  /** The step that names the counts; where they stand comes next. */
  private static final int COUNTS_STEP = 1;

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("sumLower", "valueText", "beside", "proof", "places").andInline("outcome");

  static QuantileReport of(
      QuantileResult quantile,
      Outcome outcome,
      String valueText,
      String beside,
      Proof proof,
      CountPlaces places) {
    QuantileBounds bounds =
        quantile.bounds() == null ? QuantileBounds.unknown(quantile.q()) : quantile.bounds();
    return new QuantileReport(
        quantile.q(),
        bounds.lower(),
        bounds.upper(),
        bounds.estimate(),
        bounds.histogramQuantile(),
        bounds.ciLower(),
        bounds.ciUpper(),
        bounds.sumUpper(),
        bounds.sumLower(),
        outcome,
        valueText,
        beside,
        proof,
        places);
  }

  /** How it was decided, step by step; empty when nothing was observed. */
  public List<String> decided() {
    if (proof == null) {
      return List.of();
    }
    List<String> steps = new ArrayList<>(DecisionWords.of(proof));
    if (places.isKnown()) {
      steps.add(COUNTS_STEP + 1, places.sentence(proof.bound(upper)));
    }
    return steps;
  }

  /** {@code p99}. */
  public String label() {
    return Format.percentile(q);
  }
}
