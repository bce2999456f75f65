package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

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
    assertEquals(new Outcome(0.5, judged, true, null, "< 500ms"), outcome);
  }

  @Test
  void headroom_has_a_sign_unless_there_is_none() {
    assertEquals("+12.5\u202f%", headroomText(0.125));
    assertEquals("−300\u202f%", headroomText(-3));
    assertEquals("0\u202f%", headroomText(0));
    assertEquals("", headroomText(Double.NaN));
    assertEquals("−∞\u202f%", headroomText(Double.NEGATIVE_INFINITY));
  }

  private static String headroomText(double headroom) {
    return Outcomes.of(judgement(Verdict.PASS, null, headroom), LIMITS, true).headroomText();
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
