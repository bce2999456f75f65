package dev.warrenperf.judge;

import dev.warrenperf.unit.Quantity;

/**
 * One promised limit, as written: {@code < 500ms}.
 *
 * @param comparison how the measured value must stand to the limit
 * @param quantity the limit itself
 * @param place where it stands, {@code file:line:column}; empty when it stands in no file
 */
public record Limit(Comparison comparison, Quantity quantity, String place) {

  /** A limit that stands in no file. */
  public Limit(Comparison comparison, Quantity quantity) {
    this(comparison, quantity, "");
  }

  /** The same, which stands there. */
  public Limit at(String file) {
    return new Limit(comparison, quantity, file);
  }

  /** How a measured value must stand to a limit. */
  public enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }

    /** Whether small values are the good ones. */
    public boolean isUpper() {
      return this == LESS || this == AT_MOST;
    }
  }

  /** The limit in its base unit. */
  public double value() {
    return quantity.value();
  }

  /** Whether an exactly known value keeps the limit; NaN keeps none. */
  public boolean isKeptBy(double measured) {
    return switch (comparison) {
      case LESS -> measured < value();
      case AT_MOST -> measured <= value();
      case GREATER -> measured > value();
      case AT_LEAST -> measured >= value();
    };
  }

  /** As people write it: {@code < 500ms}. */
  @Override
  public String toString() {
    return comparison.symbol() + " " + quantity.text();
  }
}
