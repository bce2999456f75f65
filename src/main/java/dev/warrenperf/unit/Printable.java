package dev.warrenperf.unit;

/** Names from outside, made safe to print: whoever named a file may not steer a terminal. */
public final class Printable {

  private Printable() {}

  /** The text with control, formatting and broken characters written as {@code \}{@code u001b}. */
  public static String of(String text) {
    return Visible.of(text);
  }

  /** At most so many characters of the text, safe to print; a cut is shown as {@code ...}. */
  public static String of(String text, int most) {
    return text.length() <= most ? of(text) : of(text.substring(0, most)) + "...";
  }
}
