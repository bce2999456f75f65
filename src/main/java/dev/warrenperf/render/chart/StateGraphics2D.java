package dev.warrenperf.render.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** What drawing depends on: colours, lines, font, transform, clip, hints. */
abstract class StateGraphics2D extends ShapeGraphics2D {

  AffineTransform transform = new AffineTransform();
  RenderingHints hints = new RenderingHints(null);

  /** In pixels of the chart, whatever the transform; null for none. */
  Shape clip;

  Paint paint = Ink.TEXT.color();
  Color background = Ink.SURFACE.color();
  Stroke stroke = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  ChartFont font = ChartFont.PLAIN;
  AlphaComposite composite = AlphaComposite.SrcOver;

  /** Becomes like another; nothing that can change is shared. */
  final void takeState(StateGraphics2D other) {
    transform = other.getTransform();
    hints = other.getRenderingHints();
    clip = other.clip;
    paint = other.paint;
    background = other.background;
    stroke = other.stroke;
    font = other.font;
    composite = other.composite;
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
