package dev.warrenperf.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Doubles as decimals, alike on every JDK. */
public final class Decimals {

  /** Any decimal of so many digits is the only one of its length that reads as its double. */
  private static final int ALWAYS_UNIQUE = 15;

  /** So many digits tell every double apart. */
  private static final int ENOUGH = 17;

  private Decimals() {}

  /**
   * The shortest decimal that reads back as the same double; of several, the one nearest to it.
   * {@link Double#toString} promises that from JDK 19 on only (JDK-4511638), and before gives a
   * digit too many for some numbers of more than 15.
   *
   * @throws NumberFormatException when the value is not finite
   */
  public static BigDecimal shortest(double value) {
    BigDecimal printed = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (printed.precision() <= ALWAYS_UNIQUE) {
      return printed;
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = ALWAYS_UNIQUE; digits < ENOUGH; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(ENOUGH, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  /**
   * The same as text: whole numbers up to 15 digits in full and without a point, {@code 1E+20}
   * beyond.
   *
   * @throws NumberFormatException when the value is not finite
   */
  public static String text(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return shortest(value).toString();
  }
}
