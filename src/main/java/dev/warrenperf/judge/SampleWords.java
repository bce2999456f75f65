package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Sentences on one quantile of client samples, whose durations are known one by one. */
public final class SampleWords extends QuantileWords {

  /** Enough for a duration in milliseconds; a file may show more than anyone measured. */
  private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

  private final QuantileBounds quantile;
  private final Tiers limits;

  SampleWords(QuantileBounds quantile, Tiers limits) {
    super(quantile, limits, MetricUnit.SECONDS);
    this.quantile = quantile;
    this.limits = limits;
  }

  /** A printed duration for readers. */
  public static String value(double seconds) {
    return Format.of(seconds, Unit.SECONDS, FOUR);
  }

  /** The step of the printed durations and what it means, for a sentence. */
  public static String step(ClientSamples samples) {
    String step = Format.seconds(samples.resolution().doubleValue());
    return switch (samples.rounding()) {
      case NEAREST -> "steps of " + step + ", taken as rounded to the nearest";
      case DOWN -> "steps of " + step + ", cut down";
    };
  }

  /**
   * How a quantile was found and decided, step by step.
   *
   * @param judgement what {@link SampleJudge} found, or null
   */
  public static List<String> decided(
      ClientSamples samples, QuantileBounds quantile, Judgement judgement) {
    List<String> steps = new ArrayList<>();
    steps.add(rank(quantile));
    steps.add(
        "That duration is printed as "
            + value(quantile.estimate())
            + " in "
            + step(samples)
            + ": it lies from "
            + exact(quantile.lower())
            + " to "
            + exact(quantile.upper()));
    steps.add(interval(quantile));
    if (judgement != null) {
      steps.add(judgement.verdict().word() + ": " + judgement.explanation());
    }
    return List.copyOf(steps);
  }

  private static String rank(QuantileBounds quantile) {
    return Format.percentile(quantile.q())
        + " of "
        + Format.count(quantile.count())
        + " durations is the one of rank ceil("
        + Format.bound(quantile.q())
        + " × "
        + Format.count(quantile.count())
        + ") = "
        + Format.count(quantile.rank())
        + " in ascending order (Hyndman and Fan, type 1)";
  }

  private static String interval(QuantileBounds quantile) {
    long least = OrderStatistics.minimumForInterval(quantile.q());
    return "As a sample of the system, with 95 % confidence: from "
        + value(quantile.ciLower())
        + " to "
        + value(quantile.ciUpper())
        + (quantile.count() < least
            ? "; an upper end takes " + Format.count(least) + " durations"
            : "")
        + " (durations taken as independent)";
  }

  /** With all digits that tell it from the printed duration. */
  static String exact(double seconds) {
    return Format.of(seconds, Unit.SECONDS, MathContext.DECIMAL32);
  }

  /** {@code 4 rows of the file hold no duration}. */
  static String unread(double rows) {
    return (Double.isInfinite(rows) ? "an unknown number of" : Format.count((long) rows))
        + (rows == 1 ? " row of the file holds" : " rows of the file hold")
        + " no duration";
  }

  @Override
  String lost(Decision decision, LostObservations lost) {
    String rows = "; " + unread(lost.expected());
    if (decision.isMissed()) {
      return rows + ", and all of them may be of faster calls";
    }
    double survived = LostObservations.survived(quantile.q(), decision.counts());
    return rows
        + ": it holds unless more than "
        + Format.count((long) Math.max(0, survived))
        + " of them are of slower calls";
  }

  @Override
  String decision(Decision decision) {
    String limit = limits.describe(decision.limit());
    CountsAtLimit counts = decision.counts();
    String place =
        Format.percentile(quantile.q())
            + " is "
            + ComparedValue.of(quantile.estimate(), decision.limit());
    return switch (decision.outcome()) {
      case KEPT ->
          place
              + ": "
              + share(counts.atLeast())
              + " within it"
              + needed()
              + ", which keeps "
              + limit;
      case MISSED ->
          place
              + ": only "
              + share(counts.atMost())
              + " within it"
              + needed()
              + ", which misses "
              + limit;
      case OPEN ->
          place
              + ", printed in steps, and lies from "
              + exact(quantile.lower())
              + " to "
              + exact(quantile.upper())
              + ": between "
              + range(counts)
              + " within "
              + limit
              + needed()
              + "; print durations in smaller steps";
    };
  }
}
