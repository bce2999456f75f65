package dev.warrenperf.prometheus;

import com.google.re2j.Pattern;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.LabelMatcher.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes PromQL: selectors, ranges and instants. */
final class Promql {

  static final String NAME = "__name__";

  /** What RE2 takes a backslash before; before a letter beyond ASCII it refuses one. */
  private static final Pattern SIGN = Pattern.compile("[!-/;-@\\[-^`{-~]");

  private Promql() {}

  /** {@code {a="b",c=~"d"}}. */
  static String selector(List<LabelMatcher> matchers) {
    return matchers.stream().map(LabelMatcher::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /** The conditions and one more, on the name. */
  static List<LabelMatcher> named(List<LabelMatcher> matchers, Collection<String> names) {
    List<LabelMatcher> all = new ArrayList<>(matchers);
    String alternatives =
        new TreeSet<>(names).stream().map(Promql::literal).collect(Collectors.joining("|"));
    all.add(
        names.size() == 1
            ? new LabelMatcher(NAME, Operator.EQUAL, names.iterator().next())
            : new LabelMatcher(NAME, Operator.MATCHES, alternatives));
    return all;
  }

  /** The conditions that say which targets are meant, whatever the metric. */
  static List<LabelMatcher> ofTargets(List<LabelMatcher> matchers) {
    return matchers.stream().filter(matcher -> !matcher.name().equals(NAME)).toList();
  }

  /** A regular expression that only this text fits. */
  private static String literal(String text) {
    return SIGN.matcher(text).replaceAll("\\\\$0");
  }

  /** {@code [1500ms]}. */
  static String range(long millis) {
    return "[" + millis + "ms]";
  }

  /** Seconds since 1970 with all their milliseconds, as the API takes them. */
  static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).toPlainString();
  }
}
