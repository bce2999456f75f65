package dev.warrenperf.render.chart;

import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/** Rows of boxes as JFreeChart wants them. */
final class StepData extends AbstractIntervalXYDataset {

  private static final long serialVersionUID = 1L;

  /**
   * A stretch of time and the values that are covered in it, all as places on the axes.
   *
   * @param openBelow whether it has no lower edge
   * @param openAbove whether it has no upper edge
   */
  record Box(
      double from, double to, double lower, double upper, boolean openBelow, boolean openAbove) {}

  private final transient List<List<Box>> rows;

  /** Each row by rising time. */
  StepData(List<List<Box>> rows) {
    this.rows = rows;
  }

  List<Box> row(int series) {
    return rows.get(series);
  }

  @Override
  public int getSeriesCount() {
    return rows.size();
  }

  /** The number, since two rows may have one name. */
  @Override
  public Comparable<Integer> getSeriesKey(int series) {
    return series;
  }

  @Override
  public int getItemCount(int series) {
    return row(series).size();
  }

  @Override
  public Number getX(int series, int item) {
    Box box = row(series).get(item);
    return box.from() / 2 + box.to() / 2;
  }

  @Override
  public Number getStartX(int series, int item) {
    return row(series).get(item).from();
  }

  @Override
  public Number getEndX(int series, int item) {
    return row(series).get(item).to();
  }

  @Override
  public Number getY(int series, int item) {
    return row(series).get(item).upper();
  }

  @Override
  public Number getStartY(int series, int item) {
    return row(series).get(item).lower();
  }

  @Override
  public Number getEndY(int series, int item) {
    return row(series).get(item).upper();
  }
}
