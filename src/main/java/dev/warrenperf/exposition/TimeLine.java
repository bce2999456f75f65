package dev.warrenperf.exposition;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * The instant in a line that stands between two scrapes in one file: {@code 1717200000} or what
 * {@code date -Iseconds} prints, alone or in a comment.
 */
final class TimeLine {

  /** Stands for a line that tells none. */
  static final long NONE = Long.MIN_VALUE;

  /** Longer lines are no times; this keeps what a comment costs small. */
  private static final int LONGEST = 200;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[XXX][XX][X]", Locale.ROOT);

  private TimeLine() {}

  /** The instant that a whole line is, since 1970; NONE for any other line. */
  static long ofLine(byte[] bytes, int from, int to) {
    boolean digit = from < to && Characters.isDigit(bytes[from]);
    return digit && to - from <= LONGEST ? word(text(bytes, from, to).strip(), true) : NONE;
  }

  /**
   * The instant that a comment holds: in a word of its own, a bare number only when it is alone.
   */
  static long ofComment(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return NONE;
    }
    String text = trimmed(text(bytes, from, to));
    for (String word : text.split(" ", -1)) {
      long instant = word(word, word.length() == text.length());
      if (instant != NONE) {
        return instant;
      }
    }
    return NONE;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Without the hashes, dashes and blanks around it. */
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && "#-= \t\r".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (start < end && "#-= \t\r".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static long word(String word, boolean alone) {
    if (word.isEmpty() || !Characters.isDigit((byte) word.charAt(0))) {
      return NONE;
    }
    if (word.indexOf('T') < 0) {
      return alone ? epoch(word) : NONE;
    }
    try {
      TemporalAccessor time = parsed(word);
      return (time instanceof OffsetDateTime told
              ? told.toInstant()
              : ((LocalDateTime) time).toInstant(ZoneOffset.UTC))
          .toEpochMilli();
    } catch (DateTimeException | ArithmeticException noTime) {
      return NONE;
    }
  }

  private static TemporalAccessor parsed(String word) {
    int fraction = word.indexOf('.') < 0 ? word.indexOf(',') : word.indexOf('.');
    int behind = fraction < 0 ? -1 : fraction + 1;
    while (behind > 0 && behind < word.length() && Characters.isDigit((byte) word.charAt(behind))) {
      behind++;
    }
    String whole = behind < 0 ? word : word.substring(0, fraction) + word.substring(behind);
    return TIME.parseBest(whole, OffsetDateTime::from, LocalDateTime::from);
  }

  /** Seconds, with a fraction or not, to nanoseconds. */
  private static long epoch(String word) {
    int point = word.indexOf('.') < 0 ? word.length() : word.indexOf('.');
    for (int i = 0; i < word.length(); i++) {
      if (i != point && !Characters.isDigit((byte) word.charAt(i))) {
        return NONE;
      }
    }
    if (word.charAt(0) == '0' || (point < word.length() && point != 10)) {
      return NONE;
    }
    return switch (point) {
      case 10 -> Math.round(Double.parseDouble(word) * 1000);
      case 13 -> Long.parseLong(word);
      case 16 -> Long.parseLong(word) / 1_000;
      case 19 -> Long.parseLong(word.substring(0, 16)) / 1_000;
      default -> NONE;
    };
  }
}
