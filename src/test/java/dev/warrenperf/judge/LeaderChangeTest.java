package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.LeaderGap;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is stated of leaderless times against clusters whose truth is known, also where scrapes fail
 * and where the old leader leads again. How often the command decides is in docs/statistics.md.
 */
class LeaderChangeTest {

  private static final int CASES = 100;
  private static final List<String> LIMITS = List.of("0.2s", "1s", "5s", "10s", "20s", "40s");

  private static String limit(long seed) {
    return LIMITS.get((int) (seed % LIMITS.size()));
  }

  @Test
  void the_truth_is_stated_no_verdict_is_false_and_activity_decides_more() {
    int byGauge = 0;
    int byActivity = 0;
    for (long seed = 0; seed < CASES; seed++) {
      LeaderChange change = new LeaderChange(seed, 0);
      FailoverResult gauge = change.judged(Limits.target(limit(seed)), false);
      FailoverResult both = change.judged(Limits.target(limit(seed)), true);
      String message = "seed " + seed + ": " + change + ", stated " + both.history();
      assertNull(both.history().activity().conflict(), message);
      assertEquals(1, both.gaps().size(), message);
      LeaderGap with = both.gaps().get(0).gap();
      LeaderGap without = gauge.gaps().get(0).gap();
      assertTrue(change.isTrue(without), message);
      assertTrue(change.isTrue(with), message);
      assertTrue(with.longestSeconds() <= without.longestSeconds(), message);
      assertTrue(with.shortestSeconds() >= without.shortestSeconds(), message);
      byGauge += decided(change, gauge, limit(seed));
      byActivity += decided(change, both, limit(seed));
    }
    assertTrue(byActivity > 1.3 * byGauge, byGauge + " to " + byActivity + " of " + CASES);
  }

  /** 1 where it decides, 0 where it leaves the limit open. */
  private static int decided(LeaderChange change, FailoverResult result, String limit) {
    boolean kept = change.seconds() < Limits.below(limit).quantity().value();
    Verdict truth = kept ? Verdict.PASS : Verdict.FAIL;
    Verdict verdict = result.judgement().verdict();
    assertTrue(verdict == truth || verdict == Verdict.UNDECIDED, change + ": " + limit);
    return verdict == truth ? 1 : 0;
  }

  /** A user's mistake: then the gauge decides alone, and that is said. */
  @Test
  void a_counter_that_increases_on_followers_too_is_set_aside() {
    int noticed = 0;
    for (long seed = 0; seed < CASES; seed++) {
      LeaderChange change = new LeaderChange(seed, 1);
      FailoverResult both = change.judged(Limits.target(limit(seed)), true);
      decided(change, both, limit(seed));
      if (both.history().activity().conflict() != null) {
        noticed++;
        assertEquals(
            change.judged(null, false).history().gaps(), both.history().gaps(), "seed " + seed);
      }
    }
    assertTrue(noticed > 0.9 * CASES, noticed + " of " + CASES);
  }
}
