package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.history.MeasuredRuns;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.unit.Direction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryBuilderTest {

  private static TrendReport only(HistoryReport report) {
    assertEquals(1, report.operations().size());
    return report.operations().get(0);
  }

  private static String plain(String text) {
    return text.replace('\u202f', ' ');
  }

  @Test
  void a_slow_drift_is_told_with_its_numbers_where_no_step_is() {
    HistoryReport report =
        HistoryFixture.of(
            MeasuredRuns.ofMeans(0.2, 0.204, 0.212, 0.216, 0.22, 0.224, 0.226, 0.232, 0.238));
    TrendReport operation = only(report);
    String finding = plain(operation.finding());
    assertTrue(
        finding.startsWith("The mean went from 200 ms in v1.0 to 238 ms in v1.8: +19 % (+"),
        finding);
    assertEquals(
        List.of(
            "A slow drift: no release rose by 5 % or more against the one before (the most was"
                + " +3.9 % in v1.2), but together they did",
            "The change is beyond run-to-run noise"),
        operation.remarks().stream().map(HistoryBuilderTest::plain).toList());
    assertTrue(operation.drift().slow());
    assertEquals(Tone.UNDECIDED, operation.tone());
    assertEquals(
        "9 releases from v1.0 to v1.8: the mean rose by 5 % or more, beyond run-to-run noise, in 1"
            + " of 1 operation",
        plain(report.headline().sentence()));
    String reason = plain(report.headline().reasons().get(0).text());
    assertTrue(reason.startsWith("mean +19 % (+"), reason);
    assertTrue(
        reason.endsWith(" from v1.0 to v1.8, a slow drift: no single release rose by that much"),
        reason);
  }

  @Test
  void without_repeats_and_releases_enough_one_sentence_each_says_so() {
    HistoryReport report = HistoryFixture.of(MeasuredRuns.ofMeans(0.2, 0.4));
    assertEquals(
        List.of(
            "No release has repeats: run-to-run noise is unknown",
            "Change points are looked for from 10 releases on; there are 2"),
        report.remarks());
    assertEquals(
        "2 releases from v1.0 to v1.1: run-to-run noise is unknown, so no rise is reported"
            + " (needs repeats or 4 releases)",
        plain(report.headline().sentence()));
    assertEquals(List.of(), report.headline().reasons());
    assertEquals(
        "No release has repeats: run-to-run noise is estimated from the steps between releases",
        HistoryFixture.of(MeasuredRuns.ofMeans(0.2, 0.4, 0.4, 0.4)).remarks().get(0));
  }

  @Test
  void a_rise_within_the_interval_of_repeats_is_none() {
    List<MeasuredRun> runs = new ArrayList<>(MeasuredRuns.ofMeans(0.2, 0.24));
    runs.add(MeasuredRuns.ofMean("v1.0", 0.24));
    HistoryReport report = HistoryFixture.of(runs);
    assertTrue(
        report.headline().sentence().endsWith(", in none of 1 operation"),
        report.headline().sentence());
    assertEquals(List.of(), report.headline().reasons());
    assertTrue(only(report).remarks().contains("The change is within run-to-run noise"));
    assertEquals(Tone.NEUTRAL, only(report).tone());
    TrendPoint repeated = only(report).points().get(0);
    assertEquals("219 ms (200 ms – 240 ms)", plain(repeated.text()));
    assertEquals(2, repeated.measured().runs());
    assertEquals(Math.sqrt(0.2 * 0.24), repeated.measured().mean(), 1e-12);
  }

  @Test
  void points_carry_brackets_shares_verdicts_and_headroom() {
    TrendPoint point = only(HistoryFixture.of(MeasuredRuns.ofMeans(0.2, 0.2))).points().get(0);
    TrendPoint.TrendQuantile p99 = point.quantiles().get(2);
    assertEquals("p99", p99.label());
    assertEquals(0.5, p99.lower());
    assertEquals(1, p99.upper());
    // ranks 983 and 997 of 1000 (Hahn and Meeker): the first is below 1 s, the second above
    assertEquals(0.5, p99.ciLower());
    assertEquals(2, p99.ciUpper());
    assertEquals(Verdict.PASS, p99.target().verdict());
    assertEquals(0.5, p99.target().headroom());
    TrendPoint.TrendShare within = point.shares().get(0);
    assertEquals(0.5, within.limit());
    assertEquals(0.9, within.lower());
    assertEquals(0.9, within.upper());
    assertEquals(Verdict.PASS, point.meanTarget().verdict());
    assertEquals(0.6, point.meanTarget().headroom(), 1e-12);
  }

  @Test
  void a_share_within_a_limit_that_is_no_bound_lies_between_two() {
    double[] bounds = {0.1, 1.5, Double.POSITIVE_INFINITY};
    double[] counts = {100, 998, 1000};
    List<MeasuredRun> runs = new ArrayList<>();
    for (String version : List.of("v1", "v2")) {
      runs.add(
          MeasuredRuns.run(
              version,
              "",
              0,
              List.of(MeasuredRuns.operation("Service Create", bounds, counts, 0.2))));
    }
    TrendPoint.TrendShare within = only(HistoryFixture.of(runs)).points().get(0).shares().get(0);
    assertEquals(0.1, within.lower());
    assertEquals(0.998, within.upper());
    assertEquals("10 % – 99.8 %", plain(within.text()));
  }

  @Test
  void a_step_other_buckets_and_missing_values_are_told_and_marked() {
    HistoryReport report = HistoryFixture.everyKind();
    TrendReport operation = only(report);
    List<String> remarks = operation.remarks().stream().map(HistoryBuilderTest::plain).toList();
    assertTrue(
        remarks.contains("The mean changed in v1.6: 202 ms before, 402 ms since (p = 0.000022)"),
        remarks::toString);
    assertTrue(
        remarks.stream().anyMatch(remark -> remark.startsWith("The buckets changed in v1.13: ")));
    assertTrue(remarks.contains("No values in v1.12: nothing observed"), remarks::toString);
    Chart mean = operation.charts().get(0);
    assertEquals(List.of(6), releases(mean, Layer.Mark.Kind.LEVEL));
    assertEquals(List.of(13), releases(mean, Layer.Mark.Kind.BREAK));
    assertEquals(List.of("Task Start"), report.silent());
    assertEquals("no node answered", plain(report.leftOut().get(0).text()).split(": ", -1)[1]);
  }

  @Test
  void figures_say_which_way_is_better_and_stand_against_their_targets() {
    FigureTrendReport rate = HistoryFixture.everyKind().figures().get(0);
    assertEquals(Direction.HIGHER_IS_BETTER, rate.better());
    assertTrue(plain(rate.finding()).endsWith(": +50 %, better"), rate.finding());
    assertNotNull(rate.points().get(0).target().verdict());
    assertEquals(14, rate.points().size());
  }

  @Test
  void a_share_just_below_all_is_not_printed_as_all() {
    assertEquals("100 %", plain(ShareWords.of(1)));
    assertEquals("99.98 %", plain(ShareWords.of(0.99983)));
    assertEquals("99.9999 %", plain(ShareWords.of(0.99999912)));
    assertEquals("99.2 %", plain(ShareWords.of(0.992)));
    assertEquals("0 %", plain(ShareWords.of(0)));
  }

  /** The releases before which marks of a kind stand. */
  private static List<Integer> releases(Chart chart, Layer.Mark.Kind kind) {
    return Layer.Marks.of(chart).stream()
        .filter(mark -> mark.kind() == kind)
        .map(mark -> (int) (mark.from() + 0.5))
        .toList();
  }
}
