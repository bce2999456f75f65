package dev.warrenperf.render.chart;

import java.awt.Font;
import java.awt.geom.AffineTransform;

/**
 * A font that measures itself by {@link TextWidths}. Asking the font itself would start the JDK's
 * font manager, which needs native libraries and fonts that a server or a container may lack.
 */
final class ChartFont extends Font {

  private static final long serialVersionUID = 1L;

  /** Ticks, labels, everything in a chart. */
  static final ChartFont PLAIN = new ChartFont(Font.PLAIN, 11);

  /** What the reader should see first. */
  static final ChartFont BOLD = new ChartFont(Font.BOLD, 11);

  /**
   * From the foot of a letter up and down, as shares of the size, as common sans-serif faces do.
   */
  static final float ASCENT = 0.78f;

  static final float DESCENT = 0.22f;

  private ChartFont(int style, int size) {
    super("warren-perf chart", style, size);
  }

  /** The nearest of our own for a font that JFreeChart brings along. */
  static ChartFont like(Font font) {
    return font instanceof ChartFont own ? own : new ChartFont(font.getStyle(), font.getSize());
  }

  double width(String text) {
    return TextWidths.width(text, getSize2D(), isBold());
  }

  /** See {@link TextWidths#fit}. */
  String fit(String text, double most) {
    return TextWidths.fit(text, getSize2D(), isBold(), most);
  }

  @Override
  public Font deriveFont(AffineTransform transform) {
    throw new UnsupportedOperationException("charts have no transformed fonts");
  }
}
