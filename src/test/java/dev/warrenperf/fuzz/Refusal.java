package dev.warrenperf.fuzz;

import java.util.Set;

/** What a message for a user must be, whatever was in the input. */
public final class Refusal {

  /** Quotes are cut; a message that grows with its input is a fault. */
  private static final int LONGEST = 2_000;

  /**
   * Line feed, vertical tab, form feed, carriage return, next line, line and paragraph separator.
   */
  private static final Set<Integer> BREAKS = Set.of(0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029);

  private Refusal() {}

  /** One line that begins with a place: {@code run.json:3:7: ...}. */
  public static void located(String message, String placePattern) {
    line(message);
    if (!message.matches("(?s)" + placePattern + ": .*")) {
      throw new AssertionError("expected a place like " + placePattern + ", found: " + message);
    }
  }

  /** One line to be shown as it is: neither empty nor endless, with nothing that steers. */
  public static void line(String message) {
    unbroken(message);
    printable(message);
  }

  /** One line, neither empty nor endless, that whoever shows it makes safe. */
  public static void unbroken(String message) {
    if (message == null || message.isBlank() || message.length() > LONGEST) {
      throw new AssertionError("expected a message of usual length, found: " + message);
    }
    if (message.indexOf('\n') >= 0) {
      throw new AssertionError("expected one line, found: " + message);
    }
  }

  /** A name or a reason: on one line, whatever else whoever shows it has to spell out. */
  public static void title(String text) {
    if (text.codePoints().anyMatch(BREAKS::contains)) {
      throw new AssertionError("expected one line, found: " + text);
    }
  }

  /** Text that breaks no line and steers no terminal. */
  public static void printable(String text) {
    text.codePoints()
        .filter(Refusal::steers)
        .findFirst()
        .ifPresent(
            point -> {
              throw new AssertionError(
                  "expected printable text, found U+" + Integer.toHexString(point) + ": " + text);
            });
  }

  private static boolean steers(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
