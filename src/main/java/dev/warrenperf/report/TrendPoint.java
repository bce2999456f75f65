package dev.warrenperf.report;

import dev.warrenperf.comparison.Presence;
import dev.warrenperf.history.OperationPoint;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.List;

/**
 * One operation in one release, all its runs together, and how it stands to its targets.
 *
 * @param measured what was
 * @param meanTarget the mean against its target; null when nothing was promised
 * @param quantiles ascending; empty unless observed
 * @param shares within the promised limits, in their order; empty unless observed
 * @param unit of the observations
 */
public record TrendPoint(
    OperationPoint measured,
    TrendTarget meanTarget,
    List<TrendQuantile> quantiles,
    List<TrendShare> shares,
    Unit unit) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("unit").andInline("measured");

  /**
   * One quantile of all observations of a release. It lies in ({@code lower}, {@code upper}].
   *
   * @param q from 0 to 1
   * @param lower in seconds
   * @param upper may be infinite
   * @param ciLower lower end of the 95 % confidence interval, requests taken to be independent
   * @param ciUpper upper end; infinite with too few observations
   * @param target how it stands to its target; null when nothing was promised, and for client
   *     samples
   * @param exact whether it is {@code upper}, each duration being known
   * @param unit of the observations
   */
  public record TrendQuantile(
      double q,
      double lower,
      double upper,
      double ciLower,
      double ciUpper,
      TrendTarget target,
      boolean exact,
      Unit unit) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("exact", "unit");

    /** {@code p99}. */
    public String label() {
      return Format.percentile(q);
    }

    /** The same in the unit of its target, which there is, for a sentence with both. */
    String beside() {
      Outcome outcome = target.outcome();
      return exact ? outcome.beside(upper, unit) : outcome.beside(lower, upper, unit);
    }

    /** For readers: {@code 5 ms – 10 ms}. */
    public String valueText() {
      return exact ? Format.of(upper, unit) : Format.interval(lower, upper, unit);
    }
  }

  /**
   * Observations within a promised limit; where the limit is no bound of the buckets, only known to
   * lie between two shares.
   *
   * @param limit in seconds
   * @param lower share that is surely within, 0 to 1
   * @param upper share that may be
   */
  public record TrendShare(double limit, double lower, double upper) {

    /** For readers. */
    public String text() {
      return ShareWords.between(lower, upper);
    }

    /** The share that is not within, for readers. */
    public String aboveText() {
      return ShareWords.between(1 - upper, 1 - lower);
    }
  }

  /** Whether there are values. */
  public boolean isObserved() {
    return measured.isObserved();
  }

  /** The mean for readers, with the smallest and the largest of several runs. */
  public String text() {
    return SpreadWords.spread(
        measured.mean(),
        measured.leastMean(),
        measured.greatestMean(),
        measured.means().size(),
        unit);
  }

  /** Why there are no values; null when there are. */
  public String missingText() {
    return missing(measured.presence());
  }

  static String missing(Presence presence) {
    return switch (presence) {
      case OBSERVED -> null;
      case NOT_OBSERVED -> "nothing observed";
      case UNUSABLE -> "counts not usable";
      case NAMES_DIFFER -> "some nodes expose it by another of its names";
      case OTHER_UNIT -> "not known to count in the unit of the newest";
      case NOT_EXPOSED -> "not exposed";
    };
  }
}
