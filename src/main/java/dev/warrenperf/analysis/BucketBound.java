package dev.warrenperf.analysis;

import dev.warrenperf.unit.DecimalText;

/** Reads the bound of a bucket, the value of its label {@code le}, by the rules of the format. */
public final class BucketBound {

  private BucketBound() {}

  /**
   * The bound as a number, so that {@code 1} and {@code 1.0} are one, as are {@code 0} and {@code
   * -0}. NaN for whatever is no bound: no number, a number beyond the range of a double, NaN.
   */
  public static double parse(String le) {
    int first = le.startsWith("+") || le.startsWith("-") ? 1 : 0;
    String unsigned = le.substring(first);
    if (unsigned.equalsIgnoreCase("inf") || unsigned.equalsIgnoreCase("infinity")) {
      return le.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    // Double.parseDouble alone takes more: hexadecimal, a trailing d or f, blanks around
    if (!DecimalText.isDecimal(le, first)) {
      return Double.NaN;
    }
    double bound = Double.parseDouble(le);
    return Double.isInfinite(bound) ? Double.NaN : bound + 0.0;
  }
}
