package dev.warrenperf.render.text;

import dev.warrenperf.report.Tone;

/**
 * Marks, letters and, where wanted, ANSI colours. A mark always stands beside a colour.
 *
 * @param color whether ANSI colours are used
 * @param ascii whether every other character is one of ASCII
 */
record Ansi(boolean color, boolean ascii) {

  private static final String RESET = "\u001b[0m";

  /** Text of whatever origin as it is written: nothing in it moves the cursor. */
  String spelled(String text) {
    return ascii ? Ascii.of(Plain.of(text)) : Plain.of(text);
  }

  /** A line that is laid out and coloured, as it is printed. */
  String printed(String line) {
    return (ascii ? Ascii.blanks(Ascii.of(line)) : line).stripTrailing();
  }

  /** At most so many cells of spelled text, the end replaced by an ellipsis where it is cut. */
  String shortened(String text, int cells) {
    return Plain.shortened(text, cells, spelled("…"));
  }

  /** Likewise, but cut in its middle: names often differ at their ends. */
  String shortenedName(String name, int cells) {
    return Plain.shortenedName(name, cells, spelled("…"));
  }

  String toned(Tone tone, String text) {
    return switch (tone) {
      case PASS -> paint("32", text);
      case FAIL -> paint("1;31", text);
      case UNDECIDED -> paint("33", text);
      case NEUTRAL -> paint("2", text);
    };
  }

  String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return color && !text.isEmpty() ? "\u001b[" + code + "m" + text + RESET : text;
  }
}
