package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.analysis.Wants;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 100 observations, 60 of them at or below 0.1 s and all at or below 1 s. */
class FailedCallsTest {

  private static final Histogram HISTOGRAM =
      Histogram.of(
          new double[] {0.1, 1, Double.POSITIVE_INFINITY}, new double[] {60, 100, 100}, 20);

  private static Judgement median(long failed) {
    return median(failed, 0);
  }

  private static Judgement median(long failed, double unseen) {
    return median(new FailedCalls(failed, failed), unseen);
  }

  private static Judgement median(FailedCalls failed, double unseen) {
    Tiers limits = Limits.seconds(0.1);
    QuantileBounds bounds = QuantileBounds.of(HISTOGRAM, 0.5);
    Judgement judgement = QuantileJudge.judge(bounds, limits, HISTOGRAM);
    QuantileResult result = new QuantileResult(bounds, limits, judgement);
    return failed.on(result, HISTOGRAM, unseen).judgement();
  }

  private static Judgement mean(long failed, double limit) {
    Tiers limits = Limits.seconds(limit);
    Judgement judgement = ScalarJudge.judge("the mean", 0.2, limits, Reason.NOT_A_NUMBER);
    return new FailedCalls(failed, failed).onMean(judgement, limits, HISTOGRAM, 0);
  }

  @Test
  void a_pass_stands_as_long_as_it_does_without_the_fastest() {
    // 60 - 20 >= ceil(0.5 * 80) = 40, and 60 - 21 < ceil(0.5 * 79) = 40
    assertEquals(Verdict.PASS, median(0).verdict());
    assertEquals(Verdict.PASS, median(20).verdict());
    assertEquals(Evidence.WEAK, median(20).evidence());
    assertEquals(Verdict.UNDECIDED, median(21).verdict());
    assertEquals(Reason.FAILURES_OBSERVED, median(21).reason());
  }

  @Test
  void a_pass_stands_only_with_what_was_not_seen_besides() {
    // 60 - 10 = 50 >= ceil(0.5 * (90 + 10)), and 51 = ceil(0.5 * (90 + 11))
    assertEquals(Verdict.PASS, median(10, 10).verdict());
    assertEquals(Reason.FAILURES_OBSERVED, median(10, 11).reason());
    assertEquals(Reason.FAILURES_OBSERVED, median(10, Double.POSITIVE_INFINITY).reason());
  }

  @Test
  void when_every_observation_may_be_a_failure_nothing_is_decided() {
    assertEquals(Verdict.UNDECIDED, median(100).verdict());
    Judgement more = median(1_000);
    assertEquals(Verdict.UNDECIDED, more.verdict());
    assertTrue(more.text().contains("100 of the observations"), more.text());
  }

  @Test
  void calls_that_may_have_failed_unseen_are_not_told_as_failed() {
    assertTrue(open(0, 90).contains("But up to 90 calls failed"), open(0, 90));
    assertTrue(open(90, 90).contains("But 90 calls failed"), open(90, 90));
    String unknown = open(1, Long.MAX_VALUE);
    assertTrue(unknown.contains("But an unknown number of calls failed, 100 of the"), unknown);
  }

  @Test
  void a_node_that_was_seen_once_has_counted_nothing_and_may_have_failed_any_number() {
    Selector refused = Selector.of("refused_total");
    Wanted wanted = Wants.of(Set.of(), Set.of(refused.name()), List.of(), List.of());
    Scrapes seen = Scrapes.node("a").at(0, "refused_total 5").at(10, "refused_total 7");
    Scrapes once = Scrapes.node("b").at(0, "refused_total 5");
    assertEquals(
        new FailedCalls(2, Long.MAX_VALUE),
        FailedCalls.of(null, Scrapes.run(wanted, seen, once).counter(refused)));
    assertEquals(
        new FailedCalls(2, 2), FailedCalls.of(null, Scrapes.run(wanted, seen).counter(refused)));
  }

  private static String open(long counted, long most) {
    return median(new FailedCalls(counted, most), 0).text();
  }

  @Test
  void a_mean_has_to_be_kept_by_those_that_were_served() {
    // 20 s over 100 - 50 calls are 0.4 s
    assertEquals(Verdict.PASS, mean(50, 0.401).verdict());
    assertEquals(Reason.FAILURES_OBSERVED, mean(50, 0.399).reason());
    assertEquals(Verdict.FAIL, mean(50, 0.1).verdict());
    assertEquals(Reason.FAILURES_OBSERVED, mean(100, 0.3).reason());
  }

  @Test
  void what_processes_say_themselves_may_rest_on_calls_that_failed() {
    Judgement kept =
        new Judgement(Verdict.PASS, Reason.SUMMARY, Evidence.WEAK, null, Double.NaN, "kept", null);
    QuantileResult said =
        new QuantileResult(QuantileBounds.unknown(0.99), Limits.target("1s"), kept, 0.5);
    QuantileResult result = new FailedCalls(3, 3).on(said, null, 0);
    assertEquals(Reason.FAILURES_OBSERVED, result.judgement().reason());
    assertEquals(0.5, result.said());
  }
}
