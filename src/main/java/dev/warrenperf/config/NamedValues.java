package dev.warrenperf.config;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A mapping from names of targets of the same file to what is asked of each.
 *
 * @param names that the file holds
 * @param what has them, for messages: {@code "an operation"}
 * @param example of the whole in words, for messages
 * @param reader of one value
 */
record NamedValues<T>(
    Problems problems,
    List<String> names,
    String what,
    String example,
    Function<Node, Optional<T>> reader) {

  NamedValues {
    names = List.copyOf(names);
  }

  SortedMap<String, T> read(Node node) {
    SortedMap<String, T> asked = new TreeMap<>();
    if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
      mapping.getValue().forEach(tuple -> read(tuple.getKeyNode(), tuple.getValueNode(), asked));
    } else {
      problems.add(
          node,
          "expected "
              + example
              + ", found "
              + (node instanceof MappingNode ? "none" : Values.found(node)));
    }
    return asked;
  }

  private void read(Node keyNode, Node valueNode, SortedMap<String, T> asked) {
    Optional<String> name = Values.scalar(keyNode).filter(names::contains);
    Optional<T> value = reader.apply(valueNode);
    if (name.isEmpty()) {
      problems.add(
          keyNode,
          "expected the name of "
              + what
              + " of this file, found "
              + Values.found(keyNode)
              + Values.scalar(keyNode).map(word -> Suggestion.of(word, names)).orElse(""));
    } else if (value.isPresent()
        && asked.putIfAbsent(name.orElseThrow(), value.orElseThrow()) != null) {
      problems.add(keyNode, "expected each name once, found " + Values.found(keyNode) + " again");
    }
  }
}
