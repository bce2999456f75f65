package dev.warrenperf.config;

import dev.warrenperf.judge.ResourceTarget;
import java.util.List;
import java.util.Map;

/** Entries of {@code resources}. */
final class ResourceReader {

  private static final List<String> KEYS =
      List.of(
          "name",
          "role",
          "cpu",
          "memory",
          "cores",
          "over",
          "cpu-counter",
          "memory-gauge",
          "each",
          "required");

  private static final Map<String, Boolean> EACH = Map.of("node", false, "series", true);

  private final MetricsReader metrics;

  ResourceReader(MetricsReader metrics) {
    this.metrics = metrics;
  }

  ResourceTarget read(Value value, Names names) {
    Entry entry = new Entry(value, "a resource", KEYS);
    if (!entry.has("cpu") && !entry.has("memory")) {
      entry.fault("expected the key cpu or memory in a resource, found neither");
    }
    entry.beside("cores", "cpu");
    entry.beside("over", "cpu");
    entry.beside("cpu-counter", "cpu");
    entry.beside("memory-gauge", "memory");
    return new ResourceTarget(
        entry.demand("name", names::claim),
        entry.get("role", Value::name),
        entry.get("cpu", Place.CPU::tiers),
        entry.get("memory", Place.MEMORY::tiers),
        entry.get("cpu-counter", metrics::metric, ResourceTarget.PROCESS_CPU),
        entry.get("memory-gauge", metrics::metric, ResourceTarget.PROCESS_MEMORY),
        entry.get("cores", Value::positive),
        entry.get("over", Value::duration, ResourceTarget.USUAL_SECONDS),
        entry.word("each", EACH, false),
        entry.flag("required", true));
  }
}
