package dev.warrenperf.render.openmetrics;

import dev.warrenperf.unit.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Families that differ in their unit alone, which ends the name as Prometheus asks. */
final class UnitSuffix {

  private static final Map<String, String> SUFFIXES =
      Map.of(
          Unit.SECONDS.symbol(), "_seconds",
          Unit.BYTES.symbol(), "_bytes",
          Unit.PER_SECOND.symbol(), "_per_second",
          Unit.RATIO.symbol(), "_ratio",
          Unit.COUNT.symbol(), "");

  private final String name;
  private final String help;
  private final String[] labels;
  private final Map<String, Family> families = new LinkedHashMap<>();

  /**
   * Gauges.
   *
   * @param name without the unit
   */
  UnitSuffix(String name, String help, String... labels) {
    this.name = name;
    this.help = help;
    this.labels = labels.clone();
  }

  /** The family for a unit, which is one of the symbols of {@link Unit}. */
  Family in(String symbol) {
    return families.computeIfAbsent(
        symbol, unit -> Family.gauge(name + SUFFIXES.get(unit), help, labels));
  }

  Iterable<Family> families() {
    return families.values();
  }
}
