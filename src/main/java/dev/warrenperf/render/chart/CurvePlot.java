package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Curves;
import dev.warrenperf.report.Curves.Curve;
import dev.warrenperf.report.Layer;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Composite;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;

/**
 * The bands that counts allow for curves: tinted, between two edges, with a dot wherever the share
 * is known. Beyond the last bound the edges are dashed: nothing ends a band there.
 */
final class CurvePlot extends Contents {

  /** Half a number under the axis. */
  private static final double LEAST_MARGIN = 18;

  private static final Composite TINT = AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.2f);
  private static final Stroke EDGE =
      new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  private static final Stroke OPEN_EDGE =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3, 3}, 0);

  private final List<Curve> curves;
  private final DurationScale durations;
  private final Legend legend;
  private final CornerSteps corners;

  CurvePlot(Chart chart, int width, int height) {
    super(chart, width, height, scale(chart.layer(Curves.class)));
    Curves layer = chart.layer(Curves.class);
    this.curves = layer.curves();
    List<Layer.Corner> promised = chart.layer(Layer.Corners.class).corners();
    this.durations =
        new DurationScale(layer.unit(), curves.stream().map(Curve::steps).toList(), promised);
    this.corners = new CornerSteps(promised, durations.scale());
    // one curve alone needs no name
    List<String> labels = curves.stream().map(Curve::label).toList();
    this.legend = Legend.of(labels.size() == 1 ? List.of() : labels, width, height);
  }

  private static Scale scale(Curves layer) {
    return TailScale.of(layer.curves().stream().mapToLong(Curve::count).max().orElse(1));
  }

  /** The unit stands with the label. */
  @Override
  String below() {
    String label = chart.across().label();
    boolean both = !label.isBlank() && !durations.unit().isEmpty();
    return both ? label + ", " + durations.unit() : label + durations.unit();
  }

  /** In whole pixels, as JFreeChart makes them: steps and curve have to meet. */
  @Override
  double left() {
    double plot = bottom(0, 0) - Words.height(Words.lanes(List.of(), label())) - above();
    return Math.ceil(Math.max(LEAST_MARGIN, up.ticks(plot).widest(ChartFont.PLAIN) + 7));
  }

  @Override
  double right(double beside) {
    return Math.ceil(Math.max(LEAST_MARGIN, beside));
  }

  @Override
  Ticks across(double left, double right) {
    return durations.ticks(new Frame(left, 0, right, height), width);
  }

  @Override
  double above() {
    return legend.height();
  }

  @Override
  Stream<String> names() {
    return corners.names();
  }

  @Override
  List<LineEnds.End> ends(Plane plane) {
    return corners.ends(plane);
  }

  private CurveStyle style(int curve) {
    return curves.size() == 1 ? CurveStyle.FIRST : CurveStyle.of(curve);
  }

  @Override
  void under(SvgGraphics2D graphics, Plane plane) {
    corners.shade(graphics, plane);
  }

  @Override
  XYPlot plot(Plane plane) {
    return plane.plot(ShapeRenderer.once(), new ShapeRenderer(this::draw));
  }

  private void draw(SvgGraphics2D graphics, ShapeRenderer.Pixels pixels) {
    for (int i = 0; i < curves.size(); i++) {
      CurvePaths paths = new CurvePaths(pixels);
      CurvePiece.of(curves.get(i).steps(), durations.scale(), up).stream()
          .filter(CurvePiece::isVisible)
          .forEach(paths::add);
      draw(graphics, paths, style(i));
    }
  }

  /** All in a handful of paths: a page holds many curves. */
  private static void draw(SvgGraphics2D graphics, CurvePaths paths, CurveStyle style) {
    graphics.setPaint(style.ink().color());
    Composite before = graphics.getComposite();
    graphics.setComposite(TINT);
    graphics.fill(paths.band());
    graphics.setComposite(before);
    graphics.setStroke(EDGE);
    graphics.draw(paths.edges());
    graphics.setStroke(OPEN_EDGE);
    graphics.draw(paths.openEdges());
    graphics.setStroke(style.dot());
    graphics.draw(paths.dots());
  }

  @Override
  void over(SvgGraphics2D graphics, Plane plane) {
    corners.draw(graphics, plane);
    legend.draw(
        new Words(graphics, width), Ink.TEXT, (version, box) -> swatch(graphics, version, box));
  }

  private void swatch(SvgGraphics2D graphics, int version, Rectangle2D box) {
    CurveStyle style = style(version);
    double x = box.getCenterX();
    double y = box.getCenterY();
    graphics.setPaint(style.ink().color());
    graphics.setStroke(EDGE);
    graphics.draw(new Line2D.Double(box.getMinX(), y, box.getMaxX(), y));
    graphics.setStroke(style.dot());
    graphics.draw(new Line2D.Double(x - CurvePaths.HALF_A_DOT, y, x + CurvePaths.HALF_A_DOT, y));
  }
}
