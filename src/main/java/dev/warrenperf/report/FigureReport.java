package dev.warrenperf.report;

import dev.warrenperf.comparison.Presence;
import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Direction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 * @param presence whether there is a value
 * @param alias whether another name than the preferred one serves
 * @param better which way it is
 * @param valueText for readers, what is judged: of a capacity the busiest window
 * @param details further figures by their names: minimum, mean, maximum, last
 * @param detail the same for readers
 * @param busiest of a capacity, the window in which the most was done, which is judged; null for
 *     everything else
 * @param outcome against its target
 * @param nodes the same by node, for readers
 * @param overTime by interval; null when there are fewer than two points in time, and for ratios
 */
public record FigureReport(
    @ReadBack String name,
    String anchor,
    @ReadBack String metric,
    @ReadBack String statistic,
    String across,
    @ReadBack(orNull = true) double value,
    @ReadBack String unit,
    @ReadBack Presence presence,
    @ReadBack boolean alias,
    @ReadBack(orNull = true) Direction better,
    String valueText,
    Map<String, Double> details,
    List<Detail> detail,
    @ReadBack(orNull = true) Busiest busiest,
    @ReadBack Outcome outcome,
    List<NodeValue> nodes,
    Chart overTime)
    implements TargetReport {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("anchor", "valueText", "detail", "overTime")
          .andInline("details", "outcome")
          .andUnlessNull("busiest");

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
      double value,
      String from,
      double seconds,
      double offered,
      @ReadBack(orNull = true) double runOffered,
      String text) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("text");
  }

  /** One node's value. */
  public record NodeValue(String node, double value, String text) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("text");
  }

  public FigureReport {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    detail = List.copyOf(detail);
    nodes = List.copyOf(nodes);
  }

  /** With details for readers. */
  FigureReport(
      String name,
      String anchor,
      String metric,
      String statistic,
      String across,
      double value,
      String unit,
      Presence presence,
      boolean alias,
      Direction better,
      String valueText,
      List<Detail> detail,
      Busiest busiest,
      Outcome outcome,
      List<NodeValue> nodes,
      Chart overTime) {
    this(
        name,
        anchor,
        metric,
        statistic,
        across,
        value,
        unit,
        presence,
        alias,
        better,
        valueText,
        values(detail),
        detail,
        busiest,
        outcome,
        nodes,
        overTime);
  }

  private static Map<String, Double> values(List<Detail> detail) {
    Map<String, Double> values = new LinkedHashMap<>();
    detail.forEach(one -> values.put(one.name(), one.value()));
    return values;
  }

  @Override
  public String kind() {
    return switch (statistic) {
      case "rate" -> "throughput";
      case "ratio" -> "ratio";
      default -> "gauge";
    };
  }

  @Override
  public List<CheckReport> checks() {
    return CheckReport.only(this, name, statistic, valueText, outcome, List.of());
  }
}
