package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Curves;
import dev.warrenperf.report.Curves.Curve;
import dev.warrenperf.report.Layer;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The bands that counts allow for curves: tinted, between two edges, with a dot wherever the share
 * is known. Beyond the last bound the edges are dashed: nothing ends a band there.
 */
final class CurvePlot extends Contents {

  /** Half a number under the axis. */
  private static final double LEAST_MARGIN = 18;

  private static final double TINT = 0.2;
  private static final BasicStroke EDGE = Pen.of(1.2f);
  private static final BasicStroke OPEN_EDGE = Pen.dashed(1.2f, 3, 3);

  private final List<Curve> curves;
  private final DurationScale durations;
  private final Legend legend;
  private final CornerSteps corners;

  CurvePlot(Chart chart, int width, int height) {
    super(chart, width, height, scale(chart.layer(Curves.class)));
    Curves layer = chart.layer(Curves.class);
    this.curves = layer.curves();
    this.durations = new DurationScale(chart);
    this.corners = new CornerSteps(chart.layer(Layer.Corners.class).corners(), durations.scale());
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
    return below(new Chart.Axis(chart.across().label(), durations.unit(), true));
  }

  /** In whole pixels, as JFreeChart makes them: steps and curve have to meet. */
  @Override
  double left() {
    double plot = bottom(0, 0) - Words.height(Words.lanes(List.of(), label())) - above();
    return Math.ceil(Math.max(LEAST_MARGIN, up.ticks(plot).widest() + 7));
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
  List<LineEnds.Name> names() {
    return corners.names();
  }

  private VersionStyle style(int curve) {
    return curves.size() == 1 ? VersionStyle.FIRST : VersionStyle.of(curve);
  }

  @Override
  void under(Svg svg, Plane plane) {
    corners.shade(svg, plane);
  }

  /** All in a handful of paths: a page holds many curves. */
  @Override
  void draw(Svg svg, Plane plane) {
    for (int i = 0; i < curves.size(); i++) {
      CurvePaths paths = new CurvePaths(plane);
      CurvePiece.of(curves.get(i).steps(), durations.scale(), up).stream()
          .filter(CurvePiece::isVisible)
          .forEach(paths::add);
      Ink ink = style(i).ink();
      if (paths.isOpen()) {
        svg.fill(paths.band(), ink, TINT);
        svg.draw(paths.edges(), ink, EDGE);
        svg.draw(paths.openEdges(), ink, OPEN_EDGE);
      } else {
        svg.fillFaintly(paths.band(), ink, EDGE, TINT);
      }
      svg.draw(paths.dots(), ink, style(i).dot());
    }
  }

  @Override
  void over(Svg svg, Plane plane) {
    corners.draw(svg, plane);
    legend.draw(
        new Words(svg, width), Ink.TEXT, (version, box) -> swatch(svg, style(version), box));
  }

  private static void swatch(Svg svg, VersionStyle style, Rectangle2D box) {
    double y = box.getCenterY();
    svg.draw(new Line2D.Double(box.getMinX(), y, box.getMaxX(), y), style.ink(), EDGE);
    svg.draw(Pen.dotAt(box.getCenterX(), y), style.ink(), style.dot());
  }
}
