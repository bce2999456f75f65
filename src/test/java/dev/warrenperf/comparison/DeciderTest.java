package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.comparison.Decider.Claim;
import dev.warrenperf.comparison.MeasureTest.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every branch of the decision, and one step to either side of what divides them. */
class DeciderTest {

  private static final double MARGIN = 0.25; // 1.25 is exact in binary
  private static final Decider DECIDER = new Decider(MARGIN);
  private static final Claim NOTHING = claim(Measure.MEAN, 0.5, false, Double.NaN);

  private static Claim claim(Measure measure, double adjusted, boolean beyond, double ratio) {
    return new Claim(measure, adjusted, adjusted, beyond, ratio);
  }

  private static Claim proven(Measure measure, double ratio) {
    return claim(measure, 0.05, true, ratio);
  }

  private static Decision decide(Claim worse, Claim better, double ratio, double upper) {
    return DECIDER.decide(
        List.of(worse), List.of(better), new MeanRatio(ratio, ratio / 2, upper), 0.05);
  }

  @Test
  void the_margin_itself_counts_and_one_step_below_does_not() {
    Claim mean = proven(Measure.MEAN, Double.NaN);
    assertEquals(Change.SLOWER, decide(mean, NOTHING, 1.25, 2).change());
    Decision below = decide(mean, NOTHING, Math.nextDown(1.25), 2);
    assertEquals(Change.INCONCLUSIVE, below.change());
    assertEquals(ChangeReason.CLOSE_TO_MARGIN, below.reason());
  }

  @Test
  void the_level_itself_counts_and_one_step_above_does_not() {
    Claim above = claim(Measure.MEAN, Math.nextUp(0.05), true, Double.NaN);
    Decision decision = decide(above, NOTHING, 1.5, 2);
    assertEquals(Change.INCONCLUSIVE, decision.change());
    assertEquals(ChangeReason.INTERVAL_TOO_WIDE, decision.reason());
    assertTrue(decision.runsNeeded() != null);
  }

  @Test
  void an_interval_that_holds_no_change_proves_nothing() {
    Claim held = claim(Measure.MEAN, 0.01, false, Double.NaN);
    assertEquals(Change.INCONCLUSIVE, decide(held, NOTHING, 1.5, 2).change());
  }

  @Test
  void the_same_ends_one_step_below_the_margin() {
    assertEquals(Change.SAME, decide(NOTHING, NOTHING, 1, Math.nextDown(1.25)).change());
    assertEquals(Change.INCONCLUSIVE, decide(NOTHING, NOTHING, 1, 1.25).change());
  }

  @Test
  void a_proven_change_below_the_margin_is_the_same() {
    Decision decision = decide(proven(Measure.MEAN, Double.NaN), NOTHING, 1.1, 1.2);
    assertEquals(Change.SAME, decision.change());
    assertNull(decision.reason());
  }

  @Test
  void faster_needs_the_margin_the_other_way() {
    Claim mean = proven(Measure.MEAN, Double.NaN);
    assertEquals(Change.FASTER, decide(NOTHING, mean, 0.8, 0.9).change());
    assertEquals(Change.SAME, decide(NOTHING, mean, Math.nextUp(0.8), 0.9).change());
  }

  @Test
  void ranks_need_the_margin_of_the_mean() {
    Decision decision = decide(proven(Measure.RANKS, Double.NaN), NOTHING, 1.25, 2);
    assertEquals(Change.SLOWER, decision.change());
    assertEquals(ChangeReason.BY_RANKS, decision.reason());
    assertEquals(
        Change.INCONCLUSIVE, decide(proven(Measure.RANKS, Double.NaN), NOTHING, 1.2, 2).change());
  }

  @Test
  void a_tail_counts_by_its_own_ratio_where_the_mean_agrees() {
    Claim tail = proven(Measure.TAIL, 1.25);
    Decision slower = decide(tail, NOTHING, 1.01, 2);
    assertEquals(Change.SLOWER, slower.change());
    assertEquals(ChangeReason.BY_TAIL, slower.reason());
    Claim small = proven(Measure.TAIL, Math.nextDown(1.25));
    assertEquals(ChangeReason.INTERVAL_TOO_WIDE, decide(small, NOTHING, 1.01, 2).reason());
  }

  @Test
  void a_grown_tail_beside_a_mean_that_did_not_grow_is_no_pass() {
    Claim tail = proven(Measure.TAIL, 3);
    for (double upper : new double[] {1.1, 2}) {
      Decision decision = decide(tail, NOTHING, 1, upper);
      assertEquals(Change.INCONCLUSIVE, decision.change());
      assertEquals(ChangeReason.TAIL_AGAINST_MEAN, decision.reason());
      assertTrue(decision.runsNeeded() == null);
    }
  }

  @Test
  void without_a_mean_there_is_no_verdict() {
    Decision decision =
        DECIDER.decide(
            List.of(proven(Measure.RANKS, Double.NaN)),
            List.of(NOTHING),
            MeanRatio.UNKNOWN,
            Double.NaN);
    assertEquals(Change.INCONCLUSIVE, decision.change());
    assertEquals(ChangeReason.MEAN_UNKNOWN, decision.reason());
  }

  @Test
  void slower_goes_before_faster() {
    Decision decision =
        DECIDER.decide(
            List.of(proven(Measure.TAIL, 2)),
            List.of(proven(Measure.TAIL, 2)),
            new MeanRatio(1.3, 1.1, 1.5),
            0.05);
    assertEquals(Change.SLOWER, decision.change());
  }
}
