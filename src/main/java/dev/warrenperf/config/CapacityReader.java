package dev.warrenperf.config;

import dev.warrenperf.judge.Capacity;
import dev.warrenperf.judge.Demand;
import dev.warrenperf.judge.GaugeTarget.Statistic;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The keys of a rate or level that say whether it is promised of the system or of the run, and what
 * tells how much the run asked for.
 */
final class CapacityReader {

  static final List<String> OF_RATES = List.of("kind", "over", "offered", "failed", "backlog");
  static final List<String> OF_LEVELS = List.of("kind", "over", "demand", "failed");

  private static final List<String> COUNTER = List.of("counter");
  private static final List<String> OFFERED = List.of("counter", "samples", "load");
  private static final List<String> GAUGE = List.of("gauge");
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
    boolean lower = !rate.deciding().comparison().isUpper();
    if (!isCapacity(entry, lower, "a limit with <", OF_RATES)) {
      return Optional.empty();
    }
    Optional<Entry> offered = entry.get("offered").flatMap(this::offered);
    Optional<Backlog> backlog = entry.get("backlog").flatMap(this::backlog);
    return Optional.of(
        new Capacity(
            over(entry, Capacity.usualSeconds(rate.deciding())),
            offered
                .flatMap(mapping -> mapping.get("counter"))
                .flatMap(metrics::metric)
                .orElse(null),
            offered.flatMap(mapping -> mapping.get("samples")).flatMap(values::name).orElse(null),
            offered.map(mapping -> values.flag(mapping.get("load"), false)).orElse(false),
            selector(entry, "failed", "what failed", COUNTER),
            backlog.map(Backlog::gauge).orElse(null),
            backlog.map(Backlog::min).orElse(1.0)));
  }

  /** The same of a level; only the largest says what a system can hold. */
  Optional<Demand> read(Entry entry, Statistic statistic, Tiers limits) {
    boolean most = statistic == Statistic.MAX && !limits.deciding().comparison().isUpper();
    return isCapacity(entry, most, "anything but max with >", OF_LEVELS)
        ? Optional.of(
            new Demand(
                over(entry, Demand.USUAL_SECONDS),
                selector(entry, "demand", "a demand", GAUGE),
                selector(entry, "failed", "what failed", COUNTER)))
        : Optional.empty();
  }

  /**
   * Whether the system is promised to be able to.
   *
   * @param fits whether it can be; it then is where nothing else is told
   * @param other what does not fit, in words
   * @param keys that stand beside a capacity alone, {@code kind} among them
   */
  private boolean isCapacity(Entry entry, boolean fits, String other, List<String> keys) {
    boolean capacity =
        entry
            .get("kind")
            .flatMap(node -> values.word(node, Map.of("capacity", true, "delivered", false)))
            .orElse(fits);
    if (capacity && !fits) {
      entry.fault("expected kind: delivered beside " + other + ", found capacity");
    }
    if (!capacity) {
      keys.stream()
          .filter(key -> !key.equals("kind") && entry.has(key))
          .forEach(
              key -> entry.fault("expected " + key + " beside kind: capacity, found delivered"));
    }
    return capacity && fits;
  }

  private double over(Entry entry, double usual) {
    return entry.get("over").flatMap(values::duration).orElse(usual);
  }

  /** The one metric of a mapping with the one key; null when there is none. */
  private Selector selector(Entry entry, String key, String what, List<String> inside) {
    return entry
        .get(key)
        .flatMap(node -> Entry.of(node, what, inside, problems))
        .flatMap(mapping -> mapping.demand(inside.get(0)))
        .flatMap(metrics::metric)
        .orElse(null);
  }

  private Optional<Entry> offered(Node node) {
    Optional<Entry> offered = Entry.of(node, "an offered load", OFFERED, problems);
    offered
        .filter(entry -> told(entry) != 1)
        .filter(entry -> OFFERED.stream().noneMatch(entry::isMisspelt))
        .ifPresent(
            entry ->
                entry.fault(
                    "expected one of the keys counter, samples and load in an offered load, found "
                        + (told(entry) == 0 ? "none" : "several")));
    return offered;
  }

  private static long told(Entry offered) {
    return OFFERED.stream().filter(offered::has).count();
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
