package dev.warrenperf.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as people read them: at most three significant digits unless said otherwise, never an
 * exponent for ordinary sizes, thousands set apart by a narrow no-break space (U+202F), the decimal
 * point a point, in every locale. NaN prints as {@code "–"}, infinities as {@code "∞"}.
 */
public final class Format {

  /** Narrow no-break space: between groups of three digits and between a number and its unit. */
  public static final char THIN = '\u202f';

  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  private static final double[] SECOND_STEPS = {1e-9, 1e-6, 1e-3, 1, 60, 3600};
  private static final String[] SECOND_NAMES = {"ns", "µs", "ms", "s", "min", "h"};
  private static final double[] BYTE_STEPS = {1, 1e3, 1e6, 1e9, 1e12};
  private static final String[] BYTE_NAMES = {"B", "kB", "MB", "GB", "TB"};

  private Format() {}

  /** A value in its base unit, scaled and with its unit's name; see the class for NaN, infinity. */
  public static String of(double value, Unit unit) {
    return of(value, unit, THREE_DIGITS);
  }

  /**
   * The same with other digits or another rounding, for a value that must not print as a limit it
   * is close to.
   */
  public static String of(double value, Unit unit, MathContext rounding) {
    return switch (unit) {
      case SECONDS -> seconds(value, rounding);
      case BYTES -> bytes(value, rounding);
      case PER_SECOND -> rate(value, rounding);
      case RATIO -> percent(value, rounding);
      case COUNT -> number(value, rounding);
    };
  }

  /** Seconds with the unit that leaves one to three digits before the point: {@code 2.5 ms}. */
  public static String seconds(double seconds) {
    return seconds(seconds, THREE_DIGITS);
  }

  private static String seconds(double seconds, MathContext rounding) {
    // below two minutes, seconds read better than minutes
    double magnitude = Math.abs(seconds);
    return scaled(
        seconds,
        SECOND_STEPS,
        SECOND_NAMES,
        magnitude < 120 ? 3 : magnitude < 7200 ? 4 : 5,
        rounding);
  }

  /** Bytes in powers of 1000: {@code 43.5 MB}. */
  public static String bytes(double bytes) {
    return bytes(bytes, THREE_DIGITS);
  }

  private static String bytes(double bytes, MathContext rounding) {
    return scaled(bytes, BYTE_STEPS, BYTE_NAMES, BYTE_STEPS.length - 1, rounding);
  }

  /** A rate per second, or per minute or hour where that has more digits to show. */
  public static String rate(double perSecond) {
    return rate(perSecond, THREE_DIGITS);
  }

  private static String rate(double perSecond, MathContext rounding) {
    double magnitude = Math.abs(perSecond);
    if (magnitude == 0 || magnitude >= 1 || !Double.isFinite(perSecond)) {
      return number(perSecond, rounding) + "/s";
    }
    return magnitude >= 1.0 / 60
        ? number(perSecond * 60, rounding) + "/min"
        : number(perSecond * 3600, rounding) + "/h";
  }

  /** A ratio in percent: {@code 12.5 %}. */
  public static String percent(double ratio) {
    return percent(ratio, THREE_DIGITS);
  }

  private static String percent(double ratio, MathContext rounding) {
    return number(ratio * 100, rounding) + THIN + "%";
  }

  /** A plain number with three significant digits; whole numbers in full. */
  public static String number(double value) {
    return number(value, 3);
  }

  /** A plain number with so many significant digits; whole numbers in full. */
  public static String number(double value, int digits) {
    return number(value, new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  private static String number(double value, MathContext rounding) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return count((long) value);
    }
    return plain(new BigDecimal(value).round(rounding));
  }

  /** A whole number, its thousands set apart: {@code 1 926}. */
  public static String count(long value) {
    return grouped(Long.toString(value));
  }

  /**
   * A bound of a bucket as it stands in the exposition, shortest form: {@code 0.005}, {@code +Inf}.
   */
  public static String bound(double bound) {
    if (Double.isInfinite(bound)) {
      return bound > 0 ? "+Inf" : "-Inf";
    }
    return plainDecimal(BigDecimal.valueOf(bound));
  }

  /** A percentile's name for a quantile: 0.5 gives {@code p50}, 0.999 gives {@code p99.9}. */
  public static String percentile(double q) {
    return "p" + plainDecimal(BigDecimal.valueOf(q).movePointRight(2));
  }

  private static String scaled(
      double value, double[] steps, String[] names, int highest, MathContext rounding) {
    if (value == 0 || !Double.isFinite(value)) {
      return number(value) + (value == 0 ? THIN + names[base(steps)] : "");
    }
    int step = 0;
    while (step < highest
        && rounded(Math.abs(value) / steps[step], rounding).doubleValue() >= next(steps, step)) {
      step++;
    }
    return plain(rounded(value / steps[step], rounding)) + THIN + names[step];
  }

  private static double next(double[] steps, int step) {
    return steps[step + 1] / steps[step] * 0.9999999;
  }

  private static int base(double[] steps) {
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] == 1) {
        return i;
      }
    }
    throw new IllegalArgumentException("no step of one");
  }

  /** Rounded first, so that 999.7 ms becomes 1 s and not 1000 ms. */
  private static BigDecimal rounded(double value, MathContext rounding) {
    return new BigDecimal(value).round(rounding);
  }

  private static String plain(BigDecimal value) {
    String digits = plainDecimal(value);
    int point = digits.indexOf('.');
    return point < 0
        ? grouped(digits)
        : grouped(digits.substring(0, point)) + digits.substring(point);
  }

  private static String plainDecimal(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = value.stripTrailingZeros();
    if (stripped.precision() - stripped.scale() > 16 || stripped.scale() > 12) {
      return stripped.toString().toLowerCase(Locale.ROOT);
    }
    return stripped.toPlainString();
  }

  private static String grouped(String digits) {
    int start = digits.startsWith("-") ? 1 : 0;
    if (digits.length() - start <= 4 || digits.indexOf('e') >= 0) {
      return digits;
    }
    StringBuilder out = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > start; i -= 3) {
      out.insert(i, THIN);
    }
    return out.toString();
  }
}
