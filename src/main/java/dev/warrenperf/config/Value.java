package dev.warrenperf.config;

import com.google.re2j.Pattern;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.Visible;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value of a YAML file, and what it is read as. What it cannot be read as is a problem, and gives
 * null: a file with a problem is refused as a whole, so nothing that is made of nulls gets out.
 */
final class Value {

  /** Tags that plain YAML resolves to; any other was written by hand and has no meaning here. */
  private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);

  private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);
  static final int LONGEST_NAME = 200;

  private final Node node;
  private final Problems problems;

  Value(Node node, Problems problems) {
    this.node = node;
    this.problems = problems;
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Whether it is text that YAML has folded: written behind {@code >}. */
  boolean isFolded() {
    return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.FOLDED;
  }

  /** The values of a list; none of anything else. */
  List<Value> items() {
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(item -> new Value(item, problems)).toList()
        : List.of();
  }

  /** The keys and values of a mapping, in the order of the file; none of anything else. */
  List<Map.Entry<Value, Value>> entries() {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .map(
                tuple ->
                    Map.entry(
                        new Value(tuple.getKeyNode(), problems),
                        new Value(tuple.getValueNode(), problems)))
            .toList()
        : List.of();
  }

  /** A scalar as it was written; null for lists, mappings, null and foreign tags. */
  String scalar() {
    return node instanceof ScalarNode scalar
            && PLAIN.contains(scalar.getTag())
            && !scalar.getTag().equals(Tag.NULL)
        ? scalar.getValue()
        : null;
  }

  /** What it is, for messages. */
  String found() {
    if (isMapping()) {
      return "a mapping";
    }
    if (isList()) {
      return "a list";
    }
    if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      return PLAIN.contains(scalar.getTag())
          ? Quoted.of(scalar.getValue())
          : "the YAML tag " + Quoted.of(scalar.getTag().getValue());
    }
    return "nothing";
  }

  /** The known word that may have been meant, to follow a message; empty where none is near. */
  String suggestion(List<String> known) {
    return scalar() == null ? "" : Suggestion.of(scalar(), known);
  }

  /** One-based. */
  int line() {
    return node.getStartMark().orElseThrow().getLine() + 1;
  }

  /** Where it starts: {@code file:line:column}. */
  String place() {
    return problems.place(line(), column());
  }

  private int column() {
    return node.getStartMark().orElseThrow().getColumn() + 1;
  }

  /** Whether no problem was found yet in the whole file. */
  boolean isFaultless() {
    return problems.isEmpty();
  }

  /** Adds a problem where it starts. */
  void fault(String message) {
    problems.add(line(), column(), message);
  }

  /** Adds a fault inside a scalar, at its exact place where the text stands as it is meant. */
  void fault(SyntaxException fault) {
    problems.add(line(), column() + offset(fault.column() - 1), fault.fault());
  }

  private int offset(int inside) {
    Mark start = node.getStartMark().orElseThrow();
    Mark end = node.getEndMark().orElseThrow();
    int quotes = ((ScalarNode) node).getScalarStyle() == ScalarStyle.PLAIN ? 0 : 2;
    int length = scalar().codePointCount(0, scalar().length());
    // escapes and folded lines make the text another than what stands in the file
    boolean verbatim =
        start.getLine() == end.getLine() && end.getColumn() - start.getColumn() == length + quotes;
    return verbatim ? inside + quotes / 2 : 0;
  }

  /** Adds the problem that it is not what it should be. */
  void expected(String what) {
    fault("expected " + what + ", found " + found());
  }

  /** What was read; a problem where that is null. */
  <T> T checked(T read, String expected) {
    if (read == null) {
      expected(expected);
    }
    return read;
  }

  /** A title: on one line, with something to see. */
  String name() {
    return line("a name", LONGEST_NAME);
  }

  /**
   * Text on one line, with something to see.
   *
   * @param what what it is, for messages: {@code "a name"}
   */
  String line(String what, int longest) {
    String text = scalar() == null ? "" : scalar().strip();
    if (text.isEmpty()) {
      expected(what);
      return null;
    }
    if (text.codePoints().anyMatch(Visible::breaksLines)) {
      expected(what + " on one line");
    } else if (text.length() > longest) {
      expected(what + " of at most " + longest + " characters");
    }
    return text;
  }

  /** One of a few words. */
  <T> T word(Map<String, T> words) {
    T meant = scalar() == null ? null : words.get(scalar());
    if (meant == null) {
      List<String> known = words.keySet().stream().sorted().toList();
      fault(
          "expected one of " + String.join(", ", known) + ", found " + found() + suggestion(known));
    }
    return meant;
  }

  Boolean flag() {
    return word(FLAGS);
  }

  /** A finite number above 0, without a unit. */
  Double positive() {
    return checked(above0("[0-9]{1,9}(\\.[0-9]{1,9})?"), "a number above 0");
  }

  /** A whole number above 0. */
  Integer whole() {
    Double whole = checked(above0("[0-9]{1,9}"), "a whole number above 0");
    return whole == null ? null : Integer.valueOf(whole.intValue());
  }

  private Double above0(String shape) {
    boolean fits = scalar() != null && Pattern.matches(shape, scalar());
    double number = fits ? Double.parseDouble(scalar()) : 0;
    return number > 0 ? number : null;
  }

  /** A duration above 0, in seconds. */
  Double duration() {
    return duration(Double.MIN_VALUE, Double.MAX_VALUE, "above 0 such as 10s or 1min");
  }

  /** A duration of so many seconds; {@code which} says so, for messages. */
  Double duration(double least, double most, String which) {
    Quantity quantity = quantity();
    boolean fits =
        quantity != null
            && quantity.unit() == Unit.SECONDS
            && quantity.value() >= least
            && quantity.value() <= most;
    return checked(fits ? quantity.value() : null, "a duration " + which);
  }

  /** A number with its unit; null for anything else, which is no problem yet. */
  Quantity quantity() {
    try {
      return scalar() == null ? null : Quantity.parse(scalar());
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }

  /** One selector or a list of them, the preferred first. */
  List<Selector> selectors() {
    return selectors(Value::selector);
  }

  /** The same with another way to read one. */
  List<Selector> selectors(Function<Value, Selector> reader) {
    List<Value> several = isList() ? items() : List.of(this);
    if (several.isEmpty()) {
      fault("expected a selector or a list of them, found an empty list");
    }
    return several.stream().map(reader).filter(Objects::nonNull).toList();
  }

  Selector selector() {
    if (checked(scalar(), "a selector such as name or name{label=\"value\"}") == null) {
      return null;
    }
    try {
      return SelectorParser.parse(scalar());
    } catch (SyntaxException fault) {
      fault(fault);
      return null;
    }
  }
}
