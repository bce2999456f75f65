package dev.warrenperf.judge;

import dev.warrenperf.unit.Quantity;
import java.math.MathContext;
import java.math.RoundingMode;

/** A value in words beside the limit it was compared with. */
final class ComparedValue {

  private static final MathContext UP = new MathContext(4, RoundingMode.CEILING);
  private static final MathContext DOWN = new MathContext(4, RoundingMode.FLOOR);

  private ComparedValue() {}

  /**
   * The value in the unit of the limit, as it is usually printed; where that reads like the limit
   * although they differ, with one digit more and rounded away from the limit, so that 500.02 ms
   * against 500 ms prints as 500.1 ms.
   */
  static String of(double value, Limit limit) {
    Quantity promised = limit.quantity();
    String usual = promised.like(value);
    if (value == limit.value() || !usual.equals(promised.like(limit.value()))) {
      return usual;
    }
    return promised.like(value, value, value > limit.value() ? UP : DOWN);
  }
}
