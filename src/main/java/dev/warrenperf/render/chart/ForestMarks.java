package dev.warrenperf.render.chart;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.report.Ratios.Ratio;
import dev.warrenperf.report.Tone;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The marks of a forest plot: a diamond for what became slower or faster, a dot for what stayed,
 * both hollow where nothing is decided; small dots for single runs; a line for the interval, ending
 * in a bar, or in an arrow where no end is known or shown.
 */
final class ForestMarks {

  private static final Set<Change> DOTS =
      EnumSet.of(Change.NOT_SLOWER, Change.SAME, Change.INCONCLUSIVE);

  private static final double RADIUS = 5;

  /** From the line of a row to the runs of its candidate below and of its reference above. */
  private static final double RUNS = 7.5;

  private static final BasicStroke RUN = Pen.dot(4);

  private static final double DOT = 4;
  private static final double END = 4;
  private static final double ARROW = 7;

  private final Svg svg;
  private final Frame frame;
  private final Scale scale;
  private final Ticks axis;

  ForestMarks(Svg svg, Frame frame, Scale scale) {
    this.svg = svg;
    this.frame = frame;
    this.scale = scale;
    this.axis = new Ticks(scale.lower(), scale.upper(), List.of());
  }

  double x(double ratio) {
    return frame.x(scale.at(ratio), axis);
  }

  void draw(Ratio row, double middle) {
    Ink ink = ToneStyle.ink(row.tone());
    if (!Double.isNaN(row.interval().lower()) && !Double.isNaN(row.interval().upper())) {
      svg.draw(interval(row, middle), ink, Pen.THICK);
    }
    svg.draw(runs(row.runs(), middle + RUNS), ink, RUN);
    svg.draw(runs(row.reference(), middle - RUNS), Ink.BASELINE, RUN);
    Shape mark = mark(row, middle);
    boolean decided = row.tone() != Tone.UNDECIDED;
    svg.fill(mark, decided ? ink : Ink.SURFACE);
    if (!decided) {
      svg.draw(mark, ink, Pen.THICK);
    }
  }

  /** Those that the axis shows. */
  private Path2D runs(List<Double> ratios, double y) {
    Path2D dots = new Path2D.Double();
    ratios.stream()
        .filter(scale::shows)
        .forEach(ratio -> dots.append(Pen.dotAt(x(ratio), y), false));
    return dots;
  }

  private Path2D interval(Ratio row, double middle) {
    double from = x(row.interval().lower());
    double to = x(row.interval().upper());
    Path2D line = new Path2D.Double(new Line2D.Double(from, middle, to, middle));
    end(line, from, middle, scale.isBelow(row.interval().lower()) ? -ARROW : 0);
    end(line, to, middle, scale.isAbove(row.interval().upper()) ? ARROW : 0);
    return line;
  }

  /** An upright bar, or the head of an arrow that points out of the plot. */
  private static void end(Path2D line, double x, double middle, double arrow) {
    line.moveTo(x - arrow, middle - END);
    line.lineTo(x, arrow == 0 ? middle + END : middle);
    if (arrow != 0) {
      line.lineTo(x - arrow, middle + END);
    }
  }

  private Shape mark(Ratio row, double middle) {
    double x = x(row.ratio());
    if (DOTS.contains(row.change())) {
      return new Ellipse2D.Double(x - DOT, middle - DOT, 2 * DOT, 2 * DOT);
    }
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(x, middle - RADIUS);
    diamond.lineTo(x + RADIUS, middle);
    diamond.lineTo(x, middle + RADIUS);
    diamond.lineTo(x - RADIUS, middle);
    diamond.closePath();
    return diamond;
  }
}
