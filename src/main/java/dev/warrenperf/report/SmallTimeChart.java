package dev.warrenperf.report;

import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure over time in the room of a thumbnail: one line for each series, at most {@link #MOST}
 * points, each standing for as many intervals of the grid as it takes.
 */
final class SmallTimeChart {

  /** More would only be drawn over one another, and make the table behind the chart long. */
  static final int MOST = 36;

  /** Below two points there is nothing to see over time. */
  private static final int FEWEST_POINTS = 2;

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

  /** One line, in the unit of the chart: a value for each interval or each point of the grid. */
  record Series(String name, double[] values) {}

  private final TimeGrid grid;
  private final Merge merge;
  private final int each;

  SmallTimeChart(TimeGrid grid, Merge merge) {
    this.grid = grid;
    this.merge = merge;
    this.each = (grid.size() + MOST - 1) / MOST;
  }

  /**
   * Null when no line has two points.
   *
   * @param which what the lines are a choice of, in a sentence; may be empty
   */
  TimeChart of(
      String id,
      String title,
      String which,
      String unit,
      List<Series> series,
      List<TimeChart.LimitLine> limits) {
    List<TimeChart.Line> lines = new ArrayList<>();
    int most = 0;
    for (Series one : series) {
      List<TimeChart.Point> points = points(one.values());
      most = Math.max(most, (int) points.stream().filter(TimeChart.Point::isKnown).count());
      lines.add(new TimeChart.Line(one.name(), lines.size(), points));
    }
    if (grid.isTimeless() || most < FEWEST_POINTS) {
      return null;
    }
    return new TimeChart(
        id,
        title,
        which + finding(lines, unit) + merged(),
        "time since the window's start",
        unit,
        lines,
        limits,
        List.of());
  }

  /** Levels belong to points, rates to the intervals between them; their lengths tell which. */
  private List<TimeChart.Point> points(double[] values) {
    boolean levels = isLevel(values);
    List<TimeChart.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i += each) {
      double middle = Math.min(i + each, values.length) / 2.0 + i / 2.0 - (levels ? 0.5 : 0);
      points.add(
          new TimeChart.Point(middle * grid.stepMillis() / 1000, merge.of(values, i, i + each)));
    }
    return points;
  }

  /** The highest point that is drawn, with its place, and the lowest. */
  private static String finding(List<TimeChart.Line> lines, String unit) {
    TimeChart.Line at = null;
    TimeChart.Point highest = null;
    double least = Double.POSITIVE_INFINITY;
    for (TimeChart.Line line : lines) {
      for (TimeChart.Point point : line.points()) {
        if (point.isKnown()) {
          boolean higher = highest == null || point.value() > highest.value();
          at = higher ? line : at;
          highest = higher ? point : highest;
          least = Math.min(least, point.value());
        }
      }
    }
    return "Highest "
        + amount(highest.value(), unit)
        + (lines.size() > 1 ? ", " + at.name() : "")
        + ", after "
        + Format.seconds(highest.seconds())
        + "; lowest "
        + amount(least, unit)
        + ".";
  }

  private static String amount(double value, String unit) {
    return Format.number(value) + (unit.isEmpty() ? "" : Format.THIN + unit);
  }

  private boolean isLevel(double[] values) {
    return values.length == grid.points();
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
