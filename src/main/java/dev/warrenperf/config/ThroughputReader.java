package dev.warrenperf.config;

import dev.warrenperf.judge.Capacity;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** Entries of {@code throughput}. */
final class ThroughputReader {

  private static final List<String> KEYS =
      Stream.of(
              List.of("name", "counter", "unit", "rate"),
              CapacityReader.OF_RATES,
              List.of("required"))
          .flatMap(List::stream)
          .toList();

  private final Problems problems;
  private final MetricsReader metrics;
  private final Values values;
  private final Names names;
  private final TiersReader tiers;
  private final CapacityReader capacities;

  ThroughputReader(Problems problems, MetricsReader metrics) {
    this.problems = problems;
    this.metrics = metrics;
    this.values = new Values(problems);
    this.names = new Names(problems);
    this.tiers = new TiersReader(problems);
    this.capacities = new CapacityReader(problems, metrics);
  }

  Optional<ThroughputTarget> read(Node node) {
    return Entry.of(node, "a throughput", KEYS, problems).flatMap(this::throughput);
  }

  private Optional<ThroughputTarget> throughput(Entry entry) {
    Optional<String> name = entry.demand("name").flatMap(names::claim);
    Optional<List<Selector>> counters =
        entry.demand("counter").map(node -> metrics.metrics(node, entry.get("unit")));
    Optional<Tiers> rate = entry.demand("rate").flatMap(node -> tiers.read(node, Place.RATE));
    Optional<Capacity> capacity = rate.flatMap(limits -> capacities.read(entry, limits));
    boolean required = values.flag(entry.get("required"), true);
    if (name.isEmpty() || counters.isEmpty() || rate.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ThroughputTarget(
            name.orElseThrow(),
            counters.orElseThrow(),
            rate.orElseThrow(),
            capacity.orElse(null),
            required));
  }
}
