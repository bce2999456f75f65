package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.comparison.Decider.Claim;
import dev.warrenperf.comparison.MeasureTest.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every branch of the decision, and one step to either side of what divides them. */
class DeciderTest {

  private static final double MARGIN = 0.25; // 1.25 is exact in binary
  private static final Decider DECIDER = new Decider(MARGIN, 0.05);
  private static final Claim NOTHING = claim(Measure.MEAN, 0.5);
  private static final Spread RUNS = new Spread(0.0025, 4);

  private static Claim claim(Measure measure, double adjusted) {
    return new Claim(measure, adjusted, adjusted, false, true, false);
  }

  private static Claim proven(Measure measure) {
    return claim(measure, 0.05);
  }

  private static Claim tail(boolean beyond) {
    return new Claim(Measure.TAIL, 0.05, 0.05, false, true, beyond);
  }

  private static Decision decide(Claim worse, Claim better, double ratio, double upper) {
    return decide(worse, better, new MeanRatio(ratio, ratio / 2, upper));
  }

  private static Decision decide(Claim worse, Claim better, MeanRatio ratio) {
    return DECIDER.decide(List.of(worse), List.of(better), ratio, RUNS);
  }

  @Test
  void the_margin_itself_counts_and_one_step_below_does_not() {
    Claim mean = proven(Measure.MEAN);
    assertEquals(Change.SLOWER, decide(mean, NOTHING, 1.25, 2).change());
    Decision below = decide(mean, NOTHING, Math.nextDown(1.25), 2);
    assertEquals(Change.INCONCLUSIVE, below.change());
    assertEquals(ChangeReason.CLOSE_TO_MARGIN, below.reason());
  }

  @Test
  void the_level_itself_counts_and_one_step_above_does_not() {
    Claim above = claim(Measure.MEAN, Math.nextUp(0.05));
    Decision decision = decide(above, NOTHING, 1.5, 2);
    assertEquals(Change.INCONCLUSIVE, decision.change());
    assertEquals(ChangeReason.INTERVAL_TOO_WIDE, decision.reason());
    assertTrue(decision.runsNeeded() != null);
  }

  @Test
  void what_is_slower_by_itself_alone_is_not_called_slower_among_others() {
    MeanRatio apart = new MeanRatio(1.5, 1.01, 2);
    Claim alone = new Claim(Measure.MEAN, 0.04, Math.nextUp(0.05), false, false, false);
    assertEquals(ChangeReason.INTERVAL_TOO_WIDE, decide(alone, NOTHING, apart).reason());
    Claim among = new Claim(Measure.MEAN, 0.04, 0.05, false, false, false);
    assertEquals(ChangeReason.CLOSE_TO_MARGIN, decide(among, NOTHING, apart).reason());
  }

  @Test
  void a_look_has_its_own_level() {
    Decider first = new Decider(MARGIN, Look.of(1, 4).level());
    Claim mean = proven(Measure.MEAN);
    Decision decision =
        first.decide(List.of(mean), List.of(NOTHING), new MeanRatio(1.5, 0.9, 2), RUNS);
    assertEquals(Change.INCONCLUSIVE, decision.change());
  }

  @Test
  void spreads_that_differ_leave_everything_open() {
    Claim doubtful = new Claim(Measure.MEAN, 0.001, 0.001, true, true, false);
    for (double ratio : new double[] {0.5, 1, 1.5}) {
      Decision decision = decide(doubtful, doubtful, new MeanRatio(ratio, ratio, ratio));
      assertEquals(Change.INCONCLUSIVE, decision.change());
      assertEquals(ChangeReason.SPREADS_DIFFER, decision.reason());
      assertNull(decision.runsNeeded());
    }
  }

  @Test
  void not_slower_ends_one_step_below_the_margin() {
    assertEquals(Change.NOT_SLOWER, decide(NOTHING, NOTHING, 1, Math.nextDown(1.25)).change());
    assertEquals(Change.INCONCLUSIVE, decide(NOTHING, NOTHING, 1, 1.25).change());
  }

  @Test
  void the_same_begins_one_step_above_the_margin_the_other_way() {
    MeanRatio at = new MeanRatio(1, 0.8, 1.2);
    assertEquals(Change.NOT_SLOWER, decide(NOTHING, NOTHING, at).change());
    MeanRatio above = new MeanRatio(1, Math.nextUp(0.8), 1.2);
    assertEquals(Change.SAME, decide(NOTHING, NOTHING, above).change());
  }

  @Test
  void a_proven_change_below_the_margin_is_the_same() {
    Decision decision = decide(proven(Measure.MEAN), NOTHING, new MeanRatio(1.1, 1.05, 1.2));
    assertEquals(Change.SAME, decision.change());
    assertNull(decision.reason());
  }

  @Test
  void faster_needs_the_margin_the_other_way() {
    Claim mean = proven(Measure.MEAN);
    assertEquals(Change.FASTER, decide(NOTHING, mean, 0.8, 0.9).change());
    assertEquals(Change.NOT_SLOWER, decide(NOTHING, mean, Math.nextUp(0.8), 0.9).change());
  }

  @Test
  void ranks_need_the_margin_of_the_mean() {
    Decision decision = decide(proven(Measure.RANKS), NOTHING, 1.25, 2);
    assertEquals(Change.SLOWER, decision.change());
    assertEquals(ChangeReason.BY_RANKS, decision.reason());
    assertEquals(Change.INCONCLUSIVE, decide(proven(Measure.RANKS), NOTHING, 1.2, 2).change());
  }

  @Test
  void a_tail_counts_by_its_own_margin_where_the_mean_agrees() {
    Decision slower = decide(tail(true), NOTHING, 1.01, 2);
    assertEquals(Change.SLOWER, slower.change());
    assertEquals(ChangeReason.BY_TAIL, slower.reason());
    Decision small = decide(tail(false), NOTHING, 1.01, 2);
    assertEquals(ChangeReason.INTERVAL_TOO_WIDE, small.reason());
  }

  @Test
  void a_grown_tail_beside_a_mean_that_did_not_grow_is_no_pass() {
    for (double upper : new double[] {1.1, 2}) {
      Decision decision = decide(tail(true), NOTHING, 1, upper);
      assertEquals(Change.INCONCLUSIVE, decision.change());
      assertEquals(ChangeReason.TAIL_AGAINST_MEAN, decision.reason());
      assertTrue(decision.runsNeeded() == null);
    }
  }

  @Test
  void without_a_mean_there_is_no_verdict() {
    Decision decision =
        DECIDER.decide(
            List.of(proven(Measure.RANKS)), List.of(NOTHING), MeanRatio.UNKNOWN, Spread.UNKNOWN);
    assertEquals(Change.INCONCLUSIVE, decision.change());
    assertEquals(ChangeReason.MEAN_UNKNOWN, decision.reason());
  }

  @Test
  void slower_goes_before_faster() {
    Decision decision =
        DECIDER.decide(
            List.of(tail(true)), List.of(tail(true)), new MeanRatio(1.3, 1.1, 1.5), RUNS);
    assertEquals(Change.SLOWER, decision.change());
  }
}
