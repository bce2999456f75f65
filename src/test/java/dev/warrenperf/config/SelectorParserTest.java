package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.LabelMatcher.Operator;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Selector;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorParserTest {

  private static final String ONLY =
      "; only a selector is allowed here, no range, modifier, function or operator";

  static Stream<Arguments> good() {
    return Stream.of(
        row("a", "a"),
        row("a:b_c9", "a:b_c9"),
        row(":a", ":a"),
        row("  a\t{ }\n", "a"),
        row("a{}", "a"),
        row("a{b=\"x\"}", "a", equal("b", "x")),
        row("a{b='x'}", "a", equal("b", "x")),
        row("a{b=`x`}", "a", equal("b", "x")),
        row("a { b = \"x\" , } ", "a", equal("b", "x")),
        row(
            "a{b=\"x\",c=~\"y|z\",d!=\"\",e!~'r.*',}",
            "a",
            equal("b", "x"),
            matcher("c", Operator.MATCHES, "y|z"),
            matcher("d", Operator.NOT_EQUAL, ""),
            matcher("e", Operator.NOT_MATCHES, "r.*")),
        row("{__name__=\"a\"}", "a"),
        row("{b=\"x\",__name__=\"my.metric\"}", "my.metric", equal("b", "x")),
        row("{\"my.metric\"}", "my.metric"),
        row("{'my.metric', b=\"x\"}", "my.metric", equal("b", "x")),
        row("{b=\"x\", \"my.metric\"}", "my.metric", equal("b", "x")),
        row("{\"__name__\"=\"a\"}", "a"),
        row("a{\"my.label\"=\"x\"}", "a", equal("my.label", "x")),
        row("{\"größe\",\"länge\"=\"ü\"}", "größe", equal("länge", "ü")),
        row("a{b=\"x\",b!=\"y\"}", "a", equal("b", "x"), matcher("b", Operator.NOT_EQUAL, "y")),
        // words of PromQL are names where a name is wanted
        row("offset{by=\"x\"}", "offset", equal("by", "x")));
  }

  @ParameterizedTest
  @MethodSource("good")
  void selectors_of_promql_are_read(String text, Selector expected) throws SyntaxException {
    assertEquals(expected, SelectorParser.parse(text));
  }

  static Stream<Arguments> strings() {
    return Stream.of(
        Arguments.of("\"\\a\\b\\f\\n\\r\\t\\v\"", "\u0007\b\f\n\r\t\u000b"),
        Arguments.of("\"\\\\ \\\"\"", "\\ \""),
        Arguments.of("'\\\\ \\''", "\\ '"),
        Arguments.of("\"'`\"", "'`"),
        Arguments.of("'\"`'", "\"`"),
        Arguments.of("\"\\101\\x41\\u0041\\U00000041\"", "AAAA"),
        Arguments.of("\"\\xc3\\xa9 \\303\\251 \\u00e9\"", "é é é"),
        Arguments.of("\"\\U0001F600😀\"", "😀😀"),
        Arguments.of("`\\n\"'`", "\\n\"'"),
        Arguments.of("`two\nlines`", "two\nlines"),
        Arguments.of("\"\"", ""));
  }

  @ParameterizedTest
  @MethodSource("strings")
  void strings_are_those_of_go(String literal, String value) throws SyntaxException {
    assertEquals(
        new Selector("a", List.of(equal("b", value))),
        SelectorParser.parse("a{b=" + literal + "}"));
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("", 1, "expected a metric name or {, found the end"),
        Arguments.of(" 9a", 2, "expected a metric name or {, found \"9\""),
        Arguments.of("{}", 1, NO_NAME),
        Arguments.of("{a=\"x\"}", 1, NO_NAME),
        Arguments.of("{__name__=~\"a.*\"}", 2, EXACT + "__name__=~"),
        Arguments.of("{__name__!=\"a\"}", 2, EXACT + "__name__!="),
        Arguments.of("a{__name__=\"b\"}", 3, "expected one metric name, found \"b\" beside \"a\""),
        Arguments.of("{\"a\",\"b\"}", 6, "expected one metric name, found \"b\" beside \"a\""),
        Arguments.of("{\"\"}", 2, "expected a name between the quotes, found none"),
        Arguments.of("{__name__=\"\"}", 2, "expected a metric name, found an empty one"),
        Arguments.of("a{,}", 3, "expected a label name or \"}\", found \",\""),
        Arguments.of("a{b=\"x\",,}", 9, "expected a label name or \"}\", found \",\""),
        Arguments.of("a{b:c=\"x\"}", 4, "expected one of =, !=, =~, !~, found \":c\""),
        Arguments.of("a{b==\"x\"}", 5, "expected a quoted value, found \"=\""),
        Arguments.of("a{b<\"x\"}", 4, "expected one of =, !=, =~, !~, found \"<\""),
        Arguments.of("a{b}", 4, "expected one of =, !=, =~, !~, found \"}\""),
        Arguments.of("a{b=x}", 5, "expected a quoted value, found \"x\""),
        Arguments.of("a{b=\"x\" c=\"y\"}", 9, "expected \",\" or \"}\", found \"c\""),
        Arguments.of("a{b=\"x\"", 8, "expected \",\" or \"}\", found the end"),
        Arguments.of("a{b=\"x}", 8, "expected the closing quote \", found the end"),
        Arguments.of("a{b='x\n'}", 7, "expected the closing quote ', found \"\\n\""),
        Arguments.of("a{b=`x}", 8, "expected the closing quote `, found the end"),
        Arguments.of("a{b=~\"[\"}", 6, RE2 + "\"[\": missing closing ]"),
        Arguments.of("a{b=~\"(?=x)\"}", 6, RE2 + "\"(?=x)\": invalid or unsupported Perl syntax"),
        Arguments.of("a{b!~\"x**\"}", 6, RE2 + "\"x**\": invalid nested repetition operator"),
        Arguments.of(
            "a{b=~\"(x{99}){99}\"}",
            6,
            RE2 + "\"(x{99}){99}\": invalid repeat count, more than 1000"),
        Arguments.of(
            "a{b=~\"(?i)[a-\u65e5]\"}",
            6,
            RE2 + "\"(?i)[a-\u65e5]\": (?i) goes no further than U+1C7F"),
        Arguments.of("a{b=\"\\q\"}", 6, ESCAPE + "\"\\q\"" + BACKSLASH),
        Arguments.of("a{b=\"\\'\"}", 6, ESCAPE + "\"\\'\"" + BACKSLASH),
        Arguments.of("a{b=\"\\", 6, ESCAPE + "the end" + BACKSLASH),
        Arguments.of("a{b=\"\\x4\"}", 9, "expected a digit of base 16 in the escape, found \"\"\""),
        Arguments.of("a{b=\"\\08\"}", 8, "expected a digit of base 8 in the escape, found \"8\""),
        Arguments.of(
            "a{b=\"\\777\"}", 6, "expected an octal escape of at most \\377, found a larger one"),
        Arguments.of("a{b=\"\\ud800\"}", 6, NO_CHARACTER),
        Arguments.of("a{b=\"\\U00110000\"}", 6, NO_CHARACTER),
        Arguments.of("a{b=\"\\Uffffffff\"}", 6, NO_CHARACTER),
        Arguments.of("a{b=\"\\xff\"}", 5, "expected UTF-8, found escapes that make other bytes"),
        Arguments.of("a[5m]", 2, "expected the end of the selector, found \"[\"" + ONLY),
        Arguments.of("a{b=\"x\"}[5m]", 9, "expected the end of the selector, found \"[\"" + ONLY),
        Arguments.of("a offset 5m", 3, "expected the end of the selector, found \"offset\"" + ONLY),
        Arguments.of("a @ 5", 3, "expected the end of the selector, found \"@\"" + ONLY),
        Arguments.of("rate(a[5m])", 5, "expected the end of the selector, found \"(\"" + ONLY),
        Arguments.of("sum by (x) (a)", 5, "expected the end of the selector, found \"by\"" + ONLY),
        Arguments.of("a > 5", 3, "expected the end of the selector, found \">\"" + ONLY),
        Arguments.of("a{}{}", 4, "expected the end of the selector, found \"{\"" + ONLY),
        Arguments.of("(a)", 1, "expected a metric name or {, found \"(\"" + ONLY),
        Arguments.of("-a", 1, "expected a metric name or {, found \"-\"" + ONLY),
        Arguments.of(
            "my.metric",
            3,
            "expected the end of the selector, found \".\"; a name with other characters is"
                + " quoted: {\"my.metric\"}"),
        // columns count characters, not UTF-16 units
        Arguments.of("{\"😀\"} x", 7, "expected the end of the selector, found \"x\"" + ONLY));
  }

  private static final String NO_NAME =
      "expected a metric name in the selector, found none; write name{...} or {__name__=\"name\"}";
  private static final String EXACT = "expected __name__= with an exact name, found ";
  private static final String RE2 = "expected an RE2 regular expression, found ";
  private static final String ESCAPE =
      "expected an escape of Go such as \\n, \\t, \\\\ or \\x1f, found ";
  private static final String BACKSLASH =
      "; a backslash itself is written \\\\, or the value in backquotes";
  private static final String NO_CHARACTER =
      "expected a Unicode character, found a number that is none";

  @ParameterizedTest
  @MethodSource("bad")
  void what_is_no_selector_is_refused_at_its_column(String text, int column, String fault) {
    SyntaxException thrown = assertThrows(SyntaxException.class, () -> SelectorParser.parse(text));
    assertEquals(fault, thrown.fault());
    assertEquals(column, thrown.column());
    assertEquals("column " + column + ": " + fault, thrown.getMessage());
  }

  @Test
  void regular_expressions_are_anchored() throws SyntaxException {
    Selector reads = SelectorParser.parse("a{method=~\"Get.*|List.*\"}");
    assertTrue(reads.matches(Labels.of(Map.of("method", "ListTasks"))));
    assertTrue(!reads.matches(Labels.of(Map.of("method", "BudgetList"))));
  }

  @Test
  void what_a_selector_prints_is_read_as_the_same_selector() throws SyntaxException {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 2_000; i++) {
      Selector selector = new Selector(word(random), matchers(random));
      assertEquals(selector, SelectorParser.parse(selector.toString()), selector.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "(?:", "[", "{", "\\", "a{1000}", "(a{1000}){1000}", "\"", "x|"})
  void hostile_regular_expressions_end_soon_in_an_answer(String part) {
    for (String tail : List.of("", ")*".repeat(700), "){9}".repeat(400))) {
      int most = (4000 - tail.length()) / part.length();
      for (int count : new int[] {1, Math.min(700, most), most}) {
        String regex = part.repeat(count) + tail;
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> answer(regex));
      }
    }
  }

  private static boolean answer(String regex) {
    try {
      return SelectorParser.parse("a{b=~`" + regex + "`}").name().equals("a");
    } catch (SyntaxException refused) {
      return false;
    }
  }

  @Test
  void endless_selectors_are_refused() {
    SyntaxException thrown =
        assertThrows(SyntaxException.class, () -> SelectorParser.parse("a".repeat(5000)));
    assertEquals("expected a selector of at most 4096 characters, found 5000", thrown.fault());
  }

  private static Arguments row(String text, String name, LabelMatcher... matchers) {
    return Arguments.of(text, new Selector(name, Arrays.asList(matchers)));
  }

  private static LabelMatcher equal(String name, String value) {
    return matcher(name, Operator.EQUAL, value);
  }

  private static LabelMatcher matcher(String name, Operator operator, String value) {
    return new LabelMatcher(name, operator, value);
  }

  private static List<LabelMatcher> matchers(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(
            i ->
                matcher(
                    word(random),
                    random.nextBoolean() ? Operator.EQUAL : Operator.NOT_EQUAL,
                    word(random)))
        .toList();
  }

  /** Letters that names may have, and others that must be quoted or escaped. */
  private static String word(SplittableRandom random) {
    String letters = "ab_9:.\"\\'`\n\té😀}{,= ";
    int[] points = letters.codePoints().toArray();
    int range = random.nextBoolean() ? 4 : points.length;
    return IntStream.rangeClosed(0, random.nextInt(5))
        .mapToObj(i -> Character.toString(points[random.nextInt(range)]))
        .collect(Collectors.joining());
  }

  @Test
  void conditions_need_no_name_and_a_name_is_one_of_them() throws SyntaxException {
    assertEquals(List.of(equal("job", "x")), SelectorParser.conditions("{job=\"x\"}"));
    assertEquals(
        List.of(equal("__name__", "a"), equal("job", "x")),
        SelectorParser.conditions("a{job=\"x\"}"));
    assertEquals(List.of(equal("__name__", "a")), SelectorParser.conditions("{\"a\"}"));
    assertEquals(
        List.of(matcher("__name__", Operator.MATCHES, "a.*"), equal("b", "c")),
        SelectorParser.conditions("{__name__=~\"a.*\",b=\"c\"}"));
    assertThrows(SyntaxException.class, () -> SelectorParser.conditions("{}"));
    assertThrows(SyntaxException.class, () -> SelectorParser.conditions("a[5m]"));
    assertThrows(SyntaxException.class, () -> SelectorParser.conditions("{a=\"b\"} or {c=\"d\"}"));
  }
}
