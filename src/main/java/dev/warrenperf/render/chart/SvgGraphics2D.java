package dev.warrenperf.render.chart;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;

/**
 * Writes what is drawn as SVG. Paints must be the colours of {@link Ink}; fonts are measured by
 * {@link ChartFont} whatever their name; everything else a chart does not need is refused.
 */
final class SvgGraphics2D extends StateGraphics2D {

  private final SvgWriter svg;

  SvgGraphics2D(SvgWriter svg) {
    this.svg = svg;
  }

  @Override
  public Graphics create() {
    SvgGraphics2D copy = new SvgGraphics2D(svg);
    copy.takeState(this);
    return copy;
  }

  @Override
  public void dispose() {
    // nothing is held
  }

  /** What is drawn until {@link #endTooltip} shows this text when pointed at. */
  void beginTooltip(String text) {
    svg.beginGroup(text);
  }

  void endTooltip() {
    svg.endGroup();
  }

  /** What is drawn until {@link #endLink} leads to an element of the page. */
  void beginLink(String anchor, String tooltip) {
    svg.beginLink(anchor, tooltip);
  }

  void endLink() {
    svg.endLink();
  }

  @Override
  public void fill(Shape shape) {
    String path = PathData.of(shape, transform);
    if (path.isEmpty()) {
      return;
    }
    svg.open("path").attribute("d", path).attribute("fill", Ink.of(paint).reference());
    finish(bounds(shape, 0));
  }

  /** Draws the shape and fills it with the same ink, so faintly, as one element. */
  void fillFaintly(Shape shape, double opacity) {
    BasicStroke pen = Pen.basic(stroke);
    String path = PathData.of(shape, transform);
    if (path.isEmpty()) {
      return;
    }
    Ink ink = Ink.of(paint);
    svg.open("path").attribute("d", path).attribute("fill", ink.reference());
    svg.attribute("fill-opacity", opacity).attribute("stroke", ink.reference());
    svg.attribute("stroke-width", pen.getLineWidth());
    finish(bounds(shape, pen.getLineWidth() / 2));
  }

  @Override
  public void draw(Shape shape) {
    BasicStroke pen = Pen.basic(stroke);
    double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
    boolean snap =
        hints.get(RenderingHints.KEY_STROKE_CONTROL) == RenderingHints.VALUE_STROKE_NORMALIZE;
    String path = PathData.of(snap ? Pen.snapped(shape, pen) : shape, transform);
    if (path.isEmpty()) {
      return;
    }
    svg.open("path").attribute("d", path);
    Pen.write(svg, pen, Ink.of(paint), scale);
    finish(bounds(shape, pen.getLineWidth() * scale / 2));
  }

  @Override
  public void drawString(String text, float x, float y) {
    if (text.isBlank()) {
      return;
    }
    double width = font.width(text);
    svg.open("text");
    place(x, y);
    Ink ink = Ink.of(paint);
    // most words have this ink, and take it from the root
    if (ink != Ink.MUTED) {
      svg.attribute("fill", ink.reference());
    }
    if (font.getSize() != ChartFont.PLAIN.getSize()) {
      svg.attribute("font-size", font.getSize2D());
    }
    if (font.isBold()) {
      svg.attribute("font-weight", "600");
    }
    // browsers fit whatever face the page has to the width that the layout counted on
    svg.attribute("textLength", width).attribute("lengthAdjust", "spacingAndGlyphs");
    opacity();
    svg.text("text", text);
  }

  private void place(float x, float y) {
    boolean upright =
        (transform.getType() & ~AffineTransform.TYPE_TRANSLATION) == AffineTransform.TYPE_IDENTITY;
    if (upright) {
      svg.attribute("x", x + transform.getTranslateX());
      svg.attribute("y", y + transform.getTranslateY());
    } else {
      svg.attribute("x", x).attribute("y", y).attribute("transform", matrix());
    }
  }

  private String matrix() {
    double[] numbers = new double[6];
    transform.getMatrix(numbers);
    StringBuilder out = new StringBuilder("matrix(");
    for (int i = 0; i < numbers.length; i++) {
      // four decimals turn a label to within a hundredth of a degree
      long parts = Math.round(numbers[i] * 10_000);
      out.append(i == 0 ? "" : " ").append(BigDecimal.valueOf(parts, 4).toPlainString());
    }
    return out.append(')').toString();
  }

  private void finish(Rectangle2D bounds) {
    opacity();
    if (!Clip.spares(clip, bounds)) {
      String id = svg.clips().id(PathData.of(clip, null));
      svg.attribute("clip-path", "url(#" + id + ")");
    }
    svg.close();
  }

  private void opacity() {
    if (composite.getAlpha() != 1) {
      svg.attribute("opacity", composite.getAlpha());
    }
  }

  private Rectangle2D bounds(Shape shape, double margin) {
    Rectangle2D inner = transform.createTransformedShape(shape).getBounds2D();
    return new Rectangle2D.Double(
        inner.getX() - margin,
        inner.getY() - margin,
        inner.getWidth() + 2 * margin,
        inner.getHeight() + 2 * margin);
  }
}
