package dev.warrenperf.render.text;

import dev.warrenperf.report.Tone;

/** Marks and, where wanted, ANSI colours. A mark always stands beside a colour. */
record Ink(boolean color) {

  private static final String RESET = "\u001b[0m";

  /** The sign of a tone. */
  static String mark(Tone tone) {
    return switch (tone) {
      case PASS -> "✓";
      case FAIL -> "✗";
      case UNDECIDED -> "?";
      case NEUTRAL -> "–";
    };
  }

  /** Text of whatever origin as it is written: nothing in it moves the cursor. */
  String spelled(String text) {
    return Plain.of(text);
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
