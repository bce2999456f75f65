package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HistogramSumTest {

  private static Histogram random(SplittableRandom random, double step) {
    TreeSet<Double> bounds = new TreeSet<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      bounds.add((double) random.nextInt(12));
    }
    bounds.add(Double.POSITIVE_INFINITY);
    double[] counts = new double[bounds.size()];
    double count = 0;
    for (int i = 0; i < counts.length; i++) {
      count += random.nextInt(4) * step;
      counts[i] = count;
    }
    counts[counts.length - 1] = count + step;
    return Histogram.of(bounds.stream().mapToDouble(bound -> bound).toArray(), counts, 1);
  }

  /** By what the bounds of each part say of one bound of the sum. */
  private static void assertAt(Histogram sum, int i, List<Histogram> parts) {
    double low = 0;
    double high = 0;
    for (Histogram part : parts) {
      double below = 0;
      int k = 0;
      while (part.bound(k) < sum.bound(i)) {
        below = part.low(k++);
      }
      low += part.bound(k) == sum.bound(i) ? part.low(k) : below;
      high += part.high(k);
    }
    assertEquals(low, sum.low(i));
    assertEquals(high, sum.high(i));
  }

  @Test
  void at_each_bound_the_sum_is_what_the_bounds_of_all_parts_allow() {
    SplittableRandom random = new SplittableRandom(3);
    for (int run = 0; run < 2_000; run++) {
      // counts that are no whole numbers, or too large to be exact, are added up bound by bound
      double step = run % 3 == 0 ? 0.1 : run % 3 == 1 ? 1 : 0x1p53;
      List<Histogram> parts = new ArrayList<>();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        parts.add(random(random, step));
      }
      Histogram sum = HistogramSum.of(parts);
      for (int i = 0; i < sum.size(); i++) {
        assertAt(sum, i, parts);
      }
      assertEquals(parts.size(), sum.sum());
    }
  }
}
