package dev.warrenperf.report;

import static dev.warrenperf.analysis.Scrapes.h;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.config.TargetFile;
import dev.warrenperf.judge.Judgement;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Needs;
import dev.warrenperf.judge.OperationResult;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.RunConditions.Demand;
import dev.warrenperf.judge.RunJudge;
import dev.warrenperf.judge.TargetResults;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 100 observations of which 95 are at or below 1 s, as a p90 below 1 s needs 90, and a counter of
 * those calls that failed.
 */
class ObservedFailuresTest {

  private static final Selector ERRORS = Selector.of("errors_total");

  private static TargetSet targets(RunConditions valid, Selector... failures) {
    OperationTarget create =
        new OperationTarget(
            "Create",
            List.of(Selector.of("h")),
            null,
            null,
            null,
            new TreeMap<>(Map.of(0.9, Runs.below("1s"))),
            false,
            List.of(failures),
            true);
    return new TargetSet(
        "t", "t.yaml", List.of(create), Map.of(Selector.of("h"), MetricUnit.SECONDS), valid);
  }

  private static Scrapes failed(int failed) {
    return Scrapes.node("a")
        .at(0, h("0/0/0") + "\nerrors_total 7")
        .at(5, h("95/95/100") + "\nerrors_total " + (7 + failed));
  }

  private static JudgedRun run(RunConditions valid, Scrapes node, Selector... failures) {
    return Runs.input(targets(valid, failures), RunDescription.of("r"), Map.of(), node);
  }

  private static Judgement p90(JudgedRun input) {
    return input.results().operations().get(0).quantiles().stream()
        .filter(quantile -> quantile.q() == 0.9)
        .findFirst()
        .orElseThrow()
        .judgement();
  }

  private static List<String> notices(JudgedRun input) {
    return RunNotices.of(input.deltas(), input.window(), input.results()).stream()
        .filter(notice -> notice.code().startsWith("failures-"))
        .map(notice -> notice.code() + ": " + Runs.plain(notice.text()))
        .toList();
  }

  /** 95 - 50 = ceil(0.9 * 50) = 45; 95 - 51 = 44, and ceil(0.9 * 49) = 45. */
  @Test
  void a_pass_stands_as_long_as_it_does_without_what_the_counter_says_failed() {
    RunConditions usual = RunConditions.USUAL;
    assertEquals(Verdict.PASS, p90(run(usual, failed(50), ERRORS)).verdict());
    Judgement open = p90(run(usual, failed(51), ERRORS));
    assertEquals(Verdict.UNDECIDED, open.verdict());
    assertEquals(Reason.FAILURES_OBSERVED, open.reason());
    assertEquals(Verdict.PASS, p90(run(usual, failed(51))).verdict());
  }

  @Test
  void of_several_names_the_first_that_is_exposed_serves() {
    Judgement open =
        p90(run(RunConditions.USUAL, failed(51), Selector.of("refused_total"), ERRORS));
    assertEquals(Reason.FAILURES_OBSERVED, open.reason());
  }

  @Test
  void a_notice_says_how_many_failed_and_that_a_counter_is_missing() {
    assertEquals(
        List.of(
            "failures-observed: Create: 3 calls failed and may be among the 100 observations: a"
                + " PASS stands only if it holds without them"),
        notices(run(RunConditions.USUAL, failed(3), ERRORS)));
    assertEquals(List.of(), notices(run(RunConditions.USUAL, failed(0), ERRORS)));
    assertEquals(
        List.of(
            "failures-not-exposed: Create: no node exposes a series of refused_total, so it is"
                + " not known whether calls failed"),
        notices(run(RunConditions.USUAL, failed(3), Selector.of("refused_total"))));
  }

  @Test
  void the_share_of_failed_calls_is_that_of_the_observations_where_no_client_counted() {
    Limit one = new Limit(Limit.Comparison.LESS, Quantity.parse("1%"));
    RunConditions errors =
        new RunConditions(
            true,
            Demand.USUAL,
            Demand.USUAL,
            0,
            null,
            new TreeMap<>(),
            one,
            null,
            new TreeMap<>(),
            null);
    assertEquals(List.of(), Validity.of(run(errors, failed(0), ERRORS)).faults());
    assertEquals(
        List.of("1 of 100 calls failed, and < 1% is asked for"),
        Validity.of(run(errors, failed(1), ERRORS)).faults());
  }

  @Test
  void a_counter_that_is_not_there_counts_no_failures_and_none_that_lost_some_keeps_a_limit() {
    Limit one = new Limit(Limit.Comparison.LESS, Quantity.parse("1%"));
    RunConditions errors =
        new RunConditions(
            true,
            Demand.USUAL,
            Demand.USUAL,
            0,
            null,
            new TreeMap<>(),
            one,
            null,
            new TreeMap<>(),
            null);
    Validity uncounted = Validity.of(run(errors, failed(0), Selector.of("refused_total")));
    assertEquals(List.of(), uncounted.faults());
    assertTrue(uncounted.isPartial());
    assertFalse(Validity.of(run(errors, failed(0), ERRORS)).isPartial());
    // it fell, so that it began again from zero, and what it had counted meanwhile is not known
    Scrapes fell =
        Scrapes.node("a")
            .at(0, h("0/0/0") + "\nerrors_total 7")
            .at(5, h("50/50/50") + "\nerrors_total 7")
            .at(10, h("95/95/100") + "\nerrors_total 0");
    Validity lost = Validity.of(run(errors, fell, ERRORS));
    assertEquals(List.of(), lost.faults());
    assertTrue(lost.isPartial());
  }

  /** Of 50 calls 46 were refused, and Warren observed 10: these may all be refused ones. */
  @ParameterizedTest
  @CsvSource({"Service Create, create", "Service Update, update", "Service Delete, delete"})
  void by_the_built_in_targets_calls_that_a_client_saw_fail_serve(String operation, String call)
      throws Exception {
    TargetSet targets = TargetFile.load("warren-1.3");
    String name = "warren_service_" + call + "_duration_seconds";
    RunDeltas run =
        Scrapes.run(
            Needs.of(targets),
            Scrapes.node("m")
                .at(0, h("0/0/0", 0).replace("h_", name + "_"))
                .at(5, h("10/10/10", 0.1).replace("h_", name + "_")));
    ClientSamples samples =
        new ClientSamples(
            operation,
            "script.log",
            ClientSamples.Kind.SCRIPT,
            new double[] {2, 2, 2, 2},
            BigDecimal.ONE,
            ClientSamples.Rounding.DOWN,
            new TreeMap<>(Map.of("failed", 46)),
            Double.NaN);
    TargetResults results = RunJudge.judge(targets, run, RunDescription.of("r"), List.of(samples));
    OperationResult result =
        results.operations().stream()
            .filter(one -> one.target().name().equals(operation))
            .findFirst()
            .orElseThrow();
    assertEquals(Reason.FAILURES_OBSERVED, result.quantiles().get(0).judgement().reason());
    assertEquals(46, result.failed());
    assertEquals(
        List.of(
            operation
                + ": 46 calls failed and may be among the 10 observations: a PASS stands only if"
                + " it holds without them. Warren starts its timer before it knows whether the"
                + " manager is the leader, so a call that is refused is an observation of"
                + " microseconds"),
        RunNotices.of(run, Runs.input(failed(0)).window(), results).stream()
            .filter(notice -> notice.code().equals("failures-observed"))
            .map(notice -> Runs.plain(notice.text()))
            .toList());
  }
}
