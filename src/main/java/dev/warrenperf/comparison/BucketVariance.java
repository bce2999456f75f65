package dev.warrenperf.comparison;

import dev.warrenperf.model.Histogram;

/**
 * The variance of observations of which buckets and sum are known. It is an estimate: inside a
 * bucket the logarithms of observations are taken to be spread evenly (in the first bucket, which
 * has no lower bound above 0, the observations themselves), since durations thin out upwards;
 * beyond the last finite bound they are taken to fall off exponentially with the mean that the sum
 * leaves for them. That mean is what errors of the first assumption add up in, so beyond twice the
 * bound it is only taken as far as the sum demands it: were all others at the upper bounds of their
 * buckets.
 */
final class BucketVariance {

  private final Histogram histogram;
  private double count;
  private double sum;
  private double squares;
  private double most;

  private BucketVariance(Histogram histogram) {
    this.histogram = histogram;
  }

  /**
   * In squared seconds, not negative.
   *
   * @param exact whether every observation lies just at its bucket's bound, as client samples do
   */
  static double of(Histogram histogram, boolean exact) {
    BucketVariance variance = new BucketVariance(histogram);
    for (int i = 0; i + 1 < histogram.size(); i++) {
      variance.addBucket(i, exact);
    }
    variance.addBeyond();
    double mean = variance.sum / variance.count;
    return Math.max(0, variance.squares / variance.count - mean * mean);
  }

  private double own(int i) {
    return histogram.low(i) - (i == 0 ? 0 : histogram.low(i - 1));
  }

  private double lower(int i) {
    return i == 0 ? Math.min(0, histogram.bound(0)) : histogram.bound(i - 1);
  }

  private void addBucket(int i, boolean exact) {
    double from = lower(i);
    double to = histogram.bound(i);
    most += own(i) * to;
    if (exact) {
      add(own(i), to, 0);
    } else if (from > 0) {
      double mean = (to - from) / Math.log(to / from);
      add(own(i), mean, mean * ((from + to) / 2 - mean));
    } else {
      add(own(i), (from + to) / 2, (to - from) * (to - from) / 12);
    }
  }

  private void addBeyond() {
    int last = histogram.size() - 1;
    double own = own(last);
    if (own > 0) {
      double edge = lower(last);
      double left = (histogram.sum() - sum) / own;
      double least = Math.max(edge, (histogram.sum() - most) / own);
      double mean = Math.max(least, Math.min(left, Math.max(least, 2 * edge)));
      add(own, mean, (mean - edge) * (mean - edge));
    }
  }

  private void add(double own, double mean, double variance) {
    count += own;
    sum += own * mean;
    squares += own * (mean * mean + variance);
  }
}
