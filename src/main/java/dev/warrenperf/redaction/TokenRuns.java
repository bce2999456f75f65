package dev.warrenperf.redaction;

/** Tokens in a text that are known by their shape alone. */
final class TokenRuns {

  /** A name that says what a long value is stands right before it, and is no longer. */
  private static final int LONGEST_NAME = 40;

  private TokenRuns() {}

  /** The text, its tokens masked. */
  static String masked(String text) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = runEnd(text, at, text.length());
      if (end == at) {
        shown.append(text.charAt(at++));
      } else {
        shown.append(run(text, at, end));
        at = end;
      }
    }
    return shown.toString();
  }

  private static int runEnd(String text, int from, int to) {
    int at = from;
    while (at < to && isRun(text.charAt(at))) {
      at++;
    }
    int padded = at;
    while (at > from && padded < to && text.charAt(padded) == '=' && padded - at < 2) {
      padded++;
    }
    return padded < to && isRun(text.charAt(padded)) ? at : padded;
  }

  private static boolean isRun(char c) {
    return c == '.' || (c != '=' && TokenShape.isTokenCharacter(c));
  }

  private static String run(String text, int from, int to) {
    String run = text.substring(from, to);
    int known = TokenShape.knownAt(run);
    if (known >= 0) {
      return run.substring(0, known) + SecretText.MASK;
    }
    if (isIdentity(text, from)) {
      return run;
    }
    StringBuilder shown = new StringBuilder();
    int start = 0;
    for (int at = 0; at <= run.length(); at++) {
      if (at == run.length() || run.charAt(at) == '.') {
        String piece = run.substring(start, at);
        shown.append(TokenShape.isRandom(piece) ? SecretText.MASK : piece);
        shown.append(at < run.length() ? "." : "");
        start = at + 1;
      }
    }
    return shown.toString();
  }

  /** Whether the name before it says that it is no secret: {@code sha256:}, {@code commit=}. */
  private static boolean isIdentity(String text, int value) {
    int at = value;
    while (at > 0 && "\"'\\ ".indexOf(text.charAt(at - 1)) >= 0 && value - at < 4) {
      at--;
    }
    if (at == 0 || "=:".indexOf(text.charAt(at - 1)) < 0) {
      return false;
    }
    int end = at - 1;
    int start = end;
    while (start > 0 && end - start < LONGEST_NAME && isRun(text.charAt(start - 1))) {
      start--;
    }
    return SecretName.of(text.substring(start, end)).isIdentity();
  }
}
