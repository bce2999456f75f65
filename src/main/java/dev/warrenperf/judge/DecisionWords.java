package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.DesignEffect;
import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.WholeCount;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * How one quantile was found and decided, step by step, for a reader who wants to check it by hand
 * against the counts.
 */
public final class DecisionWords {

  private final Histogram histogram;
  private final QuantileBounds quantile;
  private final Unit unit;
  private final List<String> steps = new ArrayList<>();

  private DecisionWords(Histogram histogram, QuantileBounds quantile, Unit unit) {
    this.histogram = histogram;
    this.quantile = quantile;
    this.unit = unit;
  }

  /**
   * The steps to the quantile alone; a single one when there are no observations.
   *
   * @param quantile of this histogram
   * @param unit that its bounds are in
   */
  public static List<String> of(Histogram histogram, QuantileBounds quantile, Unit unit) {
    return List.copyOf(new DecisionWords(histogram, quantile, unit).toQuantile());
  }

  /**
   * The steps to the quantile and on to the judgement.
   *
   * @param limits that were judged against
   * @param judgement what {@link QuantileJudge} found
   */
  public static List<String> of(
      Histogram histogram, QuantileBounds quantile, Tiers limits, Judgement judgement) {
    Unit unit = limits.target().quantity().unit();
    DecisionWords words = new DecisionWords(histogram, quantile, unit);
    words.toQuantile();
    if (quantile.count() > 0) {
      words.toJudgement(limits, judgement);
    }
    return List.copyOf(words.steps);
  }

  private List<String> toQuantile() {
    if (quantile.count() == 0) {
      steps.add("There are no observations");
      return steps;
    }
    steps.add(rank());
    steps.add(bucket());
    steps.add(interpolation());
    steps.add(sum());
    steps.add(interval());
    return steps;
  }

  private String rank() {
    return Format.percentile(quantile.q())
        + " of "
        + Format.count(quantile.count())
        + " observations is the one of rank ceil("
        + Format.bound(quantile.q())
        + " × "
        + Format.count(quantile.count())
        + ") = "
        + Format.count(quantile.rank())
        + " in ascending order";
  }

  private String bucket() {
    String below =
        quantile.below() < 0
            ? "no bound has fewer at or below it"
            : count(WholeCount.atMost(histogram, quantile.below()), quantile.lower(), "at most ");
    String reached =
        count(WholeCount.atLeast(histogram, quantile.bucket()), quantile.upper(), "at least ");
    return below + ", " + reached + ": " + QuantileWords.place(quantile, unit);
  }

  private String count(long count, double bound, String uncertain) {
    return (histogram.isExact() ? "" : uncertain)
        + Format.count(count)
        + " are at or below "
        + QuantileWords.le(bound, histogram.unit());
  }

  private String interpolation() {
    String promql = Format.of(quantile.histogramQuantile(), unit);
    return Double.isNaN(quantile.estimate())
        ? "histogram_quantile answers "
            + promql
            + " here, the largest finite bound; the quantile lies beyond it"
        : "Interpolated as histogram_quantile does: "
            + promql
            + ", which assumes that observations are spread evenly inside a bucket";
  }

  private String sum() {
    if (histogram.isSumContradicted()) {
      return "No bound by the sum: " + QuantileWords.contradiction(histogram, unit);
    }
    if (Double.isNaN(quantile.sumUpper())) {
      return "The sum of the observations tells nothing more";
    }
    String most = "at most " + Format.of(quantile.sumUpper(), unit);
    return "The sum of the observations, "
        + Format.of(histogram.sum(), unit)
        + ", allows "
        + (quantile.sumLower() > 0
            ? "at least " + Format.of(quantile.sumLower(), unit) + " and " + most
            : most);
  }

  private String interval() {
    String ends =
        "As a sample of the system, with 95 % confidence: from "
            + Format.of(quantile.ciLower(), unit)
            + " to "
            + Format.of(quantile.ciUpper(), unit);
    boolean tooFew =
        quantile.q() > 0
            && quantile.q() < 1
            && quantile.count() < OrderStatistics.minimumForInterval(quantile.q());
    return tooFew
        ? ends
            + "; an upper end takes "
            + Format.count(OrderStatistics.minimumForInterval(quantile.q()))
            + " observations"
        : ends;
  }

  private void toJudgement(Tiers limits, Judgement judgement) {
    steps.add(limit(limits, limits.target()));
    if (!limits.deciding().equals(limits.target())) {
      steps.add(limit(limits, limits.deciding()));
    }
    if (judgement.population() != null) {
      steps.add(sample(judgement.population()));
    }
    steps.add(judgement.verdict().word() + ": " + judgement.explanation());
  }

  private String limit(Tiers limits, Limit limit) {
    CountsAtLimit counts = CountsAtLimit.of(histogram, limit.value());
    return "For "
        + limits.describe(limit)
        + ": at least "
        + Format.count(counts.atLeast())
        + " and at most "
        + Format.count(counts.atMost())
        + " observations are at or below it; "
        + Format.count(quantile.rank())
        + " must be";
  }

  private static String sample(Population population) {
    return "If the system were just at the limit, so many within it or more would have p "
        + Population.words(population.keeps())
        + ", so few or fewer p "
        + Population.words(population.misses())
        + "; 0.05 or less is firm ("
        + dependence(population)
        + ")";
  }

  private static String dependence(Population population) {
    if (population.pieces() < DesignEffect.FEWEST_CLUSTERS) {
      return "observations taken as independent, since the run is not in five pieces or more";
    }
    return Format.count(population.pieces())
        + " pieces of the run, design effect "
        + Format.number(population.designEffect(), 2)
        + ", "
        + Format.count((long) population.effectiveCount())
        + " effective observations";
  }
}
