package dev.warrenperf.config;

import dev.warrenperf.model.Selector;
import dev.warrenperf.target.Capacity;
import dev.warrenperf.target.Limit;
import dev.warrenperf.target.Tiers;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The keys of a rate that say whether it is promised of the system or of the run, and what tells
 * how much the run asked for.
 */
final class CapacityReader {

  static final List<String> KEYS = List.of("kind", "over", "offered", "failed", "backlog");

  private static final List<String> COUNTER = List.of("counter");
  private static final List<String> BACKLOG = List.of("gauge", "min");

  private record Backlog(Selector gauge, double min) {}

  private final Problems problems;
  private final MetricsReader metrics;
  private final Values values;

  CapacityReader(Problems problems, MetricsReader metrics) {
    this.problems = problems;
    this.metrics = metrics;
    this.values = new Values(problems);
  }

  /** What is promised of the system; empty when it is promised of the run. */
  Optional<Capacity> read(Entry entry, Tiers rate) {
    if (!isCapacity(entry, rate)) {
      return Optional.empty();
    }
    Limit limit = rate.deciding();
    double over = entry.get("over").flatMap(this::seconds).orElse(Capacity.usualSeconds(limit));
    Optional<Backlog> backlog = entry.get("backlog").flatMap(this::backlog);
    return Optional.of(
        new Capacity(
            over,
            entry.get("offered").flatMap(node -> counter(node, "an offered load")).orElse(null),
            entry.get("failed").flatMap(node -> counter(node, "what failed")).orElse(null),
            backlog.map(Backlog::gauge).orElse(null),
            backlog.map(Backlog::min).orElse(1.0)));
  }

  private boolean isCapacity(Entry entry, Tiers rate) {
    boolean upper = rate.deciding().comparison().isUpper();
    boolean capacity =
        entry
            .get("kind")
            .flatMap(node -> values.word(node, Map.of("capacity", true, "delivered", false)))
            .orElse(!upper);
    if (capacity && upper) {
      entry.fault("expected kind: delivered beside a limit with <, found capacity");
    }
    if (!capacity) {
      KEYS.stream()
          .filter(key -> !key.equals("kind") && entry.has(key))
          .forEach(
              key -> entry.fault("expected " + key + " beside kind: capacity, found delivered"));
    }
    return capacity && !upper;
  }

  private Optional<Double> seconds(Node node) {
    Optional<Double> seconds =
        Values.scalar(node)
            .flatMap(Values::quantity)
            .filter(quantity -> quantity.unit() == Unit.SECONDS)
            .map(Quantity::value)
            .filter(value -> value > 0);
    if (seconds.isEmpty()) {
      problems.add(
          node, "expected a duration above 0 such as 10s or 1min, found " + Values.found(node));
    }
    return seconds;
  }

  private Optional<Selector> counter(Node node, String what) {
    return Entry.of(node, what, COUNTER, problems)
        .flatMap(entry -> entry.demand("counter"))
        .flatMap(metrics::metric);
  }

  private Optional<Backlog> backlog(Node node) {
    Optional<Entry> entry = Entry.of(node, "a backlog", BACKLOG, problems);
    double min = entry.flatMap(keys -> keys.get("min")).flatMap(values::positive).orElse(1.0);
    return entry
        .flatMap(keys -> keys.demand("gauge"))
        .flatMap(metrics::metric)
        .map(gauge -> new Backlog(gauge, min));
  }
}
