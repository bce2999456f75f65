package dev.warrenperf.redaction;

import java.util.Set;

/**
 * What a shell puts something else in the place of: {@code $NAME}, {@code ${NAME}}, {@code $(...)}.
 */
final class ShellReference {

  private static final Set<String> SCHEMES = Set.of("bearer", "basic", "token");

  private ShellReference() {}

  /**
   * Whether a value consists of references alone, behind a word such as {@code Bearer} where there
   * is one. {@code ${NAME:-x}} is none, since x may be the secret, and so is a command that prints.
   */
  static boolean isAll(String value) {
    int blank = value.indexOf(' ');
    boolean scheme =
        blank > 0 && SCHEMES.contains(value.substring(0, blank).toLowerCase(java.util.Locale.ROOT));
    int at = scheme ? blank + 1 : 0;
    boolean quoted = value.length() - at > 1 && value.charAt(at) == '"' && value.endsWith("\"");
    int end = quoted ? value.length() - 1 : value.length();
    at += quoted ? 1 : 0;
    int start = at;
    while (at < end) {
      at = value.charAt(at) == ':' && at > start ? at + 1 : end(value, at, end);
      if (at < 0) {
        return false;
      }
    }
    return at > start;
  }

  /** The end of the reference that begins there; -1 when none does. */
  private static int end(String value, int at, int most) {
    char c = value.charAt(at);
    if ((c != '$' && c != '`') || at + 1 >= most) {
      return -1;
    }
    char second = value.charAt(at + 1);
    if (c == '`' || second == '(') {
      int end = ShellText.pieceEnd(value, at, true);
      boolean closed = end <= most && value.charAt(end - 1) == (c == '`' ? '`' : ')');
      return closed && !prints(value.substring(at, end)) ? end : -1;
    }
    int from = second == '{' ? at + 2 : at + 1;
    int end = from;
    while (end < most
        && (Character.isLetterOrDigit(value.charAt(end)) || value.charAt(end) == '_')) {
      end++;
    }
    if (end == from) {
      return -1;
    }
    return second != '{' ? end : end < most && value.charAt(end) == '}' ? end + 1 : -1;
  }

  private static boolean prints(String command) {
    return command.contains("echo ") || command.contains("printf ") || command.contains("<<<");
  }
}
