package dev.warrenperf.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Numbers as people read them: at most three significant digits unless said otherwise, never an
 * exponent for ordinary sizes, thousands set apart by a narrow no-break space (U+202F), the decimal
 * point a point, in every locale. NaN prints as {@code "–"}, infinities as {@code "∞"}.
 */
public final class Format {

  /** Narrow no-break space: between groups of three digits and between a number and its unit. */
  public static final char THIN = '\u202f';

  /** Usual digits. */
  /** More than doubles lose in a few operations, and less than is shown of them. */
  private static final double ROUNDING = 1e-9;

  static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

  private static final MathContext TWO = new MathContext(2, RoundingMode.HALF_EVEN);

  /** Slower by such a factor: nobody wants to know by how much more. */
  private static final double HOPELESS = 1000;

  /** A unit that values are shown in: its name, and its size in the base unit. */
  private record Step(BigDecimal size, String name) {
    static Step of(String size, String name) {
      return new Step(new BigDecimal(size), name);
    }

    Step after(char gap) {
      return new Step(size, gap + name);
    }
  }

  private static final List<Step> SUBSECONDS =
      List.of(
          Step.of("1e-9", "ns"), Step.of("1e-6", "µs"), Step.of("1e-3", "ms"), Step.of("1", "s"));
  private static final List<Step> MINUTES = List.of(Step.of("60", "min"));
  private static final List<Step> HOURS = List.of(Step.of("3600", "h"));
  private static final List<Step> BYTES =
      List.of(
          Step.of("1", "B"),
          Step.of("1e3", "kB"),
          Step.of("1e6", "MB"),
          Step.of("1e9", "GB"),
          Step.of("1e12", "TB"));

  private static final List<Step> RATES =
      List.of(
          new Step(BigDecimal.ONE.divide(new BigDecimal(3600), MathContext.DECIMAL64), "/h"),
          new Step(BigDecimal.ONE.divide(new BigDecimal(60), MathContext.DECIMAL64), "/min"),
          Step.of("1", "/s"));

  /** Less than this of a step is not told in it. */
  private static final BigDecimal LEAST = new BigDecimal("0.01");

  /** From here on a ratio is said as a multiple. */
  private static final double MANIFOLD = 3;

  /** From here on an end of an interval only says that nothing is known. */
  private static final double FAR = 100;

  private Format() {}

  /** A value in its base unit, scaled and with its unit's name; see the class for NaN, infinity. */
  public static String of(double value, Unit unit) {
    return of(value, unit, THREE);
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
      case COUNT, UNKNOWN -> number(value, rounding);
      case BYTES_PER_SECOND -> Double.isNaN(value) ? number(value) : bytes(value, rounding) + "/s";
    };
  }

  /** The same in the unit of such a symbol. */
  public static String of(double value, String symbol) {
    return of(value, Unit.ofSymbol(symbol));
  }

  /**
   * A value in the step in which a larger one beside it is told, so that the two compare at a
   * glance: {@code 0.5/min} against {@code 30/min}. In its own where it is less than a hundredth of
   * that step.
   *
   * @param largest of all values that are told together
   */
  public static String beside(double value, double largest, Unit unit) {
    Step step = step(largest, unit);
    if (step == null || !Double.isFinite(value)) {
      return of(value, unit);
    }
    BigDecimal shown = new BigDecimal(value).divide(step.size(), THREE);
    return value != 0 && shown.abs().compareTo(LEAST) < 0
        ? of(value, unit)
        : plain(shown) + step.name();
  }

  /** Null where values have no steps, or none fits. */
  private static Step step(double largest, Unit unit) {
    double magnitude = Double.isFinite(largest) ? rounded(Math.abs(largest)) : 0;
    if (magnitude == 0) {
      return null;
    }
    return switch (unit) {
      case SECONDS -> fitting(magnitude, steps(magnitude)).after(THIN);
      case BYTES -> fitting(magnitude, BYTES).after(THIN);
      case PER_SECOND -> fitting(magnitude, RATES);
      case BYTES_PER_SECOND, RATIO, COUNT, UNKNOWN -> null;
    };
  }

  /** What is known of a value in ({@code lower}, {@code upper}]: {@code 5 ms – 10 ms}. */
  public static String interval(double lower, double upper, Unit unit) {
    return interval(lower, upper, value -> of(value, unit));
  }

  /** The same with ends that are written so. */
  static String interval(double lower, double upper, DoubleFunction<String> written) {
    if (Double.isInfinite(upper)) {
      return "> " + written.apply(lower);
    }
    if (lower <= 0) {
      return "≤ " + written.apply(upper);
    }
    String from = written.apply(lower);
    String to = written.apply(upper);
    return from.equals(to) ? from : from + " – " + to;
  }

  /**
   * Seconds with the unit that leaves one to three digits before the point: {@code 2.5 ms}. Minutes
   * from 120 seconds on and hours from 120 minutes on, as people say them.
   */
  public static String seconds(double seconds) {
    return seconds(seconds, THREE);
  }

  private static String seconds(double seconds, MathContext rounding) {
    if (seconds == 0) {
      return "0" + THIN + "s";
    }
    if (!Double.isFinite(seconds)) {
      return number(seconds);
    }
    return scaled(seconds, steps(rounded(Math.abs(seconds))), rounding);
  }

  private static List<Step> steps(double seconds) {
    return seconds < 120 ? SUBSECONDS : seconds < 7200 ? MINUTES : HOURS;
  }

  /** Bytes in powers of 1000: {@code 43.5 MB}. */
  public static String bytes(double bytes) {
    return bytes(bytes, THREE);
  }

  private static String bytes(double bytes, MathContext rounding) {
    if (bytes == 0) {
      return "0" + THIN + "B";
    }
    return Double.isFinite(bytes) ? scaled(bytes, BYTES, rounding) : number(bytes);
  }

  /** A rate per second, or per minute or hour where that has more digits to show. */
  public static String rate(double perSecond) {
    return rate(perSecond, THREE);
  }

  private static String rate(double perSecond, MathContext rounding) {
    if (Double.isNaN(perSecond)) {
      return number(perSecond);
    }
    if (perSecond == 0 || !Double.isFinite(perSecond) || rounded(Math.abs(perSecond)) >= 1) {
      return number(perSecond, rounding) + "/s";
    }
    return rounded(Math.abs(perSecond) * 60) >= 1
        ? number(perSecond * 60, rounding) + "/min"
        : number(perSecond * 3600, rounding) + "/h";
  }

  /** A ratio in percent: {@code 12.5 %}. */
  public static String percent(double ratio) {
    return percent(ratio, THREE);
  }

  /** The same with so many significant digits. */
  public static String percent(double ratio, int digits) {
    return percent(ratio, new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  private static String percent(double ratio, MathContext rounding) {
    return Double.isNaN(ratio) ? number(ratio) : number(ratio * 100, rounding) + THIN + "%";
  }

  /**
   * A ratio as a change, to a tenth of a percent below ten, so that noise does not read as digits:
   * {@code +23 %}, {@code −4.1 %}, {@code ±0 %}, {@code 4.1 times}; empty for NaN.
   */
  public static String change(double ratio) {
    if (Double.isNaN(ratio)) {
      return "";
    }
    if (ratio >= MANIFOLD) {
      return Double.isInfinite(ratio) ? "∞" : number(ratio) + THIN + "times";
    }
    double step = Math.abs(ratio - 1) < 0.1 ? 1000 : 100;
    double change = Math.rint((ratio - 1) * step) / step;
    return (change < 0 ? "−" : change > 0 ? "+" : "±") + percent(Math.abs(change));
  }

  /** With its interval where that is known: {@code +23 % (+8 % to +41 %)}; empty for NaN. */
  public static String change(double ratio, double lower, double upper) {
    if (Double.isNaN(lower)) {
      return change(ratio);
    }
    String from = lower < 1 / FAR ? "under −99" + THIN + "%" : change(lower);
    String to = upper > FAR ? "over 100" + THIN + "times" : change(upper);
    return change(ratio) + " (" + from + " to " + to + ")";
  }

  /** A ratio that lies between two: {@code any} where nothing is known, empty for NaN. */
  public static String changes(double lower, double upper) {
    if (lower == 0 && Double.isInfinite(upper)) {
      return "any";
    }
    return Double.isNaN(lower) ? "" : change(lower) + " to " + change(upper);
  }

  /**
   * A difference of shares in percentage points, with its interval: {@code +5 (+3 to +7) points}.
   */
  public static String points(double difference, double lower, double upper) {
    return points(difference)
        + " ("
        + points(lower)
        + " to "
        + points(upper)
        + ")"
        + THIN
        + "points";
  }

  private static String points(double share) {
    double value = Math.rint(share * 1e4) / 100;
    return (value < 0 ? "−" : value > 0 ? "+" : "") + number(Math.abs(value));
  }

  /** A plain number with three significant digits; whole numbers in full. */
  public static String number(double value) {
    return number(value, THREE);
  }

  /** A plain number with so many significant digits; whole numbers in full. */
  public static String number(double value, int digits) {
    return number(value, new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  /**
   * A number of two digits that is not larger than the value, for what is at least so much. What
   * falls short of such a number by no more than the rounding of doubles is taken for it.
   */
  public static String atLeast(double value) {
    return number(value * (1 + ROUNDING), new MathContext(2, RoundingMode.DOWN));
  }

  /** Likewise one that is not smaller, for what is at most so much. */
  public static String atMost(double value) {
    return number(value * (1 - ROUNDING), new MathContext(2, RoundingMode.UP));
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

  /**
   * A whole number, its thousands set apart: {@code 20 480}. Four digits stay together, as the SI
   * brochure allows: 1926 reads well as it is.
   */
  public static String count(long value) {
    return grouped(Long.toString(value));
  }

  /** So many of a thing whose plural ends in s: {@code 1 snapshot}, {@code 1926 snapshots}. */
  public static String counted(long value, String what) {
    return count(value) + " " + what + (value == 1 ? "" : "s");
  }

  /**
   * A slowdown by a share: {@code 4.5 %}, {@code × 3.2} from a doubling on, {@code × 1000 or more}
   * where the number says no more than that it is hopeless; an en dash for NaN.
   */
  public static String slowdown(double share) {
    if (Double.isNaN(share) || share < 1) {
      return percent(share, TWO);
    }
    return share + 1 > HOPELESS ? "× 1000 or more" : "× " + number(share + 1, 2);
  }

  /**
   * A bound of a bucket as it stands in the exposition, shortest form: {@code 0.005}, {@code +Inf}.
   * NaN, which broken exporters write, stays {@code NaN}.
   */
  public static String bound(double bound) {
    if (Double.isNaN(bound)) {
      return "NaN";
    }
    if (Double.isInfinite(bound)) {
      return bound > 0 ? "+Inf" : "-Inf";
    }
    return plainDecimal(Decimals.shortest(bound));
  }

  /** A percentile's name for a quantile: 0.5 gives {@code p50}, 0.999 gives {@code p99.9}. */
  public static String percentile(double q) {
    return "p" + plainDecimal(Decimals.shortest(q).movePointRight(2));
  }

  /**
   * The value in the largest step that it fills. It is rounded before a step is chosen, so that
   * 999.7 ms becomes 1 s and not 1000 ms; as a decimal, so that both roundings agree.
   */
  private static String scaled(double value, List<Step> steps, MathContext rounding) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal magnitude = exact.abs().round(rounding);
    Step fitting = fitting(magnitude.doubleValue(), steps);
    return plain(exact.divide(fitting.size(), rounding)) + THIN + fitting.name();
  }

  private static Step fitting(double magnitude, List<Step> steps) {
    Step fitting = steps.get(0);
    for (Step step : steps) {
      if (magnitude >= step.size().doubleValue()) {
        fitting = step;
      }
    }
    return fitting;
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(THREE).doubleValue();
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
