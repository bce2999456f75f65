package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * How one quantile was found and decided, step by step, for a reader who wants to check it by hand
 * against the counts, or the durations.
 */
public final class DecisionWords {

  private final Proof proof;
  private final QuantileBounds quantile;
  private final List<String> steps = new ArrayList<>();

  private DecisionWords(Proof proof) {
    this.proof = proof;
    this.quantile = proof.bounds();
  }

  /** The steps, without their full stops; the second names the counts, or the duration. */
  public static List<String> of(Proof proof) {
    return new DecisionWords(proof).steps();
  }

  private List<String> steps() {
    if (proof.samples() == null) {
      ofHistogram();
    } else {
      ofSamples();
    }
    Judgement judgement = proof.result().judgement();
    if (judgement != null) {
      steps.add(judgement.verdict().word() + ": " + judgement.text());
    }
    return steps;
  }

  private void ofHistogram() {
    rank("");
    steps.add(bucket());
    steps.add(interpolation());
    steps.add(sum());
    interval(proof::written, "");
    if (proof.limits() != null) {
      limits(proof.limits());
    }
  }

  private void ofSamples() {
    rank(" (Hyndman and Fan, type 1)");
    steps.add(
        "That duration is printed as "
            + SampleWords.value(quantile.estimate())
            + " in "
            + SampleWords.step(proof.samples())
            + ": it lies from "
            + SampleWords.exact(quantile.lower())
            + " to "
            + SampleWords.exact(quantile.upper()));
    interval(SampleWords::value, " (durations taken as independent)");
  }

  private void rank(String definition) {
    steps.add(
        Format.percentile(quantile.q())
            + " of "
            + Format.count(quantile.count())
            + " "
            + proof.noun()
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
    long missing = proof.missingForInterval();
    steps.add(
        "As a sample of the system, with 95 % confidence: from "
            + format.apply(quantile.ciLower())
            + " to "
            + format.apply(quantile.ciUpper())
            + (missing > 0
                ? "; an upper end needs " + Format.count(missing) + " " + proof.noun()
                : "")
            + assumed);
  }

  private String bucket() {
    return (proof.hasBelow()
            ? count(proof.below(), quantile.lower(), "at most ")
            : "no bound has fewer at or below it")
        + ", "
        + count(proof.reached(), quantile.upper(), "at least ")
        + ": "
        + QuantileWords.place(quantile, proof::written);
  }

  private String count(long count, double bound, String uncertain) {
    return (proof.histogram().isExact() ? "" : uncertain)
        + Format.count(count)
        + " are at or below "
        + QuantileWords.le(bound, proof.histogram().unit());
  }

  private String interpolation() {
    String promql = proof.written(quantile.histogramQuantile());
    return Double.isNaN(quantile.estimate())
        ? "histogram_quantile returns "
            + promql
            + " here, the largest finite bound; the quantile lies beyond it"
        : "Interpolated as histogram_quantile does: "
            + promql
            + ", which assumes that observations are spread evenly inside a bucket";
  }

  private String sum() {
    String contradiction = proof.contradiction();
    if (!contradiction.isEmpty()) {
      return "No bound by the sum: " + contradiction;
    }
    if (Double.isNaN(quantile.sumUpper())) {
      return "The sum of the observations adds nothing";
    }
    String most = "at most " + Format.of(quantile.sumUpper(), proof.unit());
    return "The sum of the observations, "
        + Format.of(proof.histogram().sum(), proof.unit())
        + ", allows "
        + (quantile.sumLower() > 0
            ? "at least " + Format.of(quantile.sumLower(), proof.unit()) + " and " + most
            : most);
  }

  /** What counts say of the limits, and the run of the system, where it is tested. */
  private void limits(Tiers limits) {
    steps.add(limit(limits, limits.target()));
    if (limits.acceptable() != null) {
      steps.add(limit(limits, limits.deciding()));
    }
    if (proof.population() != null) {
      steps.add(sample(proof.population()));
      steps.add(proof.population().others().tested(proof.unit()));
    }
  }

  private String limit(Tiers limits, Limit limit) {
    CountsAtLimit counts = proof.at(limit);
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

  private String sample(Population population) {
    return "Binomial test at the limit: p "
        + Population.words(population.keeps())
        + " for a PASS, p "
        + Population.words(population.misses())
        + " for a FAIL; 0.05 or less is firm ("
        + dependence(population)
        + ")";
  }

  private String dependence(Population population) {
    if (!proof.showsDependence()) {
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
