package dev.warrenperf.render.chart;

import java.awt.BasicStroke;

/**
 * How one version among others looks, for those who cannot tell colours, too: curves by the form of
 * their dots, outlines by their dashes; that of the reference is filled.
 */
enum VersionStyle {
  /** What the others are held against. */
  REFERENCE(Ink.BASELINE, 6.5f, BasicStroke.CAP_SQUARE, 0),
  /** The only curve of a chart, and the first version held against the reference. */
  FIRST(Ink.SERIES_1, 5, BasicStroke.CAP_ROUND, 0),
  SECOND(Ink.SERIES_2, 8, BasicStroke.CAP_ROUND, 7),
  THIRD(Ink.SERIES_3, 3, BasicStroke.CAP_SQUARE, 2);

  /** How many can be told apart. */
  static final int MOST = 4;

  private final Ink ink;
  private final float size;
  private final int cap;
  private final float dash;

  VersionStyle(Ink ink, float size, int cap, float dash) {
    this.ink = ink;
    this.size = size;
    this.cap = cap;
    this.dash = dash;
  }

  /** The style of the nth version, the reference being 0; they repeat after the third candidate. */
  static VersionStyle of(int version) {
    return values()[version == 0 ? 0 : (version - 1) % 3 + 1];
  }

  /** Of its curve. */
  Ink ink() {
    return ink;
  }

  /** The pen that makes dots of lines as good as without length. */
  BasicStroke dot() {
    return new BasicStroke(size, cap, BasicStroke.JOIN_ROUND);
  }

  /** The pen of its outline. */
  BasicStroke line() {
    return dash == 0 ? Pen.THICK : Pen.dashed(2, dash, 3);
  }
}
