package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.Curve;
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
final class CurvePlot implements Contents {

  /** Half a number under the axis. */
  private static final double LEAST_MARGIN = 18;

  private static final Composite TINT = AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.2f);
  private static final Stroke EDGE =
      new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  private static final Stroke OPEN_EDGE =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3, 3}, 0);

  private final Chart chart;
  private final int width;
  private final int height;
  private final List<Curve> curves;
  private final DurationScale durations;
  private final Scale tail;
  private final VersionLegend legend;
  private final CornerSteps corners;

  CurvePlot(Chart chart, int width, int height) {
    Layer.Curves layer = chart.layer(Layer.Curves.class);
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.curves = layer.curves();
    List<Layer.Corner> promised = chart.layer(Layer.Corners.class).corners();
    this.durations =
        new DurationScale(layer.unit(), curves.stream().map(Curve::steps).toList(), promised);
    this.tail = TailScale.of(curves.stream().mapToLong(Curve::count).max().orElse(1));
    this.corners = new CornerSteps(promised, durations.scale());
    // one curve alone needs no name
    List<String> labels = curves.stream().map(Curve::label).toList();
    this.legend = VersionLegend.of(labels.size() == 1 ? List.of() : labels, width, height);
  }

  @Override
  public Scale up() {
    return tail;
  }

  @Override
  public String label() {
    return chart.up().label();
  }

  /** The unit stands with the label. */
  @Override
  public String below() {
    String label = chart.across().label();
    boolean both = !label.isBlank() && !durations.unit().isEmpty();
    return both ? label + ", " + durations.unit() : label + durations.unit();
  }

  /** In whole pixels, as JFreeChart makes them: steps and curve have to meet. */
  @Override
  public double left() {
    double plot = bottom(0, 0) - Words.height(Words.lanes(List.of(), label())) - above();
    return Math.ceil(Math.max(LEAST_MARGIN, tail.ticks(plot).widest(ChartFont.PLAIN) + 7));
  }

  @Override
  public double right(double beside) {
    return Math.ceil(Math.max(LEAST_MARGIN, beside));
  }

  @Override
  public Ticks across(double left, double right) {
    return durations.ticks(new Frame(left, 0, right, height), width);
  }

  @Override
  public double bottom(double left, double right) {
    return height - (24 + Words.LINE);
  }

  @Override
  public double above() {
    return legend.height();
  }

  @Override
  public Stream<String> names() {
    return corners.names();
  }

  @Override
  public List<LineEnds.End> ends(Plane plane) {
    return corners.ends(plane);
  }

  private CurveStyle style(int curve) {
    return curves.size() == 1 ? CurveStyle.FIRST : CurveStyle.of(curve);
  }

  @Override
  public void under(SvgGraphics2D graphics, Plane plane) {
    corners.shade(graphics, plane);
  }

  @Override
  public XYPlot plot(Plane plane) {
    return plane.plot(ShapeRenderer.once(), new ShapeRenderer(this::draw));
  }

  private void draw(SvgGraphics2D graphics, ShapeRenderer.Pixels pixels) {
    for (int i = 0; i < curves.size(); i++) {
      CurvePaths paths = new CurvePaths(pixels);
      CurvePiece.of(curves.get(i).steps(), durations.scale(), tail).stream()
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
  public void over(SvgGraphics2D graphics, Plane plane) {
    corners.draw(graphics, plane);
    legend.draw(new Words(graphics, width), (version, box) -> swatch(graphics, version, box));
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

  @Override
  public String nothing() {
    return "";
  }
}
