package dev.warrenperf.unit;

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
