package dev.warrenperf.report;

import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Format;
import java.util.List;

/**
 * One quantile of one operation. The run's own quantile lies in ({@code lower}, {@code upper}].
 *
 * @param q from 0 to 1
 * @param estimate interpolated; NaN beyond the last finite bound
 * @param histogramQuantile what PromQL answers
 * @param ciLower lower end of the 95 % confidence interval of the system's quantile
 * @param ciUpper upper end
 * @param sumBound what the quantile is at most, by the sum of all observations; NaN when not known
 * @param valueText what is known, for readers: {@code 5 ms – 10 ms} or {@code > 10 s}
 * @param estimateText for readers; empty when there is none
 * @param bullet the same as a small picture; null when nothing was observed
 * @param outcome against its target
 * @param decided how, step by step; empty when nothing was observed
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
    String valueText,
    String estimateText,
    Bullet bullet,
    Outcome outcome,
    List<String> decided) {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("valueText", "estimateText", "bullet", "decided").andInline("outcome");

  public QuantileReport {
    decided = List.copyOf(decided);
  }

  /** {@code p99}. */
  public String label() {
    return Format.percentile(q);
  }
}
