package dev.warrenperf.exposition;

import java.math.BigInteger;

/**
 * The double nearest to {@code digits * 10^scale}, by one or two 64-bit products with a 128-bit
 * power of five (Lemire, Number Parsing at a Gigabyte per Second, 2021; the method goes back to
 * Eisel). Gives NaN where that cannot decide - subnormal results and rare near-ties - and leaves
 * those to a slower way.
 *
 * <p>Powers are computed when they are needed: a snapshot uses a dozen of the 651, and computing
 * them all would cost more than reading it. Threads share them without a lock; at worst two compute
 * the same one.
 */
final class DecimalRounding {

  private static final int LEAST_SCALE = -342;
  private static final int GREATEST_SCALE = 308;
  private static final int MANTISSA_BITS = 52;
  private static final int EXPONENT_BIAS = 1023;
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  /** All but the 55 bits that rounding looks at: mantissa, hidden bit, rounding bit, one spare. */
  private static final long BELOW_ROUNDING = -1L >>> (MANTISSA_BITS + 3);

  /** The leading 128 bits of a power of five. Its fields are final, so a race shows it whole. */
  private record Power(long high, long low) {}

  private static final Power[] POWERS = new Power[GREATEST_SCALE - LEAST_SCALE + 1];

  private DecimalRounding() {}

  /**
   * Rounds {@code digits * 10^scale}.
   *
   * @param digits read without sign, so up to 2^64 - 1
   * @return the nearest double, ties to even; infinity when beyond the range; NaN for undecided
   */
  static double round(long digits, int scale) {
    if (digits == 0 || scale < LEAST_SCALE - 22) {
      return 0;
    }
    if (scale > GREATEST_SCALE) {
      return Double.POSITIVE_INFINITY;
    }
    return scale < LEAST_SCALE ? Double.NaN : product(digits, scale);
  }

  private static double product(long digits, int scale) {
    int shift = Long.numberOfLeadingZeros(digits);
    long aligned = digits << shift;
    Power power = power(scale);
    long high = multiplyHigh(aligned, power.high());
    long low = aligned * power.high();
    if ((high & BELOW_ROUNDING) == BELOW_ROUNDING) {
      long carry = multiplyHigh(aligned, power.low());
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

  private static Power power(int scale) {
    int index = scale - LEAST_SCALE;
    Power power = POWERS[index];
    if (power == null) {
      power = compute(scale);
      POWERS[index] = power;
    }
    return power;
  }

  /** Truncated for positive scales, rounded up for negative, as in Lemire's table. */
  private static Power compute(int scale) {
    BigInteger power = FIVE.pow(Math.abs(scale));
    if (scale < 0) {
      int length = power.bitLength();
      int bits = scale >= -27 ? length + 127 : 2 * length + 128;
      power = BigInteger.ONE.shiftLeft(bits).divide(power).add(BigInteger.ONE);
    }
    int excess = power.bitLength() - 128;
    BigInteger leading = excess > 0 ? power.shiftRight(excess) : power.shiftLeft(-excess);
    return new Power(leading.shiftRight(64).longValue(), leading.longValue());
  }
}
