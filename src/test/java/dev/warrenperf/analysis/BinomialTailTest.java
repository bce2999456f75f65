package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Expected values: sums of binomial terms by hand, powers, and the cases at the edges. */
class BinomialTailTest {

  @Test
  void tails_are_sums_of_binomial_terms() {
    assertEquals(11.0 / 1024, BinomialTail.atMost(1, 10, 0.5), 1e-16);
    assertEquals(11.0 / 1024, BinomialTail.atLeast(9, 10, 0.5), 1e-16);
    assertEquals(Math.pow(0.99, 300), BinomialTail.atLeast(300, 300, 0.99), 1e-15);
    assertEquals(1 - Math.pow(0.1, 3), BinomialTail.atMost(2, 3, 0.1), 1e-15);
  }

  @Test
  void beyond_the_ends_all_or_nothing_is_left() {
    assertEquals(0, BinomialTail.atMost(-1, 10, 0.5));
    assertEquals(1, BinomialTail.atMost(10, 10, 0.5));
    assertEquals(1, BinomialTail.atLeast(0, 10, 0.5));
    assertEquals(0, BinomialTail.atLeast(11, 10, 0.5));
    assertEquals(1, BinomialTail.atMost(0, 0, 0.5));
    assertEquals(1, BinomialTail.atLeast(0, 0, 0.5));
  }

  @Test
  void a_certain_event_happens_always_and_an_impossible_one_never() {
    assertEquals(1, BinomialTail.atLeast(10, 10, 1));
    assertEquals(0, BinomialTail.atMost(9, 10, 1));
    assertEquals(0, BinomialTail.atLeast(1, 10, 0));
    assertEquals(1, BinomialTail.atMost(0, 10, 0));
  }

  @Test
  void beyond_the_exact_range_the_approximation_takes_over_without_a_step() {
    double n = BinomialTail.MOST_EXACT;
    double deviation = Math.sqrt(n * 0.99 * 0.01);
    for (double z : new double[] {-2, -1, 0, 1, 2}) {
      double x = Math.rint(n * 0.99 + z * deviation);
      assertEquals(BinomialTail.atMost(x, n, 0.99), BinomialTail.atMost(x, n + 1, 0.99), 1e-4);
      assertEquals(BinomialTail.atLeast(x, n, 0.99), BinomialTail.atLeast(x, n + 1, 0.99), 1e-4);
    }
  }

  @Test
  void counts_that_no_run_has_are_answered_at_once() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          long most = Long.MAX_VALUE;
          OrderStatistics.Pair pair = OrderStatistics.confidence95(0.99, most);
          assertTrue(pair.lower().orElseThrow() <= OrderStatistics.rank(0.99, most));
          assertEquals(0.95, OrderStatistics.coverage(pair, 0.99, most), 1e-3);
        });
  }
}
