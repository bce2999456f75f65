package dev.warrenperf.render.chart;

import java.awt.BasicStroke;

/**
 * How one curve among others looks: its colour, and the form of its dots for those who cannot tell
 * colours.
 */
enum CurveStyle {
  /** The only curve of a chart, and the first version held against the reference. */
  FIRST(Ink.SERIES_1, 5, BasicStroke.CAP_ROUND),
  /** What the others are held against. */
  REFERENCE(Ink.BASELINE, 6.5f, BasicStroke.CAP_SQUARE),
  SECOND(Ink.SERIES_2, 8, BasicStroke.CAP_ROUND),
  THIRD(Ink.SERIES_3, 3, BasicStroke.CAP_SQUARE);

  private final Ink ink;
  private final float size;
  private final int cap;

  CurveStyle(Ink ink, float size, int cap) {
    this.ink = ink;
    this.size = size;
    this.cap = cap;
  }

  /** The style of the nth version, the reference being 0; they repeat after the third candidate. */
  static CurveStyle of(int version) {
    return switch (version == 0 ? 0 : (version - 1) % 3 + 1) {
      case 0 -> REFERENCE;
      case 1 -> FIRST;
      case 2 -> SECOND;
      default -> THIRD;
    };
  }

  Ink ink() {
    return ink;
  }

  /** The pen that makes dots of lines as good as without length. */
  BasicStroke dot() {
    return new BasicStroke(size, cap, BasicStroke.JOIN_ROUND);
  }
}
