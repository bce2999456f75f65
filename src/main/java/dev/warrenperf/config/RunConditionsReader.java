package dev.warrenperf.config;

import dev.warrenperf.target.Limit;
import dev.warrenperf.target.RunConditions;
import dev.warrenperf.target.RunConditions.Demand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
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
          "achieved");

  /** What leaves a condition out. */
  private static final String ANY = "any";

  private final Problems problems;
  private final Values values;
  private final TiersReader tiers;
  private final List<String> operations;

  /**
   * A reader.
   *
   * @param operations names of those that the file holds
   */
  RunConditionsReader(Problems problems, List<String> operations) {
    this.problems = problems;
    this.values = new Values(problems);
    this.tiers = new TiersReader(problems);
    this.operations = List.copyOf(operations);
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
        limit(entry, "achieved", Place.ACHIEVED));
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
    SortedMap<String, Integer> least = new TreeMap<>();
    if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
      mapping
          .getValue()
          .forEach(tuple -> observations(tuple.getKeyNode(), tuple.getValueNode(), least));
    } else {
      problems.add(
          node,
          "expected operations and numbers such as {Place Order: 100}, found "
              + (node instanceof MappingNode ? "none" : Values.found(node)));
    }
    return least;
  }

  private void observations(Node keyNode, Node value, SortedMap<String, Integer> least) {
    Optional<String> name = Values.scalar(keyNode).filter(operations::contains);
    Optional<Integer> count = values.whole(value);
    if (name.isEmpty()) {
      problems.add(
          keyNode,
          "expected the name of an operation of this file, found "
              + Values.found(keyNode)
              + Values.scalar(keyNode).map(word -> Suggestion.of(word, operations)).orElse(""));
    } else if (count.isPresent()
        && least.putIfAbsent(name.orElseThrow(), count.orElseThrow()) != null) {
      problems.add(
          keyNode, "expected each operation once, found " + Values.found(keyNode) + " again");
    }
  }
}
