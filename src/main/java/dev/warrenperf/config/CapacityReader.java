package dev.warrenperf.config;

import dev.warrenperf.judge.Capacity;
import dev.warrenperf.judge.Demand;
import dev.warrenperf.judge.GaugeTarget.Statistic;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Map;

/**
 * The keys of a rate or level that say whether it is promised of the system or of the run, and what
 * tells how much the run asked for.
 */
final class CapacityReader {

  static final List<String> OF_RATES = List.of("kind", "over", "offered", "failed", "backlog");
  static final List<String> OF_LEVELS = List.of("kind", "over", "demand", "failed");

  static final List<String> COUNTER = List.of("counter");
  static final List<String> OFFERED = List.of("counter", "samples", "load");
  static final List<String> GAUGE = List.of("gauge");
  static final List<String> BACKLOG = List.of("gauge", "min");

  static final Map<String, Boolean> KINDS = Map.of("capacity", true, "delivered", false);

  private final MetricsReader metrics;

  CapacityReader(MetricsReader metrics) {
    this.metrics = metrics;
  }

  /** What is promised of the system; null when it is promised of the run. */
  Capacity ofRate(Entry entry, Tiers rate) {
    boolean lower = !rate.deciding().comparison().isUpper();
    if (!isCapacity(entry, lower, "a limit with <", OF_RATES)) {
      return null;
    }
    Entry offered = entry.inner("offered", "an offered load", OFFERED);
    Entry backlog = entry.inner("backlog", "a backlog", BACKLOG);
    offered.one(OFFERED);
    return new Capacity(
        entry.get("over", Value::duration, Capacity.usualSeconds(rate.deciding())),
        offered.get("counter", metrics::metric),
        offered.get("samples", Value::name),
        offered.flag("load", false),
        selector(entry, "failed", "what failed", COUNTER),
        backlog.demand("gauge", metrics::metric),
        backlog.get("min", Value::positive, 1.0));
  }

  /** The same of a level; only the largest says what a system can hold. */
  Demand ofLevel(Entry entry, Statistic statistic, Tiers limits) {
    boolean most = statistic == Statistic.MAX && !limits.deciding().comparison().isUpper();
    return isCapacity(entry, most, "anything but max with >", OF_LEVELS)
        ? new Demand(
            entry.get("over", Value::duration, Demand.USUAL_SECONDS),
            selector(entry, "demand", "a demand", GAUGE),
            selector(entry, "failed", "what failed", COUNTER))
        : null;
  }

  /**
   * Whether the system is promised to be able to.
   *
   * @param fits whether it can be; it then is where nothing else is told
   * @param other what does not fit, in words
   * @param keys that stand beside a capacity alone, {@code kind} among them
   */
  private static boolean isCapacity(Entry entry, boolean fits, String other, List<String> keys) {
    boolean capacity = entry.word("kind", KINDS, fits);
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

  /** The one metric of a mapping with the one key; null when there is none. */
  private Selector selector(Entry entry, String key, String what, List<String> inside) {
    return entry.inner(key, what, inside).demand(inside.get(0), metrics::metric);
  }
}
