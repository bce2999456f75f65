package dev.warrenperf.render.chart;

import dev.warrenperf.report.TimeChart;
import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** Lines as JFreeChart wants them; what cannot be drawn is NaN, which interrupts a line. */
final class LineData extends AbstractXYDataset {

  private static final long serialVersionUID = 1L;

  /** Beyond this, differences of two values would overflow. */
  private static final double LARGEST = 1e300;

  /** Some thirty thousand years: longer than runs last, and short enough to count ticks in. */
  private static final double LONGEST = 1e12;

  private final transient List<List<TimeChart.Point>> lines;

  LineData(List<TimeChart.Line> lines) {
    this.lines =
        lines.stream()
            .map(line -> line.points().stream().filter(point -> isTime(point.seconds())).toList())
            .toList();
  }

  static boolean isTime(double seconds) {
    return Math.abs(seconds) <= LONGEST;
  }

  static boolean isValue(double value) {
    return Math.abs(value) <= LARGEST;
  }

  List<TimeChart.Point> points(int line) {
    return lines.get(line);
  }

  /** Whether a point stands between gaps, where no line would show it. */
  boolean alone(int line, int item) {
    return isValue(getYValue(line, item)) && !known(line, item - 1) && !known(line, item + 1);
  }

  private boolean known(int line, int item) {
    return item >= 0 && item < getItemCount(line) && isValue(getYValue(line, item));
  }

  @Override
  public int getSeriesCount() {
    return lines.size();
  }

  /** The number, since two lines may have one name. */
  @Override
  public Comparable<Integer> getSeriesKey(int series) {
    return series;
  }

  @Override
  public int getItemCount(int series) {
    return lines.get(series).size();
  }

  @Override
  public Number getX(int series, int item) {
    return lines.get(series).get(item).seconds();
  }

  @Override
  public Number getY(int series, int item) {
    double value = lines.get(series).get(item).value();
    return isValue(value) ? value : Double.NaN;
  }
}
