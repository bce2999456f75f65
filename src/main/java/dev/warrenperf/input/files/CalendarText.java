package dev.warrenperf.input.files;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Date and time that may stand at a place of a name: {@code 2026-01-31T12:00:05.5Z}. The parts of
 * the date have one separator, so have those of the time, or none.
 */
final class CalendarText {

  private final String name;
  private int at;
  private LocalDateTime time;
  private int millis;
  private int offsetMinutes;

  CalendarText(String name, int at) {
    this.name = name;
    this.at = at;
  }

  /** Whether it is there, in shape at least; once. */
  boolean read() {
    int year = number(4);
    String dateSeparator = oneOf("-_:");
    int month = number(2);
    boolean date = next(dateSeparator);
    int day = number(2);
    oneOf("-_:Tt ");
    int hour = number(2);
    String timeSeparator = oneOf("-_:");
    int minute = number(2);
    boolean clock = next(timeSeparator);
    int second = number(2);
    boolean whole = Math.min(Math.min(Math.min(year, month), Math.min(day, hour)), minute) >= 0;
    if (!whole || second < 0 || !date || !clock) {
      return false;
    }
    fraction();
    if (oneOf("Zz").isEmpty()) {
      offset(timeSeparator);
    }
    try {
      time = LocalDateTime.of(year, month, day, hour, minute, second);
    } catch (DateTimeException ignored) {
      // digits in the shape of a date that is none: no time
    }
    return at == name.length() || !(isDigit(at) || name.charAt(at) == '+');
  }

  /** Whether the calendar has such a time. */
  boolean isReal() {
    return time != null;
  }

  /** Since 1970, in UTC, rounded down. */
  long millis() {
    return (time.toEpochSecond(ZoneOffset.UTC) - offsetMinutes * 60L) * 1_000 + millis;
  }

  /** Index behind it. */
  int end() {
    return at;
  }

  private void fraction() {
    boolean point = at < name.length() && ".,".indexOf(name.charAt(at)) >= 0;
    if (!point || !isDigit(at + 1)) {
      return;
    }
    at++;
    for (int unit = 100; isDigit(at); unit /= 10) {
      millis += unit * (name.charAt(at++) - '0');
    }
  }

  /**
   * A zone offset, {@code +02:00}, {@code +0200} or {@code +02}. A minus parts words of names, too:
   * only with a colon behind the hours, or where the time itself has colons, is it an offset.
   */
  private void offset(String timeSeparator) {
    int begin = at;
    String sign = oneOf("+-");
    int hours = number(2);
    String separator = oneOf(":-_");
    int minutes = isDigit(at) ? number(2) : separator.isEmpty() ? 0 : -1;
    boolean told =
        sign.equals("+")
            || separator.equals(":")
            || (separator.isEmpty() && timeSeparator.equals(":"));
    if (sign.isEmpty()
        || !told
        || hours < 0
        || hours > 18
        || minutes < 0
        || minutes > 59
        || isDigit(at)) {
      at = begin;
      return;
    }
    offsetMinutes = (hours * 60 + minutes) * (sign.equals("-") ? -1 : 1);
  }

  /** Of exactly so many digits; negative where others stand, or fewer. */
  private int number(int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      if (!isDigit(at)) {
        return Integer.MIN_VALUE;
      }
      value = value * 10 + name.charAt(at++) - '0';
    }
    return value;
  }

  private String oneOf(String signs) {
    boolean found = at < name.length() && signs.indexOf(name.charAt(at)) >= 0;
    return found ? name.substring(at, ++at) : "";
  }

  private boolean next(String sign) {
    boolean found = name.startsWith(sign, at);
    at += found ? sign.length() : 0;
    return found;
  }

  private boolean isDigit(int index) {
    return index < name.length() && name.charAt(index) >= '0' && name.charAt(index) <= '9';
  }
}
