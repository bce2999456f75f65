package dev.warrenperf.report;

import dev.warrenperf.comparison.Presence;
import dev.warrenperf.json.OfKinds;
import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.judge.Busiest;
import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.FigureResult.NodeFigure;
import dev.warrenperf.model.Across;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One number: a rate, a ratio, a level, the use of CPU or memory of one kind of node.
 *
 * @param name as users call it
 * @param anchor id of its row
 * @param role of the nodes whose CPU or memory is judged; null for all, and for every other figure
 * @param metric the selector whose series serve; the preferred one when none is exposed
 * @param resource what sort of figure it is; null in what is read back, but for CPU and memory
 * @param statistic what of it stands for the whole run: {@code rate}, {@code max}, ...
 * @param across how nodes became one; null for CPU and memory, of which the worst decides
 * @param node the one that decides; null where all are one, and without data
 * @param value of the whole run, in base units: of CPU the ratio of one core, or of the node's
 *     cores; NaN without data
 * @param unit of {@code value}: {@code 1/s}, {@code 1}, ...
 * @param presence whether there is a value
 * @param alias whether another name than the preferred one serves
 * @param better which way it is
 * @param promised the number of its limit, beside which its own are shown
 * @param details what else is known of all nodes, by name
 * @param busiest of a capacity, or of CPU, the window in which the most was done, which is judged;
 *     null for everything else
 * @param outcome against its target
 * @param nodes the same by node
 * @param overTime by interval; null when there are fewer than two points in time, and for ratios
 */
public record FigureReport(
    @ReadBack String name,
    String anchor,
    String role,
    @ReadBack String metric,
    @ReadBack(orNull = true) CheckSubject.Kind resource,
    @ReadBack String statistic,
    Across across,
    String node,
    @ReadBack(orNull = true) double value,
    @ReadBack String unit,
    @ReadBack Presence presence,
    @ReadBack(orNull = true) boolean alias,
    @ReadBack(orNull = true) Direction better,
    Quantity promised,
    Map<String, Double> details,
    @ReadBack(orNull = true) Busiest busiest,
    @ReadBack Outcome outcome,
    List<NodeFigure> nodes,
    Chart overTime)
    implements TargetReport, OfKinds {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("anchor", "promised", "overTime")
          .andInline("details", "outcome")
          .andUnlessNull("busiest")
          .andOfSome("role", "resource", "across", "node", "alias");

  private static final Set<String> OF_RESOURCES = Set.of("role", "resource", "node");

  private static final Set<String> COUNTS = Set.of("increase", "of", "to");

  public FigureReport {
    nodes = List.copyOf(nodes);
  }

  @Override
  public boolean has(String member) {
    return OF_RESOURCES.contains(member) == isUse();
  }

  /** Whether it is the use of CPU or memory. */
  public boolean isUse() {
    return resource.isUse();
  }

  /** Which number is judged: {@code busiest}, or the one of the whole run. */
  public String judged() {
    return busiest == null ? statistic : "busiest";
  }

  /** What is judged, for readers: the busiest window where there is one. */
  public String valueText() {
    return text(busiest == null ? value : busiest.value());
  }

  /** One of its values for readers. */
  public String text(double amount) {
    return promised.like(amount);
  }

  /** A further number for readers. */
  public record Detail(String name, String text) {}

  /** What else is known of all nodes, for readers. */
  public List<Detail> detail() {
    return details.entrySet().stream()
        .map(one -> new Detail(one.getKey(), detail(one.getKey(), one.getValue())))
        .toList();
  }

  private String detail(String what, double amount) {
    return isCount(what) ? Format.number(amount) : text(amount);
  }

  /** Whether a further number is how much a counter grew, and not in the unit of the figure. */
  public static boolean isCount(String detail) {
    return COUNTS.contains(detail);
  }

  /** The busiest window and what is known beside it, in words; null without one. */
  public String busiestText() {
    if (busiest == null) {
      return null;
    }
    boolean partly = nodes.stream().anyMatch(one -> one.node().equals(node) && one.partly());
    return "busiest "
        + Format.seconds(busiest.seconds())
        + " from "
        + LeaderTimes.time(busiest.from().toEpochMilli())
        + offered(busiest.offered())
        + (partly ? "; while it was seen " : "; whole run ")
        + text(value)
        + offered(busiest.runOffered());
  }

  private String offered(double amount) {
    return Double.isNaN(amount) ? "" : ", offered " + text(amount);
  }

  /** What CPU is a ratio of: {@code one core}, {@code 4 cores}; null for everything else. */
  public String basis() {
    return nodes.stream()
        .filter(one -> one.node().equals(node) && !Double.isNaN(one.cores()))
        .map(one -> one.cores() == 1 ? "one core" : Format.number(one.cores()) + " cores")
        .findFirst()
        .orElse(null);
  }

  @Override
  public String kind() {
    return switch (resource) {
      case RATE -> "throughput";
      case CPU, MEMORY -> "resource";
      case RATIO, GAUGE, OPERATION, FAILOVER -> resource.word();
    };
  }

  @Override
  public List<CheckReport> measures() {
    String of = isUse() ? resource.word() + " " + judged() : statistic;
    String subject = CheckSubject.value(resource, name).toString();
    return List.of(new CheckReport(this, subject, of, valueText(), valueText(), outcome, List::of));
  }
}
