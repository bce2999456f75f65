package dev.warrenperf.report;

import java.util.List;

/**
 * Ratios with their intervals, one above the other, on one logarithmic scale around 1: left of it
 * is faster. Texts are as in {@link BucketChart}.
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
      Tone tone) {}

  public ForestChart {
    ChartId.checked(id);
    rows = List.copyOf(rows);
  }
}
