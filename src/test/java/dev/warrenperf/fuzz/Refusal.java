package dev.warrenperf.fuzz;

/** What a message for a user must be, whatever was in the input. */
public final class Refusal {

  /** Quotes are cut; a message that grows with its input is a fault. */
  private static final int LONGEST = 2_000;

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
