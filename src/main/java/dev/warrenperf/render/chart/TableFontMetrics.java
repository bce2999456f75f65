package dev.warrenperf.render.chart;

import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;

/** The measures of a {@link ChartFont} in the other form that JFreeChart asks for. */
final class TableFontMetrics extends FontMetrics {

  private static final long serialVersionUID = 1L;

  private final ChartFont chartFont;

  TableFontMetrics(ChartFont font) {
    super(font);
    this.chartFont = font;
  }

  @Override
  public int getAscent() {
    return (int) Math.ceil(TableLineMetrics.ASCENT * chartFont.getSize2D());
  }

  @Override
  public int getDescent() {
    return (int) Math.ceil(TableLineMetrics.DESCENT * chartFont.getSize2D());
  }

  @Override
  public int getLeading() {
    return (int) Math.ceil(TableLineMetrics.LEADING * chartFont.getSize2D());
  }

  @Override
  public int stringWidth(String text) {
    return (int) Math.ceil(chartFont.width(text));
  }

  @Override
  public int charWidth(char character) {
    return stringWidth(String.valueOf(character));
  }

  @Override
  public int charWidth(int codePoint) {
    return stringWidth(Character.toString(codePoint));
  }

  @Override
  public int charsWidth(char[] text, int from, int length) {
    return stringWidth(new String(text, from, length));
  }

  @Override
  public int[] getWidths() {
    int[] widths = new int[256];
    for (char character = 0; character < widths.length; character++) {
      widths[character] = charWidth(character);
    }
    return widths;
  }

  @Override
  public Rectangle2D getStringBounds(String text, Graphics context) {
    return chartFont.getStringBounds(text, null);
  }

  @Override
  public LineMetrics getLineMetrics(String text, Graphics context) {
    return chartFont.getLineMetrics(text, null);
  }
}
