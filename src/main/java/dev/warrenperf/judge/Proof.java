package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.DesignEffect;
import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.SampleOrder;
import dev.warrenperf.analysis.WholeCount;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;

/**
 * The facts by which one quantile was found and decided, as sentences and tables show them.
 *
 * @param result with any observations, and what {@link QuantileJudge} found where it is promised
 * @param histogram of the observations; null for client samples
 * @param samples null for a histogram
 */
public record Proof(QuantileResult result, Histogram histogram, ClientSamples samples) {

  /** Of a quantile of a histogram. */
  public static Proof of(Histogram histogram, QuantileResult result) {
    return new Proof(result, histogram, null);
  }

  /** Of a quantile of client samples. */
  public static Proof of(ClientSamples samples, QuantileResult result) {
    return new Proof(result, null, samples);
  }

  public QuantileBounds bounds() {
    return result.bounds();
  }

  /** Null when nothing was promised. */
  public Tiers limits() {
    return result.limits();
  }

  /** The test behind the evidence; null where there is none. */
  public Population population() {
    return result.judgement() == null ? null : result.judgement().population();
  }

  /** What is counted. */
  public String noun() {
    return samples == null ? "observations" : "durations";
  }

  /** Whether a bound has fewer than the rank at or below it. */
  public boolean hasBelow() {
    return bounds().below() >= 0;
  }

  /** Observations at or below the largest bound with fewer than the rank; the most there can be. */
  public long below() {
    return WholeCount.atMost(histogram, bounds().below());
  }

  /** Those at or below the bound that ends its bucket; the fewest there can be. */
  public long reached() {
    return WholeCount.atLeast(histogram, bounds().bucket());
  }

  /** Counts around a limit. */
  public CountsAtLimit at(Limit limit) {
    return samples == null
        ? CountsAtLimit.of(histogram, limit.value())
        : SampleOrder.counts(samples, limit.value(), Decision.isInclusive(limit));
  }

  /** So many are needed for an upper end of the 95 % interval; 0 where there are enough. */
  public long missingForInterval() {
    double q = bounds().q();
    long least = q > 0 && q < 1 ? OrderStatistics.minimumForInterval(q) : 0;
    return bounds().count() < least ? least : 0;
  }

  /** Whether the pieces of the run show how far observations depend on one another. */
  public boolean showsDependence() {
    return population().pieces() >= DesignEffect.FEWEST_CLUSTERS;
  }

  /** The unit of its limit; of a quantile without one its own. */
  public Unit unit() {
    if (limits() != null) {
      return limits().target().quantity().unit();
    }
    return samples == null ? histogram.unit().base() : Unit.SECONDS;
  }

  /** A value about the quantile, in the unit in which its limit is written. */
  public String written(double value) {
    return limits() == null
        ? Format.of(value, unit())
        : QuantileWords.beside(limits().deciding(), bounds()).apply(value);
  }

  /** What is known of such a value in ({@code lower}, {@code upper}], likewise. */
  public String interval(double lower, double upper) {
    return limits() == null
        ? Format.interval(lower, upper, unit())
        : limits().deciding().quantity().interval(lower, upper);
  }

  /** A bound of a bucket as the process writes it. */
  public String bound(double bound) {
    return Format.bound(histogram.unit().fromBase(bound));
  }

  /** Why the sum of the observations bounds nothing; empty where it is not at odds with them. */
  public String contradiction() {
    return histogram != null && histogram.isSumContradicted()
        ? QuantileWords.contradiction(histogram, unit())
        : "";
  }
}
