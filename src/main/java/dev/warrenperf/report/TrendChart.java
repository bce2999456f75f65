package dev.warrenperf.report;

import java.util.List;

/**
 * One measure over releases: a bracket for each, in their order. Values stand in the unit that is
 * named, already scaled. Texts are as in {@link BucketChart}.
 *
 * @param id unique in the page
 * @param title what the chart is of, read out by screen readers
 * @param heading short: {@code mean}, {@code p99}, {@code slower than 2 s}
 * @param description what the chart shows, in words with its numbers
 * @param unit above the value axis; may be empty
 * @param logarithmic whether the value axis is; it begins at 0 otherwise
 * @param releases the oldest first
 * @param limits horizontal lines
 * @param marks releases from which on the level is another
 * @param breaks releases from which on the buckets are others, by index
 */
public record TrendChart(
    String id,
    String title,
    String heading,
    String description,
    String unit,
    boolean logarithmic,
    List<Bracketed> releases,
    List<TimeChart.LimitLine> limits,
    List<LevelMark> marks,
    List<Integer> breaks) {

  /**
   * What is known in one release; NaN where nothing is.
   *
   * @param label of the release
   * @param value the dot; NaN where only the bracket is known
   * @param lower end of the bracket; 0 when open
   * @param upper end; may be infinite
   * @param outerLower end of the thin line around it: the confidence interval, or the repeats
   * @param outerUpper end; may be infinite
   * @param text all of it for readers; with its unit
   */
  public record Bracketed(
      String label,
      double value,
      double lower,
      double upper,
      double outerLower,
      double outerUpper,
      String text) {

    /** Whether there is anything to draw. */
    public boolean isKnown() {
      return !Double.isNaN(value) || !Double.isNaN(lower);
    }
  }

  /**
   * A change of level.
   *
   * @param release index of the first release on the new level
   * @param label short: {@code +20 %}
   */
  public record LevelMark(int release, String label) {}

  public TrendChart {
    ChartId.checked(id);
    releases = List.copyOf(releases);
    limits = List.copyOf(limits);
    marks = List.copyOf(marks);
    breaks = List.copyOf(breaks);
  }
}
