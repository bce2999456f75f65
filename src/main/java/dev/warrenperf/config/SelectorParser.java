package dev.warrenperf.config;

import com.google.re2j.PatternSyntaxException;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.LabelMatcher.Operator;
import dev.warrenperf.model.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * PromQL vector selectors: {@code name}, {@code name{a="x",b=~"y|z"}}, {@code {__name__="x"}} and
 * the quoted form for names with other characters, {@code {"my.metric",a="x"}}. The metric's name
 * must be given exactly, since it decides what is kept of a snapshot.
 *
 * <p>Grammar: prometheus/prometheus {@code promql/parser/generated_parser.y}, rule {@code
 * vector_selector}. Ranges, modifiers, functions and operators are not part of it: the window and
 * the target say what is done with the series.
 */
public final class SelectorParser {

  private static final String NAME_LABEL = "__name__";

  /** Selectors are a line of a file; a bound keeps hostile regular expressions small. */
  private static final int LONGEST = 4096;

  private static final String ONLY_SELECTORS =
      "only a selector is allowed here, no range, modifier, function or operator";

  /** Longer symbols before those that they begin with. */
  private static final List<Operator> OPERATORS =
      List.of(Operator.MATCHES, Operator.NOT_MATCHES, Operator.NOT_EQUAL, Operator.EQUAL);

  private final Cursor cursor;
  private final List<LabelMatcher> matchers = new ArrayList<>();
  private final boolean anyName;
  private String name;

  private SelectorParser(String text, boolean anyName) {
    this.cursor = new Cursor(text);
    this.anyName = anyName;
  }

  /**
   * Reads a selector.
   *
   * @throws SyntaxException when the text is anything else, its regular expressions are not RE2, or
   *     it has no exact metric name
   */
  public static Selector parse(String text) throws SyntaxException {
    SelectorParser parser = of(text, false);
    parser.read();
    return new Selector(parser.name, parser.matchers);
  }

  /**
   * Reads the conditions of a selector that need not have a name: {@code {job="warren"}}. A name is
   * one of them, {@code __name__="name"}; so are other conditions on names.
   *
   * @throws SyntaxException when the text is anything else, its regular expressions are not RE2, or
   *     it has no condition
   */
  public static List<LabelMatcher> conditions(String text) throws SyntaxException {
    SelectorParser parser = of(text, true);
    parser.read();
    if (parser.name != null) {
      parser.matchers.add(0, new LabelMatcher(NAME_LABEL, Operator.EQUAL, parser.name));
    }
    if (parser.matchers.isEmpty()) {
      throw new SyntaxException(1, "expected at least one condition in the selector, found none");
    }
    return List.copyOf(parser.matchers);
  }

  private static SelectorParser of(String text, boolean anyName) throws SyntaxException {
    if (text.length() > LONGEST) {
      throw new SyntaxException(
          1, "expected a selector of at most " + LONGEST + " characters, found " + text.length());
    }
    return new SelectorParser(text, anyName);
  }

  private void read() throws SyntaxException {
    cursor.skipBlanks();
    int start = cursor.position();
    String word = cursor.word(true);
    if (!word.isEmpty()) {
      name = word;
    } else if (cursor.peek() != '{') {
      throw noName();
    }
    cursor.skipBlanks();
    if (cursor.take("{")) {
      matchers();
    }
    end();
    if (name == null && !anyName) {
      throw cursor.faultAt(
          start,
          "expected a metric name in the selector, found none; write name{...} or"
              + " {__name__=\"name\"}");
    }
  }

  private SyntaxException noName() {
    boolean expression = cursor.peek() == '(' || cursor.peek() == '-' || cursor.peek() == '+';
    return expression
        ? cursor.expected("a metric name or {", ONLY_SELECTORS)
        : cursor.expected("a metric name or {");
  }

  private void end() throws SyntaxException {
    cursor.skipBlanks();
    if (cursor.peek() == '.') {
      throw cursor.expected(
          "the end of the selector", "a name with other characters is quoted: {\"my.metric\"}");
    }
    if (cursor.peek() != Cursor.END) {
      throw cursor.expected("the end of the selector", ONLY_SELECTORS);
    }
  }

  private void matchers() throws SyntaxException {
    cursor.skipBlanks();
    while (!cursor.take("}")) {
      matcher();
      cursor.skipBlanks();
      if (!cursor.take(",") && cursor.peek() != '}') {
        throw cursor.expected("\",\" or \"}\"");
      }
      cursor.skipBlanks();
    }
  }

  private void matcher() throws SyntaxException {
    int place = cursor.position();
    boolean quoted = GoString.startsAt(cursor);
    String label = quoted ? GoString.take(cursor) : cursor.word(false);
    if (label.isEmpty()) {
      throw quoted
          ? cursor.faultAt(place, "expected a name between the quotes, found none")
          : cursor.expected("a label name or \"}\"");
    }
    cursor.skipBlanks();
    if (quoted && (cursor.peek() == ',' || cursor.peek() == '}')) {
      metricName(label, place);
      return;
    }
    Operator operator = operator();
    cursor.skipBlanks();
    int valuePlace = cursor.position();
    if (!GoString.startsAt(cursor)) {
      throw cursor.expected("a quoted value");
    }
    condition(label, operator, GoString.take(cursor), place, valuePlace);
  }

  private Operator operator() throws SyntaxException {
    for (Operator operator : OPERATORS) {
      if (cursor.take(operator.symbol())) {
        return operator;
      }
    }
    throw cursor.expected("one of =, !=, =~, !~");
  }

  private void condition(String label, Operator operator, String value, int place, int valuePlace)
      throws SyntaxException {
    if (!label.equals(NAME_LABEL) || (anyName && operator != Operator.EQUAL)) {
      matchers.add(condition(label, operator, value, valuePlace));
    } else if (operator == Operator.EQUAL) {
      metricName(value, place);
    } else {
      throw cursor.faultAt(
          place, "expected __name__= with an exact name, found __name__" + operator.symbol());
    }
  }

  private LabelMatcher condition(String label, Operator operator, String value, int place)
      throws SyntaxException {
    boolean regex = operator == Operator.MATCHES || operator == Operator.NOT_MATCHES;
    if (regex && !Repeats.areFew(value)) {
      throw notRegular(value, "invalid repeat count, more than 1000", place);
    }
    if (regex && !CaseFolding.ends(value)) {
      throw notRegular(value, "(?i) goes no further than U+1C7F", place);
    }
    try {
      return new LabelMatcher(label, operator, value);
    } catch (PatternSyntaxException notRegular) {
      throw notRegular(value, notRegular.getDescription(), place);
    }
  }

  private SyntaxException notRegular(String value, String reason, int place) {
    return cursor.faultAt(
        place, "expected an RE2 regular expression, found " + Quoted.of(value) + ": " + reason);
  }

  private void metricName(String given, int place) throws SyntaxException {
    if (name != null) {
      throw cursor.faultAt(
          place,
          "expected one metric name, found " + Quoted.of(given) + " beside " + Quoted.of(name));
    }
    if (given.isEmpty()) {
      throw cursor.faultAt(place, "expected a metric name, found an empty one");
    }
    name = given;
  }
}
