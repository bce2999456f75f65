package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Histogram;
import org.junit.jupiter.api.Test;

/** Expected values by hand. */
class QuantileBoundsTest {

  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double[] BOUNDS = {0.5, 1, 2.5, INF};

  @Test
  void without_observations_nothing_is_known() {
    QuantileBounds none = QuantileBounds.of(histogram(Double.NaN, 0, 0, 0, 0), 0.5);
    assertEquals(0, none.count());
    assertEquals(0, none.rank());
    assertEquals(-1, none.bucket());
    for (double value :
        new double[] {
          none.lower(),
          none.upper(),
          none.estimate(),
          none.histogramQuantile(),
          none.ciLower(),
          none.ciUpper(),
          none.sumLower(),
          none.sumUpper()
        }) {
      assertEquals(Double.NaN, value);
    }
  }

  @Test
  void the_bucket_of_the_rank_bounds_the_quantile() {
    QuantileBounds p95 = QuantileBounds.of(histogram(Double.NaN, 90, 96, 99, 100), 0.95);
    assertEquals(95, p95.rank());
    assertEquals(0.5, p95.lower());
    assertEquals(1, p95.upper());
    assertEquals(0, p95.below());
    assertEquals(1, p95.bucket());
    assertEquals(0.5 + 0.5 * 5 / 6, p95.estimate(), 1e-15);
    assertEquals(p95.estimate(), p95.histogramQuantile());
  }

  @Test
  void empty_buckets_are_passed_over() {
    QuantileBounds p50 = QuantileBounds.of(histogram(Double.NaN, 4, 4, 10, 10), 0.5);
    assertEquals(1, p50.lower());
    assertEquals(2.5, p50.upper());
    assertEquals(1, p50.below());
  }

  @Test
  void the_lowest_bucket_begins_at_zero_unless_its_bound_is_not_above_zero() {
    QuantileBounds first = QuantileBounds.of(histogram(Double.NaN, 5, 5, 5, 5), 0.5);
    assertEquals(0, first.lower());
    assertEquals(-1, first.below());
    Histogram signed = Histogram.of(new double[] {0, 1, INF}, new double[] {5, 5, 5}, -3);
    QuantileBounds below = QuantileBounds.of(signed, 0.5);
    assertEquals(-INF, below.lower());
    assertEquals(0, below.upper());
    assertEquals(0, below.estimate());
    assertEquals(Double.NaN, below.sumUpper()); // a sum of both signs bounds nothing
  }

  @Test
  void beyond_the_last_bound_there_is_no_estimate_whatever_promql_says() {
    QuantileBounds p99 = QuantileBounds.of(histogram(Double.NaN, 0, 0, 98, 100), 0.99);
    assertEquals(2.5, p99.lower());
    assertEquals(INF, p99.upper());
    assertEquals(Double.NaN, p99.estimate());
    assertEquals(2.5, p99.histogramQuantile());
  }

  @Test
  void the_only_bucket_being_infinite_leaves_everything_open() {
    Histogram only = Histogram.of(new double[] {INF}, new double[] {4}, 8);
    QuantileBounds p50 = QuantileBounds.of(only, 0.5);
    assertEquals(0, p50.lower());
    assertEquals(INF, p50.upper());
    assertEquals(Double.NaN, p50.histogramQuantile());
    // the second of four, and the two above it no smaller, add up to at most 8
    assertEquals(8.0 / 3, p50.sumUpper(), 1e-7);
  }

  @Test
  void a_rank_that_doubles_would_round_up_stays_in_its_bucket() {
    // .07 * 100 is 7.000000000000001 in doubles: PromQL looks in the next bucket
    QuantileBounds p7 = QuantileBounds.of(histogram(Double.NaN, 7, 100, 100, 100), 0.07);
    assertEquals(7, p7.rank());
    assertEquals(0.5, p7.upper());
    assertTrue(p7.histogramQuantile() >= 0.5);
    assertEquals(0.5, p7.estimate());
  }

  @Test
  void a_quantile_of_zero_is_the_smallest_observation() {
    QuantileBounds p0 = QuantileBounds.of(histogram(Double.NaN, 0, 3, 3, 3), 0);
    assertEquals(1, p0.rank());
    assertEquals(0.5, p0.lower());
    assertEquals(0.5, p0.estimate()); // where PromQL has no number
  }

  @Test
  void uncertain_counts_widen_the_bucket_and_exact_ones_give_the_estimate() {
    Histogram summed =
        new Histogram(BOUNDS, new double[] {10, 40, 90, 100}, new double[] {10, 60, 90, 100}, 5);
    QuantileBounds p50 = QuantileBounds.of(summed, 0.5);
    assertEquals(0.5, p50.lower()); // at 1 there may already be 60
    assertEquals(2.5, p50.upper()); // or only 40
    assertEquals(0, p50.below());
    assertEquals(2, p50.bucket());
    assertEquals(0.5 + 2 * 40.0 / 80, p50.histogramQuantile(), 1e-15);
    assertEquals(Double.NaN, p50.sumUpper());
  }

  @Test
  void the_confidence_interval_ends_at_bucket_edges_and_contains_the_bucket() {
    // N = 100, q = .5: order statistics 40 and 61
    QuantileBounds p50 = QuantileBounds.of(histogram(Double.NaN, 39, 60, 61, 100), 0.5);
    assertEquals(0.5, p50.ciLower());
    assertEquals(2.5, p50.ciUpper());
    QuantileBounds wider = QuantileBounds.of(histogram(Double.NaN, 40, 60, 60, 100), 0.5);
    assertEquals(0, wider.ciLower());
    assertEquals(INF, wider.ciUpper());
  }

  @Test
  void too_few_observations_leave_the_interval_open() {
    QuantileBounds p99 = QuantileBounds.of(histogram(Double.NaN, 367, 367, 367, 367), 0.99);
    assertEquals(INF, p99.ciUpper());
    QuantileBounds enough = QuantileBounds.of(histogram(Double.NaN, 368, 368, 368, 368), 0.99);
    assertEquals(0.5, enough.ciUpper());
  }

  @Test
  void the_sum_bounds_the_tail_from_both_sides() {
    // 8 in (0, .5], 2 in (1, 2.5], together 7: at least 7 - 4 = 3 for the two, at most 7.
    // The larger is between 1.5 (half of 3) and 6 (the other just above 1).
    QuantileBounds p100 = QuantileBounds.of(histogram(7, 8, 8, 10, 10), 1);
    assertEquals(6, p100.sumUpper(), 1e-7);
    assertEquals(1.5, p100.sumLower(), 1e-7);
    // the smaller of the two: at most half of 7, at least 3 - 2.5
    QuantileBounds p90 = QuantileBounds.of(histogram(7, 8, 8, 10, 10), 0.9);
    assertEquals(3.5, p90.sumUpper(), 1e-7);
    assertEquals(0.5, p90.sumLower(), 1e-7);
    assertEquals(1, p90.atLeast());
    assertEquals(2.5, p90.atMost());
  }

  @Test
  void the_sum_bounds_what_lies_beyond_the_last_bucket() {
    // 98 in (0, .5], 2 beyond 2.5, together 31: the 99th is at most half of 31
    QuantileBounds p99 = QuantileBounds.of(histogram(31, 98, 98, 98, 100), 0.99);
    assertEquals(15.5, p99.sumUpper(), 1e-6);
    assertEquals(Double.NaN, p99.sumLower()); // the 100th may have taken it all
    assertEquals(15.5, p99.atMost(), 1e-6);
    // the largest has at least half of what the 98 cannot hold: (31 - 49) / 2, which is no news
    QuantileBounds largest = QuantileBounds.of(histogram(131, 98, 98, 98, 100), 1);
    assertEquals((131 - 49) / 2.0, largest.sumLower(), 1e-6);
  }

  @Test
  void a_sum_at_odds_with_the_counts_proves_nothing() {
    // ten observations above 1 cannot add up to 9.9, nor to more than 25
    for (double sum : new double[] {9.9, 25.1, -1, INF, Double.NaN}) {
      QuantileBounds p50 = QuantileBounds.of(histogram(sum, 0, 0, 10, 10), 0.5);
      assertEquals(Double.NaN, p50.sumUpper(), "sum " + sum);
      assertEquals(Double.NaN, p50.sumLower(), "sum " + sum);
    }
  }

  @Test
  void equal_observations_attain_their_sum_bounds_despite_rounding() {
    double sum = 0;
    for (int i = 0; i < 1000; i++) {
      sum += 0.7;
    }
    // 1000 equal ones in one bucket: the smallest is at most the mean, the largest at least
    QuantileBounds smallest = QuantileBounds.of(histogram(sum, 0, 1000, 1000, 1000), 0);
    QuantileBounds largest = QuantileBounds.of(histogram(sum, 0, 1000, 1000, 1000), 1);
    assertTrue(smallest.sumUpper() >= 0.7, "" + smallest.sumUpper());
    assertTrue(largest.sumLower() <= 0.7, "" + largest.sumLower());
    assertEquals(0.7, smallest.sumUpper(), 1e-8);
    assertEquals(0.7, largest.sumLower(), 1e-8);
  }

  @Test
  void a_quantile_out_of_range_is_refused() {
    Histogram some = histogram(1, 1, 2, 3, 4);
    assertThrows(IllegalArgumentException.class, () -> QuantileBounds.of(some, 99));
    assertThrows(IllegalArgumentException.class, () -> QuantileBounds.of(some, Double.NaN));
  }

  @Test
  void rounding_in_the_counts_does_not_move_the_rank_to_another_bucket() {
    double noisy = 95 * (1 - 5e-13);
    QuantileBounds p95 = QuantileBounds.of(histogram(Double.NaN, 0, noisy, 99, 100), 0.95);
    assertEquals(1, p95.upper());
    QuantileBounds fraction = QuantileBounds.of(histogram(Double.NaN, 0, 94.9, 99, 100), 0.95);
    assertEquals(2.5, fraction.upper()); // 94.9 may stand for 94
    assertEquals(0.5, fraction.lower()); // or for 95
  }

  private static Histogram histogram(double sum, double... cumulative) {
    return Histogram.of(BOUNDS, cumulative, sum);
  }
}
