package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Histogram;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Invariants over random observations in random buckets; the seed is fixed, so failures repeat. */
class QuantileBoundsPropertiesTest {

  private static final int HISTOGRAMS = 10_000;
  private static final double[] QUANTILES = {0.07, 0.5, 0.9, 0.95, 0.99, 0.999, 1};

  @Test
  void the_true_quantile_is_inside_every_bound() {
    Random random = new Random(20_260_131);
    int decidedBySum = 0;
    for (int i = 0; i < HISTOGRAMS; i++) {
      RandomHistogram truth = RandomHistogram.of(random);
      for (double q : QUANTILES) {
        QuantileBounds bounds = QuantileBounds.of(truth.histogram(), q);
        double value = truth.observation(bounds.rank());
        String where = i + ": " + value + " in " + bounds + " of " + truth.histogram();
        assertTrue(bounds.lower() < value || (bounds.below() < 0 && value >= 0), where);
        assertTrue(value <= bounds.upper(), where);
        assertTrue(!(value < bounds.sumLower()), where);
        assertTrue(!(value > bounds.sumUpper()), where);
        decidedBySum += bounds.sumUpper() < bounds.upper() ? 1 : 0;
      }
    }
    assertTrue(decidedBySum > HISTOGRAMS / 10, "the sum told something " + decidedBySum + " times");
  }

  @Test
  void estimate_and_interval_enclose_and_are_enclosed() {
    Random random = new Random(17);
    for (int i = 0; i < HISTOGRAMS; i++) {
      Histogram histogram = RandomHistogram.of(random).histogram();
      QuantileBounds bounds = QuantileBounds.of(histogram, QUANTILES[i % QUANTILES.length]);
      String where = i + ": " + bounds + " of " + histogram;
      assertTrue(bounds.ciLower() <= bounds.lower(), where);
      assertTrue(bounds.ciUpper() >= bounds.upper(), where);
      if (Double.isFinite(bounds.upper())) {
        assertTrue(bounds.lower() <= bounds.estimate(), where);
        assertTrue(bounds.estimate() <= bounds.upper(), where);
      } else {
        assertEquals(Double.NaN, bounds.estimate(), where);
      }
    }
  }

  @Test
  void the_interval_is_that_of_the_shares_at_the_bounds() {
    // Clopper-Pearson: the upper end is the first bound whose share is surely q or more, the lower
    // end the last whose share is surely less
    Random random = new Random(1934);
    for (int i = 0; i < 1000; i++) {
      Histogram histogram = RandomHistogram.of(random).histogram();
      double q = QUANTILES[i % (QUANTILES.length - 1)];
      double lower = 0;
      double upper = Double.POSITIVE_INFINITY;
      for (int j = histogram.size() - 2; j >= 0; j--) {
        ProportionInterval share =
            ProportionInterval.clopperPearson(histogram.low(j), histogram.count());
        upper = share.lower() >= q ? histogram.bound(j) : upper;
        lower = share.upper() < q ? Math.max(lower, histogram.bound(j)) : lower;
      }
      QuantileBounds bounds = QuantileBounds.of(histogram, q);
      assertEquals(lower, bounds.ciLower(), bounds + " of " + histogram);
      assertEquals(upper, bounds.ciUpper(), bounds + " of " + histogram);
    }
  }

  @Test
  void bounds_and_estimates_grow_with_the_quantile() {
    Random random = new Random(4711);
    for (int i = 0; i < HISTOGRAMS; i++) {
      Histogram histogram = RandomHistogram.of(random).histogram();
      QuantileBounds last = QuantileBounds.of(histogram, 0.01);
      for (double q : QUANTILES) {
        QuantileBounds next = QuantileBounds.of(histogram, q);
        String where = i + ": " + last + " then " + next;
        assertTrue(last.rank() <= next.rank(), where);
        assertTrue(last.lower() <= next.lower(), where);
        assertTrue(last.upper() <= next.upper(), where);
        assertTrue(last.ciLower() <= next.ciLower(), where);
        assertTrue(last.ciUpper() <= next.ciUpper(), where);
        assertTrue(!(last.estimate() > next.estimate()), where);
        assertTrue(!(last.histogramQuantile() > next.histogramQuantile()), where);
        last = next;
      }
    }
  }

  @Test
  void merged_histograms_say_what_the_whole_says() {
    Random random = new Random(99);
    double[] bounds = {0.05, 0.1, 0.5, 1, 2.5, Double.POSITIVE_INFINITY};
    for (int i = 0; i < HISTOGRAMS; i++) {
      RandomHistogram a = RandomHistogram.of(random, bounds);
      RandomHistogram b = RandomHistogram.of(random, bounds);
      Histogram merged = RandomHistogram.merged(a, b);
      Histogram whole = RandomHistogram.pooled(a, b).histogram();
      QuantileBounds ofMerged = QuantileBounds.of(merged, 0.95);
      QuantileBounds ofWhole = QuantileBounds.of(whole, 0.95);
      assertEquals(ofWhole.lower(), ofMerged.lower());
      assertEquals(ofWhole.upper(), ofMerged.upper());
      // sums that were added up in another order may bound it an ulp away
      assertEquals(ofWhole.estimate(), ofMerged.estimate(), 1e-12 * whole.sum(), "" + i);
      assertEquals(ofWhole.ciUpper(), ofMerged.ciUpper());
      assertEquals(
          ofWhole.sumUpper(), ofMerged.sumUpper(), 1e-9 * Math.max(1, whole.sum()), "" + i);
    }
  }

  @Test
  void bounds_that_only_some_nodes_have_still_enclose_the_quantile() {
    Random random = new Random(5);
    double[] coarse = {0.1, 1, Double.POSITIVE_INFINITY};
    double[] fine = {0.1, 0.25, 0.5, 1, 2.5, Double.POSITIVE_INFINITY};
    for (int i = 0; i < HISTOGRAMS; i++) {
      RandomHistogram a = RandomHistogram.of(random, fine);
      RandomHistogram b = RandomHistogram.of(random, coarse);
      RandomHistogram pooled = RandomHistogram.pooled(a, b);
      double q = QUANTILES[i % QUANTILES.length];
      QuantileBounds bounds = QuantileBounds.of(summed(a.histogram(), b.histogram()), q);
      double value = pooled.observation(bounds.rank());
      String where = i + ": " + value + " in " + bounds;
      assertTrue(bounds.lower() < value || bounds.below() < 0, where);
      assertTrue(value <= bounds.upper(), where);
      // never tighter than the same observations in the fine layout
      QuantileBounds exact = QuantileBounds.of(pooled.histogram(), q);
      assertTrue(bounds.lower() <= exact.lower() && exact.upper() <= bounds.upper(), where);
    }
  }

  /** The sum of a histogram and one whose finite bounds are among its bounds. */
  private static Histogram summed(Histogram fine, Histogram coarse) {
    double[] bounds = new double[fine.size()];
    double[] low = new double[fine.size()];
    double[] high = new double[fine.size()];
    Arrays.setAll(bounds, fine::bound);
    for (int i = 0; i < bounds.length; i++) {
      CountsAtLimit counts = CountsAtLimit.of(coarse, Math.min(bounds[i], Double.MAX_VALUE));
      boolean infinite = Double.isInfinite(bounds[i]);
      low[i] = fine.low(i) + (infinite ? coarse.count() : (double) counts.atLeast());
      high[i] = fine.low(i) + (infinite ? coarse.count() : (double) counts.atMost());
    }
    return new Histogram(bounds, low, high, fine.sum() + coarse.sum());
  }
}
