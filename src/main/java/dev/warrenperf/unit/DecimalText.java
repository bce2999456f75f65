package dev.warrenperf.unit;

/**
 * Decimal numbers as text: digits with at most one point among them, perhaps an exponent. Looked
 * for by hand, since it is asked of millions of texts.
 */
public final class DecimalText {

  private DecimalText() {}

  /**
   * Whether the text is a decimal number and nothing else; no sign, no word for infinity, no
   * hexadecimal.
   *
   * @param from where the number begins
   */
  public static boolean isDecimal(String text, int from) {
    int whole = digits(text, from);
    boolean point = whole < text.length() && text.charAt(whole) == '.';
    int end = point ? digits(text, whole + 1) : whole;
    boolean any = whole > from || end > whole + 1;
    return any && (end == text.length() || isExponent(text, end));
  }

  private static boolean isExponent(String text, int at) {
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    boolean sign = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0;
    int first = at + (sign ? 2 : 1);
    return first < text.length() && digits(text, first) == text.length();
  }

  /** Index behind the digits that stand from here on. */
  public static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
