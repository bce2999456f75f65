package dev.warrenperf.config;

import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.UnitChoice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Metrics of a target: a selector, or a list of them, each alone or as {@code {metric: old_ms,
 * unit: ms}}. Keeps the units that are told, of all entries of a file.
 */
final class MetricsReader {

  static final List<String> KEYS = List.of("metric", "unit");

  private final Map<Selector, MetricUnit> units = new HashMap<>();

  /** What was told so far. */
  Map<Selector, MetricUnit> units() {
    return Map.copyOf(units);
  }

  /** The unit that the file tells of a metric, or that its name does; never null. */
  MetricUnit unit(Selector metric) {
    return UnitChoice.of(metric.name(), units.get(metric), null).unit();
  }

  /**
   * One metric or a list of them, the preferred first.
   *
   * @param unit of all that tell none of their own, or null
   */
  List<Selector> metrics(Value value, Value unit) {
    MetricUnit ofAll = unit == null ? null : read(unit);
    return value.selectors(one -> metric(one, unit, ofAll));
  }

  /** Those that a key has to name; a {@code unit} beside it is of all of them. */
  List<Selector> demand(Entry entry, String key) {
    List<Selector> metrics = entry.demand(key, value -> metrics(value, entry.get("unit")));
    return metrics == null ? List.of() : metrics;
  }

  /** One metric, which tells its unit itself or not at all. */
  Selector metric(Value value) {
    return metric(value, null, null);
  }

  private Selector metric(Value value, Value unit, MetricUnit ofAll) {
    if (!value.isMapping()) {
      return told(value.selector(), ofAll, unit);
    }
    Entry entry = new Entry(value, "a metric", KEYS);
    Selector metric = entry.demand("metric", Value::selector);
    return entry.has("unit")
        ? told(metric, entry.get("unit", MetricsReader::read), entry.get("unit"))
        : told(metric, ofAll, value);
  }

  /** The metric, whose unit is now known where one is told there. */
  private Selector told(Selector metric, MetricUnit unit, Value place) {
    MetricUnit before = metric == null || unit == null ? null : units.putIfAbsent(metric, unit);
    if (before != null && !before.isLike(unit)) {
      place.fault(
          "expected one unit of %s, %s as above, found %s"
              .formatted(metric, before.word(), place.found()));
    }
    return metric;
  }

  private static MetricUnit read(Value value) {
    return value.checked(
        value.scalar() == null ? null : MetricUnit.ofWord(value.scalar()),
        "a unit such as s, ms, bytes, KiB, ratio, percent, or a word for plain counts");
  }
}
