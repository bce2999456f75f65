package dev.warrenperf.input.samples;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The unit of a column of durations. */
public enum DurationUnit {
  S("1", "s sec secs second seconds"),
  MS("0.001", "ms msec millis milliseconds"),
  US("0.000001", "us \u00b5s \u03bcs usec micros microseconds"),
  NS("0.000000001", "ns nsec nanos nanoseconds"),
  MIN("60", "min minutes");

  /** All words, for a message. */
  public static final String KNOWN = "s, ms, us, ns or min";

  private static final Pattern SUFFIX = Pattern.compile(".*[_. (\\[-](\\p{L}+)[)\\]]?");

  private final BigDecimal seconds;

  /** Ways to write it, the short word first, a blank between two. */
  private final String words;

  DurationUnit(String seconds, String words) {
    this.seconds = new BigDecimal(seconds);
    this.words = words;
  }

  /** The short word. */
  public String word() {
    return words.split(" ", 2)[0];
  }

  /** How many seconds one is. */
  BigDecimal seconds() {
    return seconds;
  }

  /** The unit of this short word; null when there is none. */
  public static DurationUnit parse(String word) {
    for (DurationUnit unit : values()) {
      if (unit.word().equals(word)) {
        return unit;
      }
    }
    return null;
  }

  /** What a column's name ends in: {@code latency_ms}, {@code elapsed (s)}; null when nothing. */
  static DurationUnit ofHeader(String column) {
    Matcher matcher = SUFFIX.matcher(column.strip());
    if (!matcher.matches()) {
      return null;
    }
    String suffix = matcher.group(1).toLowerCase(Locale.ROOT);
    for (DurationUnit unit : values()) {
      if (List.of(unit.words.split(" ", -1)).contains(suffix)) {
        return unit;
      }
    }
    return null;
  }
}
