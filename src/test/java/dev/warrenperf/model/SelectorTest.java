package dev.warrenperf.model;

import static dev.warrenperf.model.LabelMatcher.Operator.EQUAL;
import static dev.warrenperf.model.LabelMatcher.Operator.MATCHES;
import static dev.warrenperf.model.LabelMatcher.Operator.NOT_EQUAL;
import static dev.warrenperf.model.LabelMatcher.Operator.NOT_MATCHES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.PatternSyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {

  private static final Labels GET = Labels.of(Map.of("method", "GetNode", "code", "200"));

  @ParameterizedTest
  @CsvSource({
    "EQUAL, GetNode, true",
    "EQUAL, getnode, false",
    "NOT_EQUAL, GetNode, false",
    "NOT_EQUAL, '', true",
    "MATCHES, Get.*|List.*, true",
    "MATCHES, Get, false",
    "MATCHES, Node, false",
    "MATCHES, .*Node, true",
    "NOT_MATCHES, Get, true",
    "NOT_MATCHES, Get.*, false",
    "MATCHES, (?i)getnode, true"
  })
  void a_label_is_held_against_a_value_or_an_anchored_expression(
      LabelMatcher.Operator operator, String value, boolean expected) {
    assertEquals(expected, new LabelMatcher("method", operator, value).matches(GET));
  }

  /** As in PromQL: {@code {absent=""}} picks series without the label. */
  @Test
  void a_missing_label_is_the_empty_string() {
    assertTrue(new LabelMatcher("absent", EQUAL, "").matches(GET));
    assertTrue(new LabelMatcher("absent", MATCHES, ".*").matches(GET));
    assertTrue(new LabelMatcher("absent", NOT_EQUAL, "x").matches(GET));
    assertFalse(new LabelMatcher("absent", MATCHES, ".+").matches(GET));
    assertTrue(new LabelMatcher("absent", NOT_MATCHES, ".+").matches(GET));
  }

  @Test
  void a_dot_spans_lines_as_in_Prometheus() {
    Labels lines = Labels.of(Map.of("a", "one\ntwo"));
    assertTrue(new LabelMatcher("a", MATCHES, "one.two").matches(lines));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "a{2,1}", "(?=x)", "\\1", "*"})
  void what_RE2_does_not_take_is_refused(String expression) {
    assertThrows(PatternSyntaxException.class, () -> new LabelMatcher("a", MATCHES, expression));
    new LabelMatcher("a", EQUAL, expression);
  }

  @Test
  void no_expression_takes_longer_than_its_text_is_long() {
    Labels lengthy = Labels.of(Map.of("a", "a".repeat(5000) + "b"));
    LabelMatcher evil = new LabelMatcher("a", MATCHES, "(a+)+");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertFalse(evil.matches(lengthy)));
  }

  @Test
  void all_conditions_must_hold_and_the_name_is_exact() {
    Selector selector =
        new Selector(
            "requests",
            List.of(
                new LabelMatcher("method", MATCHES, "Get.*"),
                new LabelMatcher("code", EQUAL, "200")));
    assertTrue(selector.matches(new Series("requests", GET)));
    assertFalse(selector.matches(new Series("requests_total", GET)));
    assertFalse(selector.matches(new Series("requests", Labels.of(Map.of("method", "GetNode")))));
    assertTrue(Selector.of("requests").matches(Labels.EMPTY));
  }

  @Test
  void a_selector_is_written_as_in_PromQL() {
    assertEquals("a:b_c1", Selector.of("a:b_c1").toString());
    assertEquals("{\"my.metric\"}", Selector.of("my.metric").toString());
    List<LabelMatcher> matchers =
        List.of(
            new LabelMatcher("a", NOT_EQUAL, "x\"y\\z"),
            new LabelMatcher("b.c", NOT_MATCHES, "d\n"));
    assertEquals("m{a!=\"x\\\"y\\\\z\",\"b.c\"!~\"d\\n\"}", new Selector("m", matchers).toString());
    assertEquals(
        "{\"my.metric\",a!=\"x\\\"y\\\\z\",\"b.c\"!~\"d\\n\"}",
        new Selector("my.metric", matchers).toString());
  }

  @Test
  void matchers_are_equal_by_what_they_say() {
    assertEquals(new LabelMatcher("a", MATCHES, "x"), new LabelMatcher("a", MATCHES, "x"));
    assertEquals(
        new LabelMatcher("a", MATCHES, "x").hashCode(),
        new LabelMatcher("a", MATCHES, "x").hashCode());
    assertFalse(new LabelMatcher("a", MATCHES, "x").equals(new LabelMatcher("a", EQUAL, "x")));
  }
}
