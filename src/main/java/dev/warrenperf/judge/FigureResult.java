package dev.warrenperf.judge;

import dev.warrenperf.json.Written;
import java.util.List;
import java.util.Map;

/**
 * One number, measured and judged: a rate, a ratio, a level, the use of CPU or memory.
 *
 * @param metrics what it was measured by; of a ratio what is divided and what it is divided by
 * @param value of the whole run, which versions are compared by; in base units, NaN without data
 * @param busiest the window of a capacity, or of CPU, that is judged; null for everything else, and
 *     where no window is long enough
 * @param details what else is known of all nodes, by name: {@code increase} of a rate; {@code of}
 *     and {@code to}, the increases of a ratio, and of a share {@code lower} and {@code upper},
 *     where with 95 % the system's own lies; {@code min}, {@code mean}, {@code max} and {@code
 *     last} of a level
 * @param nodes what each node has, or each series of it, in the order of their names
 * @param deciding the node, or the series of it, that decides; null where all are one, and without
 *     data
 * @param courses over time, by interval of the grid or, of levels and memory, by its points, NaN
 *     where nothing is known: of CPU and memory one of each node, of ratios none, else one of all
 *     nodes that were seen
 * @param steady the same without what is known of some nodes alone, where it is one; by this is
 *     told whether it stayed where it was
 * @param whole whether all of it was seen
 * @param apart whether a node has several series of a level, of which each is judged by itself
 * @param unusable samples of a level that were no number and were passed over
 * @param achieved how much of what was offered to a capacity was done; null where nothing tells
 */
public record FigureResult(
    SingleTarget target,
    List<MetricChoice> metrics,
    double value,
    Busiest busiest,
    Map<String, Double> details,
    List<NodeFigure> nodes,
    String deciding,
    List<double[]> courses,
    double[] steady,
    boolean whole,
    boolean apart,
    int unusable,
    Achieved achieved,
    Judgement judgement)
    implements TargetResult {

  /**
   * What one node has of it.
   *
   * @param node its name; for single series also their labels
   * @param values in base units, each by its name: of CPU and memory {@code min}, {@code mean},
   *     {@code max} and, of CPU, {@code busiest}; of everything else the only one
   * @param cores that CPU is a ratio of; NaN for everything else
   * @param partly whether the mean is of a part of the run alone: more was used, or may have been,
   *     unseen
   */
  public record NodeFigure(String node, Map<String, Double> values, double cores, boolean partly) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("cores", "partly").andInline("values");

    /** Of one that has one number. */
    static NodeFigure of(String node, double value) {
      return new NodeFigure(node, Map.of("value", value), Double.NaN, false);
    }

    /** One of its numbers; NaN where it has none of this name. */
    public double value(String name) {
      return values.getOrDefault(name, Double.NaN);
    }
  }

  public FigureResult {
    metrics = List.copyOf(metrics);
    nodes = List.copyOf(nodes);
    courses = List.copyOf(courses);
  }

  public CheckSubject.Kind kind() {
    return target.kind();
  }

  public Tiers limits() {
    return target.limits();
  }

  /** What is judged: the busiest window where there is one, else the whole run. */
  public double judged() {
    return busiest == null ? value : busiest.value();
  }

  /** Whether any of its metrics is there; of a ratio that of the divisor. */
  public boolean isExposed() {
    return metrics.get(metrics.size() - 1).exposed();
  }

  /** What is promised of it and whether that holds. */
  public Check check() {
    return Check.of(target.subject(), target, judgement);
  }

  @Override
  public List<Check> checks() {
    return List.of(check());
  }

  @Override
  public String title() {
    return target.subject().toString();
  }

  /** The same, judged otherwise. */
  FigureResult with(Judgement other) {
    return new FigureResult(
        target, metrics, value, busiest, details, nodes, deciding, courses, steady, whole, apart,
        unusable, achieved, other);
  }
}
