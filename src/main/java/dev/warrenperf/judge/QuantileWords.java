package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import java.util.function.DoubleFunction;

/** Sentences on one quantile, built from its counts. */
class QuantileWords {

  private static final String BY_SUM = "the sum of one run decides, not its counts";
  private static final String SUMMED = "histograms with different bounds were summed";

  private final QuantileBounds quantile;
  private final Tiers limits;
  private final MetricUnit exposed;

  /**
   * Words of a quantile.
   *
   * @param exposed the unit in which the process writes its bounds
   */
  QuantileWords(QuantileBounds quantile, Tiers limits, MetricUnit exposed) {
    this.exposed = exposed;
    this.quantile = quantile;
    this.limits = limits;
  }

  /** Everything a reader of the verdict needs, in a few sentences. */
  String explain(
      Decision deciding, Decision target, Tier tier, Population population, LostObservations lost) {
    StringBuilder words = new StringBuilder(decision(deciding));
    if (tier == Tier.ACCEPTABLE) {
      words.append("; ").append(decision(target));
    }
    if (tier == Tier.CRITICAL) {
      words.append("; it is in the critical range ").append(limits.critical());
    }
    if (!deciding.isOpen() && lost.any()) {
      words.append(lost(deciding, lost));
    } else if (!deciding.isOpen()) {
      words.append(". ").append(evidence(deciding, population));
    }
    return words.toString();
  }

  /** What {@link #explain} says beyond how the counts stand to the limits. */
  String remark(
      Decision deciding, Decision target, Tier tier, Population population, LostObservations lost) {
    if (deciding.isOpen()) {
      return obstacle(deciding);
    }
    String open = tier == Tier.ACCEPTABLE && target.isOpen() ? obstacle(target) : "";
    String doubt = lost.any() ? lost(deciding, lost).substring(2) : doubt(deciding, population);
    return open + (open.isEmpty() || doubt.isEmpty() ? "" : ". ") + doubt;
  }

  /** What observations that nobody saw would have to be for the decision to fall. */
  String lost(Decision decision, LostObservations lost) {
    String most =
        Double.isInfinite(lost.expected())
            ? "an unknown number"
            : "up to " + Format.count((long) Math.ceil(lost.expected()));
    if (decision.isMissed()) {
      return ". Observations were lost, " + most + ", and may all have been faster";
    }
    double survived = LostObservations.survived(quantile.q(), decision.counts());
    return ". It holds unless more than "
        + Format.count((long) Math.max(0, survived))
        + " of what was lost was slower; "
        + most
        + " may have been lost";
  }

  /** Where the counts, and the sum where it knows better, place the quantile. */
  static String place(QuantileBounds quantile, DoubleFunction<String> written) {
    String name = Format.percentile(quantile.q());
    String sum = sum(quantile, written);
    if (quantile.upper() == Double.POSITIVE_INFINITY) {
      return quantile.below() < 0
          ? name + " lies in the only bucket" + sum
          : name + " is above " + written.apply(quantile.lower()) + sum;
    }
    String above =
        quantile.below() < 0 ? " is " : " is above " + written.apply(quantile.lower()) + " and ";
    return name + above + "at most " + written.apply(quantile.upper()) + sum;
  }

  private static String sum(QuantileBounds quantile, DoubleFunction<String> written) {
    String least = written.apply(quantile.sumLower());
    String most = written.apply(quantile.sumUpper());
    boolean lower = quantile.sumLower() > quantile.lower();
    boolean upper = quantile.sumUpper() < quantile.upper();
    if (lower && upper) {
      return " (from " + least + " to " + most + " by the sum)";
    }
    if (lower) {
      return " (at least " + least + " by the sum)";
    }
    return upper ? " (at most " + most + " by the sum)" : "";
  }

  /** Values about a quantile in the unit of its limit. */
  static DoubleFunction<String> beside(Limit limit, QuantileBounds quantile) {
    double largest = Double.isInfinite(quantile.upper()) ? quantile.lower() : quantile.upper();
    return value -> limit.quantity().like(value, largest);
  }

  /** What the buckets allow the mean to be, and why the sum cannot serve. */
  static String contradiction(Histogram histogram, Unit unit) {
    double least = histogram.sumRange().least() / histogram.count();
    double most = histogram.sumRange().most() / histogram.count();
    return "the sum of the observations, "
        + Format.of(histogram.sum(), unit)
        + ", contradicts the buckets: by their counts the mean is "
        + (Double.isInfinite(most)
            ? "at least " + Format.of(least, unit)
            : "between " + Format.of(least, unit) + " and " + Format.of(most, unit));
  }

  /** One limit and what became of it. */
  String decision(Decision decision) {
    String limit = limits.describe(decision.limit());
    if (decision.isOpen()) {
      return open(decision, limit);
    }
    CountsAtLimit counts = decision.counts();
    boolean kept = decision.isKept();
    String proof =
        (kept ? ": " + share(counts.atLeast()) : ": only " + share(counts.atMost()))
            + at(kept ? counts.boundBelow() : counts.boundAbove())
            + needed();
    return place()
        + (decision.bySum() ? "" : proof)
        + (kept ? ", which meets " : ", which misses ")
        + limit;
  }

  private String open(Decision decision, String limit) {
    CountsAtLimit counts = decision.counts();
    if (decision.obstacle() == Reason.COUNTS_UNCERTAIN) {
      return SUMMED
          + ", so between "
          + range(counts)
          + at(counts.boundAbove())
          + needed()
          + " for "
          + limit
          + "; "
          + remedy(decision);
    }
    return (decision.obstacle() == Reason.ABOVE_LARGEST_BOUND
            ? above(counts, limit)
            : limit + between(counts) + ": between " + range(counts) + " at or below it" + needed())
        + "; "
        + remedy(decision);
  }

  /** Why the counts leave it open where that is not the limit's place, and what would help. */
  private String obstacle(Decision open) {
    boolean summed = open.obstacle() == Reason.COUNTS_UNCERTAIN;
    return (summed ? SUMMED + "; " : "") + remedy(open);
  }

  /** What would decide. */
  String remedy(Decision open) {
    return (open.obstacle() == Reason.COUNTS_UNCERTAIN ? "give every node" : "add")
        + " a bucket bound at "
        + Format.bound(exposed.fromBase(open.limit().value()));
  }

  private String above(CountsAtLimit counts, String limit) {
    return Double.isInfinite(counts.boundBelow())
        ? limit + " is unknown: there is no bucket bound except +Inf"
        : limit
            + " lies above the largest bound "
            + le(counts.boundBelow())
            + ", and "
            + share(counts.atLeast())
            + " at or below that"
            + needed()
            + ": "
            + place();
  }

  private String between(CountsAtLimit counts) {
    return Double.isInfinite(counts.boundBelow())
        ? " lies below the smallest bound " + le(counts.boundAbove())
        : " lies between " + le(counts.boundBelow()) + " and " + le(counts.boundAbove());
  }

  /** How firmly the run speaks of the system. */
  String evidence(Decision decision, Population population) {
    if (decision.bySum()) {
      return "Weak evidence on the system: " + BY_SUM;
    }
    return population.evidence(decision.isKept(), quantile.count(), unit());
  }

  /** What keeps it from being firm, or is to be known of it; may be empty. */
  String doubt(Decision decision, Population population) {
    return decision.bySum()
        ? BY_SUM
        : population.doubt(decision.isKept(), quantile.count(), unit());
  }

  private String place() {
    return place(quantile, beside(limits.deciding(), quantile));
  }

  private Unit unit() {
    return limits.target().quantity().unit();
  }

  final String share(long count) {
    return Format.count(count) + " of " + Format.count(quantile.count()) + " observations are";
  }

  final String range(CountsAtLimit counts) {
    return Format.count(counts.atLeast()) + " and " + share(counts.atMost());
  }

  private String at(double bound) {
    return " at or below " + le(bound);
  }

  final String needed() {
    return " where " + Format.count(quantile.rank()) + " are needed";
  }

  private String le(double bound) {
    return le(bound, exposed);
  }

  /** A bound of a bucket as the process writes it. */
  static String le(double bound, MetricUnit exposed) {
    return "le=\"" + Format.bound(exposed.fromBase(bound)) + "\"";
  }
}
