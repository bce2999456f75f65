package dev.warrenperf.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants of leaderships in words, where {@link Long#MIN_VALUE} and MAX_VALUE are not known. */
public final class LeaderTimes {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private LeaderTimes() {}

  private static boolean isKnown(long millis) {
    return millis != Long.MIN_VALUE && millis != Long.MAX_VALUE;
  }

  /** ISO 8601 in UTC; null when not known. */
  static String iso(long millis) {
    return isKnown(millis) ? Instant.ofEpochMilli(millis).toString() : null;
  }

  /** Time of day in UTC. */
  static String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis));
  }

  /** {@code from 20:40:38.650 to 20:41:15.651}, or {@code at} the one instant. */
  public static String span(long first, long last) {
    return first == last ? "at " + time(first) : "from " + time(first) + " to " + time(last);
  }

  /** {@code between 20:41:00.651 and 20:41:16.650}; fits after a verb. */
  public static String between(long earliest, long latest) {
    if (!isKnown(earliest)) {
      return isKnown(latest) ? "by " + time(latest) : "at a time that is not known";
    }
    if (!isKnown(latest)) {
      return "after " + time(earliest) + " or not at all";
    }
    return earliest == latest
        ? "at " + time(earliest)
        : "between " + time(earliest) + " and " + time(latest);
  }
}
