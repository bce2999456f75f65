package dev.warrenperf.redaction;

/**
 * A word of a command.
 *
 * @param raw as it stands
 * @param bare what a program gets: without quotes and backslashes, commands in it as they stand
 * @param references whether {@code $NAME} in it stands for something else
 */
record ShellWord(String raw, String bare, boolean references) {

  /** Such characters mean themselves, and the mask is to be read as one. */
  private static final String PLAIN = "_@%+=:,./-*?$~#[]^!";

  /** An argument as the system hands it over. */
  static ShellWord argument(String argument) {
    return new ShellWord(argument, argument, false);
  }

  /** A word out of a text. */
  static ShellWord in(String raw, boolean references) {
    boolean literal = raw.indexOf('\'') >= 0 && !raw.contains("$(");
    return new ShellWord(raw, unquoted(raw, references), references && !literal);
  }

  /** Another text in the place of this word's. */
  String with(String shown) {
    if (shown.equals(bare)) {
      return raw;
    }
    boolean plain =
        shown.chars().allMatch(c -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    boolean quoted = raw.length() > bare.length();
    if (plain || !quoted) {
      return shown;
    }
    return raw.charAt(0) == '"'
        ? '"' + shown.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : "'" + shown.replace("'", "'\\''") + "'";
  }

  private static String unquoted(String raw, boolean references) {
    StringBuilder bare = new StringBuilder();
    int at = 0;
    while (at < raw.length()) {
      int end = ShellText.pieceEnd(raw, at, references);
      switch (raw.charAt(at)) {
        case '\\' -> bare.append(raw, Math.min(at + 1, raw.length()), end);
        case '\'' -> bare.append(raw, at + 1, closed(raw, at, end));
        case '"' -> appendUnescaped(raw, at + 1, closed(raw, at, end), bare);
        case '$' -> bare.append(raw, at + (isQuote(raw, at + 1) ? 1 : 0), end);
        default -> bare.append(raw, at, end);
      }
      at = end;
    }
    return bare.toString();
  }

  private static boolean isQuote(String raw, int at) {
    return at < raw.length() && (raw.charAt(at) == '\'' || raw.charAt(at) == '"');
  }

  /** The end of what is in quotes, which the end of the text may have left open. */
  private static int closed(String raw, int open, int end) {
    return end - 1 > open && raw.charAt(end - 1) == raw.charAt(open) ? end - 1 : end;
  }

  private static void appendUnescaped(String raw, int from, int to, StringBuilder bare) {
    int at = from;
    while (at < to) {
      boolean escape =
          raw.charAt(at) == '\\' && at + 1 < to && "\"\\$`\n".indexOf(raw.charAt(at + 1)) >= 0;
      at += escape ? 1 : 0;
      bare.append(raw.charAt(at));
      at++;
    }
  }
}
