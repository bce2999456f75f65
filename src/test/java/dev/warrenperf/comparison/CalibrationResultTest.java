package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.CalibratedOperation.State;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What repeats tell of a bench. */
class CalibrationResultTest {

  private static final OperationKey CREATE =
      new OperationKey("create", MeasuredOperation.Source.HISTOGRAM);

  private static CalibrationResult of(MeasuredRun... runs) {
    return CalibrationResult.of(List.of(runs), ComparisonSettings.usual());
  }

  private static MeasuredRun run(String title, String version, int minute, double mean) {
    return CalibrationRuns.run(title, version, minute, mean);
  }

  private static CalibratedOperation only(CalibrationResult result) {
    assertEquals(1, result.operations().size());
    return result.operations().get(0);
  }

  @Test
  void two_repeats_have_a_spread_of_one_degree() {
    CalibrationResult result = of(run("a", "v1", 1, 0.5), run("b", "v1", 2, 1));
    Spread spread = result.calibration().of(CREATE);
    // logs ln 1/2 and 0: squares about their mean are 2 (ln 2 / 2)^2
    assertEquals(Math.log(2) / Math.sqrt(2), spread.deviation(), 1e-12);
    assertEquals(1, spread.degrees());
    assertEquals(2, only(result).range(), 1e-12);
    assertEquals(Math.sqrt(0.5), only(result).mean(), 1e-12);
  }

  @Test
  void versions_are_pooled_and_a_lone_run_adds_nothing() {
    CalibrationResult result =
        of(
            run("a", "v1", 1, 0.5),
            run("lone", "v3", 9, 0.9),
            run("c", "v2", 3, 0.8),
            run("b", "v1", 2, 1),
            run("d", "v2", 4, 0.8));
    Spread spread = result.calibration().of(CREATE);
    assertEquals(Math.log(2) * Math.log(2) / 4, spread.variance(), 1e-12);
    assertEquals(2, spread.degrees());
    assertEquals(5, only(result).runs());
    assertEquals(2, only(result).versions());
    assertEquals(2, result.repeated().size());
    assertEquals(3, result.versions().size());
  }

  /** R: sqrt(nu / qchisq(c(.975, .025), nu)) with nu = 10 and 1. */
  @Test
  void the_interval_of_a_spread_is_that_of_chi_square() {
    SpreadInterval ten = SpreadInterval.of(new Spread(1, 10));
    assertEquals(Math.sqrt(10 / 20.483177), ten.lower(), 1e-6);
    assertEquals(Math.sqrt(10 / 3.246973), ten.upper(), 1e-6);
    SpreadInterval one = SpreadInterval.of(new Spread(4, 1));
    assertEquals(2 / Math.sqrt(5.0238861873), one.lower(), 1e-6);
    assertEquals(2 / Math.sqrt(0.0009820691), one.upper(), 1e-3);
    assertEquals(new SpreadInterval(0.03, 0.03), SpreadInterval.of(Spread.known(0.03)));
    assertEquals(Double.NaN, SpreadInterval.of(Spread.pooled(List.of())).upper());
  }

  /** R: exp((qt(.95, nu) + qt(.8, nu)) * .05 * sqrt(2 / r)) - 1 with nu = 10 + 2 r - 2. */
  @Test
  void the_smallest_slowdown_takes_the_degrees_of_both() {
    // qt(.95, 10) 1.812461, qt(.8, 10) 0.879058; qt(.95, 18) 1.734064, qt(.8, 18) 0.862049
    double one = Math.expm1((1.812461 + 0.879058) * 0.05 * Math.sqrt(2));
    double five = Math.expm1((1.734064 + 0.862049) * 0.05 * Math.sqrt(2 / 5.0));
    assertEquals(one, CalibratedOperations.slowdown(0.05, 10, 1, 0), 1e-6);
    assertEquals(five, CalibratedOperations.slowdown(0.05, 10, 5, 0), 1e-6);
  }

  @Test
  void runs_for_the_margin_follow_from_the_spread() {
    CalibratedOperation operation =
        only(of(run("a", "v1", 1, 0.5), run("b", "v1", 2, 0.7), run("c", "v1", 3, 0.6)));
    assertFalse(operation.closer());
    assertEquals(
        Detectable.runsPerSide(Math.log1p(0.05), operation.deviation(), 0.05).getAsInt(),
        operation.runsNeeded());
    assertEquals(
        List.of(1, 2, 3, 5, 10),
        operation.detectable().stream().map(found -> found.runs()).toList());
  }

  @Test
  void runs_that_are_equal_by_chance_do_not_make_a_bench_perfect() {
    CalibratedOperation operation = only(of(run("a", "v1", 1, 0.6), run("b", "v1", 2, 0.6)));
    assertEquals(0, operation.deviation());
    assertTrue(operation.closer());
    double requests = LogMeans.samplingVariance(CalibrationRuns.operation("create", 0.6, 50));
    assertEquals(
        Detectable.slowdown(Math.sqrt(requests), 1, 1, 1, 0.05), operation.slowdown(1), 1e-12);
  }

  @Test
  void what_was_observed_once_has_no_spread() {
    CalibrationResult result =
        of(
            CalibrationRuns.run(
                "a",
                "v1",
                1,
                Map.of(
                    "create", CalibrationRuns.operation("create", 0.5, 50),
                    "once", CalibrationRuns.operation("once", 0.5, 50))),
            run("b", "v1", 2, 1));
    CalibratedOperation once = result.operations().get(1);
    assertEquals(State.NOT_REPEATED, once.state());
    assertEquals(Double.NaN, once.slowdown(1));
    assertNull(once.runsNeeded());
    assertNull(result.calibration().of(once.key()));
  }

  @Test
  void a_mean_of_zero_has_no_log_and_gives_no_spread() {
    CalibrationResult result = of(run("a", "v1", 1, 0), run("b", "v1", 2, 1));
    assertEquals(State.MEAN_UNKNOWN, only(result).state());
    assertTrue(result.calibration().operations().isEmpty());
  }

  @Test
  void all_in_one_bucket_is_told() {
    MeasuredOperation inOne = CalibrationRuns.operation("create", 0.1, 96);
    CalibrationResult result =
        of(
            CalibrationRuns.run("a", "v1", 1, Map.of("create", inOne)),
            CalibrationRuns.run("b", "v1", 2, Map.of("create", inOne)));
    assertTrue(only(result).oneBucket());
    assertFalse(only(of(run("a", "v1", 1, 1), run("b", "v1", 2, 1))).oneBucket());
  }

  @Test
  void the_same_run_given_twice_counts_once() {
    CalibrationResult result =
        of(run("a", "v1", 1, 0.5), run("b", "v1", 2, 1), run("copy of b", "v2", 2, 1));
    assertEquals("copy of b", result.leftOut().get(0).run().title());
    assertEquals(2, result.runs().size());
  }

  @Test
  void runs_of_another_scenario_are_another_benchmark() {
    MeasuredRun run = run("b", "v1", 2, 1);
    MeasuredRun steady =
        new MeasuredRun(
            run.title(),
            run.version(),
            "steady",
            null,
            run.startMillis(),
            run.seconds(),
            run.intervalSeconds(),
            run.window(),
            true,
            List.of(),
            run.nodes(),
            new TreeMap<>(),
            run.operations(),
            List.of());
    List<RepeatDifference> differences = of(run("a", "v1", 1, 1), steady).differences();
    assertEquals(1, differences.size());
    assertTrue(differences.get(0).isOtherBenchmark());
    assertEquals(Difference.Field.SCENARIO, differences.get(0).difference().field());
  }

  /** Two days of two runs each: ln 2 apart, and 1 % within each day. */
  private static CalibrationResult ofTwoDays() {
    int day = 24 * 60;
    return of(
        run("a", "v1", 1, 0.5),
        run("b", "v1", 2, 0.505),
        run("c", "v1", day, 1),
        run("d", "v1", day + 1, 1.01));
  }

  @Test
  void a_session_is_a_level_of_its_own() {
    CalibrationResult result = ofTwoDays();
    assertEquals(2, result.sessions().count());
    CalibratedOperation operation = only(result);
    assertEquals(Math.log(1.01) / Math.sqrt(2), operation.deviation(), 1e-9);
    assertEquals(2, operation.degrees());
    assertEquals(Math.log(2) / Math.sqrt(2), operation.sessionDeviation(), 1e-9);
    assertEquals(1, operation.sessionDegrees());
    assertEquals(2, operation.runsPerSession(), 1e-12);
    CalibrationResult one = of(run("a", "v1", 1, 0.5), run("b", "v1", 2, 0.505));
    assertEquals(1, one.sessions().count());
    assertFalse(only(one).hasSessions());
  }

  @Test
  void runs_that_are_each_a_session_spread_as_sessions_do() {
    int day = 24 * 60;
    CalibrationResult result =
        of(run("a", "v1", 0, 0.5), run("b", "v1", day, 1), run("c", "v1", 2 * day, 0.5));
    assertEquals(3, result.sessions().count());
    assertEquals(2, only(result).degrees());
    assertFalse(only(result).hasSessions());
  }

  /** Runs of one day differ by 1 %, days by far more: 20 % from day to day is nothing. */
  @Test
  void sides_of_different_sessions_are_compared_by_what_sessions_differ_by() {
    Calibration calibration = ofTwoDays().calibration();
    int day = 24 * 60;
    assertEquals(Change.SLOWER, compared(calibration, 10 * day, 10 * day + 2));
    assertEquals(Change.INCONCLUSIVE, compared(calibration, 10 * day, 11 * day));
    Calibration sameDay =
        of(run("a", "v1", 1, 0.5), run("b", "v1", 2, 0.505), run("c", "v1", 3, 0.5)).calibration();
    assertEquals(Change.SLOWER, compared(sameDay, 10 * day, 11 * day));
  }

  private static Change compared(Calibration calibration, int before, int after) {
    // ten thousand observations, so that their own variation hides nothing
    Side baseline =
        new Side("v1", List.of(many("a", "v1", before, 0.5), many("b", "v1", before + 1, 0.5)));
    Side candidate =
        new Side("v2", List.of(many("c", "v2", after, 0.6), many("d", "v2", after + 1, 0.6)));
    return Comparison.of(List.of(baseline, candidate), Measured.calibrated(calibration))
        .candidates()
        .get(0)
        .operations()
        .get(0)
        .decision()
        .change();
  }

  private static MeasuredRun many(String title, String version, int minute, double mean) {
    MeasuredOperation operation =
        new MeasuredOperation(
            "create",
            MeasuredOperation.Source.HISTOGRAM,
            "create_seconds",
            false,
            Presence.OBSERVED,
            Measured.histogram(
                new double[] {0.5, 1, 2.5, Double.POSITIVE_INFINITY},
                new double[] {500_000, 500_000 + minute % 7, 0, 0},
                mean * (1_000_000 + minute % 7)),
            0,
            List.of());
    return CalibrationRuns.run(title, version, minute, Map.of("create", operation));
  }

  @Test
  void repeats_that_a_calibration_holds_are_not_counted_twice() {
    List<MeasuredOperation> before = List.of(CalibrationRuns.operation("create", 0.5, 50));
    List<MeasuredOperation> after =
        List.of(
            CalibrationRuns.operation("create", 0.5, 50),
            CalibrationRuns.operation("create", 1, 50));
    Calibration calibration = new Calibration(new TreeMap<>(Map.of(CREATE, new Spread(0.01, 4))));
    assertEquals(5, spread(before, after, calibration).variance().spread().degrees());
    assertEquals(
        new Spread(0.01, 4),
        spread(before, after, calibration.withComparedRuns()).variance().spread());
  }

  private static RunSpread spread(
      List<MeasuredOperation> before, List<MeasuredOperation> after, Calibration calibration) {
    return RunSpread.of(
        RunSpread.means(before, after, RunTimes.UNKNOWN),
        CREATE,
        Measured.calibrated(calibration),
        RunVariance.UNKNOWN);
  }
}
