package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.Bracketed;
import dev.warrenperf.report.Layer.LimitLine;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A measure over releases in the room of a word: its line without axes, the newest value as a dot,
 * the target dashed where it is near. Screen readers pass over it, since the numbers stand beside
 * it.
 */
final class SparkDrawing {

  /** A chart lower than this is one. */
  static final int LOW = 60;

  /** To the edges, so that the dot is seen whole. */
  private static final double MARGIN = 4;

  private final Svg svg = new Svg("");
  private final List<Bracketed> releases;
  private final List<LimitLine> limits;
  private final int width;
  private final int height;
  private final double least;
  private final double most;

  SparkDrawing(Chart chart, int width, int height) {
    this.releases = chart.layer(Layer.Brackets.class).releases();
    this.width = width;
    this.height = height;
    DoubleSummaryStatistics known = known().summaryStatistics();
    double span = known.getMax() - known.getMin();
    this.limits =
        Layer.Limits.of(chart).stream()
            .filter(line -> line.value() >= known.getMin() - 2 * span)
            .filter(line -> line.value() <= known.getMax() + 2 * span)
            .toList();
    DoubleSummaryStatistics all =
        DoubleStream.concat(known(), limits.stream().mapToDouble(LimitLine::value))
            .summaryStatistics();
    this.least = all.getMin();
    this.most = all.getMax();
  }

  private DoubleStream known() {
    return releases.stream().mapToDouble(SparkDrawing::value).filter(Scale::isValue);
  }

  /** The value; the middle of a bracket with two ends, or its only one. */
  private static double value(Bracketed release) {
    double lower = release.known().lower();
    double upper = release.known().upper();
    if (!Double.isNaN(release.value()) || Double.isNaN(lower)) {
      return release.value();
    }
    if (Double.isInfinite(upper)) {
      return lower;
    }
    return lower > 0 ? (lower + upper) / 2 : upper;
  }

  String svg() {
    Path2D line = new Path2D.Double();
    double last = Double.NaN;
    for (int i = 0; i < releases.size(); i++) {
      double value = value(releases.get(i));
      if (Scale.isValue(value)) {
        to(line, x(i), y(value));
        last = x(i);
      }
    }
    for (LimitLine limit : limits) {
      double y = y(limit.value());
      svg.draw(new Line2D.Double(0, y, width, y), ToneStyle.ink(limit.tone()), Pen.dashed(1, 3, 3));
    }
    svg.draw(line, Ink.BASELINE, Pen.MEDIUM);
    if (!Double.isNaN(last)) {
      double y = line.getCurrentPoint().getY();
      svg.draw(Pen.dotAt(last, y), Ink.SERIES_1, Pen.dot(5));
    }
    return svg.picture("spark", width, height);
  }

  private static void to(Path2D line, double x, double y) {
    if (line.getCurrentPoint() == null) {
      line.moveTo(x, y);
    } else {
      line.lineTo(x, y);
    }
  }

  private double x(int release) {
    double room = width - 2 * MARGIN;
    return MARGIN + room * (releases.size() == 1 ? 1 : release / (releases.size() - 1.0));
  }

  /** In the middle where all are one. */
  private double y(double value) {
    double share = most > least ? (value - least) / (most - least) : 0.5;
    return height - MARGIN - share * (height - 2 * MARGIN);
  }
}
