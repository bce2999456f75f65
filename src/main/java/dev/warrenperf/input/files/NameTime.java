package dev.warrenperf.input.files;

/**
 * The instant in a file name, UTC where it has no zone offset.
 *
 * <p>The last run of digits is a Unix time when it has 10 digits (seconds), 13 (milliseconds), 16
 * (microseconds) or 19 (nanoseconds) and does not begin with 0. Else the last {@code
 * 2026-01-31T12:00:05.5Z} counts, with {@code -}, {@code _}, {@code :} or nothing between its
 * parts, with or without fraction and Z or a zone offset: {@code +02:00}, {@code +0200}.
 *
 * @param start index in the name at which the time begins
 * @param end index behind it
 * @param instantMillis since 1970, rounded down
 */
record NameTime(int start, int end, long instantMillis) {

  /** The time in the name, or null. */
  static NameTime find(String name) {
    int end = name.length();
    while (end > 0 && !isDigit(name.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && isDigit(name.charAt(start - 1))) {
      start--;
    }
    if (end == start) {
      return null;
    }
    NameTime unix = unixTime(name, start, end);
    return unix != null ? unix : calendarTime(name);
  }

  private static NameTime unixTime(String name, int start, int end) {
    int digits = end - start;
    if (name.charAt(start) == '0'
        || (digits != 10 && digits != 13 && digits != 16 && digits != 19)) {
      return null;
    }
    long number = 0;
    for (int i = start; i < end; i++) {
      number = number * 10 + (name.charAt(i) - '0');
    }
    if (number < 0) {
      return null; // beyond the year 2262, where nanoseconds leave 64 bits
    }
    return new NameTime(
        start,
        end,
        switch (digits) {
          case 10 -> number * 1_000;
          case 13 -> number;
          case 16 -> number / 1_000;
          default -> number / 1_000_000;
        });
  }

  private static NameTime calendarTime(String name) {
    NameTime last = null;
    int at = 0;
    while (at < name.length()) {
      CalendarText time = new CalendarText(name, at);
      boolean begins = at == 0 || !isDigit(name.charAt(at - 1));
      if (begins && time.read()) {
        last = time.isReal() ? new NameTime(at, time.end(), time.millis()) : last;
        at = time.end();
      } else {
        at++;
      }
    }
    return last;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
