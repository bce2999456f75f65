package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStatisticsTest {

  @ParameterizedTest
  @CsvSource({
    "0.5, 0, 0",
    "0.5, 1, 1",
    "0, 10, 1",
    "1, 10, 10",
    "0.99, 100, 99",
    "0.99, 101, 100",
    "0.07, 100, 7", // 0.07 * 100 is 7.000000000000001 in doubles
    "0.29, 100, 29", // and this 28.999999999999996
    "0.95, 20, 19",
    "0.999, 3000000000, 2997000000",
    "0.999, 9007199254740993, 8998192055486253" // 2^53 + 1: no double holds it
  })
  void the_rank_is_exact_in_decimals(double q, long n, long rank) {
    assertEquals(rank, OrderStatistics.rank(q, n));
  }

  @Test
  void shares_outside_zero_to_one_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> OrderStatistics.rank(Double.NaN, 5));
    assertThrows(IllegalArgumentException.class, () -> OrderStatistics.rank(1.0001, 5));
    assertThrows(IllegalArgumentException.class, () -> OrderStatistics.rank(0.5, -1));
    assertThrows(IllegalArgumentException.class, () -> OrderStatistics.confidence95(-0.1, 5));
    assertThrows(IllegalArgumentException.class, () -> OrderStatistics.minimumForUpperBound(1));
  }

  // by hand from the binomial coefficients: 0.5^n is at most .025 from n = 6 on, and
  // (1 + 10) / 1024 = .0107, (1 + 10 + 45) / 1024 = .0547
  @ParameterizedTest
  @CsvSource({
    "0.5, 5, 0, 0, 1",
    "0.5, 6, 1, 6, 0.96875",
    "0.5, 10, 2, 9, 0.978515625",
    "0.5, 1, 0, 0, 1",
    "0.5, 0, 0, 0, 1",
    "1, 4, 4, 0, 1",
    "0, 4, 0, 1, 1"
  })
  void the_pair_surrounds_the_quantile(double q, long n, long lower, long upper, double coverage) {
    OrderStatistics.Pair pair = OrderStatistics.confidence95(q, n);
    assertEquals(index(lower), pair.lower());
    assertEquals(index(upper), pair.upper());
    assertEquals(coverage, OrderStatistics.coverage(pair, q, n), 1e-15);
  }

  private static OptionalLong index(long index) {
    return index == 0 ? OptionalLong.empty() : OptionalLong.of(index);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 5, 6", "0.9, 29, 36", "0.95, 59, 72", "0.99, 299, 368", "0.999, 2995, 3688"})
  void minimum_is_where_the_power_of_q_falls_to_the_level(double q, long one, long two) {
    assertEquals(one, OrderStatistics.minimumForUpperBound(q));
    assertEquals(two, OrderStatistics.minimumForInterval(q));
    assertTrue(Math.pow(q, (double) one) <= 0.05 && Math.pow(q, one - 1.0) > 0.05);
    assertTrue(Math.pow(q, (double) two) <= 0.025 && Math.pow(q, two - 1.0) > 0.025);
    assertTrue(OrderStatistics.confidence95(q, two).upper().isPresent());
    assertTrue(OrderStatistics.confidence95(q, two - 1).upper().isEmpty());
  }

  @Test
  void a_billion_observations_are_no_trouble() {
    // normal approximation: 990 000 000 -+ 1.959964 * sqrt(1e9 * .99 * .01) = -+ 6167
    OrderStatistics.Pair pair = OrderStatistics.confidence95(0.99, 1_000_000_000);
    assertEquals(989_993_833.0, (double) pair.lower().orElseThrow(), 3);
    assertEquals(990_006_168.0, (double) pair.upper().orElseThrow(), 3);
  }

  @Test
  void the_pair_always_holds_the_rank_between_its_ends() {
    for (double q : new double[] {0.01, 0.5, 0.9, 0.95, 0.99, 0.999}) {
      for (long n = 1; n <= 400; n++) {
        OrderStatistics.Pair pair = OrderStatistics.confidence95(q, n);
        long rank = OrderStatistics.rank(q, n);
        String where = "q " + q + " n " + n;
        assertTrue(pair.lower().orElse(0) <= rank, where);
        assertTrue(pair.upper().orElse(n + 1) >= rank, where);
        assertTrue(OrderStatistics.coverage(pair, q, n) >= 0.95, where);
      }
    }
  }
}
