package dev.warrenperf.render.chart;

import dev.warrenperf.report.BucketChart;
import dev.warrenperf.unit.Format;
import java.util.List;

/**
 * The two axes of a chart of buckets and what stands around its plot.
 *
 * @param share percent, up
 * @param buckets the nth bucket reaches from n to n + 1
 * @param labels under the buckets
 * @param across the plot's left and right edge, in the whole height
 * @param bottom pixel row where the plot ends
 * @param width of the picture
 */
record BucketAxes(
    Ticks share, Ticks buckets, BarLabels labels, Frame across, double bottom, int width) {

  private static final int PIXELS_A_TICK = 34;
  private static final double LEAST_PLOT_HEIGHT = 60;

  /**
   * Lays the axes out.
   *
   * @param labels one a bucket
   * @param most the greatest share, in percent
   * @param axisLabel under the buckets; may be empty
   */
  static BucketAxes of(List<String> labels, double most, String axisLabel, int width, int height) {
    Ticks share = share(most, height);
    double left = share.widest(ChartFont.PLAIN) + 7;
    Frame across = new Frame(left, 0, width - 1, height);
    BarLabels below = BarLabels.fit(labels, across, width);
    double axis = axisLabel.isBlank() ? 0 : Words.LINE + 2;
    double bottom = height - (8 + below.lines() * Words.LINE + axis);
    Ticks buckets = new Ticks(0, Math.max(1, labels.size()), List.of());
    return new BucketAxes(share, buckets, below, across, bottom, width);
  }

  private static Ticks share(double most, int height) {
    int pieces = Math.max(2, Math.min(5, (height - 80) / PIXELS_A_TICK));
    // below a millionth of a percent there is nothing to see
    return RoundTicks.around(
        0, most < 1e-6 ? 100 : most, pieces, percent -> Format.number(percent) + Format.THIN + "%");
  }

  /** The marks that have a place among the buckets. */
  List<BucketChart.Mark> visible(List<BucketChart.Mark> marks) {
    return marks.stream()
        .filter(mark -> mark.position() >= 0 && mark.position() <= buckets.upper())
        .toList();
  }

  /** The words of these marks, in as many lanes as the height allows. */
  List<Flag.Placed> flags(List<BucketChart.Mark> marks, double top) {
    int most = (int) ((bottom - LEAST_PLOT_HEIGHT - top - Words.height(1)) / Words.LINE);
    List<Flag> flags =
        marks.stream()
            .map(
                mark ->
                    new Flag(
                        ToneStyle.signed(mark.label(), mark.tone()),
                        across.x(mark.position(), buckets),
                        ToneStyle.ink(mark.tone())))
            .toList();
    return FlagLanes.place(flags, width, Math.max(1, most));
  }

  /** The plot below so many lanes of words, and so many pixels for something else. */
  Frame frame(int lanes, double top) {
    return new Frame(across.left(), Words.height(lanes) + top, across.right(), bottom);
  }
}
