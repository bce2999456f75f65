package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OccurrenceTest {

  @Test
  void what_was_never_seen_may_still_occur() {
    assertEquals(1 - Math.pow(0.05, 1 / 20.0), new Occurrence(20, 0).atMost(), 1e-9);
    assertEquals(0.95, new Occurrence(1, 0).atMost(), 1e-9);
    // P(Bin(20, .28262) <= 2) = .05
    assertEquals(0.28262, new Occurrence(20, 2).atMost(), 1e-4);
    assertEquals(1, new Occurrence(2, 2).atMost());
    assertEquals(1, Occurrence.UNKNOWN.atMost());
  }

  @Test
  void it_is_below_a_share_where_that_is_its_bound_at_most() {
    assertTrue(new Occurrence(59, 0).isBelow(0.05));
    assertFalse(new Occurrence(58, 0).isBelow(0.05));
    double bound = new Occurrence(20, 1).atMost();
    assertTrue(new Occurrence(20, 1).isBelow(bound + 1e-6));
    assertFalse(new Occurrence(20, 1).isBelow(bound - 1e-6));
    assertFalse(Occurrence.UNKNOWN.isBelow(1));
  }

  @Test
  void it_is_rare_in_fewer_than_three_intervals_of_any() {
    assertTrue(new Occurrence(20, 2).isRare());
    assertFalse(new Occurrence(20, 3).isRare());
    assertFalse(Occurrence.UNKNOWN.isRare());
  }
}
