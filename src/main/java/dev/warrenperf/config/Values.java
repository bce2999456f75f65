package dev.warrenperf.config;

import com.google.re2j.Pattern;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.Visible;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Single values of a target file. What cannot be read is a problem, and the answer is empty. */
final class Values {

  /** Tags that plain YAML resolves to; any other was written by hand and has no meaning here. */
  private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);

  private static final int LONGEST_NAME = 200;

  private final Problems problems;

  Values(Problems problems) {
    this.problems = problems;
  }

  /** A scalar as it was written; empty for lists, mappings, null and foreign tags. */
  static Optional<String> scalar(Node node) {
    return node instanceof ScalarNode scalar
            && PLAIN.contains(scalar.getTag())
            && !scalar.getTag().equals(Tag.NULL)
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  /** What a node is, for messages. */
  static String found(Node node) {
    if (node instanceof MappingNode) {
      return "a mapping";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      return PLAIN.contains(scalar.getTag())
          ? Quoted.of(scalar.getValue())
          : "the YAML tag " + Quoted.of(scalar.getTag().getValue());
    }
    return "nothing";
  }

  /** A title: on one line, with something to see. */
  Optional<String> name(Node node) {
    return line(node, "a name", LONGEST_NAME);
  }

  /**
   * Text on one line, with something to see.
   *
   * @param what what it is, for messages: {@code "a name"}
   */
  Optional<String> line(Node node, String what, int longest) {
    Optional<String> text = scalar(node).map(String::strip).filter(line -> !line.isEmpty());
    if (text.isEmpty()) {
      problems.add(node, "expected " + what + ", found " + found(node));
    } else if (text.orElseThrow().codePoints().anyMatch(Visible::breaksLines)) {
      problems.add(node, "expected " + what + " on one line, found " + found(node));
    } else if (text.orElseThrow().length() > longest) {
      problems.add(
          node,
          "expected " + what + " of at most " + longest + " characters, found " + found(node));
    }
    return text;
  }

  /** One of a few words. */
  <T> Optional<T> word(Node node, Map<String, T> words) {
    Optional<T> meant = scalar(node).map(words::get);
    if (meant.isEmpty()) {
      List<String> known = words.keySet().stream().sorted().toList();
      problems.add(
          node,
          "expected one of "
              + String.join(", ", known)
              + ", found "
              + found(node)
              + scalar(node).map(word -> Suggestion.of(word, known)).orElse(""));
    }
    return meant;
  }

  boolean flag(Optional<Node> node, boolean otherwise) {
    return node.flatMap(given -> word(given, Map.of("true", true, "false", false)))
        .orElse(otherwise);
  }

  /** A finite number above 0, without a unit. */
  Optional<Double> positive(Node node) {
    Optional<Double> number =
        scalar(node)
            .filter(text -> Pattern.matches("[0-9]{1,9}(\\.[0-9]{1,9})?", text))
            .map(Double::valueOf)
            .filter(value -> value > 0);
    if (number.isEmpty()) {
      problems.add(node, "expected a number above 0, found " + found(node));
    }
    return number;
  }

  /** A whole number above 0. */
  Optional<Integer> whole(Node node) {
    Optional<Integer> number =
        scalar(node)
            .filter(text -> Pattern.matches("[0-9]{1,9}", text))
            .map(Integer::valueOf)
            .filter(value -> value > 0);
    if (number.isEmpty()) {
      problems.add(node, "expected a whole number above 0, found " + found(node));
    }
    return number;
  }

  /** A duration above 0, in seconds. */
  Optional<Double> duration(Node node) {
    Optional<Double> seconds =
        scalar(node)
            .flatMap(Values::quantity)
            .filter(quantity -> quantity.unit() == Unit.SECONDS)
            .map(Quantity::value)
            .filter(value -> value > 0);
    if (seconds.isEmpty()) {
      problems.add(node, "expected a duration above 0 such as 10s or 1min, found " + found(node));
    }
    return seconds;
  }

  /** A number with its unit; empty for any other text. */
  static Optional<Quantity> quantity(String text) {
    try {
      return Optional.of(Quantity.parse(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  /** One selector or a list of them, the preferred first. */
  List<Selector> selectors(Node node) {
    if (!(node instanceof SequenceNode list)) {
      return selector(node).stream().toList();
    }
    if (list.getValue().isEmpty()) {
      problems.add(node, "expected a selector or a list of them, found an empty list");
    }
    return list.getValue().stream().flatMap(item -> selector(item).stream()).toList();
  }

  Optional<Selector> selector(Node node) {
    Optional<String> text = scalar(node);
    if (text.isEmpty()) {
      problems.add(
          node, "expected a selector such as name or name{label=\"value\"}, found " + found(node));
      return Optional.empty();
    }
    try {
      return Optional.of(SelectorParser.parse(text.orElseThrow()));
    } catch (SyntaxException fault) {
      fault(node, fault);
      return Optional.empty();
    }
  }

  /** Adds a fault inside a scalar, at its exact place where the text stands as it is meant. */
  void fault(Node node, SyntaxException fault) {
    problems.add(node, offset((ScalarNode) node, fault.column() - 1), fault.fault());
  }

  private static int offset(ScalarNode node, int inside) {
    Mark start = node.getStartMark().orElseThrow();
    Mark end = node.getEndMark().orElseThrow();
    int quotes = node.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 2;
    int length = node.getValue().codePointCount(0, node.getValue().length());
    // escapes and folded lines make the text another than what stands in the file
    boolean verbatim =
        start.getLine() == end.getLine() && end.getColumn() - start.getColumn() == length + quotes;
    return verbatim ? inside + quotes / 2 : 0;
  }
}
