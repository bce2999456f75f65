package dev.warrenperf.unit;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A finite number with its unit, in the base unit, and the words it was written in.
 *
 * <p>{@code 500ms}, {@code 1.5s}, {@code 2min}, {@code 1h} are durations; {@code 512MB} (10^6
 * bytes) and {@code 512MiB} (2^20) sizes; {@code 100/s}, {@code 60/min}, {@code 5/h} rates; {@code
 * 50%} a ratio; {@code 1000} a count.
 *
 * @param value in the base unit of {@code unit}; finite
 * @param unit what {@code value} measures
 * @param text as it was written, trimmed
 */
public record Quantity(double value, Unit unit, String text) {

  /** A number as it is written. */
  public static final String NUMBER = "[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?";

  /** May stand between number and unit; reports use those that do not break. */
  private static final String BLANKS = " \u00a0\u202f";

  private static final Pattern SHAPE =
      Pattern.compile("(" + NUMBER + ")[" + BLANKS + "]*([^0-9 ].*)?");

  private static final int LONGEST = 64;

  private static final String KNOWN =
      "ns, us, ms, s, min, h, d, B, kB, MB, GB, TB, KiB, MiB, GiB, TiB, /s, /min, /h, MB/s, %";

  private record Scale(Unit unit, double factor, double divisor) {

    /**
     * The double nearest to what is written, in the base unit: 0.7 % is 0.007, and not the double
     * below it. Infinite where it is too large for one.
     */
    double base(String number) {
      double written = Double.parseDouble(number);
      return written == 0 || Double.isInfinite(written)
          ? written
          : new BigDecimal(number)
              .multiply(new BigDecimal(factor))
              .divide(new BigDecimal(divisor), MathContext.DECIMAL128)
              .doubleValue();
    }

    /** The number that stands before the unit, of a finite value in the base unit. */
    double shown(double value) {
      return new BigDecimal(value)
          .multiply(new BigDecimal(divisor))
          .divide(new BigDecimal(factor), MathContext.DECIMAL64)
          .doubleValue();
    }

    /** Whether numbers up to such a value are neither tiny nor huge in it. */
    boolean serves(double value) {
      double shown = Math.abs(value / factor * divisor);
      // a duration has a smaller unit to go to; a small rate is still read by the second
      double least = unit == Unit.PER_SECOND ? 0.001 : 0.1;
      return value == 0 || (shown >= least && shown < 10_000);
    }
  }

  /** Units of which there are several spellings, as they are shown. */
  private static final Map<String, String> SPELLED =
      Map.of("us", "µs", "\u03bcs", "µs", "m", "min", "/m", "/min", "KB", "kB", "KB/s", "kB/s");

  private static final Map<String, Double> SIZES =
      Map.ofEntries(
          Map.entry("B", 1.0),
          Map.entry("kB", 1e3),
          Map.entry("KB", 1e3),
          Map.entry("MB", 1e6),
          Map.entry("GB", 1e9),
          Map.entry("TB", 1e12),
          Map.entry("KiB", 0x1p10),
          Map.entry("MiB", 0x1p20),
          Map.entry("GiB", 0x1p30),
          Map.entry("TiB", 0x1p40));

  private static final Map<String, Scale> SCALES = scales();

  private static Map<String, Scale> scales() {
    Map<String, Scale> scales = new HashMap<>();
    scales.put("", new Scale(Unit.COUNT, 1, 1));
    scales.put("ns", new Scale(Unit.SECONDS, 1, 1e9));
    scales.put("us", new Scale(Unit.SECONDS, 1, 1e6));
    // Unicode has two signs for micro, and keyboards differ in which they give
    scales.put("\u00b5s", new Scale(Unit.SECONDS, 1, 1e6));
    scales.put("\u03bcs", new Scale(Unit.SECONDS, 1, 1e6));
    scales.put("ms", new Scale(Unit.SECONDS, 1, 1e3));
    scales.put("s", new Scale(Unit.SECONDS, 1, 1));
    scales.put("m", new Scale(Unit.SECONDS, 60, 1));
    scales.put("min", new Scale(Unit.SECONDS, 60, 1));
    scales.put("h", new Scale(Unit.SECONDS, 3600, 1));
    scales.put("d", new Scale(Unit.SECONDS, 86400, 1));
    scales.put("/s", new Scale(Unit.PER_SECOND, 1, 1));
    scales.put("/min", new Scale(Unit.PER_SECOND, 1, 60));
    scales.put("/m", new Scale(Unit.PER_SECOND, 1, 60));
    scales.put("/h", new Scale(Unit.PER_SECOND, 1, 3600));
    scales.put("%", new Scale(Unit.RATIO, 1, 100));
    SIZES.forEach(
        (word, size) -> {
          scales.put(word, new Scale(Unit.BYTES, size, 1));
          scales.put(word + "/s", new Scale(Unit.BYTES_PER_SECOND, size, 1));
        });
    return Map.copyOf(scales);
  }

  public Quantity {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(text, "text");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a finite number: " + text);
    }
  }

  /** The units that are known, as they are written, and what they measure; empty for a count. */
  public static Map<String, Unit> units() {
    Map<String, Unit> units = new TreeMap<>();
    SCALES.forEach((word, scale) -> units.put(word, scale.unit()));
    return units;
  }

  /** The value of a text in the base unit of {@code unit}; NaN when it is none in that unit. */
  public static double in(Unit unit, String text) {
    try {
      Quantity quantity = parse(text);
      return quantity.unit() == unit ? quantity.value() : Double.NaN;
    } catch (IllegalArgumentException notAQuantity) {
      return Double.NaN;
    }
  }

  /**
   * Reads a quantity.
   *
   * @throws IllegalArgumentException when the text is no number, is too large for one, or its unit
   *     is unknown; the message is fit for a user: {@code expected ..., found ...}
   */
  public static Quantity parse(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > LONGEST) {
      throw new IllegalArgumentException(
          "expected a number with a unit, found " + trimmed.length() + " characters");
    }
    Matcher matcher = SHAPE.matcher(trimmed);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected a number with a unit such as 500ms, 512MB, 100/s or 50%, found "
              + quoted(trimmed));
    }
    String suffix = Objects.requireNonNullElse(matcher.group(2), "");
    Scale scale = SCALES.get(suffix);
    if (scale == null) {
      throw new IllegalArgumentException(unknownUnit(suffix, trimmed));
    }
    double value = scale.base(matcher.group(1));
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("expected a finite number, found " + quoted(trimmed));
    }
    return new Quantity(value, scale.unit(), trimmed);
  }

  private static String unknownUnit(String suffix, String text) {
    if (suffix.startsWith(",")) {
      return "expected a decimal point, found a comma in " + quoted(text);
    }
    return "expected one of the units "
        + KNOWN
        + ", found "
        + quoted(suffix)
        + " in "
        + quoted(text)
        + hint(suffix);
  }

  /** A single letter in the wrong case may mean too many things. */
  private static String hint(String suffix) {
    return SCALES.keySet().stream()
        .filter(known -> suffix.length() > 1 && known.equalsIgnoreCase(suffix))
        .sorted()
        .findFirst()
        .map(known -> "; did you mean " + known + "?")
        .orElse("");
  }

  private static String quoted(String text) {
    return '"' + Visible.of(text) + '"';
  }

  /** Whether it is a rate that is written by the minute. */
  public boolean isPerMinute() {
    return unit == Unit.PER_SECOND && text.contains("/m");
  }

  /**
   * Another value beside this one, given in the base unit and shown in the unit that this is
   * written in, so that both compare at a glance: {@code 1310 ms} beside {@code 500ms}. As {@link
   * Format} has it where that would be less than a tenth, of a rate less than a thousandth, or 10
   * 000 or more of the unit.
   */
  public String like(double other) {
    return like(other, other);
  }

  /**
   * The same of one of several values.
   *
   * @param largest of them, by which it is known whether the unit serves them all
   */
  public String like(double other, double largest) {
    return like(other, largest, Format.THREE);
  }

  /** The same with other digits or another rounding. */
  public String like(double other, double largest, MathContext rounding) {
    String suffix = suffix();
    Scale scale = SCALES.get(suffix);
    if (scale == null || scale.unit() != unit || !scale.serves(largest) || !finite(other)) {
      return Format.of(other, unit, rounding);
    }
    String gap = suffix.isEmpty() || suffix.startsWith("/") ? "" : String.valueOf(Format.THIN);
    String number = Format.of(scale.shown(other), Unit.COUNT, rounding);
    return number + gap + SPELLED.getOrDefault(suffix, suffix);
  }

  /** What is known of a value in ({@code lower}, {@code upper}], likewise. */
  public String interval(double lower, double upper) {
    double largest = finite(upper) ? upper : lower;
    return Format.interval(lower, upper, value -> like(value, largest));
  }

  private static boolean finite(double value) {
    return Double.isFinite(value);
  }

  /** The unit as it is written; empty for plain counts. No unit has a digit. */
  private String suffix() {
    int end = text.length();
    while (end > 0 && "0123456789.".indexOf(text.charAt(end - 1)) < 0) {
      end--;
    }
    int start = end;
    while (start < text.length() && BLANKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return text.substring(start);
  }
}
