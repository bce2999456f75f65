package dev.warrenperf.exposition;

import java.nio.charset.StandardCharsets;

/**
 * Reads the numbers of both formats: {@code [+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?},
 * {@code [+-]?inf(inity)?} and {@code nan}, the words in any case. Always correctly rounded. A
 * finite literal beyond the range of a double is an error; one below it is zero.
 *
 * <p>Neither hexadecimal, underscores nor suffixes are read, all of which {@link
 * Double#parseDouble} or Go would take. Not thread-safe: the value of the last number is a field,
 * so that nothing is allocated.
 */
final class NumberReader {

  /** There is no number at the position. */
  static final int INVALID = -1;

  /** There is a number, but it is too large for a double. */
  static final int RANGE = -2;

  /** 10^19 - 1 is the largest run of nines that fits into 64 bits without sign. */
  private static final int LONGEST_EXACT = 19;

  /** Far outside the range of a double, and far from overflowing an int. */
  private static final int EXPONENT_CAP = 100_000;

  private static final long EXACT_INTEGERS = 1L << 53;

  /** Powers of ten that are doubles without rounding. */
  private static final double[] EXACT_POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private double value;
  private int exponent;

  /** The number read last. */
  double value() {
    return value;
  }

  /**
   * Reads the number that starts at the position. Some byte that is not part of a number must
   * follow within the array.
   *
   * @return the position after it, {@link #INVALID} or {@link #RANGE}. What follows is the caller's
   *     to judge: {@code 1_2} gives the position of the underscore
   */
  // Long, because digits, count and scale are local variables of one loop after the other, which
  // the parser's speed rests on.
  int read(byte[] bytes, int start) {
    int p = start;
    byte c = bytes[p];
    boolean negative = c == '-';
    if (negative || c == '+') {
      c = bytes[++p];
    }
    if (!Characters.isDigit(c) && c != '.') {
      return readWord(bytes, p, negative, p > start);
    }
    int digitsStart = p;
    long digits = 0;
    int digit;
    while ((digit = bytes[p] - '0') >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      p++;
    }
    int count = p - digitsStart;
    if (bytes[p] == '\n' && count < LONGEST_EXACT) { // nearly all counts
      value = negative ? -(double) digits : digits;
      return p;
    }
    int scale = 0;
    if (bytes[p] == '.') {
      int fraction = ++p;
      while ((digit = bytes[p] - '0') >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        p++;
      }
      scale = fraction - p;
      count -= scale;
      if (count == 0) {
        return INVALID;
      }
    }
    if ((bytes[p] | 0x20) == 'e') {
      p = readExponent(bytes, p + 1);
      if (p == INVALID) {
        return INVALID;
      }
      scale += exponent;
    }
    return finish(bytes, start, p, count > LONGEST_EXACT, digits, scale, negative);
  }

  private int readExponent(byte[] bytes, int start) {
    int p = start;
    boolean negative = bytes[p] == '-';
    if (negative || bytes[p] == '+') {
      p++;
    }
    int first = p;
    int magnitude = 0;
    int digit;
    while ((digit = bytes[p] - '0') >= 0 && digit <= 9) {
      magnitude = Math.min(magnitude * 10 + digit, EXPONENT_CAP);
      p++;
    }
    exponent = negative ? -magnitude : magnitude;
    return p == first ? INVALID : p;
  }

  private int finish(
      byte[] bytes, int start, int end, boolean tooLong, long digits, int scale, boolean negative) {
    double magnitude;
    if (tooLong) {
      magnitude = parseSlowly(bytes, start, end);
    } else if (scale == 0 && digits >= 0) {
      magnitude = (double) digits;
    } else if (digits >= 0 && digits <= EXACT_INTEGERS && scale >= -22 && scale <= 22) {
      // Both operands are exact, so the one rounding of the division or product is the right one
      // (Clinger, How to Read Floating Point Numbers Accurately, 1990).
      magnitude = scale < 0 ? digits / EXACT_POWERS[-scale] : digits * EXACT_POWERS[scale];
    } else {
      magnitude = DecimalRounding.round(digits, scale);
      if (Double.isNaN(magnitude)) {
        magnitude = parseSlowly(bytes, start, end);
      }
    }
    if (magnitude == Double.POSITIVE_INFINITY) {
      return RANGE;
    }
    value = negative ? -magnitude : magnitude;
    return end;
  }

  /** The magnitude of a literal whose grammar has been checked. */
  private static double parseSlowly(byte[] bytes, int start, int end) {
    return Math.abs(
        Double.parseDouble(new String(bytes, start, end - start, StandardCharsets.US_ASCII)));
  }

  private int readWord(byte[] bytes, int p, boolean negative, boolean signed) {
    if (is(bytes, p, "inf")) {
      value = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      return is(bytes, p + 3, "inity") ? p + 8 : p + 3;
    }
    if (!signed && is(bytes, p, "nan")) {
      value = Double.NaN;
      return p + 3;
    }
    return INVALID;
  }

  private static boolean is(byte[] bytes, int position, String lowerCase) {
    if (position + lowerCase.length() >= bytes.length) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      if ((bytes[position + i] | 0x20) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
