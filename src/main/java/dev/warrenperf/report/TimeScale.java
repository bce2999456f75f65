package dev.warrenperf.report;

import dev.warrenperf.unit.Word;
import java.util.Arrays;

/** In what a time axis counts: all axes of a page in the same, chosen by the length of the run. */
public enum TimeScale implements Word {
  SECONDS("s", 1, 300),
  MINUTES("min", 60, 3 * 3600),
  HOURS("h", 3600, 3 * 86400),
  DAYS("d", 86400, Double.POSITIVE_INFINITY);

  private final String word;
  private final double seconds;

  /** The longest run that reads well in it, in seconds. */
  private final double longest;

  TimeScale(String word, double seconds, double longest) {
    this.word = word;
    this.seconds = seconds;
    this.longest = longest;
  }

  /** Behind the label of the axis. */
  @Override
  public String word() {
    return word;
  }

  /** How many of them one is. */
  public double seconds() {
    return seconds;
  }

  /**
   * The one for a run.
   *
   * @param seconds its length; NaN counts as short
   */
  public static TimeScale of(double seconds) {
    return Arrays.stream(values())
        .filter(scale -> !(seconds > scale.longest))
        .findFirst()
        .orElse(DAYS);
  }

  /** That of an axis by its unit; seconds for any other. */
  public static TimeScale of(Chart.Axis axis) {
    return Arrays.stream(values())
        .filter(scale -> scale.word.equals(axis.unit()))
        .findFirst()
        .orElse(SECONDS);
  }
}
