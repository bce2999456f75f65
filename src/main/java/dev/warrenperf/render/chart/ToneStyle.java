package dev.warrenperf.render.chart;

import dev.warrenperf.report.Tone;

/** The colour and the sign of a tone: never the colour alone. */
final class ToneStyle {

  private ToneStyle() {}

  static Ink ink(Tone tone) {
    return switch (tone) {
      case PASS -> Ink.PASS;
      case FAIL -> Ink.FAIL;
      case UNDECIDED -> Ink.UNDECIDED;
      case NEUTRAL -> Ink.MUTED;
    };
  }

  /** The words with the sign in front, where shortening cannot take it away. */
  static String signed(String words, Tone tone) {
    return switch (tone) {
      case PASS -> "✓ " + words;
      case FAIL -> "✗ " + words;
      case UNDECIDED -> "? " + words;
      case NEUTRAL -> words;
    };
  }
}
