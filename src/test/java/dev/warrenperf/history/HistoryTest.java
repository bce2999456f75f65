package dev.warrenperf.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.history.LevelChange.Measure;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Labels;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final double MARGIN = 0.05;

  private static List<String> labels(List<MeasuredRun> runs) {
    return History.of(runs, null, MARGIN).releases().stream().map(Release::label).toList();
  }

  private static OperationTrend trend(List<MeasuredRun> runs) {
    return History.of(runs, null, MARGIN).operations().get(0);
  }

  private static MeasuredRun plain(String version, String title, long start) {
    return MeasuredRuns.run(version, title, start, List.of(MeasuredRuns.operation(0.2)));
  }

  @Test
  void releases_stand_by_version_then_time_then_title() {
    List<MeasuredRun> runs = new ArrayList<>();
    runs.add(plain("v1.10", "a", 1));
    runs.add(plain("v1.9", "b", 9));
    runs.add(plain("v1.10-rc.1", "c", 50));
    runs.add(plain("main", "d", 3));
    runs.add(plain("nightly", "e", 2));
    runs.add(plain(null, "z", 2));
    runs.add(plain(null, "y", 1));
    List<String> expected = List.of("v1.9", "v1.10-rc.1", "v1.10", "y", "nightly", "z", "main");
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(runs, new Random(seed));
      assertEquals(expected, labels(runs));
    }
  }

  @Test
  void runs_of_one_version_are_repeats_of_it() {
    History history =
        History.of(
            List.of(
                plain("1.3.0", "second", 20), plain("v1.3.0", "first", 10), plain("v1.4", "x", 5)),
            null,
            MARGIN);
    assertEquals(2, history.releases().size());
    Release release = history.releases().get(0);
    assertEquals("v1.3.0", release.label());
    assertEquals(
        List.of("first", "second"), release.runs().stream().map(MeasuredRun::title).toList());
    OperationPoint point = history.operations().get(0).points().get(0);
    assertEquals(2, point.runs());
    assertEquals(2000, point.count());
    assertEquals(0.2, point.mean(), 1e-12);
  }

  @Test
  void means_of_repeats_become_their_geometric_mean_and_their_ends_stay_known() {
    OperationPoint point =
        trend(List.of(MeasuredRuns.ofMean("v1", 0.1), MeasuredRuns.ofMean("v1", 0.4)))
            .points()
            .get(0);
    assertEquals(0.2, point.mean(), 1e-12);
    assertEquals(0.1, point.leastMean());
    assertEquals(0.4, point.greatestMean());
  }

  @Test
  void invalid_runs_and_other_scenarios_are_left_out_with_the_reason() {
    MeasuredRun invalid =
        MeasuredRuns.run("v1", "bad", 0, "burst", List.of("no node"), List.of(), List.of());
    MeasuredRun other =
        MeasuredRuns.run("v2", "other", 0, "rollout", List.of(), List.of(), List.of());
    MeasuredRun none = MeasuredRuns.run("v2", "none", 0, null, List.of(), List.of(), List.of());
    List<MeasuredRun> runs = new ArrayList<>(List.of(invalid, other, none));
    runs.addAll(MeasuredRuns.ofMeans(0.1, 0.1));
    Selection selection = History.of(runs, null, MARGIN).selection();
    assertEquals("burst", selection.scenario());
    assertEquals(2, selection.runs().size());
    assertEquals(
        List.of(
            "it is not valid: no node",
            "its scenario is rollout, and this is the history of burst",
            "its scenario is not given, and this is the history of burst"),
        selection.leftOut().stream().map(Selection.LeftOut::text).toList());
    assertEquals(
        List.of("other"),
        History.of(runs, "rollout", MARGIN).selection().runs().stream()
            .map(MeasuredRun::title)
            .toList());
  }

  @Test
  void a_run_that_is_there_twice_is_no_repeat_of_itself() {
    List<MeasuredRun> runs = new ArrayList<>(MeasuredRuns.ofMeans(0.1, 0.2));
    runs.add(MeasuredRuns.run("v1.1", "its report", 0, List.of(MeasuredRuns.operation(0.2))));
    Selection selection = History.of(runs, null, MARGIN).selection();
    assertEquals(2, selection.runs().size());
    assertEquals("its report", selection.leftOut().get(0).run());
    assertEquals(Selection.Reason.DUPLICATE, selection.leftOut().get(0).reason());
  }

  /** Reports of older versions do not tell series. */
  @Test
  void a_run_with_series_and_its_report_without_are_one() {
    MeasuredOperation told = MeasuredRuns.operation(0.2);
    MeasuredOperation ofSeries =
        new MeasuredOperation(
            told.name(),
            told.source(),
            told.metric(),
            told.alias(),
            told.presence(),
            told.histogram(),
            told.failed(),
            told.pieces(),
            List.of(new MeasuredOperation.Child(Labels.EMPTY, told.histogram())));
    List<MeasuredRun> runs =
        List.of(
            MeasuredRuns.run("v1.1", "run", 0, List.of(ofSeries)),
            MeasuredRuns.run("v1.1", "its report", 0, List.of(told)));
    Selection selection = History.of(runs, null, MARGIN).selection();
    assertEquals(
        List.of("its report"), selection.leftOut().stream().map(Selection.LeftOut::run).toList());
  }

  /** 50, with no unit, is no thousand times 0.05 s. */
  @Test
  void a_release_of_another_unit_than_the_newest_has_no_values() {
    MeasuredRun bare =
        MeasuredRuns.run(
            "v1.3",
            "v1.3",
            0,
            List.of(
                new MeasuredOperation(
                    "Service Create",
                    Source.HISTOGRAM,
                    "create_duration",
                    false,
                    Presence.OBSERVED,
                    Histogram.of(
                        new double[] {100, Double.POSITIVE_INFINITY},
                        new double[] {90, 100},
                        5000,
                        MetricUnit.UNKNOWN),
                    0,
                    List.of())));
    List<MeasuredRun> runs = new ArrayList<>(MeasuredRuns.ofMeans(0.05, 0.05));
    runs.add(bare);
    OperationTrend newest = trend(runs);
    assertEquals(
        List.of(Presence.OTHER_UNIT, Presence.OTHER_UNIT, Presence.OBSERVED),
        newest.points().stream().map(OperationPoint::presence).toList());
    assertEquals(Unit.UNKNOWN, newest.unit());
    assertNull(newest.drift());
    runs.add(MeasuredRuns.ofMean("v1.4", 0.05));
    OperationTrend older = trend(runs);
    assertEquals(Presence.OTHER_UNIT, older.points().get(2).presence());
    assertEquals(1, older.drift().ratio(), 1e-12);
    assertEquals(1, older.drift().largestStep(), 1e-12);
  }

  @Test
  void a_slow_drift_is_one_whose_steps_are_small_and_whose_sum_is_not() {
    Drift slow =
        trend(MeasuredRuns.ofMeans(1, 1.02, 1.06, 1.08, 1.1, 1.12, 1.13, 1.16, 1.19, 1.2)).drift();
    assertEquals(1.2, slow.ratio(), 1e-12);
    assertTrue(slow.slow());
    assertTrue(slow.isUp());
    assertEquals("v1.2", slow.largestRelease());
    assertTrue(slow.lower() > 1);
    assertEquals(0, slow.degrees());
    Drift jump = trend(MeasuredRuns.ofMeans(1, 1.01, 1.1, 1.11)).drift();
    assertTrue(jump.isUp() && !jump.slow());
    Drift back = trend(MeasuredRuns.ofMeans(1, 1.3, 1)).drift();
    assertFalse(back.isUp() || back.isDown());
    assertNull(trend(MeasuredRuns.ofMeans(1)).drift());
  }

  /** The reference of three runs a side: ratio 1.2311, 95 % interval (1.0752, 1.4097). */
  @Test
  void repeats_give_the_drift_an_interval_with_the_run_as_the_unit() {
    List<MeasuredRun> runs = new ArrayList<>();
    for (double mean : new double[] {1, 1.1, 0.95}) {
      runs.add(MeasuredRuns.ofMean("v1.0", mean));
    }
    for (double mean : new double[] {1.2, 1.25, 1.3}) {
      runs.add(MeasuredRuns.ofMean("v1.1", mean));
    }
    Drift drift = trend(runs).drift();
    assertEquals(1.2311, drift.ratio(), 5e-5);
    assertEquals(1.0752, drift.lower(), 5e-5);
    assertEquals(1.4097, drift.upper(), 5e-5);
    assertEquals(4, drift.degrees());
    assertTrue(drift.beyondNoise());
  }

  @Test
  void a_rise_that_runs_may_differ_by_anyway_is_none() {
    Drift unknown = trend(MeasuredRuns.ofMeans(1, 1, 1.2)).drift();
    assertFalse(unknown.isUp() || unknown.isTested());
    Drift noise = trend(MeasuredRuns.ofMeans(1, 1.1, 0.95, 1.12, 0.9, 1.08)).drift();
    assertFalse(noise.isUp() || noise.slow());
    assertTrue(noise.isTested());
    assertTrue(noise.lower() < 1 && noise.upper() > 1.08);
  }

  /** Of 40 flat histories with 20 operations, 5 % for drifts and 5 % for changes: 4 expected. */
  @Test
  void what_chance_finds_among_many_operations_is_not_told() {
    int told = 0;
    int unadjusted = 0;
    for (int seed = 0; seed < 40; seed++) {
      List<OperationTrend> trends = flat(20, 12, new SplittableRandom(seed));
      unadjusted += trends.stream().anyMatch(trend -> trend.drift().p() <= 0.05) ? 1 : 0;
      told +=
          trends.stream()
                  .anyMatch(one -> one.drift().beyondNoise() || !one.changes().changes().isEmpty())
              ? 1
              : 0;
    }
    assertTrue(unadjusted >= 15, unadjusted + " of 40");
    assertTrue(told <= 8, told + " of 40");
  }

  private static List<OperationTrend> flat(int operations, int releases, SplittableRandom random) {
    List<MeasuredRun> runs = new ArrayList<>();
    for (int i = 0; i < releases; i++) {
      List<MeasuredOperation> measured = new ArrayList<>();
      for (int k = 0; k < operations; k++) {
        measured.add(
            MeasuredRuns.operation(
                "op" + k,
                MeasuredRuns.bounds(),
                new double[] {200, 600, 900, 990, 1000, 1000},
                0.2 * Math.exp(0.05 * random.nextGaussian())));
      }
      runs.add(MeasuredRuns.run("v1." + i, "", 0, measured));
    }
    return History.of(runs, null, MARGIN).operations();
  }

  @Test
  void the_spread_of_releases_in_between_serves_ends_that_have_no_repeats() {
    List<MeasuredRun> runs = new ArrayList<>(MeasuredRuns.ofMeans(1, 1, 2));
    runs.add(MeasuredRuns.ofMean("v1.1", 1.1));
    Drift drift = trend(runs).drift();
    assertEquals(1, drift.degrees());
    // s = |log 1.1| / sqrt 2, t(.975, 1) = 12.7062, both ends one run: half = 12.7062 * |log 1.1|
    assertEquals(2 / Math.pow(1.1, 12.7062), drift.lower(), 1e-4);
    assertFalse(drift.beyondNoise());
  }

  @Test
  void a_change_of_buckets_breaks_the_series_and_missing_releases_do_not() {
    double[] other = {0.1, 1, Double.POSITIVE_INFINITY};
    MeasuredOperation changed =
        MeasuredRuns.operation("Service Create", other, new double[] {1, 2, 2}, 0.1);
    List<MeasuredRun> runs = new ArrayList<>(MeasuredRuns.ofMeans(1, 1));
    runs.add(
        MeasuredRuns.run(
            "v1.2", "", 0, List.of(MeasuredRuns.missing("Service Create", Presence.NOT_OBSERVED))));
    runs.add(MeasuredRuns.run("v1.3", "", 0, List.of(MeasuredRuns.operation(1))));
    runs.add(MeasuredRuns.run("v1.4", "", 0, List.of(changed)));
    runs.add(MeasuredRuns.run("v1.5", "", 0, List.of()));
    OperationTrend trend = trend(runs);
    assertEquals(
        List.of(false, false, false, false, true, false),
        trend.points().stream().map(OperationPoint::newLayout).toList());
    assertEquals(Presence.NOT_OBSERVED, trend.points().get(2).presence());
    assertEquals(Presence.NOT_EXPOSED, trend.points().get(5).presence());
    assertEquals(2, trend.changes().stretches());
    assertEquals(3, trend.changes().longest());
    assertFalse(trend.changes().searched());
    assertEquals(0.1, trend.drift().ratio(), 1e-12);
  }

  @Test
  void a_step_of_the_mean_in_twenty_releases_is_found_where_it_is() {
    Random noise = new Random(7);
    double[] means = new double[20];
    for (int i = 0; i < means.length; i++) {
      means[i] = (i < 12 ? 0.2 : 0.3) * Math.exp(0.02 * noise.nextGaussian());
    }
    ChangeSearch search = trend(MeasuredRuns.ofMeans(means)).changes();
    assertTrue(search.searched());
    assertEquals(1, search.changes().size());
    LevelChange change = search.changes().get(0);
    assertEquals(Measure.MEAN, change.measure());
    assertEquals(12, change.place());
    assertEquals("v1.12", change.release());
    assertEquals(0.2, change.before(), 0.01);
    assertEquals(0.3, change.after(), 0.01);
    assertEquals(1 / (0.9 * 50_000), change.p(), 1e-12);
  }

  @Test
  void a_tail_that_grows_without_the_mean_is_found_too() {
    List<MeasuredRun> runs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      double above = (i < 8 ? 10 : 60) + i % 3;
      double[] counts = {200, 600, 900, 1000 - above, 1000, 1000};
      runs.add(
          MeasuredRuns.run(
              "v1." + i,
              "",
              0,
              List.of(
                  MeasuredRuns.operation("Service Create", MeasuredRuns.bounds(), counts, 0.3))));
    }
    List<LevelChange> changes = trend(runs).changes().changes();
    assertEquals(1, changes.size(), changes::toString);
    assertEquals(Measure.TAIL, changes.get(0).measure());
    assertEquals(8, changes.get(0).place());
    assertEquals(1, changes.get(0).bound());
    assertEquals(0.011, changes.get(0).before(), 0.001);
    assertEquals(0.061, changes.get(0).after(), 0.001);
  }

  @Test
  void nine_releases_are_too_few_for_change_points() {
    ChangeSearch search = trend(MeasuredRuns.ofMeans(1, 1, 1, 1, 9, 9, 9, 9, 9)).changes();
    assertFalse(search.searched());
    assertEquals(9, search.longest());
    assertEquals(List.of(), search.changes());
  }

  @Test
  void durations_that_clients_measured_are_added_up_without_loss_and_never_break_the_series() {
    MeasuredOperation one = samples(new double[] {0.1, 0.3}, 0.4);
    MeasuredOperation other = samples(new double[] {0.2, 0.3}, 0.5);
    OperationTrend trend =
        trend(
            List.of(
                MeasuredRuns.run("v1", "a", 0, List.of(one)),
                MeasuredRuns.run("v1", "b", 0, List.of(other)),
                MeasuredRuns.run("v2", "c", 0, List.of(other))));
    Histogram sum = trend.points().get(0).counts();
    assertTrue(sum.isExact());
    assertEquals(4, sum.size());
    assertEquals(1, sum.low(0));
    assertEquals(2, sum.low(1));
    assertEquals(4, sum.low(2));
    assertFalse(trend.points().get(1).newLayout());
  }

  private static MeasuredOperation samples(double[] durations, double sum) {
    double[] bounds = {durations[0], durations[1], Double.POSITIVE_INFINITY};
    return new MeasuredOperation(
        "api-read",
        Source.SAMPLES,
        "api-read",
        false,
        Presence.OBSERVED,
        Histogram.of(bounds, new double[] {1, 2, 2}, sum),
        0,
        List.of());
  }

  @Test
  void figures_know_which_way_is_worse() {
    List<MeasuredRun> runs = new ArrayList<>();
    for (double rate : new double[] {90, 91, 100, 101}) {
      runs.add(
          MeasuredRuns.run(
              "v" + (int) rate,
              "",
              (long) rate,
              "s",
              List.of(),
              List.of(),
              List.of(MeasuredRuns.rate(rate))));
    }
    FigureTrend trend = History.of(runs, null, MARGIN).figures().get(0);
    assertEquals(101.0 / 90, trend.ratio(), 1e-12);
    assertTrue(trend.isBetter());
    assertFalse(trend.isWorse());
  }
}
