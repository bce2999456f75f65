package dev.warrenperf.config;

import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.ResourceTarget;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

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

  private final Problems problems;
  private final MetricsReader metrics;
  private final Values values;
  private final Names names;
  private final TiersReader tiers;

  ResourceReader(Problems problems, MetricsReader metrics) {
    this.problems = problems;
    this.metrics = metrics;
    this.values = new Values(problems);
    this.names = new Names(problems);
    this.tiers = new TiersReader(problems);
  }

  /** That of CPU, that of memory, or both. */
  List<ResourceTarget> read(Node node) {
    return Entry.of(node, "a resource", KEYS, problems).map(this::resources).orElse(List.of());
  }

  private List<ResourceTarget> resources(Entry entry) {
    Optional<String> name = entry.demand("name").flatMap(names::claim);
    if (!entry.has("cpu") && !entry.has("memory")) {
      entry.fault("expected the key cpu or memory in a resource, found neither");
    }
    serves(entry, "cores", "cpu");
    serves(entry, "over", "cpu");
    serves(entry, "cpu-counter", "cpu");
    serves(entry, "memory-gauge", "memory");
    Optional<Tiers> cpu = entry.get("cpu").flatMap(node -> tiers.read(node, Place.CPU));
    Optional<Tiers> memory = entry.get("memory").flatMap(node -> tiers.read(node, Place.MEMORY));
    String role = entry.get("role").flatMap(values::name).orElse(null);
    Selector counter = selector(entry, "cpu-counter", ResourceTarget.PROCESS_CPU);
    Selector gauge = selector(entry, "memory-gauge", ResourceTarget.PROCESS_MEMORY);
    Double cores = entry.get("cores").flatMap(values::positive).orElse(null);
    double over = entry.get("over").flatMap(values::duration).orElse(ResourceTarget.USUAL_SECONDS);
    boolean perSeries =
        entry
            .get("each")
            .flatMap(node -> values.word(node, Map.of("node", false, "series", true)))
            .orElse(false);
    boolean required = values.flag(entry.get("required"), true);
    return name.stream()
        .flatMap(
            text ->
                Stream.of(
                        cpu.map(
                            limits ->
                                new ResourceTarget(
                                    Kind.CPU, text, role, limits, counter, cores, over, perSeries,
                                    required)),
                        memory.map(
                            limits ->
                                new ResourceTarget(
                                    Kind.MEMORY,
                                    text,
                                    role,
                                    limits,
                                    gauge,
                                    null,
                                    over,
                                    perSeries,
                                    required)))
                    .flatMap(Optional::stream))
        .toList();
  }

  /** A key that changes how a limit is judged says nothing without the limit. */
  private static void serves(Entry entry, String key, String limit) {
    if (entry.has(key) && !entry.has(limit)) {
      entry.fault("expected the key " + limit + " beside " + key + ", found none");
    }
  }

  private Selector selector(Entry entry, String key, Selector otherwise) {
    return entry.get(key).flatMap(metrics::metric).orElse(otherwise);
  }
}
