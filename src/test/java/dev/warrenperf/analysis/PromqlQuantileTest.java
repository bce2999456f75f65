package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Expected values: by hand from the published rules of {@code histogram_quantile}, those marked
 * "engine" also seen in Prometheus 2.42 with promtool.
 */
class PromqlQuantileTest {

  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double[] BOUNDS = {0.1, 0.5, 1, INF};

  @ParameterizedTest
  @CsvSource({
    // q, expected: 10 up to .1, 30 in (.1, .5], 40 in (.5, 1], 20 beyond
    "0, 0",
    "0.05, 0.05",
    "0.1, 0.1", // a rank exactly on a cumulative count stays in that bucket
    "0.25, 0.3",
    "0.4, 0.5",
    "0.6, 0.75",
    "0.8, 1",
    "0.81, 1", // beyond the largest finite bound: engine
    "1, 1",
    "-0.001, -Infinity",
    "1.001, Infinity",
    "NaN, NaN"
  })
  void interpolates_inside_the_bucket_of_the_rank(double q, double expected) {
    double[] counts = {10, 40, 80, 100};
    assertEquals(expected, value(q, BOUNDS, counts), 1e-12);
  }

  @Test
  void all_beyond_the_largest_bound_reads_as_that_bound() {
    // engine: 100 requests of more than 10 s with the default bounds have a p99 of "10"
    assertEquals(10, value(0.99, new double[] {5, 10, INF}, new double[] {0, 0, 100}));
  }

  @Test
  void a_quantile_of_zero_is_not_a_number_when_the_first_bucket_is_empty() {
    assertEquals(Double.NaN, value(0, BOUNDS, new double[] {0, 5, 5, 5}));
  }

  @Test
  void a_first_bound_at_or_below_zero_is_the_answer_and_the_next_bucket_begins_there() {
    double[] bounds = {-0.2, 0.2, INF};
    assertEquals(-0.2, value(0.25, bounds, new double[] {5, 10, 10}));
    assertEquals(0, value(0.75, bounds, new double[] {5, 10, 10}), 1e-15);
    assertEquals(0, value(0.5, new double[] {0, 1, INF}, new double[] {5, 5, 5}));
  }

  @Test
  void counts_of_equal_bounds_are_added_up_whatever_their_order() {
    double[] bounds = {INF, 2, 1, 1};
    // 3 + 1 up to 1, 6 up to 2: the median is the third
    assertEquals(0.75, value(0.5, bounds, new double[] {6, 6, 3, 1}));
  }

  @Test
  void without_infinity_or_with_nothing_else_or_nothing_counted_there_is_no_answer() {
    assertEquals(Double.NaN, value(0.5, new double[] {1, 2}, new double[] {1, 2}));
    assertEquals(Double.NaN, value(0.5, new double[] {INF}, new double[] {5}));
    assertEquals(Double.NaN, value(0.5, new double[] {INF, INF}, new double[] {5, 5}));
    assertEquals(Double.NaN, value(0.5, new double[] {1, INF}, new double[] {0, 0}));
    assertEquals(Double.NaN, value(0.5, new double[] {1, Double.NaN}, new double[] {1, 2}));
    assertEquals(Double.NaN, value(0.5, new double[0], new double[0]));
  }

  @Test
  void a_decrease_is_lifted_to_the_running_maximum_and_reported_with_its_size() {
    var answer =
        PromqlQuantile.histogramQuantile(0.5, new double[] {1, 2, INF}, new double[] {10, 4, 8});
    assertTrue(answer.forcedMonotonic());
    assertEquals(6, answer.largestDecrease());
    assertEquals(0.5, answer.value()); // even the total is raised, to 10
  }

  @Test
  void a_difference_of_rounding_is_silently_made_equal_and_a_larger_one_is_not() {
    double justBelow = 15 * (1 - 1.9e-12);
    double further = 15 * (1 - 2.1e-12);
    double[] bounds = {1, 2, INF};
    var rounding = PromqlQuantile.histogramQuantile(0.5, bounds, new double[] {15, justBelow, 15});
    var decrease = PromqlQuantile.histogramQuantile(0.5, bounds, new double[] {15, further, 15});
    assertTrue(rounding.fixedPrecision());
    assertFalse(rounding.forcedMonotonic());
    assertTrue(decrease.forcedMonotonic());
    assertFalse(decrease.fixedPrecision());
  }

  @Test
  void a_tiny_count_beside_zero_is_not_rounding() {
    var answer =
        PromqlQuantile.histogramQuantile(1, new double[] {1, 2, INF}, new double[] {0, 1e-300, 1});
    assertFalse(answer.fixedPrecision());
  }

  @Test
  void the_arguments_are_left_as_they_are() {
    double[] bounds = {INF, 1};
    double[] counts = {1, 3};
    value(0.5, bounds, counts);
    assertEquals(INF, bounds[0]);
    assertEquals(1, counts[0]);
  }

  @Test
  void arrays_of_different_length_are_refused() {
    assertThrows(
        IllegalArgumentException.class, () -> value(0.5, new double[] {INF}, new double[] {1, 2}));
  }

  @ParameterizedTest
  @CsvSource({
    // lower, upper, expected: 10 up to .1, 30 in (.1, .5], 40 in (.5, 1], 20 beyond
    "0, 0.1, 0.1",
    "0.05, 0.1, 0.05",
    "-5, 0, 0",
    "-Infinity, 0.3, 0.25",
    "0.3, 0.75, 0.35",
    "0.5, 7, 0.4", // nothing of the last bucket counts as below a finite value
    "7, Infinity, 0.2",
    "-Infinity, Infinity, 1",
    "0.5, 0.5, 0",
    "0.7, 0.3, 0",
    "NaN, 1, NaN",
    "0, NaN, NaN"
  })
  void fractions_are_linear_inside_a_bucket(double lower, double upper, double expected) {
    double[] counts = {10, 40, 80, 100};
    assertEquals(expected, PromqlQuantile.histogramFraction(lower, upper, BOUNDS, counts), 1e-12);
  }

  @Test
  void all_of_a_bucket_that_begins_nowhere_counts_as_below_any_value_in_it() {
    double[] bounds = {-3, -1, INF};
    double[] counts = {10, 20, 100};
    assertEquals(0.05, PromqlQuantile.histogramFraction(-4, -2, bounds, counts), 1e-15);
    assertEquals(0.1, PromqlQuantile.histogramFraction(-INF, -4, bounds, counts), 1e-15);
  }

  private static double value(double q, double[] bounds, double[] counts) {
    return PromqlQuantile.histogramQuantile(q, bounds, counts).value();
  }
}
