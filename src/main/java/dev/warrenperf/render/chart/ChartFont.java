package dev.warrenperf.render.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.CharacterIterator;

/**
 * A font that measures itself by {@link TextWidths}. JFreeChart asks both {@link
 * java.awt.FontMetrics} and the font itself; the latter would start the JDK's font manager, which
 * needs native libraries and fonts that a server or a container may lack.
 */
final class ChartFont extends Font {

  private static final long serialVersionUID = 1L;

  /** Ticks, labels, everything in a chart. */
  static final ChartFont PLAIN = new ChartFont(Font.PLAIN, 11);

  /** What the reader should see first. */
  static final ChartFont BOLD = new ChartFont(Font.BOLD, 11);

  /**
   * The name is no default of JFreeChart on purpose: its setters ignore a font that equals the one
   * they have.
   */
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
  public LineMetrics getLineMetrics(String text, FontRenderContext context) {
    return new TableLineMetrics(getSize2D(), text.length());
  }

  @Override
  public LineMetrics getLineMetrics(String text, int from, int to, FontRenderContext context) {
    return new TableLineMetrics(getSize2D(), to - from);
  }

  @Override
  public LineMetrics getLineMetrics(char[] text, int from, int to, FontRenderContext context) {
    return new TableLineMetrics(getSize2D(), to - from);
  }

  @Override
  public LineMetrics getLineMetrics(
      CharacterIterator text, int from, int to, FontRenderContext context) {
    return new TableLineMetrics(getSize2D(), to - from);
  }

  @Override
  public Rectangle2D getStringBounds(String text, FontRenderContext context) {
    LineMetrics line = getLineMetrics(text, context);
    return new Rectangle2D.Float(0, -line.getAscent(), (float) width(text), line.getHeight());
  }

  @Override
  public Font deriveFont(int style, float size) {
    return new ChartFont(style, Math.round(size));
  }

  @Override
  public Font deriveFont(int style) {
    return new ChartFont(style, getSize());
  }

  @Override
  public Font deriveFont(float size) {
    return new ChartFont(getStyle(), Math.round(size));
  }

  @Override
  public Font deriveFont(AffineTransform transform) {
    throw new UnsupportedOperationException("charts have no transformed fonts");
  }
}
