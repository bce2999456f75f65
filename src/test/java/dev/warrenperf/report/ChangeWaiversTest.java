package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.ComparisonSettings;
import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.comparison.FigureContrast;
import dev.warrenperf.comparison.MeasureTest;
import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.comparison.RunTest;
import dev.warrenperf.comparison.SideRuns;
import dev.warrenperf.comparison.SpreadOrigin;
import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Limit.Comparison;
import dev.warrenperf.judge.RunDay;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.Waiver;
import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.judge.WaiverResult.State;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.model.Notice;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChangeWaiversTest {

  private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
  private static final double OVER = Math.nextUp(1.2);
  private static final ExitPolicy STRICT = ExitPolicy.parse(List.of("slower", "not-compared"));

  private static Waiver waiver(CheckSubject target) {
    Limit ceiling = new Limit(Comparison.AT_MOST, Quantity.parse("20%"));
    return new Waiver(target, ceiling, "the codec is slower", null, LAST, 3);
  }

  private static ChangeWaivers on(LocalDate day, CheckSubject... targets) {
    List<Waiver> all = List.of(targets).stream().map(ChangeWaiversTest::waiver).toList();
    return new ChangeWaivers(new WaiverSet("w.yaml", all), new RunDay(day, true));
  }

  private static final CheckSubject CREATE = CheckSubject.change(Kind.OPERATION, "Create");

  private static Decision decision(Change change, ChangeReason reason) {
    return new Decision(change, reason, null, 0.001, 0.001);
  }

  private static OperationContrast operation(
      Source source, Change change, ChangeReason reason, double upper, List<MeasureTest> tests) {
    return new OperationContrast(
        new OperationKey("Create", source),
        "create_seconds",
        false,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        new MeanRatio(1.15, 1.1, upper),
        SpreadOrigin.REPEATS,
        false,
        new Spread(1e-4, 2),
        null,
        null,
        tests,
        decision(change, reason));
  }

  private static OperationContrast slower(double upper) {
    return operation(Source.HISTOGRAM, Change.SLOWER, null, upper, List.of());
  }

  private static FigureContrast figure(
      MeasuredFigure.Kind kind, Direction better, double lower, double upper) {
    MeasuredFigure figure =
        new MeasuredFigure(
            kind, "API", "m", false, "mean", Presence.OBSERVED, 1, Unit.PER_SECOND, better);
    return new FigureContrast(
        figure,
        new double[] {1, 1},
        new double[] {1, 1},
        false,
        true,
        new MeanRatio(1, lower, upper),
        new Spread(1e-4, 2),
        List.of(),
        decision(Change.SLOWER, null));
  }

  private static SideRuns side(String label) {
    return new SideRuns(label, List.of(), List.of());
  }

  private static CandidateResult candidate(String label, OperationContrast... operations) {
    return new CandidateResult(side(label), List.of(), List.of(operations), List.of());
  }

  private static CandidateResult candidate(String label, FigureContrast... figures) {
    return new CandidateResult(side(label), List.of(), List.of(), List.of(figures));
  }

  private static ComparisonResult against(CandidateResult... candidates) {
    return new ComparisonResult(ComparisonSettings.usual(), side("v1"), List.of(candidates));
  }

  private static ComparisonReport report(ComparisonResult result, ChangeWaivers waivers) {
    TargetSet none = new TargetSet("none", "none", List.of());
    return ComparisonReporter.of(result, none, false, waivers);
  }

  private static State state(ComparisonResult result, ChangeWaivers waivers) {
    return waivers.withoutTargets(result).get(0).state();
  }

  @Test
  void a_slowdown_up_to_its_ceiling_does_not_count_and_stays_what_it_is() {
    ComparisonResult result = against(candidate("v2", slower(1.2)));
    ChangeWaivers waivers = on(LAST, CREATE);
    ComparisonReport report = report(result, waivers);
    OperationChange contrast = report.operations().get(0).contrasts().get(0);
    assertEquals(Change.SLOWER, contrast.decided().change());
    assertEquals(Tone.NEUTRAL, contrast.tone());
    assertEquals(
        "until 2026-06-30 up to the ceiling <= 20%, since the codec is slower", contrast.waiver());
    assertEquals(1, report.tally().waived());
    assertEquals(Conclusion.WAIVED, report.verdict());
    assertEquals(Tone.NEUTRAL, report.tone());
    assertEquals(
        "v2 against v1 is slower in 1 of 1 comparison, that one waived", report.sentence());
    assertTrue(
        report.reasons().get(0).text().endsWith("; waived " + contrast.waiver()),
        report.reasons()::toString);
    assertEquals(List.of(), STRICT.codes(report));
    assertEquals(State.HOLDS, state(result, waivers));
    assertEquals(List.of(), WaiverReport.notices(waivers.withoutTargets(result)));
  }

  @Test
  void one_step_above_the_ceiling_counts() {
    ComparisonResult result = against(candidate("v2", slower(OVER)));
    ChangeWaivers waivers = on(LAST, CREATE);
    ComparisonReport report = report(result, waivers);
    assertNull(report.operations().get(0).contrasts().get(0).waiver());
    assertEquals(Tone.FAIL, report.operations().get(0).contrasts().get(0).tone());
    assertEquals(Conclusion.SLOWER, report.verdict());
    assertEquals("v2 against v1 is slower in 1 of 1 comparison", report.sentence());
    assertEquals(List.of(11), STRICT.codes(report));
    assertEquals(State.CEILING_NOT_KEPT, state(result, waivers));
  }

  @Test
  void what_is_not_known_keeps_no_ceiling() {
    ComparisonResult result = against(candidate("v2", slower(Double.NaN)));
    WaiverResult ruled = on(LAST, CREATE).withoutTargets(result).get(0);
    assertEquals(State.CEILING_NOT_KEPT, ruled.state());
    assertEquals(
        "not waived: the ceiling <= 20% is not proven to be met, since how much worse it may be is"
            + " not known",
        ruled.text());
    assertEquals(List.of(11), STRICT.codes(report(result, on(LAST, CREATE))));
  }

  @Test
  void the_last_day_counts_and_the_next_does_not() {
    ComparisonResult result = against(candidate("v2", slower(1.1)));
    assertEquals(State.HOLDS, state(result, on(LAST, CREATE)));
    ChangeWaivers late = on(LAST.plusDays(1), CREATE);
    assertEquals(State.EXPIRED, state(result, late));
    assertEquals(List.of(11), STRICT.codes(report(result, late)));
    assertEquals(
        List.of("waiver-expired"),
        WaiverReport.notices(late.withoutTargets(result)).stream().map(Notice::code).toList());
  }

  @Test
  void what_is_not_worse_leaves_its_waiver_unused() {
    for (Change change : List.of(Change.SAME, Change.FASTER, Change.INCONCLUSIVE)) {
      ChangeReason reason = change == Change.INCONCLUSIVE ? ChangeReason.INTERVAL_TOO_WIDE : null;
      OperationContrast found = operation(Source.HISTOGRAM, change, reason, 1.1, List.of());
      ComparisonResult result = against(candidate("v2", found));
      assertEquals(State.UNUSED, state(result, on(LAST, CREATE)), change.word());
      ComparisonReport report = report(result, on(LAST, CREATE));
      assertEquals(0, report.tally().waived());
      assertEquals(Conclusion.of(change), report.verdict());
    }
  }

  @Test
  void waivers_of_others_and_of_targets_excuse_no_change() {
    ComparisonResult result = against(candidate("v2", slower(1.1)));
    ChangeWaivers waivers =
        on(
            LAST.plusDays(9),
            CheckSubject.mean("Create"),
            CheckSubject.change(Kind.OPERATION, "Remove"));
    assertEquals(0, report(result, waivers).tally().waived());
    List<WaiverResult> ruled = waivers.withoutTargets(result);
    assertEquals(State.UNUSED, ruled.get(0).state());
    assertEquals("unused: compare judges no target", ruled.get(0).text());
    assertEquals(State.EXPIRED, ruled.get(1).state());
  }

  @Test
  void of_several_candidates_each_is_ruled_by_itself_and_the_waiver_by_all() {
    ComparisonResult both = against(candidate("v2", slower(1.2)), candidate("v3", slower(1.1)));
    assertEquals(State.HOLDS, state(both, on(LAST, CREATE)));
    assertEquals(2, report(both, on(LAST, CREATE)).tally().waived());

    ComparisonResult one = against(candidate("v2", slower(1.2)), candidate("v3", slower(OVER)));
    ComparisonReport report = report(one, on(LAST, CREATE));
    ComparedOperation operation = report.operations().get(0);
    assertNotNull(operation.contrasts().get(0).waiver());
    assertNull(operation.contrasts().get(1).waiver());
    assertEquals(Tone.NEUTRAL, operation.contrasts().get(0).tone());
    assertEquals(Tone.FAIL, operation.contrasts().get(1).tone());
    assertEquals(Conclusion.SLOWER, report.verdict());
    assertTrue(
        report.sentence().endsWith("slower in 2 of 2 comparisons, 1 of them waived"),
        report::sentence);
    assertEquals("Create in v3", report.reasons().get(0).subject());
    assertEquals(List.of(11), STRICT.codes(report));
    assertEquals(
        "waived in 1 of 2 changes for the worse; in the other the ceiling <= 20% is not proven to be met",
        on(LAST, CREATE).withoutTargets(one).get(0).text());
  }

  @Test
  void what_the_system_and_what_a_client_measured_are_both_excused() {
    ComparisonResult result =
        against(
            candidate(
                "v2", slower(1.2), operation(Source.SAMPLES, Change.SLOWER, null, 1.2, List.of())));
    assertEquals(2, report(result, on(LAST, CREATE)).tally().waived());
    assertEquals(Conclusion.WAIVED, report(result, on(LAST, CREATE)).verdict());
  }

  @Test
  void what_is_open_beside_a_waived_slowdown_is_the_verdict() {
    ComparisonResult result =
        against(
            candidate(
                "v2",
                slower(1.2),
                operation(
                    Source.SAMPLES,
                    Change.INCONCLUSIVE,
                    ChangeReason.INTERVAL_TOO_WIDE,
                    1.2,
                    List.of())));
    ComparisonReport report = report(result, on(LAST, CREATE));
    assertEquals(Conclusion.INCONCLUSIVE, report.verdict());
    assertEquals(
        "v2 against v1 is slower in 1 of 2 comparisons, that one waived (1 open)",
        report.sentence());
    assertEquals(List.of(12), ExitPolicy.parse(List.of("slower", "inconclusive")).codes(report));
  }

  private static OperationContrast byTail(double logOfOdds, double share) {
    RunTest test = new RunTest(0, 0, 2, 0, 0, 1, 0, logOfOdds, false, null);
    return operation(
        Source.HISTOGRAM,
        Change.SLOWER,
        ChangeReason.BY_TAIL,
        1.01,
        List.of(new MeasureTest(MeasureTest.Measure.TAIL, 1, test, share, 1, 1)));
  }

  @Test
  void a_slower_tail_has_to_keep_the_ceiling_by_the_tail() {
    assertEquals(State.HOLDS, state(against(candidate("v2", byTail(0, 1.1))), on(LAST, CREATE)));
    assertEquals(
        State.CEILING_NOT_KEPT, state(against(candidate("v2", byTail(1, 1.1))), on(LAST, CREATE)));
    assertEquals(
        State.CEILING_NOT_KEPT,
        state(against(candidate("v2", byTail(0, Double.POSITIVE_INFINITY))), on(LAST, CREATE)));
  }

  @Test
  void where_large_values_are_good_the_inverse_is_held_against_the_ceiling() {
    CheckSubject rate = CheckSubject.change(Kind.RATE, "API");
    FigureContrast kept =
        figure(MeasuredFigure.Kind.THROUGHPUT, Direction.HIGHER_IS_BETTER, 1 / 1.2, 9);
    ComparisonResult result = against(candidate("v2", kept));
    assertEquals(State.HOLDS, state(result, on(LAST, rate)));
    ComparedFigure shown = report(result, on(LAST, rate)).figures().get(0);
    assertNotNull(shown.contrasts().get(0).waiver());
    assertEquals("WORSE", shown.contrasts().get(0).word());
    assertEquals(Tone.NEUTRAL, shown.contrasts().get(0).tone());

    FigureContrast lower =
        figure(MeasuredFigure.Kind.THROUGHPUT, Direction.HIGHER_IS_BETTER, 1 / 1.2001, 0.9);
    assertEquals(State.CEILING_NOT_KEPT, state(against(candidate("v2", lower)), on(LAST, rate)));
    FigureContrast nothing =
        figure(MeasuredFigure.Kind.THROUGHPUT, Direction.HIGHER_IS_BETTER, 0, 0.9);
    assertEquals(State.CEILING_NOT_KEPT, state(against(candidate("v2", nothing)), on(LAST, rate)));
  }

  @Test
  void a_figure_is_excused_by_the_waiver_of_its_kind_alone() {
    for (MeasuredFigure.Kind kind : MeasuredFigure.Kind.values()) {
      ComparisonResult result =
          against(candidate("v2", figure(kind, Direction.LOWER_IS_BETTER, 1.1, 1.2)));
      for (Kind waived : Kind.values()) {
        State expected = waived == kind(kind) ? State.HOLDS : State.UNUSED;
        assertEquals(
            expected,
            state(result, on(LAST, CheckSubject.change(waived, "API"))),
            kind + " " + waived);
      }
    }
  }

  private static Kind kind(MeasuredFigure.Kind kind) {
    return switch (kind) {
      case THROUGHPUT -> Kind.RATE;
      case RATIO -> Kind.RATIO;
      case GAUGE -> Kind.GAUGE;
      case CPU -> Kind.CPU;
      case MEMORY -> Kind.MEMORY;
    };
  }

  @Test
  void beside_judged_targets_only_waivers_of_changes_are_ruled_anew() {
    ComparisonResult result = against(candidate("v2", slower(1.2)));
    ChangeWaivers waivers = on(LAST, CheckSubject.mean("Create"), CREATE);
    WaiverResult mean =
        new WaiverResult(waiver(CheckSubject.mean("Create")), "w.yaml", State.HOLDS, "as judged");
    WaiverResult change = new WaiverResult(waiver(CREATE), "w.yaml", State.UNUSED, "no baseline");
    List<WaiverResult> ruled = waivers.among(List.of(mean, change), result);
    assertEquals(mean, ruled.get(0));
    assertEquals(State.HOLDS, ruled.get(1).state());
  }

  private static MeasuredRun run(long start, double seconds, String window) {
    return new MeasuredRun(
        "run",
        null,
        null,
        null,
        start,
        seconds,
        5,
        window,
        true,
        List.of(),
        List.of(),
        new TreeMap<>(),
        List.of(),
        List.of());
  }

  @Test
  void runs_end_with_the_newest_of_those_that_tell() {
    long unknown = Long.MIN_VALUE;
    assertEquals(
        11_500,
        RunEnds.newest(
            List.of(
                run(1000, 10.5, "whole run"),
                run(2000, Double.NaN, "whole run"),
                run(unknown, 99, "whole run"))));
    assertEquals(2000, RunEnds.newest(List.of(run(2000, Double.NaN, "whole run"))));
    assertEquals(2000, RunEnds.newest(List.of(run(2000, 900, "since process start"))));
    assertEquals(unknown, RunEnds.newest(List.of(run(unknown, 10, "whole run"))));
  }
}
