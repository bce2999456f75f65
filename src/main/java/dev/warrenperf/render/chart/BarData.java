package dev.warrenperf.render.chart;

import dev.warrenperf.report.BucketChart;
import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/** Bars as JFreeChart wants them: the nth stands from n to n + 1; heights in percent. */
final class BarData extends AbstractIntervalXYDataset {

  private static final long serialVersionUID = 1L;

  private final transient List<BucketChart.Bar> bars;

  BarData(List<BucketChart.Bar> bars) {
    this.bars = bars;
  }

  /** 0 to 100; nothing known is no height. */
  static double percent(BucketChart.Bar bar) {
    return Double.isNaN(bar.share()) ? 0 : 100 * Math.max(0, Math.min(1, bar.share()));
  }

  @Override
  public int getSeriesCount() {
    return 1;
  }

  @Override
  public Comparable<String> getSeriesKey(int series) {
    return "share";
  }

  @Override
  public int getItemCount(int series) {
    return bars.size();
  }

  @Override
  public Number getX(int series, int item) {
    return item + 0.5;
  }

  @Override
  public Number getStartX(int series, int item) {
    return (double) item;
  }

  @Override
  public Number getEndX(int series, int item) {
    return item + 1.0;
  }

  @Override
  public Number getY(int series, int item) {
    return percent(bars.get(item));
  }

  @Override
  public Number getStartY(int series, int item) {
    return getY(series, item);
  }

  @Override
  public Number getEndY(int series, int item) {
    return getY(series, item);
  }
}
