package dev.warrenperf.judge;

import dev.warrenperf.judge.Limit.Comparison;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;

/** Limits for tests, short to write. */
final class Limits {

  private Limits() {}

  static Limit below(String text) {
    return new Limit(Comparison.LESS, Quantity.parse(text));
  }

  static Limit above(String text) {
    return new Limit(Comparison.GREATER, Quantity.parse(text));
  }

  static Tiers target(String text) {
    return Tiers.of(below(text));
  }

  /** An upper limit at exactly so many seconds. */
  static Tiers seconds(double value) {
    return Tiers.of(new Limit(Comparison.LESS, new Quantity(value, Unit.SECONDS, value + "s")));
  }
}
