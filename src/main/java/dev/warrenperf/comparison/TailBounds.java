package dev.warrenperf.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * Tests the requests of both sides; where there are more bounds than any layout of buckets has, as
 * with client samples, the tail is tested at a few of them. These are chosen by pooled counts, as
 * the test demands.
 */
final class TailBounds {

  private static final int MOST = 64;
  private static final double[] PLACES = {0.9, 0.95, 0.99, 0.999};

  private TailBounds() {}

  /** Counts by bucket, not cumulative. */
  static RequestTest test(double[] bounds, double[] baseline, double[] candidate) {
    if (bounds.length <= MOST) {
      return RequestTest.of(bounds, baseline, candidate);
    }
    int[] ends = ends(baseline, candidate);
    double[] kept = new double[ends.length];
    for (int i = 0; i < ends.length; i++) {
      kept[i] = bounds[ends[i]];
    }
    return RequestTest.of(
        RankTest.of(baseline, candidate),
        TailTest.of(kept, merged(baseline, ends), merged(candidate, ends)));
  }

  /** The last bucket of each group. */
  private static int[] ends(double[] baseline, double[] candidate) {
    double all = sum(baseline) + sum(candidate);
    List<Integer> ends = new ArrayList<>();
    double below = 0;
    int place = 0;
    for (int i = 0; i + 1 < baseline.length; i++) {
      below += baseline[i] + candidate[i];
      if (place < PLACES.length && below >= PLACES[place] * all) {
        ends.add(i);
        while (place < PLACES.length && below >= PLACES[place] * all) {
          place++;
        }
      }
    }
    ends.add(baseline.length - 1);
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double sum(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return sum;
  }

  private static double[] merged(double[] counts, int[] ends) {
    double[] merged = new double[ends.length];
    int group = 0;
    for (int i = 0; i < counts.length; i++) {
      merged[group] += counts[i];
      group += i == ends[group] ? 1 : 0;
    }
    return merged;
  }
}
