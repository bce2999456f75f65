package dev.warrenperf.render.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/**
 * A plot as JFreeChart draws it: two axes, a level grid, marks, and between them either data or a
 * few shapes, whatever the number of values, since an element a value would make pages large.
 */
final class AxesPlot extends XYPlot {

  private static final long serialVersionUID = 1L;

  private static final Stroke HALO = Pen.of(4);
  private static final Stroke DASHES = Pen.dashed(1.5f, 5, 3);

  /** Draws between the axes. */
  @FunctionalInterface
  interface Shapes {
    void draw(Svg svg, Plane plane);
  }

  private final transient Plane plane;

  /** Null for data. */
  private final transient Shapes shapes;

  AxesPlot(Plane plane, Shapes shapes) {
    this(plane, shapes, new DefaultXYDataset(), new XYLineAndShapeRenderer());
  }

  AxesPlot(Plane plane, XYDataset data, XYItemRenderer renderer) {
    this(plane, null, data, renderer);
  }

  private AxesPlot(Plane plane, Shapes shapes, XYDataset data, XYItemRenderer renderer) {
    super(data, new TickAxis(plane.across()), new TickAxis(plane.up()), renderer);
    this.plane = plane;
    this.shapes = shapes;
    setBackgroundPaint(null);
    setOutlineVisible(false);
    setInsets(RectangleInsets.ZERO_INSETS);
    setAxisOffset(RectangleInsets.ZERO_INSETS);
    setDomainGridlinesVisible(false);
    AxisSpace below = new AxisSpace();
    below.setBottom(1);
    setFixedDomainAxisSpace(below, false);
    AxisSpace beside = new AxisSpace();
    beside.setLeft(plane.frame().left());
    setFixedRangeAxisSpace(beside, false);
  }

  void draw(Svg svg) {
    Frame frame = plane.frame();
    Rectangle2D area =
        new Rectangle2D.Double(0, frame.top(), frame.right(), frame.bottom() + 1 - frame.top());
    draw(new SvgGraphics2D(svg), area, null, null, null);
  }

  @Override
  public boolean render(
      Graphics2D graphics,
      Rectangle2D area,
      int index,
      PlotRenderingInfo info,
      CrosshairState crosshair) {
    if (shapes == null) {
      return super.render(graphics, area, index, info, crosshair);
    }
    shapes.draw(((SvgGraphics2D) graphics).svg(), plane.in(area));
    return true;
  }

  /** All lines as one shape: one element a line would make pages large. */
  @Override
  protected void drawRangeGridlines(
      Graphics2D graphics, Rectangle2D area, @SuppressWarnings("rawtypes") List ticks) {
    Path2D lines = new Path2D.Double();
    for (Ticks.Tick tick : plane.up().ticks()) {
      double y = plane.in(area).frame().y(tick.value(), plane.up());
      Line2D line = new Line2D.Double(area.getMinX(), y, area.getMaxX(), y);
      lines.append(Pen.snapped(line, Pen.THIN), false);
    }
    ((SvgGraphics2D) graphics).svg().draw(lines, Ink.GRID, Pen.THIN);
  }

  /** A line up through the plot, set off from bars and lines of any colour by a pale edge. */
  void upright(double place, Ink ink) {
    addDomainMarker(marker(place, Ink.SURFACE.color(), HALO), Layer.FOREGROUND);
    addDomainMarker(marker(place, ink.color(), Pen.MEDIUM), Layer.FOREGROUND);
  }

  /** A thin line up through the plot, for what is not to draw the eye. */
  void faint(double place) {
    addDomainMarker(marker(place, Ink.AXIS.color(), Pen.THIN), Layer.BACKGROUND);
  }

  /** A dashed line across the plot. */
  void level(double place, Ink ink) {
    addRangeMarker(marker(place, ink.color(), DASHES), Layer.FOREGROUND);
  }

  /** A band behind everything. */
  void shade(double from, double to) {
    addDomainMarker(
        new IntervalMarker(from, to, Ink.BAND.color(), Pen.MEDIUM, null, null, 1),
        Layer.BACKGROUND);
  }

  private static ValueMarker marker(double place, Color color, Stroke stroke) {
    return new ValueMarker(place, color, stroke, null, null, 1);
  }
}
