package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Densities;
import dev.warrenperf.report.Densities.Density;
import dev.warrenperf.report.Densities.Piece;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.LimitLine;
import dev.warrenperf.report.Layer.Mark;
import dev.warrenperf.report.Layer.Range;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * The densities of versions over one another as steps: how much of all lies in each doubling of the
 * value, so that equal areas are equal shares whatever the widths of the buckets. The reference is
 * filled, candidates are lines.
 */
final class DensityPlot extends Contents {

  private static final int PIXELS_A_TICK = 34;
  private static final int PIXELS_A_VALUE = 52;

  /** Of the reference. */
  private static final double FILL = 0.4;

  private final List<Density> versions;
  private final Scale values;
  private final Legend legend;

  /** The reference and as many candidates as look different; the table beside tells the rest. */
  DensityPlot(Chart chart, int width, int height) {
    super(chart, width, height, scale(chart, height));
    List<Density> all = chart.layer(Densities.class).versions();
    this.versions = all.subList(0, Math.min(all.size(), VersionStyle.MOST));
    this.values = values(chart);
    this.legend = Legend.of(versions.stream().map(Density::label).toList(), width, height);
  }

  /** Of the buckets that hold anything, and the limits near them. */
  private static Scale values(Chart chart) {
    List<Range> ranges =
        pieces(chart)
            .filter(piece -> piece.share() > 0)
            .map(piece -> new Range(piece.lower(), piece.upper()))
            .toList();
    List<LimitLine> limits =
        Layer.Marks.of(chart).stream()
            .map(mark -> new LimitLine(mark.label(), mark.from(), mark.tone()))
            .toList();
    return LogScale.of(ranges, limits, PIXELS_A_VALUE);
  }

  private static Stream<Piece> pieces(Chart chart) {
    return chart.layer(Densities.class).versions().stream()
        .flatMap(version -> version.pieces().stream());
  }

  private static Scale scale(Chart chart, int height) {
    Scale values = values(chart);
    double most =
        pieces(chart)
            .mapToDouble(piece -> perDoubling(piece, values))
            .filter(Scale::isValue)
            .max()
            .orElse(0);
    return LinearScale.percent(most, Math.max(2, Math.min(5, (height - 80) / PIXELS_A_TICK)));
  }

  /** In percent, over what the axis shows of the bucket; 0 for an empty one. */
  private static double perDoubling(Piece piece, Scale values) {
    double doublings = (values.at(piece.upper()) - values.at(piece.lower())) / StrictMath.log10(2);
    return piece.share() > 0 && doublings > 0 ? 100 * piece.share() / doublings : 0;
  }

  @Override
  List<Mark> marks() {
    return super.marks().stream()
        .filter(mark -> values.shows(mark.from()))
        .map(mark -> new Mark(mark.kind(), mark.label(), values.at(mark.from()), mark.tone()))
        .toList();
  }

  @Override
  double left() {
    return Math.max(super.left(), halfAValue());
  }

  @Override
  double right(double beside) {
    return Math.max(super.right(beside), halfAValue());
  }

  /** Values are written to both sides of their ticks. */
  private double halfAValue() {
    return values.ticks(width).widest() / 2 + 1;
  }

  @Override
  Ticks across(double left, double right) {
    return values.ticks(right - left);
  }

  @Override
  double above() {
    return legend.height();
  }

  @Override
  void under(Svg svg, Plane plane) {
    legend.draw(new Words(svg, width), Ink.TEXT, (version, box) -> swatch(svg, version, box));
  }

  private static void swatch(Svg svg, int version, Rectangle2D box) {
    Path2D line = new Path2D.Double();
    line.moveTo(box.getMinX(), box.getMaxY());
    line.lineTo(box.getMinX(), box.getMinY() + 1);
    line.lineTo(box.getMaxX(), box.getMinY() + 1);
    line.lineTo(box.getMaxX(), box.getMaxY());
    draw(svg, version, line);
  }

  private static void draw(Svg svg, int version, Path2D outline) {
    VersionStyle style = VersionStyle.of(version);
    if (version == 0) {
      svg.fillFaintly(outline, style.ink(), Pen.MEDIUM, FILL);
    } else {
      svg.draw(outline, style.ink(), style.line());
    }
  }

  @Override
  void draw(Svg svg, Plane plane) {
    for (int i = 0; i < versions.size(); i++) {
      svg.tooltip(versions.get(i).label());
      draw(svg, i, outline(versions.get(i), plane));
    }
  }

  /** Down to the axis at both ends. */
  private Path2D outline(Density version, Plane plane) {
    Path2D line = new Path2D.Double();
    for (Piece piece : version.pieces()) {
      double y = plane.y(perDoubling(piece, values));
      double from = plane.x(values.at(piece.lower()));
      if (line.getCurrentPoint() == null) {
        line.moveTo(from, plane.frame().bottom());
      }
      line.lineTo(from, y);
      line.lineTo(plane.x(values.at(piece.upper())), y);
    }
    if (line.getCurrentPoint() != null) {
      line.lineTo(line.getCurrentPoint().getX(), plane.frame().bottom());
    }
    return line;
  }

  @Override
  String nothing() {
    return pieces(chart).noneMatch(piece -> piece.share() > 0) ? "no observations" : "";
  }
}
