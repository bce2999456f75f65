package dev.warrenperf.render.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Composite;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;

/**
 * The picture as JFreeChart draws on it. Paints must be the colours of {@link Ink}, clips
 * rectangles; everything that our plots do not need is refused.
 */
final class SvgGraphics2D extends StrictGraphics2D {

  private final Svg svg;
  private Paint paint;
  private BasicStroke pen = Pen.THIN;

  /** Whether thin lines are moved to the middle of their pixels. */
  private Object strokeControl = RenderingHints.VALUE_STROKE_DEFAULT;

  SvgGraphics2D(Svg svg) {
    this.svg = svg;
  }

  Svg svg() {
    return svg;
  }

  @Override
  public void setPaint(Paint paint) {
    this.paint = paint;
  }

  @Override
  public void setStroke(Stroke stroke) {
    if (!(stroke instanceof BasicStroke basic)) {
      throw unsupported(stroke);
    }
    pen = basic;
  }

  @Override
  public void fill(Shape shape) {
    svg.fill(shape, Ink.of(paint));
  }

  @Override
  public void draw(Shape shape) {
    boolean snap = strokeControl == RenderingHints.VALUE_STROKE_NORMALIZE;
    svg.draw(snap ? Pen.snapped(shape, pen) : shape, Ink.of(paint), pen);
  }

  @Override
  public Shape getClip() {
    return svg.clip();
  }

  @Override
  public void setClip(Shape shape) {
    svg.clip((Rectangle2D) shape);
  }

  @Override
  public void clip(Shape shape) {
    Rectangle2D area = (Rectangle2D) shape;
    svg.clip(svg.clip() == null ? area : area.createIntersection(svg.clip()));
  }

  @Override
  public Composite getComposite() {
    return AlphaComposite.SrcOver;
  }

  @Override
  public void setComposite(Composite composite) {
    if (!AlphaComposite.SrcOver.equals(composite)) {
      throw unsupported(composite);
    }
  }

  @Override
  public Object getRenderingHint(RenderingHints.Key key) {
    return RenderingHints.KEY_STROKE_CONTROL.equals(key) ? strokeControl : null;
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {
    if (RenderingHints.KEY_STROKE_CONTROL.equals(key)) {
      strokeControl = value;
    }
  }
}
