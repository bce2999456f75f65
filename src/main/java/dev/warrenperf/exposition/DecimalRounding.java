package dev.warrenperf.exposition;

import java.math.BigInteger;

/**
 * The double nearest to {@code digits * 10^scale}, by one or two 64-bit products with a 128-bit
 * power of five (Lemire, Number Parsing at a Gigabyte per Second, 2021; the method goes back to
 * Eisel). Gives NaN where that cannot decide - subnormal results and rare near-ties - and leaves
 * those to a slower way.
 *
 * <p>Each instance fills its table of powers when they are needed: a snapshot uses a dozen of the
 * 651, and computing them all would cost more than reading it.
 */
final class DecimalRounding {

  private static final int LEAST_SCALE = -342;
  private static final int GREATEST_SCALE = 308;
  private static final int MANTISSA_BITS = 52;
  private static final int EXPONENT_BIAS = 1023;
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  /** All but the 55 bits that rounding looks at: mantissa, hidden bit, rounding bit, one spare. */
  private static final long BELOW_ROUNDING = -1L >>> (MANTISSA_BITS + 3);

  private final long[] powerHigh = new long[GREATEST_SCALE - LEAST_SCALE + 1];
  private final long[] powerLow = new long[GREATEST_SCALE - LEAST_SCALE + 1];

  /**
   * Rounds {@code digits * 10^scale}.
   *
   * @param digits read without sign, so up to 2^64 - 1
   * @return the nearest double, ties to even; infinity when beyond the range; NaN for undecided
   */
  double round(long digits, int scale) {
    if (digits == 0 || scale < LEAST_SCALE - 22) {
      return 0;
    }
    if (scale > GREATEST_SCALE) {
      return Double.POSITIVE_INFINITY;
    }
    return scale < LEAST_SCALE ? Double.NaN : product(digits, scale);
  }

  private double product(long digits, int scale) {
    int shift = Long.numberOfLeadingZeros(digits);
    long aligned = digits << shift;
    int index = scale - LEAST_SCALE;
    if (powerHigh[index] == 0) {
      fill(index, scale);
    }
    long high = multiplyHigh(aligned, powerHigh[index]);
    long low = aligned * powerHigh[index];
    if ((high & BELOW_ROUNDING) == BELOW_ROUNDING) {
      long carry = multiplyHigh(aligned, powerLow[index]);
      low += carry;
      if (Long.compareUnsigned(carry, low) > 0) {
        high++;
      }
    }
    return assemble(high, low, scale, shift);
  }

  private static double assemble(long high, long low, int scale, int shift) {
    // Inside -27..55 the power is exact or the product has room, so a full low word is no doubt.
    if (low == -1L && (scale < -27 || scale > 55)) {
      return Double.NaN;
    }
    int upper = (int) (high >>> 63);
    int drop = upper + 64 - MANTISSA_BITS - 3;
    long mantissa = high >>> drop;
    int exponent = binaryExponent(scale) + upper - shift + EXPONENT_BIAS;
    if (exponent <= 0) {
      return Double.NaN;
    }
    boolean exactTie =
        Long.compareUnsigned(low, 1) <= 0
            && scale >= -4
            && scale <= 23
            && (mantissa & 3) == 1
            && mantissa << drop == high;
    if (exactTie) {
      mantissa &= ~1L;
    }
    mantissa = (mantissa + (mantissa & 1)) >>> 1;
    if (mantissa == 1L << (MANTISSA_BITS + 1)) {
      mantissa >>>= 1;
      exponent++;
    }
    if (exponent >= 2 * EXPONENT_BIAS + 1) {
      return Double.POSITIVE_INFINITY;
    }
    long bits = (mantissa & ~(1L << MANTISSA_BITS)) | ((long) exponent << MANTISSA_BITS);
    return Double.longBitsToDouble(bits);
  }

  /** floor(log2(10^scale)) + 63, exact over the table's range. */
  private static int binaryExponent(int scale) {
    return ((217706 * scale) >> 16) + 63;
  }

  private static long multiplyHigh(long a, long b) {
    return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
  }

  /** The leading 128 bits of 5^scale: truncated for positive scales, rounded up for negative. */
  private void fill(int index, int scale) {
    BigInteger power = FIVE.pow(Math.abs(scale));
    if (scale < 0) {
      int length = power.bitLength();
      // Lemire's table: the short reciprocals are rounded up at the last bit kept.
      int bits = scale >= -27 ? length + 127 : 2 * length + 128;
      power = BigInteger.ONE.shiftLeft(bits).divide(power).add(BigInteger.ONE);
    }
    int excess = power.bitLength() - 128;
    BigInteger leading = excess > 0 ? power.shiftRight(excess) : power.shiftLeft(-excess);
    powerLow[index] = leading.longValue();
    powerHigh[index] = leading.shiftRight(64).longValue();
  }
}
