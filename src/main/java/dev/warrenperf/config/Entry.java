package dev.warrenperf.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** A mapping of a target file. Keys that are unknown or stand twice are problems. */
final class Entry {

  private final MappingNode node;
  private final String what;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final List<String> unknown = new ArrayList<>();

  private Entry(MappingNode node, String what, Problems problems) {
    this.node = node;
    this.what = what;
    this.problems = problems;
  }

  /**
   * Reads the keys of a mapping.
   *
   * @param what what it is, for messages: {@code "an operation"}
   * @return nothing, and a problem, when the node is no mapping
   */
  static Optional<Entry> of(Node node, String what, List<String> known, Problems problems) {
    if (!(node instanceof MappingNode mapping)) {
      problems.add(
          node,
          "expected "
              + what
              + " with the keys "
              + String.join(", ", known)
              + ", found "
              + Values.found(node));
      return Optional.empty();
    }
    Entry entry = new Entry(mapping, what, problems);
    mapping.getValue().forEach(tuple -> entry.take(tuple, known));
    return Optional.of(entry);
  }

  /** A value of a mapping whose keys are not to be judged yet; empty for any other node. */
  static Optional<Node> peek(Node node, String key) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(tuple -> Values.scalar(tuple.getKeyNode()).filter(key::equals).isPresent())
            .map(NodeTuple::getValueNode)
            .findFirst()
        : Optional.empty();
  }

  private void take(NodeTuple tuple, List<String> known) {
    Node keyNode = tuple.getKeyNode();
    Optional<String> key = Values.scalar(keyNode);
    if (key.filter(known::contains).isEmpty()) {
      key.ifPresent(unknown::add);
      problems.add(
          keyNode,
          "expected one of "
              + String.join(", ", known)
              + ", found "
              + Values.found(keyNode)
              + key.map(word -> Suggestion.of(word, known)).orElse(""));
    } else if (values.putIfAbsent(key.orElseThrow(), tuple.getValueNode()) != null) {
      problems.add(
          keyNode, "expected each key once, found " + Quoted.of(key.orElseThrow()) + " again");
    }
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Whether an unknown key was told to be this one; one typo is then one problem. */
  boolean isMisspelt(String key) {
    return unknown.stream().anyMatch(word -> !Suggestion.of(word, List.of(key)).isEmpty());
  }

  Optional<Node> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The value; a problem when the key is not there. */
  Optional<Node> demand(String key) {
    if (!has(key) && !isMisspelt(key)) {
      fault("expected the key " + key + " in " + what + ", found none");
    }
    return get(key);
  }

  /** Adds a problem that concerns the whole. */
  void fault(String message) {
    problems.add(node, message);
  }
}
