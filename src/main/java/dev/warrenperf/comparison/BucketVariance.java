package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.List;

/**
 * The variance of observations of which buckets and sum are known. It is an estimate: inside a
 * bucket the logarithms of observations are taken to be spread evenly (in the first bucket, which
 * has no lower bound above 0, the observations themselves), since durations thin out upwards;
 * beyond the last finite bound they are taken to fall off as log-normal ones do with the mean that
 * the sum leaves for them. That mean is what errors of the first assumption add up in, so beyond
 * twice the bound it is only taken as far as the sum demands it: were all others at the upper
 * bounds of their buckets.
 */
final class BucketVariance {

  private final Histogram histogram;
  private final List<Part> parts = new ArrayList<>();
  private double most;

  /** Observations that are spread alike: their number, mean and central moments. */
  private record Part(double count, double mean, double variance, double third, double fourth) {

    /** Evenly, or nearly: as if so, but for the mean. */
    static Part even(double count, double mean, double variance) {
      return new Part(count, mean, variance, 0, 1.8 * variance * variance);
    }

    /**
     * So far on average above an edge, as the slowest 7 % of log-normal observations are whose
     * logarithms deviate by 0.8: that is about what lies beyond a last bound that is too low.
     */
    static Part logNormal(double count, double edge, double beyond) {
      double square = beyond * beyond;
      return new Part(
          count, edge + beyond, 1.5 * square, 7 * square * beyond, 75 * square * square);
    }

    /** The sum of the squares about a value. */
    double squares(double about) {
      return count * (variance + (mean - about) * (mean - about));
    }

    /** The sum of the fourth powers about a value. */
    double fourths(double about) {
      double d = mean - about;
      return count * (fourth + 4 * d * third + 6 * d * d * variance + d * d * d * d);
    }
  }

  private BucketVariance(Histogram histogram) {
    this.histogram = histogram;
  }

  /**
   * In the squared unit of the histogram, with the degrees of freedom that the variance of so many
   * observations has, {@code 2 n / (kurtosis - 1)}: fewer, the longer their tail. Infinitely many
   * when nothing varies.
   *
   * @param exact whether every observation lies just at its bucket's bound, as client samples do
   */
  static Spread of(Histogram histogram, boolean exact) {
    BucketVariance variance = new BucketVariance(histogram);
    for (int i = 0; i + 1 < histogram.size(); i++) {
      variance.addBucket(i, exact);
    }
    variance.addBeyond();
    return variance.variance();
  }

  private Spread variance() {
    double count = parts.stream().mapToDouble(Part::count).sum();
    double mean = sum() / count;
    double variance = parts.stream().mapToDouble(part -> part.squares(mean)).sum() / count;
    double fourth = parts.stream().mapToDouble(part -> part.fourths(mean)).sum() / count;
    double kurtosis = fourth / (variance * variance);
    return new Spread(
        variance, kurtosis > 1 ? 2 * count / (kurtosis - 1) : Double.POSITIVE_INFINITY);
  }

  private double sum() {
    return parts.stream().mapToDouble(part -> part.count() * part.mean()).sum();
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
    if (own(i) == 0) {
      return;
    }
    if (exact) {
      parts.add(Part.even(own(i), to, 0));
    } else if (from > 0) {
      double mean = (to - from) / Math.log(to / from);
      parts.add(Part.even(own(i), mean, mean * ((from + to) / 2 - mean)));
    } else {
      parts.add(Part.even(own(i), (from + to) / 2, (to - from) * (to - from) / 12));
    }
  }

  private void addBeyond() {
    int last = histogram.size() - 1;
    double own = own(last);
    if (own > 0) {
      double edge = lower(last);
      double left = (histogram.sum() - sum()) / own;
      double least = Math.max(edge, (histogram.sum() - most) / own);
      double mean = Math.max(least, Math.min(left, Math.max(least, 2 * edge)));
      parts.add(Part.logNormal(own, edge, mean - edge));
    }
  }
}
