package dev.warrenperf.render.html;

/** A message of several lines as one. */
final class OneLine {

  private static final int LONGEST = 300;

  private OneLine() {}

  /** Line breaks become blanks; what is longer than anybody reads is cut. */
  static String of(String text) {
    String line = Visible.of(text.strip().replaceAll("\\s+", " "));
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
