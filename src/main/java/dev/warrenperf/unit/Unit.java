package dev.warrenperf.unit;

import java.util.stream.Stream;

/**
 * What a bare number measures. Numbers inside the program are always in the base unit named here.
 */
public enum Unit {
  /** Durations, in seconds. */
  SECONDS("s"),
  /** Sizes, in bytes. */
  BYTES("bytes"),
  /** Events per second. */
  PER_SECOND("1/s"),
  /** A share; for CPU, cores in use: 0.5 is half of one core. */
  RATIO("ratio"),
  /** A plain count or level. */
  COUNT("1"),
  /** Amounts of bytes per second. */
  BYTES_PER_SECOND("bytes/s"),
  /** Nobody says what the numbers measure: they are shown bare, and never taken for time. */
  UNKNOWN("unknown");

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  /** The unit of such a symbol; any other word stands for plain counts of that. */
  public static Unit ofSymbol(String symbol) {
    return Stream.of(values()).filter(unit -> unit.symbol.equals(symbol)).findFirst().orElse(COUNT);
  }

  /** The name of the base unit in machine output, e.g. {@code "1/s"}. */
  public String symbol() {
    return symbol;
  }
}
