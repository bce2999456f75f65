package dev.warrenperf.comparison;

import dev.warrenperf.comparison.OperationContrast.ShareAbove;
import java.util.ArrayList;
import java.util.List;

/** The share of observations above each bound that both sides know. */
final class Shares {

  /** Of more bounds, as client samples have, only those at these pooled shares are shown. */
  private static final int MOST = 40;

  private static final double[] PLACES = {0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999};

  private Shares() {}

  /**
   * Ascending; bounds that no observation of either side is above or below say nothing and are left
   * out unless a limit lies there.
   *
   * @param bounds merged, the last +Inf
   * @param baseline counts by bucket, not cumulative
   * @param candidate likewise
   * @param limits durations of interest
   */
  static List<ShareAbove> of(
      double[] bounds, double[] baseline, double[] candidate, List<Double> limits) {
    double[] before = cumulative(baseline);
    double[] after = cumulative(candidate);
    int last = bounds.length - 1;
    List<ShareAbove> shares = new ArrayList<>();
    for (int i = 0; i < last; i++) {
      boolean limit = limits.contains(bounds[i]);
      double below = before[i] + after[i];
      boolean telling = below > 0 && below < before[last] + after[last];
      if (limit || (telling && isShown(i, before, after, last))) {
        shares.add(
            new ShareAbove(
                bounds[i],
                limit,
                ShareDifference.of(
                    before[last] - before[i], before[last], after[last] - after[i], after[last])));
      }
    }
    return shares;
  }

  private static boolean isShown(int i, double[] before, double[] after, int last) {
    if (last <= MOST) {
      return true;
    }
    double all = before[last] + after[last];
    double from = i == 0 ? 0 : (before[i - 1] + after[i - 1]) / all;
    double to = (before[i] + after[i]) / all;
    for (double place : PLACES) {
      if (from < place && place <= to) {
        return true;
      }
    }
    return false;
  }

  private static double[] cumulative(double[] counts) {
    double[] sums = counts.clone();
    for (int i = 1; i < sums.length; i++) {
      sums[i] += sums[i - 1];
    }
    return sums;
  }
}
