package dev.warrenperf.render.chart;

import dev.warrenperf.report.Layer;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * A plot as JFreeChart draws it: two axes and a level grid, and between them marks and a few
 * shapes, whatever the number of values, since an element a value would make pages large.
 */
final class AxesPlot extends XYPlot {

  private static final long serialVersionUID = 1L;

  private static final BasicStroke HALO = Pen.of(4);
  private static final BasicStroke DASHES = Pen.dashed(1.5f, 5, 3);

  /** Draws between the axes. */
  @FunctionalInterface
  interface Shapes {
    void draw(Svg svg, Plane plane);
  }

  private final transient Plane plane;

  private final transient Shapes shapes;

  /** What stands where, by its colour: one element each, whatever their number. */
  private final transient Map<Ink, List<Double>> uprights = new EnumMap<>(Ink.class);

  private final transient Map<Ink, List<Double>> levels = new EnumMap<>(Ink.class);
  private final transient List<Double> faint = new ArrayList<>();
  private final transient List<Layer.Range> shades = new ArrayList<>();

  AxesPlot(Plane plane, Shapes shapes) {
    super(
        new DefaultXYDataset(),
        new TickAxis(plane.across()),
        new TickAxis(plane.up()),
        new XYLineAndShapeRenderer());
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
    Svg svg = ((SvgGraphics2D) graphics).svg();
    Plane here = plane.in(area);
    svg.fill(shades(here), Ink.BAND);
    svg.draw(uprights(here, faint), Ink.AXIS, Pen.THIN);
    shapes.draw(svg, here);
    Path2D halo = new Path2D.Double();
    uprights.values().forEach(places -> halo.append(uprights(here, places), false));
    svg.draw(halo, Ink.SURFACE, HALO);
    uprights.forEach((ink, places) -> svg.draw(uprights(here, places), ink, Pen.MEDIUM));
    levels.forEach((ink, places) -> svg.draw(levels(here, places), ink, DASHES));
    return true;
  }

  private Path2D shades(Plane here) {
    Frame frame = here.frame();
    Path2D boxes = new Path2D.Double();
    for (Layer.Range shade : shades) {
      double from = Math.max(frame.left(), here.x(shade.lower()));
      double to = Math.min(frame.right(), here.x(shade.upper()));
      boxes.append(new Rectangle2D.Double(from, frame.top(), to - from, frame.height()), false);
    }
    return boxes;
  }

  private static Path2D uprights(Plane here, List<Double> places) {
    Path2D lines = new Path2D.Double();
    for (double place : places) {
      double x = here.x(place);
      lines.append(new Line2D.Double(x, here.frame().top(), x, here.frame().bottom()), false);
    }
    return lines;
  }

  private static Path2D levels(Plane here, List<Double> places) {
    Path2D lines = new Path2D.Double();
    for (double place : places) {
      double y = here.row(place);
      lines.append(new Line2D.Double(here.frame().left(), y, here.frame().right(), y), false);
    }
    return lines;
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
    uprights.computeIfAbsent(ink, added -> new ArrayList<>()).add(place);
  }

  /** A thin line up through the plot, for what is not to draw the eye. */
  void faint(double place) {
    faint.add(place);
  }

  /** A dashed line across the plot. */
  void level(double place, Ink ink) {
    levels.computeIfAbsent(ink, added -> new ArrayList<>()).add(place);
  }

  /** A band behind everything. */
  void shade(double from, double to) {
    shades.add(new Layer.Range(from, to));
  }
}
