package dev.warrenperf.report;

import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.report.Layer.Line;
import dev.warrenperf.report.Layer.Point;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A figure over time in the room of a thumbnail: one line for each series, at most {@link #MOST}
 * points, each standing for as many intervals of the grid as it takes.
 */
final class SmallTimeChart {

  /** More would only be drawn over one another, and make the table behind the chart long. */
  static final int MOST = 36;

  /** Below two points there is nothing to see over time. */
  private static final int FEWEST = 2;

  /** How the values of one point become one. */
  enum Merge {
    MEAN,
    MAX,
    MIN;

    /** NaN when none is known. */
    double of(double[] values, int from, int to) {
      double result = Double.NaN;
      int known = 0;
      for (int i = from; i < Math.min(to, values.length); i++) {
        if (!Double.isNaN(values[i])) {
          result = known == 0 ? values[i] : join(result, values[i]);
          known++;
        }
      }
      return this == MEAN && known > 0 ? result / known : result;
    }

    private double join(double one, double other) {
      return switch (this) {
        case MEAN -> one + other;
        case MAX -> Math.max(one, other);
        case MIN -> Math.min(one, other);
      };
    }

    private String words() {
      return switch (this) {
        case MEAN -> "the mean";
        case MAX -> "the largest value";
        case MIN -> "the smallest value";
      };
    }
  }

  /** One line, in base units: a value for each interval or each point of the grid. */
  record Series(String name, double[] values) {}

  private final TimeGrid grid;
  private final Merge merge;
  private final ChartUnit unit;
  private final int each;

  SmallTimeChart(TimeGrid grid, Merge merge, ChartUnit unit) {
    this.grid = grid;
    this.merge = merge;
    this.unit = unit;
    this.each = each(grid);
  }

  /** How many intervals of a grid one point stands for. */
  static int each(TimeGrid grid) {
    return (grid.size() + MOST - 1) / MOST;
  }

  /**
   * Null when no line has two points.
   *
   * @param which what the lines are a choice of, in a sentence; may be empty
   */
  Chart of(
      String id,
      String title,
      String which,
      List<Series> series,
      List<Layer.LimitLine> limits,
      List<Layer.Mark> marks) {
    List<Line> lines = new ArrayList<>();
    for (Series one : series) {
      List<Point> points = points(grid, unit, merged(one.values()), one.values().length);
      lines.add(new Line(one.name(), lines.size(), points));
    }
    return hasPoints(grid, lines)
        ? LineChart.of(
            id,
            new Chart.Caption(title, which + finding(lines) + merged(), ""),
            seconds(grid),
            unit.name(),
            lines,
            limits,
            marks)
        : null;
  }

  private double[] merged(double[] values) {
    return IntStream.iterate(0, i -> i < values.length, i -> i + each)
        .mapToDouble(i -> merge.of(values, i, i + each))
        .toArray();
  }

  /** Whether any line can be seen over time. */
  static boolean hasPoints(TimeGrid grid, List<Line> lines) {
    return !grid.isTimeless()
        && lines.stream()
            .anyMatch(line -> line.points().stream().filter(Point::isKnown).count() >= FEWEST);
  }

  /** Length of a grid. */
  static double seconds(TimeGrid grid) {
    return grid.size() * grid.stepMillis() / 1000;
  }

  /**
   * One point for so many intervals or points of the grid as each stands for.
   *
   * @param count of all: levels belong to points, rates to the intervals between them, which are
   *     drawn as steps
   */
  static List<Point> points(TimeGrid grid, ChartUnit unit, double[] values, int count) {
    boolean levels = count == grid.points();
    int each = each(grid);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      double from = i * each;
      double to = Math.min((i + 1) * each, count);
      double middle = to / 2 + from / 2 - 0.5;
      double step = grid.stepMillis() / 1000;
      double value = unit.scaled(values[i]);
      points.add(
          levels ? new Point(middle * step, value) : new Point(from * step, to * step, value));
    }
    return points;
  }

  /** The highest point that is drawn, with its place, and the lowest. */
  private String finding(List<Line> lines) {
    Line at = null;
    Point highest = null;
    double least = Double.POSITIVE_INFINITY;
    for (Line line : lines) {
      for (Point point : line.points()) {
        if (point.isKnown()) {
          boolean higher = highest == null || point.value() > highest.value();
          at = higher ? line : at;
          highest = higher ? point : highest;
          least = Math.min(least, point.value());
        }
      }
    }
    return "Highest "
        + amount(highest.value())
        + (lines.size() > 1 ? ", " + at.name() : "")
        + ", after "
        + Format.seconds(highest.seconds())
        + "; lowest "
        + amount(least)
        + ".";
  }

  private String amount(double value) {
    return Format.number(value) + (unit.name().isEmpty() ? "" : Format.THIN + unit.name());
  }

  private String merged() {
    return each == 1
        ? ""
        : " Each point is "
            + merge.words()
            + " of "
            + Format.seconds(each * grid.stepMillis() / 1000)
            + ".";
  }
}
