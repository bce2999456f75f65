package dev.warrenperf.report;

import dev.warrenperf.comparison.Presence;
import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Direction;
import java.util.List;

/**
 * CPU or memory of one kind of node, the worst node deciding.
 *
 * @param name as users call it
 * @param anchor id of its row
 * @param role of the nodes that are judged, or null for all
 * @param metric the selector whose series serve
 * @param resource {@code cpu} or {@code memory}
 * @param statistic which figure stands for the whole run: {@code mean} or {@code max}
 * @param node the one that decides, or null without data
 * @param value of the whole run, in base units: ratio of one core (or of the node's cores), bytes;
 *     NaN without data
 * @param unit {@code ratio} or {@code bytes}
 * @param presence whether there is a value
 * @param better which way it is
 * @param valueText for readers, what is judged: of CPU the busiest window
 * @param busiest of CPU, the window in which the most was used, which is judged; null for memory
 *     and without data
 * @param basis what CPU is a ratio of: {@code of one core}, {@code of 4 cores}; empty for memory
 * @param outcome against its target
 * @param nodes every node's figures
 * @param overTime by interval; null when there are fewer than two points in time
 */
public record ResourceReport(
    @ReadBack String name,
    String anchor,
    String role,
    @ReadBack String metric,
    @ReadBack String resource,
    @ReadBack String statistic,
    String node,
    @ReadBack(orNull = true) double value,
    @ReadBack String unit,
    @ReadBack Presence presence,
    @ReadBack(orNull = true) Direction better,
    String valueText,
    FigureReport.Busiest busiest,
    String basis,
    Outcome outcome,
    List<NodeUse> nodes,
    Chart overTime)
    implements TargetReport {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("anchor", "valueText", "basis", "overTime")
          .andInline("outcome")
          .andUnlessNull("busiest");

  /**
   * One node's use.
   *
   * @param node its name; for single series also their labels
   * @param min smallest by interval or sample
   * @param mean over the window
   * @param max largest by interval or sample
   * @param busiest in the busiest window of CPU, at the least; NaN for memory and without data
   * @param minText for readers
   * @param meanText for readers
   * @param maxText for readers
   */
  public record NodeUse(
      String node,
      double min,
      double mean,
      double max,
      double busiest,
      String minText,
      String meanText,
      String maxText) {

    /** How its components are written. */
    public static final Written WRITTEN =
        Written.never("minText", "meanText", "maxText").andUnlessNull("busiest");
  }

  public ResourceReport {
    nodes = List.copyOf(nodes);
  }

  /** Which figure is judged: {@code busiest}, or the one of the whole run. */
  public String judged() {
    return busiest == null ? statistic : "busiest";
  }

  @Override
  public String kind() {
    return "resource";
  }

  @Override
  public List<CheckReport> checks() {
    String subject = name + " " + (resource.equals("cpu") ? "CPU" : resource);
    return CheckReport.only(
        this, subject, resource + " " + judged(), valueText, outcome, List.of());
  }
}
