package dev.warrenperf.config;

import dev.warrenperf.judge.RatioTarget;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Entries of {@code ratios}. */
final class RatioReader {

  private static final List<String> KEYS =
      List.of("name", "of", "to", "part", "max", "min", "required");

  private final Problems problems;
  private final MetricsReader metrics;
  private final Values values;
  private final Names names;
  private final TiersReader tiers;

  RatioReader(Problems problems, MetricsReader metrics) {
    this.problems = problems;
    this.metrics = metrics;
    this.values = new Values(problems);
    this.names = new Names(problems);
    this.tiers = new TiersReader(problems);
  }

  Optional<RatioTarget> read(Node node) {
    return Entry.of(node, "a ratio", KEYS, problems).flatMap(this::ratio);
  }

  private Optional<RatioTarget> ratio(Entry entry) {
    Optional<String> name = entry.demand("name").flatMap(names::claim);
    Optional<List<Selector>> of = counters(entry, "of");
    Optional<List<Selector>> to = counters(entry, "to");
    boolean part = values.flag(entry.get("part"), false);
    boolean required = values.flag(entry.get("required"), true);
    Optional<Tiers> limits = limits(entry);
    if (name.isEmpty() || of.isEmpty() || to.isEmpty() || limits.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RatioTarget(
            name.orElseThrow(),
            of.orElseThrow(),
            to.orElseThrow(),
            part,
            limits.orElseThrow(),
            required));
  }

  private Optional<List<Selector>> counters(Entry entry, String key) {
    return entry.demand(key).map(node -> metrics.metrics(node, Optional.empty()));
  }

  private Optional<Tiers> limits(Entry entry) {
    if (entry.has("max") == entry.has("min")) {
      entry.fault(
          "expected exactly one of max, min in a ratio, found "
              + (entry.has("max") ? "max, min" : "none"));
    }
    return entry.has("max")
        ? entry.get("max").flatMap(node -> tiers.read(node, Place.MOST))
        : entry.get("min").flatMap(node -> tiers.read(node, Place.LEAST));
  }
}
