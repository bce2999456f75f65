package dev.warrenperf.config;

import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.GaugeTarget.Statistic;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** Entries of {@code gauges}. */
final class GaugeReader {

  private static final List<String> KEYS =
      Stream.of(
              List.of("name", "gauge", "unit", "min", "mean", "max", "last", "series", "across"),
              CapacityReader.OF_LEVELS,
              List.of("required"))
          .flatMap(List::stream)
          .toList();

  private static final Map<String, Statistic> STATISTICS =
      Map.of(
          "min", Statistic.MIN,
          "mean", Statistic.MEAN,
          "max", Statistic.MAX,
          "last", Statistic.LAST);

  private static final Map<String, Across> ACROSS =
      Map.of("max", Across.MAX, "min", Across.MIN, "sum", Across.SUM, "each", Across.EACH);

  private static final Map<String, Across> SERIES =
      Map.of("max", Across.MAX, "min", Across.MIN, "sum", Across.SUM, "mean", Across.MEAN);

  private final Problems problems;
  private final MetricsReader metrics;
  private final Values values;
  private final Names names;
  private final TiersReader tiers;
  private final CapacityReader capacities;

  GaugeReader(Problems problems, MetricsReader metrics) {
    this.problems = problems;
    this.metrics = metrics;
    this.values = new Values(problems);
    this.names = new Names(problems);
    this.tiers = new TiersReader(problems);
    this.capacities = new CapacityReader(problems, metrics);
  }

  Optional<GaugeTarget> read(Node node) {
    return Entry.of(node, "a gauge", KEYS, problems).flatMap(this::gauge);
  }

  private Optional<GaugeTarget> gauge(Entry entry) {
    Optional<String> name = entry.demand("name").flatMap(names::claim);
    Optional<List<Selector>> gauges =
        entry.demand("gauge").map(node -> metrics.metrics(node, entry.get("unit")));
    Across across =
        entry.get("across").flatMap(node -> values.word(node, ACROSS)).orElse(Across.MAX);
    Across series =
        entry.get("series").flatMap(node -> values.word(node, SERIES)).orElse(Across.EACH);
    boolean required = values.flag(entry.get("required"), true);
    List<String> given = KEYS.stream().filter(STATISTICS::containsKey).filter(entry::has).toList();
    if (given.size() != 1) {
      entry.fault(
          "expected exactly one of min, mean, max, last in a gauge, found "
              + (given.isEmpty() ? "none" : String.join(", ", given)));
    }
    Optional<Tiers> limits =
        given.stream()
            .flatMap(key -> entry.get(key).flatMap(node -> tiers.read(node, Place.GAUGE)).stream())
            .reduce((first, other) -> first);
    if (name.isEmpty() || gauges.isEmpty() || limits.isEmpty()) {
      return Optional.empty();
    }
    Statistic statistic = STATISTICS.get(given.get(0));
    return Optional.of(
        new GaugeTarget(
            name.orElseThrow(),
            gauges.orElseThrow(),
            statistic,
            limits.orElseThrow(),
            series,
            across,
            capacities.read(entry, statistic, limits.orElseThrow()).orElse(null),
            required));
  }
}
