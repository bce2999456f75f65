package dev.warrenperf.config;

import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.UnitChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Metrics of a target: a selector, or a list of them, each alone or as {@code {metric: old_ms,
 * unit: ms}}. Keeps the units that are told, of all entries of a file.
 */
final class MetricsReader {

  private static final List<String> KEYS = List.of("metric", "unit");

  private final Problems problems;
  private final Values values;
  private final Map<Selector, MetricUnit> units = new HashMap<>();

  MetricsReader(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** What was told so far. */
  Map<Selector, MetricUnit> units() {
    return Map.copyOf(units);
  }

  /** The unit that the file tells of a metric, or that its name does; never null. */
  MetricUnit unit(Selector metric) {
    return UnitChoice.of(metric.name(), units.get(metric), null).unit();
  }

  /** A unit says nothing without the metric that it is of. */
  static void unitOf(Entry entry, String key) {
    if (entry.has("unit") && !entry.has(key)) {
      entry.fault("expected the key " + key + " beside unit, found none");
    }
  }

  /**
   * One metric or a list of them, the preferred first.
   *
   * @param unit of all that tell none of their own
   */
  List<Selector> metrics(Node node, Optional<Node> unit) {
    Optional<MetricUnit> ofAll = unit.flatMap(this::unit);
    if (!(node instanceof SequenceNode list)) {
      return metric(node, unit, ofAll).stream().toList();
    }
    if (list.getValue().isEmpty()) {
      problems.add(node, "expected a selector or a list of them, found an empty list");
    }
    List<Selector> metrics = new ArrayList<>();
    list.getValue().forEach(item -> metric(item, unit, ofAll).ifPresent(metrics::add));
    return metrics;
  }

  /** One metric, which tells its unit itself or not at all. */
  Optional<Selector> metric(Node node) {
    return metric(node, Optional.empty(), Optional.empty());
  }

  private Optional<Selector> metric(Node node, Optional<Node> place, Optional<MetricUnit> ofAll) {
    if (!(node instanceof MappingNode)) {
      Optional<Selector> metric = values.selector(node);
      metric.ifPresent(one -> ofAll.ifPresent(unit -> tell(place.orElse(node), one, unit)));
      return metric;
    }
    Optional<Entry> entry = Entry.of(node, "a metric", KEYS, problems);
    Optional<Selector> metric =
        entry.flatMap(keys -> keys.demand("metric")).flatMap(values::selector);
    Optional<Node> own = entry.flatMap(keys -> keys.get("unit"));
    Optional<MetricUnit> unit = own.isPresent() ? own.flatMap(this::unit) : ofAll;
    metric.ifPresent(one -> unit.ifPresent(told -> tell(own.orElse(node), one, told)));
    return metric;
  }

  private void tell(Node node, Selector metric, MetricUnit unit) {
    MetricUnit before = units.putIfAbsent(metric, unit);
    if (before != null && !before.isLike(unit)) {
      problems.add(
          node,
          "expected one unit of "
              + metric
              + ", "
              + before.word()
              + " as above, found "
              + Values.found(node));
    }
  }

  private Optional<MetricUnit> unit(Node node) {
    Optional<MetricUnit> unit = Values.scalar(node).map(MetricUnit::ofWord);
    if (unit.isEmpty()) {
      problems.add(
          node,
          "expected a unit such as s, ms, bytes, KiB, ratio, percent, or a word for plain counts,"
              + " found "
              + Values.found(node));
    }
    return unit;
  }
}
