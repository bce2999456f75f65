package dev.warrenperf.benchmark;

/**
 * Decimal numbers as Prometheus' Go client prints them: the shortest digits, with an exponent from
 * a million on ({@code 1.234567e+06}) and below one ten-thousandth.
 *
 * <p>The value is given in decimal, so that the text is the same whatever the JDK's own printing.
 */
final class GoNumber {

  private static final int FIRST_WITH_EXPONENT = 6;
  private static final int LAST_WITHOUT_EXPONENT = -4;

  private GoNumber() {}

  /** Appends {@code unscaled / 10^scale}; neither may be negative. */
  static void append(StringBuilder to, long unscaled, int scale) {
    if (unscaled == 0) {
      to.append('0');
      return;
    }
    long digits = unscaled;
    int decimals = scale;
    while (digits % 10 == 0) {
      digits /= 10;
      decimals--;
    }
    int start = to.length();
    to.append(digits);
    int count = to.length() - start;
    int exponent = count - 1 - decimals;
    if (exponent >= FIRST_WITH_EXPONENT || exponent < LAST_WITHOUT_EXPONENT) {
      appendExponent(to, start, count, exponent);
    } else if (decimals > 0) {
      insertPoint(to, start, count, decimals);
    } else {
      to.append("0".repeat(-decimals));
    }
  }

  private static void appendExponent(StringBuilder to, int start, int count, int exponent) {
    if (count > 1) {
      to.insert(start + 1, '.');
    }
    int magnitude = Math.abs(exponent);
    to.append(exponent < 0 ? "e-" : "e+").append(magnitude < 10 ? "0" : "").append(magnitude);
  }

  private static void insertPoint(StringBuilder to, int start, int count, int decimals) {
    if (decimals >= count) {
      to.insert(start, "0." + "0".repeat(decimals - count));
    } else {
      to.insert(start + count - decimals, '.');
    }
  }
}
