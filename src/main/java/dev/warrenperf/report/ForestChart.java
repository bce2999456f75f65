package dev.warrenperf.report;

import java.util.List;

/**
 * Ratios with their intervals, one above the other, on one logarithmic scale around 1: left of it
 * is faster. Texts are as in {@link Chart}.
 *
 * @param id unique in the page
 * @param title what the chart is of, read out by screen readers
 * @param description what the chart shows, in words with its numbers
 * @param axisLabel under the axis
 * @param margin the slowdown that counts, as a ratio: the band from 1/(1+margin) to 1+margin
 * @param rows worst first
 */
public record ForestChart(
    String id,
    String title,
    String description,
    String axisLabel,
    double margin,
    List<ForestRow> rows) {

  /**
   * One interval.
   *
   * @param name of the operation, with the candidate where there are several
   * @param anchor id of the element that proves it
   * @param ratio above 0
   * @param lower above 0, or 0 when not known; NaN when there is no interval
   * @param upper may be infinite; NaN when there is no interval
   * @param valueText for readers
   * @param word the change
   * @param tone what it means
   */
  public record ForestRow(
      String name,
      String anchor,
      double ratio,
      double lower,
      double upper,
      String valueText,
      String word,
      Tone tone) {

    /** The sign beside the word. */
    public String sign() {
      return ChangeSign.of(word);
    }
  }

  private static final int FRAME = 72;
  private static final int ROW = 26;
  private static final int NARROW_ROW = 40;
  private static final int LEAST = 120;

  public ForestChart {
    ChartId.checked(id);
    rows = List.copyOf(rows);
  }

  /** The same under another id, to be drawn a second time in one page. */
  public ForestChart withId(String other) {
    return new ForestChart(other, title, description, axisLabel, margin, rows);
  }

  /** Pixels that its rows take. */
  public int height() {
    return Math.max(LEAST, FRAME + ROW * rows.size());
  }

  /** Pixels that its rows take where names and values stand above their intervals. */
  public int narrowHeight() {
    return Math.max(LEAST, FRAME + NARROW_ROW * rows.size());
  }
}
