package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.DesignEffect;
import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.WholeCount;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * How one quantile was found and decided, step by step, for a reader who wants to check it by hand
 * against the counts, or the durations.
 */
public final class DecisionWords {

  private final QuantileBounds quantile;

  /** What is counted. */
  private final String noun;

  private final List<String> steps = new ArrayList<>();

  private DecisionWords(QuantileBounds quantile, String noun) {
    this.quantile = quantile;
    this.noun = noun;
  }

  /**
   * Of a quantile of a histogram.
   *
   * @param result with any observations, and what {@link QuantileJudge} found where it is promised
   */
  public static List<String> of(Histogram histogram, QuantileResult result) {
    Tiers limits = result.limits();
    Unit unit = limits == null ? histogram.unit().base() : limits.target().quantity().unit();
    DoubleFunction<String> written =
        limits == null
            ? value -> Format.of(value, unit)
            : QuantileWords.beside(limits.deciding(), result.bounds());
    DecisionWords words = new DecisionWords(result.bounds(), "observations");
    words.rank("");
    words.steps.add(words.bucket(histogram, written));
    words.steps.add(words.interpolation(written));
    words.steps.add(words.sum(histogram, unit));
    words.interval(written, "");
    if (limits != null) {
      words.limits(histogram, limits, result.judgement().population());
    }
    return words.judged(result.judgement());
  }

  /** The same of client samples. */
  public static List<String> of(ClientSamples samples, QuantileResult result) {
    QuantileBounds bounds = result.bounds();
    DecisionWords words = new DecisionWords(bounds, "durations");
    words.rank(" (Hyndman and Fan, type 1)");
    words.steps.add(
        "That duration is printed as "
            + SampleWords.value(bounds.estimate())
            + " in "
            + SampleWords.step(samples)
            + ": it lies from "
            + SampleWords.exact(bounds.lower())
            + " to "
            + SampleWords.exact(bounds.upper()));
    words.interval(SampleWords::value, " (durations taken as independent)");
    return words.judged(result.judgement());
  }

  private void rank(String definition) {
    steps.add(
        Format.percentile(quantile.q())
            + " of "
            + Format.count(quantile.count())
            + " "
            + noun
            + " is the one of rank ceil("
            + Format.bound(quantile.q())
            + " × "
            + Format.count(quantile.count())
            + ") = "
            + Format.count(quantile.rank())
            + " in ascending order"
            + definition);
  }

  private void interval(DoubleFunction<String> format, String assumed) {
    boolean between = quantile.q() > 0 && quantile.q() < 1;
    long least = between ? OrderStatistics.minimumForInterval(quantile.q()) : 0;
    steps.add(
        "As a sample of the system, with 95 % confidence: from "
            + format.apply(quantile.ciLower())
            + " to "
            + format.apply(quantile.ciUpper())
            + (quantile.count() < least
                ? "; an upper end needs " + Format.count(least) + " " + noun
                : "")
            + assumed);
  }

  /** The steps with the last one; null where nothing is promised. */
  private List<String> judged(Judgement judgement) {
    if (judgement != null) {
      steps.add(judgement.verdict().word() + ": " + judgement.text());
    }
    return steps;
  }

  private String bucket(Histogram histogram, DoubleFunction<String> written) {
    String below =
        quantile.below() < 0
            ? "no bound has fewer at or below it"
            : count(
                histogram,
                WholeCount.atMost(histogram, quantile.below()),
                quantile.lower(),
                "at most ");
    long reached = WholeCount.atLeast(histogram, quantile.bucket());
    return below
        + ", "
        + count(histogram, reached, quantile.upper(), "at least ")
        + ": "
        + QuantileWords.place(quantile, written);
  }

  private static String count(Histogram histogram, long count, double bound, String uncertain) {
    return (histogram.isExact() ? "" : uncertain)
        + Format.count(count)
        + " are at or below "
        + QuantileWords.le(bound, histogram.unit());
  }

  private String interpolation(DoubleFunction<String> written) {
    String promql = written.apply(quantile.histogramQuantile());
    return Double.isNaN(quantile.estimate())
        ? "histogram_quantile returns "
            + promql
            + " here, the largest finite bound; the quantile lies beyond it"
        : "Interpolated as histogram_quantile does: "
            + promql
            + ", which assumes that observations are spread evenly inside a bucket";
  }

  private String sum(Histogram histogram, Unit unit) {
    if (histogram.isSumContradicted()) {
      return "No bound by the sum: " + QuantileWords.contradiction(histogram, unit);
    }
    if (Double.isNaN(quantile.sumUpper())) {
      return "The sum of the observations adds nothing";
    }
    String most = "at most " + Format.of(quantile.sumUpper(), unit);
    return "The sum of the observations, "
        + Format.of(histogram.sum(), unit)
        + ", allows "
        + (quantile.sumLower() > 0
            ? "at least " + Format.of(quantile.sumLower(), unit) + " and " + most
            : most);
  }

  /** What counts say of the limits, and the run of the system, where it is tested. */
  private void limits(Histogram histogram, Tiers limits, Population population) {
    steps.add(limit(histogram, limits, limits.target()));
    if (limits.acceptable() != null) {
      steps.add(limit(histogram, limits, limits.deciding()));
    }
    if (population != null) {
      steps.add(sample(population));
      steps.add(population.others().tested(limits.target().quantity().unit()));
    }
  }

  private String limit(Histogram histogram, Tiers limits, Limit limit) {
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
    return "Binomial test at the limit: p "
        + Population.words(population.keeps())
        + " for a PASS, p "
        + Population.words(population.misses())
        + " for a FAIL; 0.05 or less is firm ("
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
