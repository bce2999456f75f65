package dev.warrenperf.report;

import java.util.List;

/**
 * One rate or level.
 *
 * @param name as users call it
 * @param anchor id of its row
 * @param metric the selector whose series serve; the preferred one when none is exposed
 * @param statistic what of it is judged: {@code rate}, {@code max}, ...
 * @param across how nodes became one: {@code sum}, {@code max}, {@code min}, {@code each}
 * @param value in base units; NaN without data
 * @param unit of {@code value}: {@code 1/s}, {@code 1}, ...
 * @param presence whether there is a value, as {@link dev.warrenperf.comparison.Presence} has it
 * @param alias whether another name than the preferred one serves
 * @param better {@code lower} or {@code higher}
 * @param valueText for readers, what is judged: of a capacity the busiest window
 * @param detail further figures for readers: minimum, mean, maximum, last
 * @param busiest of a capacity, the window in which the most was done, which is judged; null for
 *     everything else
 * @param outcome against its target
 * @param nodes the same by node, for readers
 * @param overTime by interval; null when there are fewer than two points in time, and for ratios
 */
public record FigureReport(
    String name,
    String anchor,
    String metric,
    String statistic,
    String across,
    double value,
    String unit,
    String presence,
    boolean alias,
    String better,
    String valueText,
    List<Detail> detail,
    Busiest busiest,
    Outcome outcome,
    List<NodeValue> nodes,
    Chart overTime) {

  /** A further figure: {@code min}, its value, and the same for readers. */
  public record Detail(String name, double value, String text) {}

  /**
   * The window in which the most was done.
   *
   * @param value what was done at the least, in the unit of the figure
   * @param from where it begins, ISO 8601 in UTC
   * @param seconds its length
   * @param offered what was asked for meanwhile at the least, in the same unit; NaN when nothing
   *     tells
   * @param runOffered the same of the whole run; likewise
   * @param text all this, and the value of the whole run, for readers
   */
  public record Busiest(
      double value, String from, double seconds, double offered, double runOffered, String text) {}

  /** One node's value. */
  public record NodeValue(String node, double value, String text) {}

  public FigureReport {
    detail = List.copyOf(detail);
    nodes = List.copyOf(nodes);
  }
}
