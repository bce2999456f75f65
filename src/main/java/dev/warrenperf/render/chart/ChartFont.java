package dev.warrenperf.render.chart;

import dev.warrenperf.unit.Visible;

/**
 * The two faces of words in charts, and how wide text is in them: from a fixed table of the
 * proportions most sans-serif faces share (those of Helvetica and Arial), so that no font has to be
 * opened, which needs native libraries and fonts that a server may lack. It need not be exact, only
 * the same everywhere and rather too wide than too narrow: words are held where they must not give
 * way. Ranges are fixed here rather than asked of {@link Character}, whose Unicode version changes
 * with the JDK.
 */
enum ChartFont {
  /** Ticks, labels, everything in a chart. */
  PLAIN(1),
  /** What the reader should see first. */
  BOLD(1.07);

  /** Pixels from the foot of one line to that of the next, air aside. */
  static final int SIZE = 11;

  /** Pixels from the foot of a letter up, as common sans-serif faces have it. */
  static final float ASCENT = 0.78f * SIZE;

  /** Thousandths of the font size for U+0020 to U+007E. */
  private static final short[] ASCII = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
  };

  /** Faces are wider than the table by so much, hardly one by more. */
  static final double RESERVE = 1.16;

  private static final String ELLIPSIS = "…";

  private final double weight;

  ChartFont(double weight) {
    this.weight = weight;
  }

  /** Of a thousandth of the font size. */
  private double pixels() {
    return SIZE / 1000.0 * weight * RESERVE;
  }

  /** In pixels; 0 for empty text. */
  double width(String text) {
    long thousandths = text.codePoints().mapToLong(ChartFont::advance).sum();
    return thousandths * pixels();
  }

  /**
   * The text, or as much of its beginning as fits with an ellipsis behind it; empty when not even
   * that fits. Never splits a surrogate pair.
   */
  String fit(String text, double most) {
    if (width(text) <= most) {
      return text;
    }
    double room = most - width(ELLIPSIS);
    int end = 0;
    double used = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      used += advance(codePoint) * pixels();
      if (used > room) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end == 0 ? "" : text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  private static int advance(int codePoint) {
    if (codePoint >= ' ' && codePoint <= '~') {
      return ASCII[codePoint - ' '];
    }
    if (Visible.isHidden(codePoint)) {
      return Visible.of(Character.toString(codePoint)).chars().map(ChartFont::advance).sum();
    }
    return switch (codePoint) {
      case 0xa0 -> 278;
      case 0x2009, 0x202f -> 200;
      case 0x2264, 0x2265 -> 549;
      case 0xb5, 0x3bc -> 576;
      case 0xb7 -> 278;
      case 0xb0 -> 400;
      case 0xb1, 0xd7, 0x2212 -> 584;
      case 0x2013 -> 556;
      case 0x2014, 0x2026, 0x2190, 0x2191, 0x2192, 0x2193 -> 1000;
      case 0x2713, 0x2717 -> 780;
      default -> other(codePoint);
    };
  }

  private static int other(int codePoint) {
    if (within(codePoint, 0x300, 0x36f) || within(codePoint, 0xfe00, 0xfe0f)) {
      return 0;
    }
    boolean square =
        within(codePoint, 0x1100, 0x115f)
            || within(codePoint, 0x2e80, 0xa4cf)
            || within(codePoint, 0xac00, 0xd7a3)
            || within(codePoint, 0xf900, 0xfaff)
            || within(codePoint, 0xfe30, 0xfe6f)
            || within(codePoint, 0xff00, 0xff60)
            || codePoint >= 0x1f000;
    return square ? 1000 : 640;
  }

  private static boolean within(int codePoint, int first, int last) {
    return codePoint >= first && codePoint <= last;
  }
}
