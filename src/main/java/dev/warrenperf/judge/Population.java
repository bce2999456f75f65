package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.DesignEffect;
import dev.warrenperf.analysis.DesignEffect.Cluster;
import dev.warrenperf.analysis.MinimumCounts;
import dev.warrenperf.analysis.PopulationTest;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

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
 * @param further observations like these that are missing to a firm verdict: 0 when it is firm,
 *     empty when more would not help
 */
public record Population(
    double keeps,
    double misses,
    double designEffect,
    double effectiveCount,
    int pieces,
    OptionalLong further) {

  /** The error that a firm verdict may be made with, and in its direction alone. */
  static final double LEVEL = 0.05;

  /** Above this, a run says far less than the number of its observations suggests. */
  static final double STRIKING_EFFECT = 2;

  /**
   * Tests a decision against the run as a sample.
   *
   * @param q the quantile
   * @param pieces the histograms that the run's is the sum of, interval by interval and node by
   *     node; fewer than five leave dependence unnoticed
   */
  static Population of(double q, Decision decision, List<Histogram> pieces) {
    CountsAtLimit counts = decision.counts();
    List<CountsAtLimit> parts = counts(pieces, decision.limit().value());
    DesignEffect effect = DesignEffect.of(clusters(parts, CountsAtLimit::atLeast));
    boolean exact = parts.stream().allMatch(part -> part.atLeast() == part.atMost());
    PopulationTest keeping = new PopulationTest(q, (double) counts.total(), effect);
    PopulationTest missing =
        exact
            ? keeping
            : new PopulationTest(
                q,
                (double) counts.total(),
                DesignEffect.of(clusters(parts, CountsAtLimit::atMost)));
    PopulationTest told = decision.isMissed() ? missing : keeping;
    return new Population(
        keeping.keeps((double) counts.atLeast()),
        missing.misses((double) counts.atMost()),
        told.effect().factor(),
        told.effect().effective(told.count()),
        told.effect().clusters(),
        further(decision, told));
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
        kept ? MinimumCounts.furtherToKeep(test, hits) : MinimumCounts.furtherToMiss(test, hits));
  }

  private static List<CountsAtLimit> counts(List<Histogram> pieces, double limit) {
    List<CountsAtLimit> counts = new ArrayList<>(pieces.size());
    for (Histogram piece : pieces) {
      counts.add(CountsAtLimit.of(piece, limit));
    }
    return counts;
  }

  private static List<Cluster> clusters(
      List<CountsAtLimit> parts, ToLongFunction<CountsAtLimit> hits) {
    List<Cluster> clusters = new ArrayList<>(parts.size());
    for (CountsAtLimit part : parts) {
      clusters.add(new Cluster((double) part.total(), (double) hits.applyAsLong(part)));
    }
    return clusters;
  }

  private static OptionalLong further(Decision decision, PopulationTest test) {
    return switch (decision.outcome()) {
      case KEPT -> MinimumCounts.furtherToKeep(test, (double) decision.counts().atLeast());
      case MISSED -> MinimumCounts.furtherToMiss(test, (double) decision.counts().atMost());
      case OPEN -> OptionalLong.empty();
    };
  }

  /** Whether the test says the same as the decision on the run, with little error. */
  boolean bears(Decision decision) {
    return switch (decision.outcome()) {
      case KEPT -> bears(true);
      case MISSED -> bears(false);
      case OPEN -> false;
    };
  }

  /** Whether the test says the same as the run, which kept or missed the limit. */
  boolean bears(boolean kept) {
    return (kept ? keeps : misses) <= LEVEL;
  }

  /**
   * How firmly the run, which kept or missed the limit, speaks of the system.
   *
   * @param count its observations
   */
  String evidence(boolean kept, long count) {
    double p = kept ? keeps : misses;
    String words =
        bears(kept)
            ? "Firm evidence on the system (p " + words(p) + ")"
            : "Weak evidence on the system (p " + words(p) + ")" + missing();
    return isStrikinglyDependent() ? words + dependence(count) : words;
  }

  private String missing() {
    if (further.isEmpty()) {
      return ": the share within the limit is just what is asked for";
    }
    long more = further.getAsLong();
    return ": "
        + Format.count(more)
        + (more == 1 ? " more observation" : " more observations")
        + " like these would make it firm";
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
    return further.isPresent() && further.getAsLong() / 10 <= count;
  }

  /**
   * A probability for a sentence: two digits, more where it would read as 0.05 and is above, and
   * below 0.0001 no digits, since its model is not that good.
   */
  static String words(double probability) {
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
