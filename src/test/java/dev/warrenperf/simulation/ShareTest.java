package dev.warrenperf.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.ProportionInterval;
import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void the_interval_is_that_of_the_program() {
    for (double sum : new double[] {0, 1, 7.5, 99, 100}) {
      ProportionInterval interval = ProportionInterval.wilson(sum, 100);
      Share share = new Share(sum, 100);
      assertEquals(interval.lower(), share.lower(Share.USUAL), 1e-12);
      assertEquals(interval.upper(), share.upper(Share.USUAL), 1e-12);
    }
  }

  @Test
  void the_ends_are_as_far_from_the_share_as_their_own_standard_errors_say() {
    Share share = new Share(12, 100);
    double z = Share.BEYOND_DOUBT;
    for (double end : new double[] {share.lower(z), share.upper(z)}) {
      assertEquals(z * Math.sqrt(end * (1 - end) / 100), Math.abs(0.12 - end), 1e-12);
    }
    assertTrue(share.lower(z) < share.lower(Share.USUAL));
  }

  @Test
  void shows_percent() {
    assertEquals("12.0 (7.0–19.8)", new Share(12, 100).withInterval());
  }

  @Test
  void a_bound_is_broken_by_the_whole_interval_alone() {
    Share share = new Share(12, 100);
    double lower = share.lower(Share.USUAL);
    assertTrue(Bound.atMost(Math.nextDown(lower)).isBroken(share, null, Share.USUAL));
    assertFalse(Bound.atMost(lower).isBroken(share, null, Share.USUAL));
    double upper = share.upper(Share.USUAL);
    assertTrue(Bound.atLeast(Math.nextUp(upper)).isBroken(share, null, Share.USUAL));
    assertFalse(Bound.atLeast(upper).isBroken(share, null, Share.USUAL));
    assertFalse(Bound.NONE.isBroken(share, null, Share.USUAL));
  }

  @Test
  void never_and_always_are_broken_by_one_trial() {
    assertTrue(Bound.atMost(0).isBroken(new Share(1, 5000), null, Share.BEYOND_DOUBT));
    assertTrue(Bound.atLeast(1).isBroken(new Share(4999, 5000), null, Share.BEYOND_DOUBT));
    assertFalse(Bound.atMost(0).isBroken(new Share(0, 5000), null, Share.BEYOND_DOUBT));
    assertFalse(Bound.atLeast(1).isBroken(new Share(5000, 5000), null, Share.BEYOND_DOUBT));
  }

  @Test
  void a_figure_of_before_may_be_missed_by_chance_and_by_what_is_allowed() {
    Share before = new Share(80, 100);
    Share now = new Share(60, 100);
    assertTrue(Bound.asBefore(0).isBroken(now, before, Share.USUAL));
    assertFalse(Bound.asBefore(0.15).isBroken(now, before, Share.USUAL));
    assertFalse(Bound.asBefore(0).isBroken(new Share(72, 100), before, Share.USUAL));
    assertFalse(Bound.asBefore(0).isBroken(now, null, Share.USUAL));
  }
}
