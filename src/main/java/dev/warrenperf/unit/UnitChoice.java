package dev.warrenperf.unit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which unit a metric's numbers are taken in, of those that speak for it: the target file before
 * {@code # UNIT} before the metric's name.
 *
 * @param unit {@link MetricUnit#UNKNOWN} when nothing tells
 * @param contradiction who said another one, in a sentence without its full stop; null when nobody
 */
public record UnitChoice(MetricUnit unit, String contradiction) {

  /** Where nothing is exposed that could be in a unit. */
  public static final UnitChoice NONE = new UnitChoice(MetricUnit.UNKNOWN, null);

  /**
   * Whether numbers of several units stand under the name, so that no limit can be held to them.
   */
  public boolean isTorn() {
    return unit.base() == Unit.UNKNOWN && contradiction != null;
  }

  /**
   * Chooses.
   *
   * @param metric its name
   * @param told by the target file, or null
   * @param exposed by {@code # UNIT}, or null
   */
  public static UnitChoice of(String metric, MetricUnit told, MetricUnit exposed) {
    MetricUnit named = MetricUnit.ofName(metric);
    if (told != null) {
      MetricUnit other = exposed == null ? named : exposed;
      return of(metric, told, "the target file", other, exposed == null ? "name" : "UNIT line");
    }
    return exposed == null
        ? new UnitChoice(named == null ? MetricUnit.UNKNOWN : named, null)
        : of(metric, exposed, "its UNIT line", named, "name");
  }

  /**
   * Chooses where several nodes or snapshots may have a say. Without a word of the target file,
   * numbers of those that contradict one another are in no unit: added up they would be of none.
   *
   * @param exposed by {@code # UNIT}, each once
   */
  public static UnitChoice ofNodes(String metric, MetricUnit told, List<MetricUnit> exposed) {
    if (exposed.size() > 1 && told == null) {
      return several(metric, exposed);
    }
    MetricUnit other =
        exposed.stream()
            .filter(unit -> told == null || !unit.isLike(told))
            .findFirst()
            .orElse(told);
    return of(metric, told, exposed.isEmpty() ? null : other);
  }

  private static UnitChoice several(String metric, List<MetricUnit> exposed) {
    return new UnitChoice(
        MetricUnit.UNKNOWN,
        "the UNIT lines of "
            + metric
            + " contradict one another ("
            + exposed.stream().map(MetricUnit::word).sorted().collect(Collectors.joining(", "))
            + ") and none is taken");
  }

  private static UnitChoice of(
      String metric, MetricUnit unit, String by, MetricUnit other, String otherBy) {
    boolean contradicted = other != null && !other.isLike(unit);
    return new UnitChoice(
        unit,
        contradicted
            ? metric
                + " is taken in "
                + unit.word()
                + " as "
                + by
                + " says; its "
                + otherBy
                + " says "
                + other.word()
            : null);
  }
}
