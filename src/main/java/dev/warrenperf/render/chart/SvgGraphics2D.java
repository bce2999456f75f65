package dev.warrenperf.render.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Writes what is drawn as SVG. Paints must be the colours of {@link Ink}; fonts are measured by
 * {@link ChartFont} whatever their name; everything else a chart does not need is refused.
 */
final class SvgGraphics2D extends ShapeGraphics2D {

  private final SvgWriter svg;
  private AffineTransform transform = new AffineTransform();
  private RenderingHints hints = new RenderingHints(null);

  /** In pixels of the chart, whatever the transform; null for none. */
  private Shape clip;

  private Paint paint = Ink.TEXT.color();
  private Color background = Ink.SURFACE.color();
  private Stroke stroke = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  private ChartFont font = ChartFont.PLAIN;
  private AlphaComposite composite = AlphaComposite.SrcOver;

  SvgGraphics2D(SvgWriter svg) {
    this.svg = svg;
  }

  @Override
  public Graphics create() {
    SvgGraphics2D copy = new SvgGraphics2D(svg);
    copy.transform = getTransform();
    copy.hints = getRenderingHints();
    copy.clip = clip;
    copy.paint = paint;
    copy.background = background;
    copy.stroke = stroke;
    copy.font = font;
    copy.composite = composite;
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

  @Override
  public void fill(Shape shape) {
    String path = PathData.of(shape, transform);
    if (path.isEmpty()) {
      return;
    }
    svg.open("path").attribute("d", path).attribute("fill", Ink.of(paint).reference());
    finish(bounds(shape, 0));
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
    svg.attribute("fill", Ink.of(paint).reference());
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

  @Override
  public Paint getPaint() {
    return paint;
  }

  @Override
  public void setPaint(Paint paint) {
    if (paint != null) {
      this.paint = paint;
    }
  }

  @Override
  public void setPaintMode() {
    composite = AlphaComposite.SrcOver;
  }

  @Override
  public Color getBackground() {
    return background;
  }

  @Override
  public void setBackground(Color color) {
    background = color;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setStroke(Stroke stroke) {
    this.stroke = Pen.basic(stroke);
  }

  @Override
  public Composite getComposite() {
    return composite;
  }

  @Override
  public void setComposite(Composite composite) {
    if (composite instanceof AlphaComposite alpha && alpha.getRule() == AlphaComposite.SRC_OVER) {
      this.composite = alpha;
    } else {
      throw new UnsupportedOperationException("charts in SVG do not support " + composite);
    }
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(Font font) {
    if (font != null) {
      this.font = ChartFont.like(font);
    }
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return new TableFontMetrics(ChartFont.like(font));
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return new FontRenderContext(null, true, true);
  }

  @Override
  public Object getRenderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {
    if (value == null) {
      hints.remove(key);
    } else {
      hints.put(key, value);
    }
  }

  @Override
  public RenderingHints getRenderingHints() {
    return (RenderingHints) hints.clone();
  }

  @Override
  public void setRenderingHints(Map<?, ?> hints) {
    this.hints = new RenderingHints(null);
    addRenderingHints(hints);
  }

  @Override
  public void addRenderingHints(Map<?, ?> more) {
    hints.putAll(more);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setTransform(AffineTransform transform) {
    this.transform = new AffineTransform(transform);
  }

  @Override
  public void transform(AffineTransform more) {
    transform.concatenate(more);
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    transform.rotate(angle, x, y);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    transform.shear(x, y);
  }

  @Override
  public Shape getClip() {
    if (clip == null || transform.isIdentity()) {
      return clip;
    }
    try {
      return transform.createInverse().createTransformedShape(clip);
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("no clip under a transform that has no inverse", e);
    }
  }

  @Override
  public Rectangle getClipBounds() {
    Shape shape = getClip();
    return shape == null ? null : shape.getBounds();
  }

  @Override
  public void setClip(Shape shape) {
    clip = shape == null ? null : inPixels(shape);
  }

  @Override
  public void clip(Shape shape) {
    clip = Clip.intersection(clip, inPixels(shape));
  }

  private Shape inPixels(Shape shape) {
    // a moved rectangle is still one, which the transformed shape would not say
    if (shape instanceof Rectangle2D box
        && (transform.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0) {
      return new Rectangle2D.Double(
          box.getX() + transform.getTranslateX(),
          box.getY() + transform.getTranslateY(),
          box.getWidth(),
          box.getHeight());
    }
    return transform.createTransformedShape(shape);
  }
}
