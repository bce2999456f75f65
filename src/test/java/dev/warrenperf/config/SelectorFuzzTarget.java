package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Selector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Selectors: what is read, printed, reads as the same. */
public final class SelectorFuzzTarget implements FuzzTarget {

  @Override
  public byte[] compose(Decisions decisions) {
    String name = decisions.oneOf("warren_scheduling_latency_seconds", "a:b", "", "\"a.b\"", "a b");
    String conditions = decisions.several(4, decisions.mostly(","), () -> condition(decisions));
    return decisions.damaged(
        name.startsWith("\"")
            ? "{" + name + (conditions.isEmpty() ? "" : ",") + conditions + "}"
            : name
                + (conditions.isEmpty() ? "" : "{" + conditions + decisions.oneOf("", ",") + "}"));
  }

  private static String condition(Decisions decisions) {
    String label = decisions.mostly(decisions.oneOf("a", "__name__", "\"a.b\"", "le", "method"));
    String operator = decisions.oneOf("=", "=~", "!=", "!~", "==", "<");
    String quote = decisions.oneOf("\"", "'", "`");
    String value =
        decisions.oneIn(4)
            ? decisions.text()
            : decisions.oneOf(
                "b",
                "a|b",
                ".*",
                "(",
                "[a-z]+",
                "a{1000}",
                "(a{100}){100}",
                "\\\\d",
                "\\n",
                "\\x41",
                "\\u00e9",
                "\\U0001f600",
                "\\101",
                "\\q",
                "(?i)a",
                "(?=a)",
                "\\\\pL",
                "[[:alpha:]]");
    return label + decisions.mostly(operator) + quote + value + quote;
  }

  @Override
  public boolean check(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    boolean conditions = conditions(text);
    Selector selector;
    try {
      selector = SelectorParser.parse(text);
    } catch (SyntaxException refused) {
      Refusal.line(refused.getMessage());
      return conditions;
    }
    selector.matches(Labels.EMPTY);
    String printed = selector.toString();
    try {
      assertEquals(selector, SelectorParser.parse(printed), printed);
    } catch (SyntaxException refused) {
      throw new AssertionError("printed, and not read again: " + printed, refused);
    }
    return true;
  }

  private static boolean conditions(String text) {
    List<LabelMatcher> conditions;
    try {
      conditions = SelectorParser.conditions(text);
    } catch (SyntaxException refused) {
      Refusal.line(refused.getMessage());
      return false;
    }
    String printed =
        conditions.stream().map(LabelMatcher::toString).collect(Collectors.joining(",", "{", "}"));
    try {
      assertEquals(conditions, SelectorParser.conditions(printed), printed);
    } catch (SyntaxException refused) {
      throw new AssertionError("printed, and not read again: " + printed, refused);
    }
    return true;
  }
}
