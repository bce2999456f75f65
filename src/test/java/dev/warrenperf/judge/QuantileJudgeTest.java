package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Dependence;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.RunPiece;
import dev.warrenperf.analysis.Spread;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Node;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counts and expected verdicts by hand. */
class QuantileJudgeTest {

  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double[] BOUNDS = {0.5, 1, 2.5, 10, INF};
  private static final Node NODE = new Node("a", "manager", true, null);

  @Test
  void without_observations_there_is_no_data() {
    Judgement judgement = judge(0.99, Limits.target("2s"), 0, 0, 0, 0, 0);
    assertEquals(Verdict.NO_DATA, judgement.verdict());
    assertEquals(Reason.NO_OBSERVATIONS_IN_WINDOW, judgement.reason());
    assertNull(judgement.evidence());
    assertEquals(Double.NaN, judgement.headroom());
  }

  @Test
  void counts_at_a_bound_decide_to_the_single_observation() {
    // p95 of 100 is the 95th
    assertEquals(Verdict.PASS, judge(0.95, Limits.target("1s"), 0, 95, 99, 99, 100).verdict());
    assertEquals(Verdict.FAIL, judge(0.95, Limits.target("1s"), 0, 94, 99, 99, 100).verdict());
  }

  @Test
  void a_limit_inside_a_bucket_is_decided_by_its_edges_or_not_at_all() {
    Tiers limit = Limits.target("2s");
    assertEquals(Verdict.PASS, judge(0.95, limit, 0, 95, 99, 99, 100).verdict());
    assertEquals(Verdict.FAIL, judge(0.95, limit, 0, 90, 94, 99, 100).verdict());
    Judgement open = judge(0.95, limit, 0, 94, 95, 99, 100);
    assertEquals(Verdict.UNDECIDED, open.verdict());
    assertEquals(Reason.TARGET_INSIDE_BUCKET, open.reason());
    assertEquals(Evidence.WEAK, open.evidence());
    assertEquals(Double.NaN, open.headroom());
    assertEquals(
        "the target < 2s lies between le=\"1\" and le=\"2.5\": between 94 and 95 of 100"
            + " observations are at or below it where 95 are needed; add a bucket bound at 2",
        open.text());
  }

  @Test
  void one_ulp_beside_a_bound_another_bucket_decides() {
    assertEquals(Verdict.PASS, judge(0.95, Limits.seconds(1), 0, 95, 100, 100, 100).verdict());
    assertEquals(
        Verdict.UNDECIDED,
        judge(0.95, Limits.seconds(Math.nextDown(1.0)), 0, 95, 100, 100, 100).verdict());
    assertEquals(
        Verdict.PASS,
        judge(0.95, Limits.seconds(Math.nextUp(1.0)), 0, 95, 100, 100, 100).verdict());
    assertEquals(Verdict.FAIL, judge(0.95, Limits.seconds(1), 0, 94, 100, 100, 100).verdict());
    assertEquals(
        Verdict.UNDECIDED,
        judge(0.95, Limits.seconds(Math.nextUp(1.0)), 0, 94, 100, 100, 100).verdict());
  }

  @Test
  void beyond_the_largest_bound_counts_prove_only_a_pass() {
    Tiers limit = Limits.target("15s");
    assertEquals(Verdict.PASS, judge(0.99, limit, 0, 0, 0, 99, 100).verdict());
    Judgement open = judge(0.99, limit, 0, 0, 0, 98, 100);
    assertEquals(Verdict.UNDECIDED, open.verdict());
    assertEquals(Reason.ABOVE_LARGEST_BOUND, open.reason());
    assertEquals(
        "the target < 15s lies above the largest bound le=\"10\", and 98 of 100 observations are"
            + " at or below that where 99 are needed: p99 is above 10 s; add a bucket bound at"
            + " 15",
        open.text());
  }

  @Test
  void the_sum_proves_what_counts_leave_open() {
    // two beyond 10 s, all together 31 s: the 99th is at most 15.5 s
    Histogram histogram = Histogram.of(BOUNDS, new double[] {98, 98, 98, 98, 100}, 31);
    Judgement pass =
        QuantileJudge.judge(QuantileBounds.of(histogram, 0.99), Limits.target("16s"), histogram);
    assertEquals(Verdict.PASS, pass.verdict());
    assertEquals(Reason.DECIDED_BY_SUM, pass.reason());
    assertEquals(Evidence.WEAK, pass.evidence());
    assertEquals((16 - 15.5) / 16, pass.headroom(), 1e-6);
    Judgement open =
        QuantileJudge.judge(QuantileBounds.of(histogram, 0.99), Limits.target("15s"), histogram);
    assertEquals(Verdict.UNDECIDED, open.verdict());
    // two in (1, 2.5] that share at least 4.8 - 0: the larger is at least 2.4
    Histogram slow = Histogram.of(BOUNDS, new double[] {0, 0, 2, 2, 2}, 4.8);
    Judgement fail = QuantileJudge.judge(QuantileBounds.of(slow, 1), Limits.target("2.3s"), slow);
    assertEquals(Verdict.FAIL, fail.verdict());
    assertEquals(Reason.DECIDED_BY_SUM, fail.reason());
    assertEquals((2.3 - 2.4) / 2.3, fail.headroom(), 1e-6);
    assertEquals(
        "p100 is above 1 s and at most 2.5 s (at least 2.4 s by the sum), which misses the target <"
            + " 2.3s. Weak evidence on the system: the sum of one run decides, not its counts",
        fail.text().replace('\u202f', ' '));
  }

  @Test
  void one_ulp_beside_the_bound_of_the_sum_decides() {
    Histogram slow = Histogram.of(BOUNDS, new double[] {0, 0, 2, 2, 2}, 4.8);
    double least = QuantileBounds.of(slow, 1).sumLower();
    assertEquals(Verdict.UNDECIDED, verdict(1, least, slow));
    assertEquals(Verdict.FAIL, verdict(1, Math.nextDown(least), slow));
    Histogram far = Histogram.of(BOUNDS, new double[] {98, 98, 98, 98, 100}, 31);
    double most = QuantileBounds.of(far, 0.99).sumUpper();
    assertEquals(Verdict.PASS, verdict(0.99, most, far));
    assertEquals(Verdict.UNDECIDED, verdict(0.99, Math.nextDown(most), far));
  }

  private static Verdict verdict(double q, double limit, Histogram histogram) {
    return QuantileJudge.judge(QuantileBounds.of(histogram, q), Limits.seconds(limit), histogram)
        .verdict();
  }

  @Test
  void counts_of_different_layouts_decide_where_their_range_does() {
    Histogram summed =
        new Histogram(
            BOUNDS, new double[] {0, 90, 97, 99, 100}, new double[] {0, 94, 99, 99, 100}, 1);
    Judgement open =
        QuantileJudge.judge(QuantileBounds.of(summed, 0.94), Limits.target("1s"), summed);
    assertEquals(Reason.COUNTS_UNCERTAIN, open.reason());
    assertEquals(
        "histograms with different bounds were summed, so between 90 and 94 of 100 observations"
            + " are at or below le=\"1\" where 94 are needed for the target < 1s; give every node"
            + " a bucket bound at 1",
        open.text());
    assertEquals(
        Verdict.PASS,
        QuantileJudge.judge(QuantileBounds.of(summed, 0.9), Limits.target("1s"), summed).verdict());
    assertEquals(
        Verdict.FAIL,
        QuantileJudge.judge(QuantileBounds.of(summed, 0.95), Limits.target("1s"), summed)
            .verdict());
  }

  @Test
  void evidence_is_firm_from_the_minimum_number_on() {
    // .99^299 = .0495, .99^298 = .0500
    Judgement weak = judge(0.99, Limits.target("1s"), 298, 298, 298, 298, 298);
    assertEquals(Verdict.PASS, weak.verdict());
    assertEquals(Evidence.WEAK, weak.evidence());
    assertEquals(Reason.TOO_FEW_OBSERVATIONS, weak.reason());
    assertEquals(OptionalLong.of(1), weak.population().further());
    assertTrue(
        weak.text()
            .endsWith(
                "Weak evidence on the system (p = 0.0501): 1 more observation like these would"
                    + " make it firm"),
        weak.text());
    Judgement firm = judge(0.99, Limits.target("1s"), 299, 299, 299, 299, 299);
    assertEquals(Evidence.FIRM, firm.evidence());
    assertNull(firm.reason());
    assertEquals(Math.pow(0.99, 299), firm.population().keeps(), 1e-12);
  }

  @Test
  void a_failure_is_firm_or_weak_likewise() {
    // reference values of semantics C.3: 983 of 1000 has p = .0264
    Judgement firm = judge(0.99, Limits.target("1s"), 0, 983, 983, 1000, 1000);
    assertEquals(Verdict.FAIL, firm.verdict());
    assertEquals(Evidence.FIRM, firm.evidence());
    assertEquals(0.0264, firm.population().misses(), 5e-5);
    Judgement weak = judge(0.99, Limits.target("1s"), 0, 989, 1000, 1000, 1000);
    assertEquals(Verdict.FAIL, weak.verdict());
    assertEquals(Evidence.WEAK, weak.evidence());
  }

  @Test
  void a_share_of_just_q_is_close_to_the_limit() {
    Judgement judgement = judge(0.9, Limits.target("1s"), 0, 90, 95, 100, 100);
    assertEquals(Verdict.PASS, judgement.verdict());
    assertEquals(Reason.CLOSE_TO_LIMIT, judgement.reason());
    assertEquals(OptionalLong.empty(), judgement.population().further());
  }

  @Test
  void dependence_between_pieces_weakens_the_evidence() {
    Histogram whole = Histogram.of(BOUNDS, new double[] {0, 975, 1000, 1000, 1000}, Double.NaN);
    List<RunPiece> pieces =
        IntStream.range(0, 10)
            .mapToObj(i -> new RunPiece(NODE, i, piece(i < 9 ? 100 : 75)))
            .toList();
    Judgement alone =
        QuantileJudge.judge(QuantileBounds.of(whole, 0.95), Limits.target("2s"), whole);
    Judgement together = judge(0.95, Limits.target("2s"), whole, pieces, RunJudge.USUAL_NOISE);
    assertEquals(Evidence.FIRM, alone.evidence());
    assertEquals(Evidence.WEAK, together.evidence());
    assertEquals(10, together.population().pieces());
    // by hand: p = .975, sum (x - p n)^2 = 9*2.5^2 + 22.5^2 = 562.5, v = 10/9 * 562.5 / 1e6,
    // factor = v * 1000 / (p (1-p)) = .625 / .024375
    assertEquals(0.625 / 0.024375, together.population().designEffect(), 1e-9);
    assertTrue(together.text().contains("design effect 26"), together.text());
  }

  private static Judgement judge(
      double q, Tiers limits, Histogram whole, List<RunPiece> pieces, Spread noise) {
    Dependence dependence = new Dependence(whole, pieces);
    return QuantileJudge.judge(
        QuantileBounds.of(whole, q, dependence),
        limits,
        whole,
        dependence,
        noise,
        LostObservations.NONE);
  }

  /** So many intervals of 100 observations within 500 ms each, and the last ones of 100 beyond. */
  private static Judgement intervals(double q, int clean, int bad, Spread noise) {
    List<RunPiece> pieces =
        IntStream.range(0, clean + bad)
            .mapToObj(i -> new RunPiece(NODE, i, fast(100, i < clean ? 100 : 99)))
            .toList();
    double n = 100.0 * (clean + bad);
    return judge(q, Limits.target("1s"), fast(n, n - bad), pieces, noise);
  }

  private static Histogram fast(double n, double within) {
    return Histogram.of(BOUNDS, new double[] {within, within, within, n, n}, Double.NaN);
  }

  @Test
  void without_a_miss_as_many_intervals_are_needed_as_independent_requests_would_be() {
    // .95^59 = .0485, .95^58 = .0510; 1 - .05^(1/58) = 5.03 %
    Judgement firm = intervals(0.95, 59, 0, RunJudge.USUAL_NOISE);
    assertEquals(Evidence.FIRM, firm.evidence());
    assertTrue(
        text(firm)
            .endsWith(
                "Firm evidence on the system (p < 0.0001), assuming that runs differ by 5 %; an"
                    + " interval with a miss may occur with probability up to 4.95 % (none of"
                    + " 59 had one)"),
        firm.text());
    Judgement weak = intervals(0.95, 58, 0, RunJudge.USUAL_NOISE);
    assertEquals(Evidence.WEAK, weak.evidence());
    assertEquals(Reason.TOO_FEW_INTERVALS, weak.reason());
    assertTrue(
        text(weak)
            .endsWith(
                "Weak evidence on the system (p < 0.0001): an interval with a miss may occur with"
                    + " probability up to 5.03 % (none of 58 had one)"),
        weak.text());
    assertEquals(Evidence.WEAK, intervals(0.99, 200, 0, RunJudge.USUAL_NOISE).evidence());
    assertEquals(Evidence.FIRM, intervals(0.5, 5, 0, RunJudge.USUAL_NOISE).evidence());
    assertEquals(Evidence.WEAK, intervals(0.5, 4, 0, RunJudge.USUAL_NOISE).evidence());
  }

  @Test
  void misses_in_three_intervals_show_how_they_come() {
    assertEquals(Evidence.WEAK, intervals(0.99, 18, 2, RunJudge.USUAL_NOISE).evidence());
    assertEquals(Evidence.FIRM, intervals(0.99, 17, 3, RunJudge.USUAL_NOISE).evidence());
  }

  @Test
  void another_run_has_to_stand_at_its_distance_from_the_limit() {
    // exp(1.644854 * .05) = 1.085718: a limit of 542.85 ms is 499.992 ms for other runs
    Judgement within = limit("542.85ms", RunJudge.USUAL_NOISE);
    assertEquals(Evidence.WEAK, within.evidence());
    assertEquals(Reason.RUN_NOISE, within.reason());
    assertTrue(
        text(within)
            .endsWith(
                "Weak evidence on the system (p < 0.0001): another run may miss the limit, no"
                    + " bucket bound is at 500 ms or below, assuming that runs differ by 5 %"),
        within.text());
    assertEquals(Evidence.FIRM, limit("542.86ms", RunJudge.USUAL_NOISE).evidence());
    assertEquals(Evidence.FIRM, limit("500ms", Spread.known(0)).evidence());
    assertEquals(Evidence.WEAK, limit("499ms", Spread.known(0)).evidence());
  }

  @Test
  void what_would_help_is_told_with_all_that_it_takes() {
    // ln .05 / ln .99 = 298.07
    assertTrue(
        text(intervals(0.99, 2, 0, RunJudge.USUAL_NOISE))
            .endsWith(
                "Weak evidence on the system (p = 0.13): 99 more observations like these, in more"
                    + " intervals, would make it firm"));
    Judgement never = judge(0.95, Limits.target("1s"), 90, 97, 100, 100, 100);
    assertEquals(Reason.RUN_NOISE, never.reason());
    assertTrue(
        text(never)
            .endsWith(
                "another run may miss the limit: p = 0.99 at 921 ms, assuming that"
                    + " runs differ by 5 %"),
        text(never));
  }

  private static String text(Judgement judgement) {
    return judgement.text().replace('\u202f', ' ');
  }

  private static Judgement limit(String limit, Spread noise) {
    Histogram whole = Histogram.of(BOUNDS, new double[] {1000, 1000, 1000, 1000, 1000}, INF);
    return QuantileJudge.judge(
        QuantileBounds.of(whole, 0.95),
        Limits.target(limit),
        whole,
        Dependence.NONE,
        noise,
        LostObservations.NONE);
  }

  @Test
  void a_failure_has_to_stand_beyond_the_limit() {
    // all in (1 s, 2.5 s]: at 2.5 s / 1.0857 = 2.3026 s and below, T(1+k) is within 2.5 s
    assertEquals(Evidence.WEAK, judge(0.5, Limits.target("1s"), 0, 0, 100, 100, 100).evidence());
    assertEquals(Evidence.FIRM, judge(0.5, Limits.target("900ms"), 0, 0, 100, 100, 100).evidence());
  }

  private static Histogram piece(double hits) {
    return Histogram.of(BOUNDS, new double[] {0, hits, 100, 100, 100}, Double.NaN);
  }

  @Test
  void headroom_is_what_is_proven() {
    assertEquals(0.5, judge(0.95, Limits.target("2s"), 0, 95, 99, 99, 100).headroom());
    assertEquals(0, judge(0.95, Limits.target("1s"), 0, 95, 99, 99, 100).headroom());
    assertEquals(-1.5, judge(0.95, Limits.target("1s"), 0, 10, 94, 99, 100).headroom());
    assertEquals(Double.NaN, judge(0.95, Limits.seconds(0), 0, 95, 99, 99, 100).headroom());
  }

  @Test
  void of_several_limits_the_acceptable_one_decides_and_the_tier_says_which_is_kept() {
    Tiers tiers = new Tiers(Limits.below("500ms"), Limits.below("1s"), Limits.above("2.5s"));
    assertTier(Verdict.PASS, Tier.TARGET, judge(0.5, tiers, 50, 60, 70, 80, 100));
    assertTier(Verdict.PASS, Tier.ACCEPTABLE, judge(0.5, tiers, 49, 60, 70, 80, 100));
    assertTier(Verdict.FAIL, Tier.MISSED, judge(0.5, tiers, 0, 49, 70, 80, 100));
    assertTier(Verdict.FAIL, Tier.CRITICAL, judge(0.5, tiers, 0, 0, 49, 80, 100));
  }

  @Test
  void an_open_target_is_a_pass_when_the_acceptable_limit_is_proven() {
    Tiers tiers = new Tiers(Limits.below("700ms"), Limits.below("1s"), null);
    Judgement judgement = judge(0.5, tiers, 40, 60, 70, 80, 100);
    assertTier(Verdict.PASS, Tier.ACCEPTABLE, judgement);
    assertEquals(Reason.TARGET_UNDECIDED, judgement.reason());
    assertTrue(
        judgement
            .text()
            .contains(
                "which meets the acceptable limit < 1s; the target <"
                    + " 700ms lies between le=\"0.5\" and le=\"1\""),
        judgement.text());
  }

  @Test
  void with_a_critical_limit_alone_the_target_decides() {
    Tiers tiers = new Tiers(Limits.below("1s"), null, Limits.above("3s"));
    assertTier(Verdict.PASS, Tier.TARGET, judge(0.5, tiers, 0, 50, 70, 80, 100));
    // beyond 2.5 s, but not provably beyond 3 s
    assertTier(Verdict.FAIL, Tier.MISSED, judge(0.5, tiers, 0, 0, 0, 80, 100));
    assertTier(Verdict.FAIL, Tier.CRITICAL, judge(0.5, tiers, 0, 0, 0, 0, 100));
  }

  @Test
  void one_limit_has_no_tier() {
    assertNull(judge(0.5, Limits.target("1s"), 0, 50, 70, 80, 100).tier());
  }

  @Test
  void lower_limits_are_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> judge(0.5, Tiers.of(Limits.above("1s")), 0, 50, 70, 80, 100));
  }

  @Test
  void sentences_name_counts_bounds_and_need() {
    assertEquals(
        "p95 is above 0.5 s and at most 1 s: 95 of 100 observations are at or below le=\"1\" where"
            + " 95 are needed, which meets the target < 2s. Weak evidence on the system (p = 0.62):"
            + " the share within the limit is just what is asked for",
        judge(0.95, Limits.target("2s"), 0, 95, 99, 99, 100).text());
    assertEquals(
        "p95 is above 10 s: only 3 of 100 observations are at or below le=\"10\" where 95 are"
            + " needed, which misses the target < 9s. Firm evidence on the system (p <"
            + " 0.0001), assuming that runs differ by 5 %",
        judge(0.95, Limits.target("9s"), 0, 0, 0, 3, 100).text());
    assertEquals(
        "p95 is above 10 s: only 3 of 100 observations are at or below le=\"10\" where 95 are"
            + " needed, which misses the target < 10s. Weak evidence on the system (p < 0.0001):"
            + " another run may meet the limit, no bucket bound is at 10.9 s or above, assuming"
            + " that runs differ by 5 %",
        judge(0.95, Limits.target("10s"), 0, 0, 0, 3, 100).text());
    assertEquals(
        "p95 is at most 0.5 s: 100 of 100 observations are at or below le=\"1\" where 95 are"
            + " needed, which meets the target < 1s. Weak evidence on the system (p = 0.0059):"
            + " another run may miss the limit: p = 0.26 at 921 ms, assuming that runs differ by"
            + " 5 %",
        judge(0.95, Limits.target("1s"), 97, 100, 100, 100, 100).text());
  }

  @Test
  void a_limit_below_the_smallest_bound_is_told_as_such() {
    assertTrue(
        judge(0.95, Limits.target("200ms"), 95, 95, 99, 99, 100)
            .text()
            .startsWith(
                "the target < 200ms lies below the smallest bound le=\"0.5\": between 0"
                    + " and 95 of 100"));
  }

  @Test
  void a_histogram_without_finite_bounds_says_so() {
    Histogram only = Histogram.of(new double[] {INF}, new double[] {5}, Double.NaN);
    Judgement judgement =
        QuantileJudge.judge(QuantileBounds.of(only, 0.5), Limits.target("1s"), only);
    assertEquals(Reason.ABOVE_LARGEST_BOUND, judgement.reason());
    assertEquals(
        "the target < 1s is unknown: there is no bucket bound except +Inf; add a bucket bound at"
            + " 1",
        judgement.text());
  }

  @Test
  void pieces_without_observations_change_nothing() {
    Histogram whole = Histogram.of(BOUNDS, new double[] {0, 95, 99, 99, 100}, Double.NaN);
    Histogram empty = Histogram.of(BOUNDS, new double[] {0, 0, 0, 0, 0}, 0);
    RunPiece nothing = new RunPiece(NODE, 0, empty);
    assertEquals(
        QuantileJudge.judge(QuantileBounds.of(whole, 0.95), Limits.target("1s"), whole),
        judge(
            0.95,
            Limits.target("1s"),
            whole,
            Collections.nCopies(9, nothing),
            RunJudge.USUAL_NOISE));
  }

  private static void assertTier(Verdict verdict, Tier tier, Judgement judgement) {
    assertEquals(verdict, judgement.verdict(), judgement.text());
    assertEquals(tier, judgement.tier(), judgement.text());
  }

  private static Judgement judge(double q, Tiers limits, double... cumulative) {
    Histogram histogram = Histogram.of(BOUNDS, cumulative, Double.NaN);
    Judgement judgement = QuantileJudge.judge(QuantileBounds.of(histogram, q), limits, histogram);
    return new Judgement(
        judgement.verdict(),
        judgement.reason(),
        judgement.evidence(),
        judgement.tier(),
        judgement.headroom(),
        judgement.text().replace('\u202f', ' '),
        judgement.grounds());
  }
}
