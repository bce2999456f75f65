package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Histogram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Histograms of equal and of different bucket layouts side by side. */
class LayoutsTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  @Test
  void only_bounds_that_all_know_remain() {
    Histogram first =
        Histogram.of(new double[] {.1, .5, 1, INF}, new double[] {1, 3, 6, 10}, Double.NaN);
    Histogram second =
        Histogram.of(new double[] {.1, 1, 2, INF}, new double[] {2, 5, 7, 8}, Double.NaN);
    MergedCounts merged = MergedCounts.of(List.of(first, second));
    assertArrayEquals(new double[] {.1, 1, INF}, merged.bounds());
    assertArrayEquals(new double[] {1, 5, 4}, merged.runs().get(0));
    assertArrayEquals(new double[] {2, 3, 3}, merged.runs().get(1));
    assertArrayEquals(new double[] {3, 8, 7}, merged.sum(0, 2));
    assertArrayEquals(new double[] {2, 3, 3}, merged.sum(1, 2));
    assertEquals(8 / 18.0, merged.largestShare());
    assertFalse(merged.isOneBucket());
  }

  @Test
  void bounds_whose_counts_are_uncertain_do_not_serve() {
    Histogram uncertain =
        new Histogram(
            new double[] {1, 2, INF}, new double[] {1, 4, 9}, new double[] {3, 4, 9}, Double.NaN);
    MergedCounts merged = MergedCounts.of(List.of(uncertain, uncertain));
    assertArrayEquals(new double[] {2, INF}, merged.bounds());
    assertArrayEquals(new double[] {4, 5}, merged.runs().get(0));
  }

  @Test
  void without_a_common_bound_all_lies_in_one_bucket() {
    Histogram first = Histogram.of(new double[] {1, INF}, new double[] {2, 4}, Double.NaN);
    Histogram second = Histogram.of(new double[] {2, INF}, new double[] {3, 4}, Double.NaN);
    MergedCounts merged = MergedCounts.of(List.of(first, second));
    assertArrayEquals(new double[] {INF}, merged.bounds());
    assertTrue(merged.isOneBucket());
    assertEquals(1, merged.largestShare());
    assertThrows(IllegalArgumentException.class, () -> MergedCounts.of(List.of()));
  }

  @Test
  void rounding_noise_is_taken_off_counts() {
    double noisy = 0.1 * 3 * 1e5; // 30000.000000000004
    assertTrue(noisy != 30000);
    Histogram histogram = Histogram.of(new double[] {1, INF}, new double[] {noisy, 40000}, 0);
    assertArrayEquals(
        new double[] {30000, 10000}, MergedCounts.of(List.of(histogram)).runs().get(0));
  }

  @Test
  void quantiles_of_different_layouts_are_compared_at_their_edges() {
    Histogram fast =
        Histogram.of(new double[] {.1, 1, INF}, new double[] {0, 1000, 1000}, Double.NaN);
    Histogram slow =
        Histogram.of(new double[] {2, 4, INF}, new double[] {0, 1000, 1000}, Double.NaN);
    QuantileShift shift = QuantileShift.of(.5, fast, slow);
    assertEquals(new QuantileShift(.5, .1, 1, 2, 4, 2, 40), shift);
    assertTrue(shift.isSlower());
    assertFalse(shift.isFaster());
    assertTrue(QuantileShift.of(.5, slow, fast).isFaster());
  }

  @Test
  void too_few_observations_leave_a_quantile_open() {
    Histogram few = Histogram.of(new double[] {1, INF}, new double[] {3, 3}, Double.NaN);
    Histogram none = Histogram.of(new double[] {1, INF}, new double[] {0, 0}, Double.NaN);
    QuantileShift shift = QuantileShift.of(.99, few, few);
    assertEquals(INF, shift.baselineUpper());
    assertEquals(0, shift.ratioLower());
    assertEquals(INF, shift.ratioUpper());
    QuantileShift empty = QuantileShift.of(.99, few, none);
    assertEquals(Double.NaN, empty.candidateLower());
    assertEquals(Double.NaN, empty.ratioUpper());
    assertFalse(empty.isSlower() || empty.isFaster());
  }

  @Test
  void both_intervals_are_wider_than_one_of_95_percent() {
    // P(Bin(100,.5) <= 38) = .0105 and <= 39 = .0176: 39th and 62nd instead of 40th and 61st
    double[] bounds = {38, 39, 40, 61, 62, INF};
    Histogram hundred = Histogram.of(bounds, new double[] {38, 39, 40, 61, 62, 100}, Double.NaN);
    QuantileShift shift = QuantileShift.of(.5, hundred, hundred);
    assertEquals(38, shift.baselineLower());
    assertEquals(62, shift.baselineUpper());
  }

  @Test
  void a_share_without_observations_may_be_anything() {
    ShareDifference difference = ShareDifference.of(0, 0, 5, 10);
    assertEquals(Double.NaN, difference.difference());
    assertEquals(-1, difference.lower());
    assertEquals(1, difference.upper());
    assertThrows(IllegalArgumentException.class, () -> ShareDifference.of(3, 2, 0, 1));
  }
}
