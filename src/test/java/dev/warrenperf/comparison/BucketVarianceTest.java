package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Quantiles;
import dev.warrenperf.model.Histogram;
import org.junit.jupiter.api.Test;

/** What buckets and sum tell of the variance. */
class BucketVarianceTest {

  private static final double[] BOUNDS = {
    .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, Double.POSITIVE_INFINITY
  };

  @Test
  void one_bucket_is_even_in_logarithms() {
    // mean 5/ln 2 = 7.2135, mean of squares (100 - 25)/(2 ln 2) = 54.1011
    assertEquals(2.0669, of(5, 10, 7.2135), 1e-3);
  }

  @Test
  void the_first_bucket_is_even() {
    assertEquals(.005 * .005 / 12, of(0, .005, .0025), 1e-12);
  }

  @Test
  void exact_observations_have_no_width() {
    Histogram samples = Histogram.of(new double[] {1, 3, 1 / 0.0}, new double[] {1, 2, 2}, 4);
    assertEquals(1, BucketVariance.of(samples, true).variance(), 1e-12);
  }

  /** Too little would raise false alarms, so that coarse buckets give more is as it should be. */
  @Test
  void log_normal_durations_vary_hardly_less_than_told() {
    assertLogNormal(.12, .5);
    assertLogNormal(.08, 1);
    assertLogNormal(3, .8); // 7 % beyond the last bound
  }

  private static void assertLogNormal(double median, double deviation) {
    double[] counts = new double[BOUNDS.length];
    for (int i = 0; i < BOUNDS.length; i++) {
      double z = Math.log(BOUNDS[i] / median) / deviation;
      counts[i] = Math.rint(1e9 * Quantiles.normalAbove(-z));
    }
    double mean = median * Math.exp(deviation * deviation / 2);
    double variance = mean * mean * Math.expm1(deviation * deviation);
    double found = BucketVariance.of(Histogram.of(BOUNDS, counts, 1e9 * mean), false).variance();
    assertTrue(found > .85 * variance && found < 1.6 * variance, found + " of " + variance);
  }

  private static double of(double lower, double upper, double sum) {
    double[] bounds =
        lower > 0 ? new double[] {lower, upper, 1 / 0.0} : new double[] {upper, 1 / 0.0};
    double[] counts = lower > 0 ? new double[] {0, 1, 1} : new double[] {1, 1};
    return BucketVariance.of(Histogram.of(bounds, counts, sum), false).variance();
  }
}
