package dev.warrenperf.model;

import com.google.re2j.Pattern;
import java.util.Objects;

/**
 * One condition of a PromQL selector. Regular expressions are RE2, as in Prometheus, and anchored
 * at both ends; a missing label counts as the empty string.
 */
public final class LabelMatcher {

  /** The four operators of PromQL. */
  public enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    MATCHES("=~"),
    NOT_MATCHES("!~");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  private final String name;
  private final Operator operator;
  private final String value;
  private final Pattern pattern;

  /**
   * @throws com.google.re2j.PatternSyntaxException when a regular expression is not RE2
   */
  public LabelMatcher(String name, Operator operator, String value) {
    this.name = Objects.requireNonNull(name, "name");
    this.operator = Objects.requireNonNull(operator, "operator");
    this.value = Objects.requireNonNull(value, "value");
    boolean regex = operator == Operator.MATCHES || operator == Operator.NOT_MATCHES;
    this.pattern = regex ? Pattern.compile(value, Pattern.DOTALL) : null;
  }

  public String name() {
    return name;
  }

  public boolean matches(Labels labels) {
    String actual = labels.get(name);
    return switch (operator) {
      case EQUAL -> actual.equals(value);
      case NOT_EQUAL -> !actual.equals(value);
      case MATCHES -> pattern.matches(actual);
      case NOT_MATCHES -> !pattern.matches(actual);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LabelMatcher that
        && name.equals(that.name)
        && operator == that.operator
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, operator, value);
  }

  /** As PromQL writes it; a label name with other characters than letters and digits is quoted. */
  @Override
  public String toString() {
    boolean plain = PlainName.ofLabel(name);
    return (plain ? name : quoted(name)) + operator.symbol() + quoted(value);
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
