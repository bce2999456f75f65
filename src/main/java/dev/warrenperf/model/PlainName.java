package dev.warrenperf.model;

/** Names of ASCII letters, digits and underscores, which need no quotes in any format. */
public final class PlainName {

  private PlainName() {}

  /** {@code [a-zA-Z_:][a-zA-Z0-9_:]*}: a metric's name may have colons. */
  public static boolean ofMetric(String name) {
    return isPlain(name, true);
  }

  /** {@code [a-zA-Z_][a-zA-Z0-9_]*}. */
  public static boolean ofLabel(String name) {
    return isPlain(name, false);
  }

  private static boolean isPlain(String name, boolean colons) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      boolean digit = c >= '0' && c <= '9' && i > 0;
      if (!letter && !digit && !(colons && c == ':')) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
