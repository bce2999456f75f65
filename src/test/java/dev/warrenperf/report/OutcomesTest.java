package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.judge.Evidence;
import dev.warrenperf.judge.Judgement;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.Tier;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.unit.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutcomesTest {

  private static final Tiers LIMITS =
      Tiers.of(new Limit(Limit.Comparison.LESS, Quantity.parse("500ms")));

  private static final Tiers RATE =
      Tiers.of(new Limit(Limit.Comparison.GREATER, Quantity.parse("10/s")));

  private static Judgement judgement(Verdict verdict, Evidence evidence, double headroom) {
    return new Judgement(verdict, null, evidence, null, headroom, "so it is", null);
  }

  @Test
  void a_judgement_is_put_into_words() {
    Judgement judged =
        new Judgement(
            Verdict.FAIL,
            Reason.CLOSE_TO_LIMIT,
            Evidence.WEAK,
            Tier.MISSED,
            -0.25,
            "so it is",
            null);
    Outcome outcome = Outcomes.of(judged, LIMITS, true);
    assertEquals(new Outcome(0.5, judged, true, null, LIMITS), outcome);
    assertEquals("< 500ms", outcome.limitText());
  }

  @Test
  void headroom_has_a_sign_unless_there_is_none() {
    assertEquals("+12\u202f%", headroomText(0.125));
    assertEquals("−12\u202f%", headroomText(-0.125));
    assertEquals("0\u202f%", headroomText(0));
    assertEquals("", headroomText(Double.NaN));
  }

  @Test
  void headroom_is_rounded_towards_the_limit_and_in_tenths_close_to_it() {
    assertEquals("+99\u202f%", headroomText(0.9998));
    assertEquals("−99\u202f%", headroomText(-0.9998));
    // 75 % but for the rounding of doubles
    assertEquals("+75\u202f%", headroomText((0.2 - 0.05) / 0.2));
    assertEquals("+4.2\u202f%", headroomText(0.0416));
    assertEquals("−0.04\u202f%", headroomText(-0.0004));
  }

  @Test
  void from_twice_the_limit_on_headroom_is_a_multiple_of_it() {
    assertEquals("2 times the target", headroomText(-1));
    assertEquals("2.3 times the target", headroomText(-1.3));
    assertEquals("5 times the target", headroomText(-4));
    assertEquals("∞ times the target", headroomText(Double.NEGATIVE_INFINITY));
    assertEquals("3 times the target", headroomText(RATE, 2.06));
    assertEquals("2 times the target", headroomText(RATE, 1));
  }

  @Test
  void a_value_of_nothing_is_no_multiple() {
    assertEquals("+100\u202f%", headroomText(1));
    assertEquals("−100\u202f%", headroomText(RATE, -1));
  }

  @Test
  void of_several_limits_the_one_that_decides_need_not_be_the_target() {
    Judgement judged = new Judgement(Verdict.FAIL, null, null, Tier.CRITICAL, -4, "so it is", null);
    assertEquals("5 times the limit", Outcomes.of(judged, LIMITS, true).headroomText());
  }

  private static String headroomText(double headroom) {
    return headroomText(LIMITS, headroom);
  }

  private static String headroomText(Tiers limits, double headroom) {
    return Outcomes.of(judgement(Verdict.PASS, null, headroom), limits, true).headroomText();
  }

  @Test
  void evidence_has_a_mark_and_a_word_where_something_is_decided() {
    assertEquals("● firm", evidence(Verdict.PASS, Evidence.FIRM));
    assertEquals("○ weak", evidence(Verdict.FAIL, Evidence.WEAK));
    assertEquals("sampled", evidence(Verdict.PASS, Evidence.SAMPLED));
    assertEquals("", evidence(Verdict.UNDECIDED, Evidence.WEAK));
    assertEquals("", evidence(Verdict.PASS, null));
  }

  private static String evidence(Verdict verdict, Evidence evidence) {
    return Outcomes.of(judgement(verdict, evidence, 0), LIMITS, true).evidenceText();
  }

  @Test
  void what_has_no_data_is_a_gap_where_none_are_required() {
    Judgement missing = Judgement.noData(Reason.NEVER_OBSERVED);
    assertTrue(Outcomes.of(missing, LIMITS, false).isGap());
    assertFalse(Outcomes.of(missing, LIMITS, true).isGap());
    assertFalse(outcome(Verdict.PASS, 0).isGap());
  }

  @Test
  void what_cannot_be_decided_is_weak_and_what_is_no_sample_has_no_evidence() {
    assertEquals(
        Evidence.WEAK, Outcomes.of(judgement(Verdict.UNDECIDED, null, 0), LIMITS, true).evidence());
    assertEquals(
        Evidence.FIRM,
        Outcomes.of(judgement(Verdict.PASS, Evidence.FIRM, 0), LIMITS, true).evidence());
    assertNull(Outcomes.of(judgement(Verdict.PASS, null, 0), LIMITS, true).evidence());
    assertNull(Outcomes.of(judgement(Verdict.NO_DATA, null, 0), LIMITS, true).evidence());
  }

  @Test
  void what_was_not_promised_is_not_judged() {
    assertSame(Outcome.NOT_JUDGED, Outcomes.of(null, LIMITS, true));
    assertSame(Outcome.NOT_JUDGED, Outcomes.of(judgement(Verdict.PASS, null, 0), null, true));
    assertFalse(Outcome.NOT_JUDGED.isJudged());
  }

  @Test
  void worst_news_come_first_and_among_equals_the_least_headroom() {
    List<Outcome> sorted =
        List.of(
            outcome(Verdict.FAIL, -2),
            outcome(Verdict.FAIL, -0.5),
            outcome(Verdict.UNDECIDED, Double.NaN),
            outcome(Verdict.NO_DATA, Double.NaN),
            outcome(Verdict.PASS, 0.1),
            outcome(Verdict.PASS, 0.9),
            Outcome.NOT_JUDGED);
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      List<Outcome> shuffled = new ArrayList<>(sorted);
      Collections.shuffle(shuffled, random);
      shuffled.sort(Outcomes.worstFirst());
      assertEquals(sorted, shuffled);
    }
  }

  private static Outcome outcome(Verdict verdict, double headroom) {
    return Outcomes.of(judgement(verdict, null, headroom), LIMITS, true);
  }
}
