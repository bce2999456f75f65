package dev.warrenperf.analysis;

import java.util.regex.Pattern;

/** Reads the bound of a bucket, the value of its label {@code le}, by the rules of the format. */
public final class BucketBound {

  /**
   * The numbers of the exposition format. Double.parseDouble alone takes more (hexadecimal, a
   * trailing d or f, blanks around) and less (Inf).
   */
  private static final Pattern FINITE =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private static final Pattern INFINITE = Pattern.compile("(?i)[+-]?inf(inity)?");

  private BucketBound() {}

  /**
   * The bound as a number, so that {@code 1} and {@code 1.0} are one, as are {@code 0} and {@code
   * -0}. NaN for whatever is no bound: no number, a number beyond the range of a double, NaN.
   */
  public static double parse(String le) {
    if (INFINITE.matcher(le).matches()) {
      return le.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (!FINITE.matcher(le).matches()) {
      return Double.NaN;
    }
    double bound = Double.parseDouble(le);
    return Double.isInfinite(bound) ? Double.NaN : bound + 0.0;
  }
}
