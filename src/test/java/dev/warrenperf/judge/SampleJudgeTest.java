package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.SampleOrder;
import dev.warrenperf.judge.Limit.Comparison;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.ClientSamples.Kind;
import dev.warrenperf.model.ClientSamples.Rounding;
import dev.warrenperf.model.ClosedClients;
import dev.warrenperf.unit.Quantity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Probabilities: exact binomial sums, those of the reference table among them. */
class SampleJudgeTest {

  private static ClientSamples samples(Rounding rounding, String step, double... seconds) {
    return new ClientSamples(
        "s", "s", Kind.CSV, seconds, new BigDecimal(step), rounding, new TreeMap<>(), Double.NaN);
  }

  /** So many of 10 ms, the others of 20 ms, in steps of a tenth of a millisecond. */
  private static ClientSamples fast(int fast, int all) {
    double[] seconds = new double[all];
    Arrays.fill(seconds, 0.02);
    Arrays.fill(seconds, 0, fast, 0.01);
    return samples(Rounding.NEAREST, "0.0001", seconds);
  }

  private static Judgement judge(double q, Tiers limits, ClientSamples samples) {
    return QuantileJudge.judge(
        SampleOrder.quantile(samples, q), limits, samples, RunJudge.USUAL_NOISE);
  }

  @ParameterizedTest
  @CsvSource({
    "0.99, 300, 300, PASS, FIRM, ",
    "0.99, 298, 298, PASS, WEAK, too-few-observations",
    "0.99, 995, 1000, PASS, WEAK, too-few-observations",
    "0.99, 983, 1000, FAIL, FIRM, ",
    "0.99, 990, 1000, PASS, WEAK, close-to-limit",
    "0.99, 989, 1000, FAIL, WEAK, close-to-limit",
    "0.95, 99, 100, PASS, FIRM, ",
    "0.95, 90, 100, FAIL, FIRM, "
  })
  void the_rules_are_those_of_histograms_with_exact_counts(
      double q, int fast, int all, Verdict verdict, Evidence evidence, String reason) {
    Judgement judgement = judge(q, Limits.target("15ms"), fast(fast, all));
    assertEquals(verdict, judgement.verdict());
    assertEquals(evidence, judgement.evidence());
    assertEquals(reason, judgement.reason() == null ? null : judgement.reason().word());
  }

  /** Ten clients of 60 s, each of which met a stall of 10 s once: 10 * 9.8 s / (10 * 60 s). */
  private static ClientSamples stalled() {
    double[] seconds = new double[100_010];
    Arrays.fill(seconds, 0.005);
    Arrays.fill(seconds, 0, 10, 10);
    return samples(Rounding.NEAREST, "0.0001", seconds);
  }

  @Test
  void a_closed_loop_that_would_have_kept_steady_users_waiting_is_weak() {
    Judgement firm = judge(0.95, Limits.target("200ms"), stalled());
    assertEquals(Evidence.FIRM, firm.evidence());
    ClientSamples closed = stalled().by(new ClosedClients(10, 60));
    Judgement judgement = judge(0.95, Limits.target("200ms"), closed);
    assertEquals(Verdict.PASS, judgement.verdict());
    assertEquals(Evidence.WEAK, judgement.evidence());
    assertEquals(Reason.CLOSED_LOOP, judgement.reason());
    assertTrue(
        judgement
            .text()
            .replace('\u202f', ' ')
            .endsWith(
                "Weak evidence on the system: each of the 10 clients waited for an answer before"
                    + " its next call; of a steady stream of users at least 16.3 % waited longer"
                    + " than 200 ms"),
        judgement.text());
    // 16.33 % are fewer than those whom p80 leaves
    assertEquals(Evidence.FIRM, judge(0.8, Limits.target("200ms"), closed).evidence());
    // in 10 s none waited longer
    assertEquals(Evidence.FIRM, judge(0.95, Limits.target("11s"), closed).evidence());
  }

  @Test
  void the_share_of_steady_users_is_told_from_just_above_what_the_quantile_leaves() {
    // 98 s of 600 s: .1633
    ClientSamples closed = stalled().by(new ClosedClients(10, 60));
    assertEquals(98 / 600.0, SteadyUsers.against(0.9, 0.2, closed).share(), 1e-12);
    assertNull(SteadyUsers.against(1 - 98 / 600.0 - 1e-9, 0.2, closed));
    assertNotNull(SteadyUsers.against(1 - 98 / 600.0 + 1e-9, 0.2, closed));
    assertNull(SteadyUsers.against(0.9, 0.2, stalled()));
  }

  /** Of 100, 60 keep the limit and so does the median; 40 miss it. Of all others nobody knows. */
  @ParameterizedTest
  @CsvSource({
    // floor(60 / 0.5) - 100 = 20 may be slow
    "60, 20, PASS",
    "60, 21, UNDECIDED",
    "60, Infinity, UNDECIDED",
    // 40 + 19 are less than ceil(0.5 x 119) = 60, and 40 + 20 are ceil(0.5 x 120)
    "40, 19, FAIL",
    "40, 20, UNDECIDED",
    "40, Infinity, UNDECIDED"
  })
  void rows_without_a_duration_may_be_of_any_call(int fast, double unread, Verdict verdict) {
    Judgement judgement = judge(0.5, Limits.target("15ms"), fast(fast, 100).beside(unread));
    assertEquals(verdict, judgement.verdict());
    assertEquals(Reason.OBSERVATIONS_LOST, judgement.reason());
    assertEquals(Evidence.WEAK, judgement.evidence());
  }

  /** 60 of 10 ms and 40 of 20 ms are 1.4 s: at least 13.08 ms with 7 more, 12.96 ms with 8. */
  @ParameterizedTest
  @CsvSource({"15ms, 0, PASS", "15ms, 1, UNDECIDED", "13ms, 7, FAIL", "13ms, 8, UNDECIDED"})
  void a_mean_of_a_part_is_proven_by_its_least_alone(String limit, double unread, Verdict verdict) {
    Judgement judgement = SampleJudge.judgeMean(Limits.target(limit), fast(60, 100).beside(unread));
    assertEquals(verdict, judgement.verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "10.1ms, PASS",
    "10.06ms, PASS",
    "10.05ms, UNDECIDED",
    "10ms, UNDECIDED",
    "9.96ms, UNDECIDED",
    "9.95ms, FAIL",
    "9.9ms, FAIL"
  })
  void a_limit_inside_the_step_is_undecided(String limit, Verdict verdict) {
    Judgement judgement = judge(0.5, Limits.target(limit), fast(20, 20));
    assertEquals(verdict, judgement.verdict());
    if (verdict == Verdict.UNDECIDED) {
      assertEquals(Reason.TARGET_INSIDE_RESOLUTION, judgement.reason());
      assertTrue(judgement.text().contains("lies from 9.95"), judgement::text);
      assertEquals(Evidence.WEAK, judgement.evidence());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LESS, 500ms, PASS",
    "AT_MOST, 500ms, PASS",
    "LESS, 499ms, FAIL",
    "AT_MOST, 499ms, UNDECIDED",
    "LESS, 499.5ms, UNDECIDED"
  })
  void a_cut_duration_stays_below_its_next_step(
      Comparison comparison, String limit, Verdict verdict) {
    ClientSamples cut = samples(Rounding.DOWN, "0.001", 0.499);
    Tiers limits = Tiers.of(new Limit(comparison, Quantity.parse(limit)));
    assertEquals(verdict, judge(0.5, limits, cut).verdict());
    assertEquals(verdict, SampleJudge.judgeMean(limits, cut).verdict());
  }

  @Test
  void tiers_are_proven_too() {
    Tiers tiers = new Tiers(Limits.below("9ms"), Limits.below("10.1ms"), Limits.above("10ms"));
    Judgement kept = judge(0.5, tiers, fast(20, 20));
    assertEquals(Verdict.PASS, kept.verdict());
    assertEquals(Tier.ACCEPTABLE, kept.tier());
    Tiers open = new Tiers(Limits.below("10ms"), Limits.below("10.1ms"), null);
    assertEquals(Reason.TARGET_UNDECIDED, judge(0.5, open, fast(20, 20)).reason());
    assertEquals(Reason.TARGET_UNDECIDED, SampleJudge.judgeMean(open, fast(20, 20)).reason());
    Tiers missed = new Tiers(Limits.below("9ms"), null, Limits.above("10ms"));
    assertEquals(Tier.MISSED, judge(0.5, missed, fast(20, 20)).tier());
    assertEquals(Tier.MISSED, SampleJudge.judgeMean(missed, fast(20, 20)).tier());
    Tiers critical = new Tiers(Limits.below("9ms"), null, Limits.above("9.5ms"));
    assertEquals(Tier.CRITICAL, judge(0.5, critical, fast(20, 20)).tier());
    assertEquals(Tier.CRITICAL, SampleJudge.judgeMean(critical, fast(20, 20)).tier());
  }

  @Test
  void the_steps_to_the_slowest_duration_are_told() {
    QuantileBounds slowest = SampleOrder.quantile(fast(20, 20), 1);
    List<String> steps =
        DecisionWords.of(Proof.of(fast(20, 20), new QuantileResult(slowest, null, null)));
    assertEquals(3, steps.size());
    assertEquals(
        "p100 of 20 durations is the one of rank ceil(1 × 20) = 20 in ascending order"
            + " (Hyndman and Fan, type 1)",
        steps.get(0));
  }

  @Test
  void headroom_is_what_the_step_leaves() {
    Judgement kept = judge(0.5, Limits.target("20.1ms"), fast(20, 20));
    assertEquals((0.0201 - 0.01005) / 0.0201, kept.headroom(), 1e-12);
    Judgement missed = judge(0.5, Limits.target("9.95ms"), fast(20, 20));
    assertEquals(0, missed.headroom(), 1e-12);
    assertNotNull(missed.population());
  }

  @ParameterizedTest
  @CsvSource({"15.1ms, PASS", "15ms, UNDECIDED", "14.9ms, FAIL"})
  void the_mean_is_known_to_the_step_too(String limit, Verdict verdict) {
    assertEquals(verdict, SampleJudge.judgeMean(Limits.target(limit), fast(10, 20)).verdict());
  }

  @Test
  void a_lower_limit_cannot_be_judged() {
    Tiers lower = Tiers.of(Limits.above("1s"));
    assertThrows(IllegalArgumentException.class, () -> judge(0.5, lower, fast(1, 1)));
  }
}
