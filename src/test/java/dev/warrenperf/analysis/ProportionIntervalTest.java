package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProportionIntervalTest {

  @Test
  void exact_ends_at_none_and_all_are_powers() {
    // by hand: (1-u)^20 = .025
    double upper = 1 - Math.pow(0.025, 1.0 / 20);
    ProportionInterval none = ProportionInterval.clopperPearson(0, 20);
    ProportionInterval all = ProportionInterval.clopperPearson(20, 20);
    assertEquals(0, none.lower());
    assertEquals(upper, none.upper(), 1e-12);
    assertEquals(0.1684335, none.upper(), 5e-8); // printed in tables of Clopper-Pearson limits
    assertEquals(1 - upper, all.lower(), 1e-12);
    assertEquals(1, all.upper());
  }

  @Test
  void exact_ends_leave_a_fortieth_on_each_side() {
    ProportionInterval interval = ProportionInterval.clopperPearson(7, 30);
    assertEquals(0.025, BinomialTail.atLeast(7, 30, interval.lower()), 1e-10);
    assertEquals(0.025, BinomialTail.atMost(7, 30, interval.upper()), 1e-10);
  }

  @Test
  void score_ends_solve_the_score_equation() {
    // Wilson 1927: |x/n - p| = z sqrt(p (1-p) / n) at both ends
    double z = 1.959963984540054;
    ProportionInterval interval = ProportionInterval.wilson(7, 30);
    for (double p : new double[] {interval.lower(), interval.upper()}) {
      assertEquals(z * Math.sqrt(p * (1 - p) / 30), Math.abs(7.0 / 30 - p), 1e-12);
    }
  }

  @Test
  void score_ends_reach_none_and_all() {
    assertEquals(0, ProportionInterval.wilson(0, 20).lower());
    assertEquals(1, ProportionInterval.wilson(20, 20).upper());
    // by hand: z^2 / (n + z^2)
    assertEquals(
        3.841458820694124 / (20 + 3.841458820694124),
        ProportionInterval.wilson(0, 20).upper(),
        1e-12);
  }

  @Test
  void nothing_seen_leaves_everything_possible() {
    assertEquals(new ProportionInterval(0, 1), ProportionInterval.wilson(0, 0));
    assertEquals(new ProportionInterval(0, 1), ProportionInterval.clopperPearson(0, 0));
  }

  @Test
  void impossible_counts_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> ProportionInterval.wilson(-1, 5));
    assertThrows(IllegalArgumentException.class, () -> ProportionInterval.clopperPearson(6, 5));
  }

  @Test
  void intervals_hold_the_share_and_move_up_with_it() {
    for (long n : new long[] {1, 2, 5, 30, 1000}) {
      double last = -1;
      for (long x = 0; x <= n; x++) {
        ProportionInterval exact = ProportionInterval.clopperPearson((double) x, (double) n);
        double share = (double) x / n;
        assertTrue(exact.lower() <= share && share <= exact.upper(), x + " of " + n);
        assertTrue(exact.upper() > last, x + " of " + n);
        last = exact.upper() < 1 ? exact.upper() : last;
      }
    }
  }
}
