package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import java.math.MathContext;
import java.math.RoundingMode;

/** Sentences on one quantile of client samples, whose durations are known one by one. */
public final class SampleWords extends QuantileWords {

  /** Enough for a duration in milliseconds; a file may show more than anyone measured. */
  private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

  private final QuantileBounds quantile;
  private final Tiers limits;

  /** Null where nobody speaks against a limit that is met. */
  private final SteadyUsers users;

  SampleWords(QuantileBounds quantile, Tiers limits, SteadyUsers users) {
    super(quantile, limits, MetricUnit.SECONDS);
    this.users = users;
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
      case DOWN -> "steps of " + step + ", truncated";
    };
  }

  /** With all digits that tell it from the printed duration. */
  public static String exact(double seconds) {
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
  String evidence(Decision decision, Population population) {
    return users != null && decision.isKept()
        ? users.evidence()
        : super.evidence(decision, population);
  }

  @Override
  String doubt(Decision decision, Population population) {
    return users != null && decision.isKept() ? users.doubt() : super.doubt(decision, population);
  }

  @Override
  String remedy(Decision open) {
    return "print durations in smaller steps";
  }

  @Override
  String decision(Decision decision) {
    String limit = limits.describe(decision.limit());
    CountsAtLimit counts = decision.counts();
    String place =
        Format.percentile(quantile.q())
            + " is "
            + ComparedValue.of(quantile.estimate(), decision.limit());
    boolean kept = decision.isKept();
    return switch (decision.outcome()) {
      case KEPT, MISSED ->
          place
              + (kept ? ": " : ": only ")
              + share(kept ? counts.atLeast() : counts.atMost())
              + " within it"
              + needed()
              + (kept ? ", which meets " : ", which misses ")
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
              + "; "
              + remedy(decision);
    };
  }
}
