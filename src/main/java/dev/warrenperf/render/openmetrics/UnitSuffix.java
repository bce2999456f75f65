package dev.warrenperf.render.openmetrics;

import dev.warrenperf.unit.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Families that differ in their unit alone, which ends the name as Prometheus asks. */
final class UnitSuffix {

  private static final Map<String, String> SUFFIXES =
      Map.of(
          Unit.SECONDS.symbol(), "_seconds",
          Unit.BYTES.symbol(), "_bytes",
          Unit.PER_SECOND.symbol(), "_per_second",
          Unit.RATIO.symbol(), "_ratio",
          Unit.BYTES_PER_SECOND.symbol(), "_bytes_per_second");

  /** Makes a family by its whole name. */
  private final Function<String, MetricFamily> making;

  private final String name;
  private final Map<String, MetricFamily> families = new LinkedHashMap<>();

  private UnitSuffix(String name, Function<String, MetricFamily> making) {
    this.name = name;
    this.making = making;
  }

  /**
   * Gauges.
   *
   * @param name without the unit
   */
  UnitSuffix(String name, String help, String... labels) {
    this(name, whole -> MetricFamily.gauge(whole, help, labels));
  }

  /** Families of no type. */
  static UnitSuffix untyped(String name, String help, String... labels) {
    return new UnitSuffix(name, whole -> MetricFamily.untyped(whole, help, labels));
  }

  /** The family for a unit by its symbol; counts, and what has no unit that is known, have none. */
  MetricFamily in(String symbol) {
    return families.computeIfAbsent(
        SUFFIXES.getOrDefault(symbol, ""), suffix -> making.apply(name + suffix));
  }

  Iterable<MetricFamily> families() {
    return families.values();
  }
}
