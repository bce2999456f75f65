package dev.warrenperf.config;

import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.RunConditions.Demand;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.Node;

/** The value of {@code valid}. */
final class RunConditionsReader {

  private static final List<String> KEYS =
      List.of(
          "benchmark",
          "nodes",
          "restarts",
          "snapshots",
          "length",
          "observations",
          "errors",
          "achieved",
          "steady",
          "clocks");

  /** What leaves a condition out. */
  private static final String ANY = "any";

  private final Problems problems;
  private final Values values;
  private final TiersReader tiers;
  private final List<String> operations;
  private final List<String> figures;

  /**
   * A reader.
   *
   * @param operations names of those that the file holds
   * @param figures names of its rates and levels
   */
  RunConditionsReader(Problems problems, List<String> operations, List<String> figures) {
    this.problems = problems;
    this.values = new Values(problems);
    this.tiers = new TiersReader(problems);
    this.operations = List.copyOf(operations);
    this.figures = List.copyOf(figures);
  }

  RunConditions read(Node node) {
    return Entry.of(node, "conditions of a valid run", KEYS, problems)
        .map(this::conditions)
        .orElse(RunConditions.USUAL);
  }

  private RunConditions conditions(Entry entry) {
    return new RunConditions(
        demand(entry, "benchmark", "0") != Demand.NONE,
        demand(entry, "nodes", "all"),
        demand(entry, "restarts", "none"),
        entry.get("snapshots").flatMap(values::whole).orElse(0),
        limit(entry, "length", Place.LENGTH),
        entry.get("observations").map(this::observations).orElseGet(TreeMap::new),
        limit(entry, "errors", Place.SHARE),
        limit(entry, "achieved", Place.ACHIEVED),
        entry.get("steady").map(this::steady).orElseGet(TreeMap::new),
        limit(entry, "clocks", Place.LATENCY));
  }

  private Demand demand(Entry entry, String key, String strict) {
    return entry
        .get(key)
        .flatMap(node -> values.word(node, Map.of(strict, Demand.STRICT, ANY, Demand.NONE)))
        .orElse(Demand.USUAL);
  }

  private Limit limit(Entry entry, String key, Place place) {
    return entry.get(key).flatMap(node -> tiers.promised(node, place)).orElse(null);
  }

  private SortedMap<String, Integer> observations(Node node) {
    return new NamedValues<>(
            problems,
            operations,
            "an operation",
            "operations and numbers such as {Place Order: 100}",
            values::whole)
        .read(node);
  }

  private SortedMap<String, Limit> steady(Node node) {
    return new NamedValues<>(
            problems,
            figures,
            "a rate or gauge",
            "rates or gauges and shares such as {Orders: 10%}",
            value -> tiers.promised(value, Place.DRIFT))
        .read(node);
  }
}
