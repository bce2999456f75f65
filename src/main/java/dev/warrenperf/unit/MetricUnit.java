package dev.warrenperf.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * In what a process counts, and the exact step from there to the base unit: milliseconds become
 * seconds by a decimal shift of -3.
 *
 * @param base what the numbers measure
 * @param word as people call it: {@code "milliseconds"}
 * @param shift decimal places to the base unit
 * @param factor what one is besides, in the base unit: 60 for minutes; 1 for most
 */
public record MetricUnit(Unit base, String word, int shift, int factor) {

  public static final MetricUnit SECONDS = new MetricUnit(Unit.SECONDS, "seconds", 0, 1);

  /** Of numbers of which nobody says what they measure. */
  public static final MetricUnit UNKNOWN = new MetricUnit(Unit.UNKNOWN, "not known", 0, 1);

  private static final int LONGEST_WORD = 32;

  /** Words by which a metric's name ends, and which are found in target files, too. */
  private static final Map<String, MetricUnit> IN_NAMES = new HashMap<>();

  /** Words that are too short to mean something in a name. */
  private static final Map<String, MetricUnit> SHORT = new HashMap<>();

  private static final Map<String, MetricUnit> BASES;

  static {
    name(Unit.SECONDS, 0, 1, "seconds", "s", "second");
    name(Unit.SECONDS, -3, 1, "milliseconds", "", "ms", "millis", "millisecond");
    name(Unit.SECONDS, -6, 1, "microseconds", "", "us", "micros", "microsecond");
    name(Unit.SECONDS, -9, 1, "nanoseconds", "", "ns", "nanos", "nanosecond");
    name(Unit.SECONDS, 0, 60, "minutes", "min", "minute");
    name(Unit.SECONDS, 0, 3600, "hours", "h", "hour");
    name(Unit.SECONDS, 0, 86400, "days", "d", "day");
    name(Unit.BYTES, 0, 1, "bytes", "B", "byte");
    name(Unit.BYTES, 3, 1, "kilobytes", "kB");
    name(Unit.BYTES, 6, 1, "megabytes", "MB");
    name(Unit.BYTES, 9, 1, "gigabytes", "GB");
    name(Unit.BYTES, 0, 1 << 10, "kibibytes", "KiB");
    name(Unit.BYTES, 0, 1 << 20, "mebibytes", "MiB");
    name(Unit.BYTES, 0, 1 << 30, "gibibytes", "GiB");
    name(Unit.RATIO, 0, 1, "ratio", "");
    name(Unit.RATIO, -2, 1, "percent", "%");
    BASES =
        Map.of(
            SECONDS.symbol(),
            SECONDS,
            "bytes",
            IN_NAMES.get("bytes"),
            "ratio",
            IN_NAMES.get("ratio"),
            UNKNOWN.symbol(),
            UNKNOWN);
    SHORT.put(UNKNOWN.symbol(), UNKNOWN);
    SHORT.put("/s", new MetricUnit(Unit.PER_SECOND, "per second", 0, 1));
    SHORT.put("\u00b5s", IN_NAMES.get("us"));
    SHORT.put("\u03bcs", IN_NAMES.get("us"));
  }

  private static void name(
      Unit base, int shift, int factor, String word, String symbol, String... others) {
    MetricUnit unit = new MetricUnit(base, word, shift, factor);
    IN_NAMES.put(word, unit);
    for (String other : others) {
      IN_NAMES.put(other, unit);
    }
    if (!symbol.isEmpty()) {
      SHORT.put(symbol, unit);
    }
  }

  public MetricUnit {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(word, "word");
  }

  /** The unit that the last word of a family's name tells, before {@code _total}; null if none. */
  public static MetricUnit ofName(String family) {
    String name = family;
    for (String end : new String[] {"_total", "_sum"}) {
      name = name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
    }
    int last = name.length();
    while (last > 0 && Character.isLetterOrDigit(name.charAt(last - 1))) {
      last--;
    }
    String word = name.substring(last);
    // what others are counted by, as in requests_per_second, is not what is counted
    boolean divides = name.startsWith("_per_", last - 5) || IN_NAMES.containsKey(word + "s");
    // a name that is nothing but the word tells what is counted, not in what
    return last == 0 || divides ? null : IN_NAMES.get(word);
  }

  /**
   * The unit of such a name; any other word stands for plain counts of that. Null for what is no
   * word.
   */
  public static MetricUnit ofWord(String text) {
    String word = text.strip();
    MetricUnit known = SHORT.get(word);
    if (known == null) {
      known = IN_NAMES.get(word.toLowerCase(Locale.ROOT));
    }
    return known == null && isWord(word) ? new MetricUnit(Unit.COUNT, word, 0, 1) : known;
  }

  private static boolean isWord(String word) {
    return !word.isEmpty()
        && word.length() <= LONGEST_WORD
        && word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_- ".indexOf(c) >= 0)
        && Character.isLetter(word.codePointAt(0));
  }

  /** Of the base unit, as machine output names it; for plain counts their word. */
  public String symbol() {
    return base == Unit.COUNT ? word : base.symbol();
  }

  /** The base unit of such a symbol. */
  public static MetricUnit ofSymbol(String symbol) {
    return BASES.getOrDefault(symbol, new MetricUnit(Unit.COUNT, symbol, 0, 1));
  }

  /** Whether numbers are in the base unit already. */
  public boolean isBase() {
    return shift == 0 && factor == 1;
  }

  /** Whether the same numbers mean the same in both. */
  public boolean isLike(MetricUnit other) {
    return base == other.base
        && shift == other.shift
        && factor == other.factor
        && (base != Unit.COUNT || word.equals(other.word));
  }

  /**
   * The number in the base unit: the shortest decimal of the double, shifted, and the double
   * nearest to that. Infinite where that is beyond a double; NaN and infinities stay.
   */
  public double toBase(double value) {
    return isBase() || !Double.isFinite(value)
        ? value
        : Decimals.shortest(value)
            .scaleByPowerOfTen(shift)
            .multiply(BigDecimal.valueOf(factor))
            .doubleValue();
  }

  /** The number as the process writes it, of one in the base unit: the other way round. */
  public double fromBase(double value) {
    return isBase() || !Double.isFinite(value)
        ? value
        : Decimals.shortest(value)
            .scaleByPowerOfTen(-shift)
            .divide(BigDecimal.valueOf(factor), MathContext.DECIMAL64)
            .doubleValue();
  }
}
