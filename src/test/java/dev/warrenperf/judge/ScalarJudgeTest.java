package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.warrenperf.judge.Limit.Comparison;
import dev.warrenperf.unit.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScalarJudgeTest {

  private static final Tiers MEAN = Limits.target("500ms");
  private static final Tiers RATE = Tiers.of(Limits.above("100/s"));

  @Test
  void a_missing_value_is_no_data_with_the_reason_given() {
    Judgement judgement = ScalarJudge.judge("the rate", Double.NaN, RATE, Reason.DURATION_UNKNOWN);
    assertEquals(Verdict.NO_DATA, judgement.verdict());
    assertEquals(Reason.DURATION_UNKNOWN, judgement.reason());
    assertEquals(Reason.DURATION_UNKNOWN.meaning(), judgement.text());
    assertEquals(Double.NaN, judgement.headroom());
  }

  @Test
  void upper_limits_are_kept_below_and_headroom_is_a_share_of_the_limit() {
    Judgement pass = judge(0.25, MEAN);
    assertEquals(Verdict.PASS, pass.verdict());
    assertEquals(0.5, pass.headroom());
    assertNull(pass.reason());
    assertNull(pass.evidence());
    assertEquals("the value is 250 ms, which meets the target < 500ms", words(pass));
    assertEquals(-1, judge(1, MEAN).headroom());
  }

  @Test
  void lower_limits_are_mirrored() {
    Judgement fail = judge(12.5, RATE);
    assertEquals(Verdict.FAIL, fail.verdict());
    assertEquals(-0.875, fail.headroom());
    assertEquals("the value is 12.5/s, which misses the target > 100/s", words(fail));
    assertEquals(0.5, judge(150, RATE).headroom());
  }

  @ParameterizedTest
  @EnumSource(Comparison.class)
  void one_ulp_decides(Comparison comparison) {
    Tiers tiers = Tiers.of(new Limit(comparison, Quantity.parse("2s")));
    boolean upper = comparison.isUpper();
    boolean equal = comparison == Comparison.AT_MOST || comparison == Comparison.AT_LEAST;
    assertEquals(verdict(upper), judge(Math.nextDown(2.0), tiers).verdict());
    assertEquals(verdict(equal), judge(2, tiers).verdict());
    assertEquals(verdict(!upper), judge(Math.nextUp(2.0), tiers).verdict());
  }

  private static Verdict verdict(boolean kept) {
    return kept ? Verdict.PASS : Verdict.FAIL;
  }

  @Test
  void a_value_that_would_print_as_its_limit_is_rounded_away_from_it() {
    assertEquals(
        "the value is 500.1 ms, which misses the target < 500ms", words(judge(0.50002, MEAN)));
    assertEquals(
        "the value is 500.1 ms, which misses the target < 500ms",
        words(judge(Math.nextUp(0.5), MEAN)));
    assertEquals(
        "the value is 499.9 ms, which meets the target < 500ms",
        words(judge(Math.nextDown(0.5), MEAN)));
    assertEquals("the value is 500 ms, which misses the target < 500ms", words(judge(0.5, MEAN)));
    assertEquals(
        "the value is 99.99/s, which misses the target > 100/s", words(judge(99.9999, RATE)));
    assertEquals(
        "the value is 50.01 %, which misses the target < 50%",
        words(judge(0.500001, Limits.target("50%"))));
    assertEquals(
        "the value is 512.1 MB, which misses the target < 512MB",
        words(judge(512_000_001, Limits.target("512MB"))));
    assertEquals(
        "the value is 2 s, which meets the target < 3s", words(judge(2, Limits.target("3s"))));
  }

  @Test
  void tiers_tell_which_limit_is_kept() {
    Tiers tiers = new Tiers(Limits.above("1/s"), Limits.above("0.5/s"), below("0.25/s"));
    assertTier(Verdict.PASS, Tier.TARGET, judge(1.5, tiers));
    assertTier(Verdict.PASS, Tier.ACCEPTABLE, judge(0.75, tiers));
    assertTier(Verdict.FAIL, Tier.MISSED, judge(0.3, tiers));
    assertTier(Verdict.FAIL, Tier.CRITICAL, judge(0.2, tiers));
    assertEquals(0.5, judge(0.75, tiers).headroom());
    assertEquals(
        "the value is 0.75/s, which meets the acceptable limit > 0.5/s and misses the target >"
            + " 1/s",
        words(judge(0.75, tiers)));
    assertEquals(
        "the value is 0.2/s, which misses the acceptable limit > 0.5/s and misses the target >"
            + " 1/s; it is in the critical range < 0.25/s",
        words(judge(0.2, tiers)));
  }

  private static Limit below(String text) {
    return Limits.below(text);
  }

  @Test
  void limits_that_nothing_is_a_share_of_have_no_headroom() {
    assertEquals(Double.NaN, judge(1, Limits.target("0")).headroom());
  }

  @Test
  void an_infinite_value_is_judged_as_what_it_is() {
    Judgement fail = judge(Double.POSITIVE_INFINITY, MEAN);
    assertEquals(Verdict.FAIL, fail.verdict());
    assertEquals(Double.NEGATIVE_INFINITY, fail.headroom());
  }

  private static void assertTier(Verdict verdict, Tier tier, Judgement judgement) {
    assertEquals(verdict, judgement.verdict(), judgement.text());
    assertEquals(tier, judgement.tier(), judgement.text());
  }

  private static String words(Judgement judgement) {
    return judgement.text().replace('\u202f', ' ');
  }

  private static Judgement judge(double value, Tiers tiers) {
    return ScalarJudge.judge("the value", value, tiers, Reason.NOT_A_NUMBER);
  }

  @Test
  void what_is_known_to_a_range_tells_the_ends_that_were_not_seen() {
    assertEquals("at most 900 ms", open(0.1, 0.1, 0.9));
    assertEquals("at least 100 ms", open(0.9, 0.1, 0.9));
    assertEquals("at least 100 ms and at most 900 ms", open(0.4, 0.1, 0.9));
    assertEquals("may have been more", open(0.1, 0.1, Double.POSITIVE_INFINITY));
    assertEquals("may have been less", open(0.9, Double.NEGATIVE_INFINITY, 0.9));
    assertEquals(
        "may have been any", open(0.9, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  private static String open(double value, double least, double most) {
    Judgement judged =
        ScalarJudge.judge("the mean", value, least, most, MEAN, Reason.OBSERVATIONS_LOST);
    assertEquals(Verdict.UNDECIDED, judged.verdict());
    String words = words(judged);
    return words.substring(words.indexOf(", and ") + 6, words.indexOf(": "));
  }
}
