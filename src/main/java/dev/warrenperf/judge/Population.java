package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.DesignEffect;
import dev.warrenperf.analysis.Occurrence;
import dev.warrenperf.analysis.PopulationTest;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * What the run says about the system, as a sample of its requests.
 *
 * @param keeps probability of so many observations within the limit, or more, if the system only
 *     just missed it; small speaks for the system
 * @param misses probability of so few, or fewer, if it only just kept it; small speaks against it
 * @param designEffect how many actual observations one independent one is worth, by the spread
 *     between the pieces of the run; 1 when it cannot be estimated
 * @param effectiveCount number of independent observations that the run is worth
 * @param pieces how many pieces of the run held data
 * @param further observations like these that are missing to a small probability: 0 when it is
 *     small, empty when more would not help
 * @param odd in how many intervals an observation was on the other side of the limit than the
 *     verdict
 * @param seen whether these say how such observations come
 * @param others what other runs of the system may show; null where that is not asked
 */
public record Population(
    double keeps,
    double misses,
    double designEffect,
    double effectiveCount,
    int pieces,
    OptionalLong further,
    Occurrence odd,
    boolean seen,
    OtherRuns others) {

  /** The error that a firm verdict may be made with, and in its direction alone. */
  static final double LEVEL = 0.05;

  /** Above this, a run says far less than the number of its observations suggests. */
  static final double STRIKING_EFFECT = 2;

  /**
   * Tests a decision against the run as a sample.
   *
   * @param q the quantile
   */
  static Population of(double q, Decision decision, RunSample sample) {
    CountsAtLimit counts = decision.counts();
    boolean kept = !decision.isMissed();
    PopulationTest keeping = sample.test(q, decision.limit().value(), true);
    boolean exact = counts.atLeast() == counts.atMost();
    PopulationTest missing = exact ? keeping : sample.test(q, decision.limit().value(), false);
    PopulationTest told = kept ? keeping : missing;
    return new Population(
        keeping.keeps((double) counts.atLeast()),
        missing.misses((double) counts.atMost()),
        told.effect().factor(),
        told.effect().effective(told.count()),
        told.effect().clusters(),
        decision.isOpen() ? OptionalLong.empty() : told.further(kept, RunSample.hits(counts, kept)),
        told.odd(kept),
        told.sees(kept),
        OtherRuns.of(q, decision, sample));
  }

  /**
   * Tests a share that is known exactly.
   *
   * @param hits of {@code test.count()}, on the good side
   * @param kept whether they are enough
   */
  static Population of(PopulationTest test, double hits, boolean kept) {
    return new Population(
        test.keeps(hits),
        test.misses(hits),
        test.effect().factor(),
        test.effect().effective(test.count()),
        test.effect().clusters(),
        test.further(kept, hits),
        test.odd(kept),
        test.sees(kept),
        null);
  }

  /** Whether it says, with little error, the same as the run, which kept or missed the limit. */
  boolean bears(boolean kept) {
    return isRareChance(kept) && seen && (others == null || others.bears());
  }

  private boolean isRareChance(boolean kept) {
    return (kept ? keeps : misses) <= LEVEL;
  }

  /** What keeps the verdict on so many observations from being firm; null when it is. */
  Reason weakness(boolean kept, long count) {
    if (!isRareChance(kept) && !isOpenForOthers()) {
      return isWithinReach(count) ? Reason.TOO_FEW_OBSERVATIONS : Reason.CLOSE_TO_LIMIT;
    }
    if (isRareChance(kept) && !seen) {
      return Reason.TOO_FEW_INTERVALS;
    }
    return bears(kept) ? null : Reason.RUN_NOISE;
  }

  /** As many as make it firm for other runs, too. */
  private OptionalLong needed() {
    boolean both = further.isPresent() && others != null && others.further().isPresent();
    return both
        ? OptionalLong.of(Math.max(further.getAsLong(), others.further().getAsLong()))
        : further;
  }

  /** Whether more observations would tell of this run's conditions, and never of other runs. */
  private boolean isOpenForOthers() {
    return further.isPresent() && others != null && others.further().isEmpty();
  }

  /**
   * How firmly the run, which kept or missed the limit, speaks of the system.
   *
   * @param count its observations
   * @param unit of the limit
   */
  String evidence(boolean kept, long count, Unit unit) {
    Reason weakness = weakness(kept, count);
    return (weakness == null ? "Firm" : "Weak")
        + " evidence on the system (p "
        + words(kept ? keeps : misses)
        + ")"
        + (weakness == null ? assumed(kept) : ": " + why(weakness, kept, unit))
        + (isStrikinglyDependent() ? dependence(count) : "");
  }

  /**
   * What keeps that from being firm, or is to be known where it is; may be empty. For a reader who
   * has the figures of the tests.
   */
  String doubt(boolean kept, long count, Unit unit) {
    Reason weakness = weakness(kept, count);
    if (weakness == null) {
      return odd.isRare() ? oddIntervals(kept) : "";
    }
    return weakness == Reason.RUN_NOISE ? others.doubt(kept, unit) : why(weakness, kept, unit);
  }

  private String assumed(boolean kept) {
    return (others == null ? "" : ", " + others.assumed())
        + (odd.isRare() ? "; " + oddIntervals(kept) : "");
  }

  private String why(Reason weakness, boolean kept, Unit unit) {
    return switch (weakness) {
      case RUN_NOISE -> others.weak(kept, unit);
      case TOO_FEW_INTERVALS -> fewIntervals(kept);
      default -> missing();
    };
  }

  private String fewIntervals(boolean kept) {
    return odd.holding() == 0 || odd.intervals() >= DesignEffect.FEWEST_CLUSTERS
        ? oddIntervals(kept)
        : "in "
            + Format.counted(odd.intervals(), "interval")
            + " the run does not show how far requests depend on one another";
  }

  /** A run that lacks its bad interval looks perfect. */
  private String oddIntervals(boolean kept) {
    return (kept ? "an interval with a miss" : "an interval with an observation within the limit")
        + " may occur with probability up to "
        + Format.percent(odd.atMost())
        + " ("
        + (odd.holding() == 0 ? "none" : Format.count(odd.holding()))
        + " of "
        + Format.count(odd.intervals())
        + " had one)";
  }

  private String missing() {
    if (further.isEmpty()) {
      return "the share within the limit is just what is asked for";
    }
    long more = needed().getAsLong();
    return Format.count(more)
        + (more == 1 ? " more observation" : " more observations")
        + " like these"
        + (seen ? "" : ", in more intervals,")
        + " would make it firm";
  }

  private String dependence(long count) {
    return "; requests are correlated (design effect "
        + Format.number(designEffect, 2)
        + "), so "
        + Format.count(count)
        + " are worth "
        + Format.count((long) effectiveCount)
        + " independent ones";
  }

  /**
   * Whether more observations like these would make the verdict firm, and not many times the run:
   * beyond ten times, the share at the limit is hardly distinguishable from q.
   */
  boolean isWithinReach(long count) {
    return further.isPresent() && needed().getAsLong() / 10 <= count;
  }

  /**
   * A probability for a sentence: two digits, more where it would read as 0.05 and is above, and
   * below 0.0001 no digits, since its model is not that good.
   */
  public static String words(double probability) {
    if (probability < 1e-4) {
      return "< 0.0001";
    }
    boolean justAbove = probability > LEVEL && probability < 0.0505;
    return "= "
        + (justAbove
            ? Format.of(probability, Unit.COUNT, new MathContext(3, RoundingMode.CEILING))
            : Format.number(probability, 2));
  }

  boolean isStrikinglyDependent() {
    return designEffect > STRIKING_EFFECT;
  }
}
