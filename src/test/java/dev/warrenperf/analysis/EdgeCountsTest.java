package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Histogram;
import org.junit.jupiter.api.Test;

/** Counts at 0.1, 1 and +Inf; what is said of p95 at 0.1. */
class EdgeCountsTest {

  private static final double[] BOUNDS = {0.1, 1, Double.POSITIVE_INFINITY};

  private static Histogram counts(double sum, double... cumulative) {
    return Histogram.of(BOUNDS, cumulative, sum);
  }

  private static EdgeCounts of(Histogram inside, Histogram around) {
    return new EdgeCounts(inside, around);
  }

  @Test
  void a_limit_is_kept_as_long_as_it_is_with_all_slow_ones_of_the_edges_inside() {
    Histogram inside = counts(5, 100, 100, 100);
    // 100 >= ceil(0.95 * 105) = 100, and not ceil(0.95 * 106) = 101; 50 fast ones do no harm
    assertTrue(of(inside, counts(10, 150, 155, 155)).surelyKept(0.95, 0.1, 0));
    assertFalse(of(inside, counts(10, 150, 156, 156)).surelyKept(0.95, 0.1, 0));
    assertFalse(of(inside, counts(10, 150, 155, 155)).surelyKept(0.95, 0.1, 1));
    assertFalse(of(inside, counts(10, 150, 155, 155)).surelyMissed(0.95, 0.1, 0));
  }

  @Test
  void a_limit_is_missed_as_long_as_it_is_with_all_fast_ones_of_the_edges_inside() {
    Histogram inside = counts(9, 90, 100, 100);
    // 90 + 99 < ceil(0.95 * 199) = 190, and 90 + 100 is not below ceil(0.95 * 200) = 190
    assertTrue(of(inside, counts(20, 189, 300, 300)).surelyMissed(0.95, 0.1, 0));
    assertFalse(of(inside, counts(20, 190, 300, 300)).surelyMissed(0.95, 0.1, 0));
    assertFalse(of(inside, counts(20, 189, 300, 300)).surelyMissed(0.95, 0.1, 1));
  }

  @Test
  void without_anything_inside_only_a_limit_that_all_keep_is_decided() {
    assertTrue(of(null, counts(1, 5, 5, 5)).surelyKept(0.5, 0.1, 0));
    assertFalse(of(null, counts(1, 4, 5, 5)).surelyKept(0.5, 0.1, 0));
    assertFalse(of(null, counts(1, 0, 5, 5)).surelyMissed(0.5, 0.1, 0));
  }

  @Test
  void a_bracket_has_room_for_whatever_was_inside() {
    Histogram inside = counts(5, 100, 100, 100);
    QuantileBounds p95 = QuantileBounds.of(inside, 0.95);
    QuantileBounds wide = of(inside, counts(10, 150, 156, 156)).widen(p95, inside);
    assertEquals(0, wide.atLeast());
    assertEquals(1, wide.atMost());
    QuantileBounds same = of(inside, counts(10, 150, 155, 155)).widen(p95, inside);
    assertEquals(0.1, same.atMost());
  }

  @Test
  void a_mean_lies_between_that_with_the_fastest_and_that_with_the_slowest_of_the_edges() {
    // inside 10 of 5 s; at the edges 10 of at most 0.1 s and 5 of 0.1 to 1 s, 3 s in all
    EdgeCounts edges = of(counts(5, 0, 10, 10), counts(8, 10, 25, 25));
    assertEquals((5 + 5 * 0.1) / 25, edges.leastMean(), 1e-12);
    assertEquals((5 + 5 * 1.0) / 15, edges.mostMean(), 1e-12);
    // beyond the last bound one may have taken all 3 s
    EdgeCounts beyond = of(counts(5, 0, 10, 10), counts(8, 0, 10, 11));
    assertEquals(8.0 / 11, beyond.mostMean(), 1e-12);
  }
}
