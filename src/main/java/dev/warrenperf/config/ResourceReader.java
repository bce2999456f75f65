package dev.warrenperf.config;

import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.ResourceTarget;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Entries of {@code resources}. */
final class ResourceReader {

  static final List<String> KEYS =
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

  static final Map<String, Boolean> EACH = Map.of("node", false, "series", true);

  private final MetricsReader metrics;

  ResourceReader(MetricsReader metrics) {
    this.metrics = metrics;
  }

  /** That of CPU, that of memory, or both. */
  List<ResourceTarget> read(Value value, Names names) {
    Entry entry = new Entry(value, "a resource", KEYS);
    if (!entry.has("cpu") && !entry.has("memory")) {
      entry.fault("expected the key cpu or memory in a resource, found neither");
    }
    entry.beside("cores", "cpu");
    entry.beside("over", "cpu");
    entry.beside("cpu-counter", "cpu");
    entry.beside("memory-gauge", "memory");
    String name = entry.demand("name", names::claim);
    String role = entry.get("role", Value::name);
    Tiers cpu = entry.get("cpu", Place.CPU::tiers);
    Tiers memory = entry.get("memory", Place.MEMORY::tiers);
    Selector counter = entry.get("cpu-counter", metrics::metric, ResourceTarget.PROCESS_CPU);
    Selector gauge = entry.get("memory-gauge", metrics::metric, ResourceTarget.PROCESS_MEMORY);
    Double cores = entry.get("cores", Value::positive);
    double over = entry.get("over", Value::duration, ResourceTarget.USUAL_SECONDS);
    boolean perSeries = entry.word("each", EACH, false);
    boolean required = entry.flag("required", true);
    List<ResourceTarget> targets = new ArrayList<>();
    if (cpu != null) {
      targets.add(
          new ResourceTarget(Kind.CPU, name, role, cpu, counter, cores, over, perSeries, required));
    }
    if (memory != null) {
      targets.add(
          new ResourceTarget(
              Kind.MEMORY, name, role, memory, gauge, null, over, perSeries, required));
    }
    return targets;
  }
}
