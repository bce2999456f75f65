package dev.warrenperf.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** The key {@code schema}, which says by which rules a file is read. */
final class Schema {

  /** The key's name. */
  static final String KEY = "schema";

  private final String expected;
  private final Problems problems;

  Schema(String expected, Problems problems) {
    this.expected = expected;
    this.problems = problems;
  }

  /** A file of another version follows other rules, so nothing else in it is judged. */
  boolean isOther(Node root) {
    Optional<Node> schema = Entry.peek(root, KEY);
    if (schema.isEmpty()
        || Values.scalar(schema.orElseThrow()).filter(expected::equals).isPresent()) {
      return false;
    }
    problems.add(
        schema.orElseThrow(),
        "expected schema "
            + expected
            + ", the only one supported, found "
            + Values.found(schema.orElseThrow()));
    return true;
  }

  void demand(Entry entry) {
    if (!entry.has(KEY)) {
      entry.fault("expected schema: " + expected + ", found no schema");
    }
  }

  void emptyFile() {
    problems.add(1, 1, "expected schema: " + expected + ", found an empty file");
  }
}
