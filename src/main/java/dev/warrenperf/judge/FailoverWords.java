package dev.warrenperf.judge;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.math.MathContext;
import java.math.RoundingMode;

/** Leaderless times in words. */
public final class FailoverWords {

  /** An interval that is shown holds the one that is known. */
  private static final MathContext DOWN = new MathContext(3, RoundingMode.DOWN);

  private static final MathContext UP = new MathContext(3, RoundingMode.UP);

  private FailoverWords() {}

  /** How long it was: {@code 0 s to 29 s}, {@code at least 4 s}, {@code not known}. */
  public static String interval(LeaderGap gap) {
    return interval(gap.shortestSeconds(), gap.longestSeconds());
  }

  /** The same of two numbers, the longest +Inf or NaN. */
  public static String interval(double shortest, double longest) {
    if (Double.isNaN(longest)) {
      return "not known";
    }
    String least = Format.of(shortest, Unit.SECONDS, DOWN);
    return Double.isInfinite(longest)
        ? "at least " + least
        : least + " to " + Format.of(longest, Unit.SECONDS, UP);
  }

  /** Who led before and after, fit to follow "from". */
  public static String nodes(LeaderGap gap) {
    return gap.kind() == LeaderGap.Kind.ORDER_UNKNOWN
        ? "one to another of " + String.join(", ", gap.to().nodes())
        : who(gap.from()) + " to " + who(gap.to());
  }

  private static String who(LeaderGap.Leaders leaders) {
    return leaders == null ? "no leader" : leaders.asText();
  }

  static String explain(LeaderGap gap, Tiers limits, Verdict verdict) {
    String time = "from " + nodes(gap) + " the time without a leader was ";
    String limit = limits.describe(limits.deciding());
    return switch (verdict) {
      case PASS ->
          time
              + "at most "
              + ComparedValue.of(gap.longestSeconds(), limits.deciding())
              + ", which meets "
              + limit;
      case FAIL ->
          time
              + "at least "
              + ComparedValue.of(gap.shortestSeconds(), limits.deciding())
              + ", which misses "
              + limit;
      default -> open(gap, time, limit);
    };
  }

  private static String open(LeaderGap gap, String time, String limit) {
    if (gap.kind() == LeaderGap.Kind.CONTRADICTED) {
      return nodes(gap).replace(" to ", " and ")
          + " both showed leadership for longer than the age of the gauge explains, so the time"
          + " without a leader is not known, nor whether it meets "
          + limit;
    }
    String words = time + interval(gap) + "; that leaves " + limit + " open";
    return gap.watched()
        ? words
        : words + ", since another manager may have led in between, unseen";
  }
}
