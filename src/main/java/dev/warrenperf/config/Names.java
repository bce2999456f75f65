package dev.warrenperf.config;

import dev.warrenperf.unit.Visible;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** The names of one section, each of which may be used once: reports and options refer to them. */
final class Names {

  private final Problems problems;
  private final Values values;
  private final Map<String, Integer> lines = new HashMap<>();

  Names(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
  }

  Optional<String> claim(Node node) {
    Optional<String> name = values.name(node);
    name.ifPresent(text -> claim(text, node));
    return name;
  }

  private void claim(String name, Node node) {
    int line = node.getStartMark().orElseThrow().getLine() + 1;
    Integer first = lines.putIfAbsent(Visible.of(name), line);
    if (first != null) {
      problems.add(
          node,
          "expected a name of its own, found "
              + Quoted.of(name)
              + " again, first on line "
              + first);
    }
  }
}
