package dev.warrenperf.comparison;

import static dev.warrenperf.comparison.Measured.ORDER;
import static dev.warrenperf.comparison.Measured.operation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which knowledge of the spread from run to run serves. */
class RunSpreadTest {

  private static final OperationKey KEY = new OperationKey(ORDER, Source.HISTOGRAM);

  private static MeasuredOperation mean(double seconds) {
    return operation(ORDER, seconds * 1000, 500, 400, 90, 8, 2);
  }

  private static ComparisonSettings calibrated(double variance, double degrees) {
    Calibration calibration =
        new Calibration(new TreeMap<>(Map.of(KEY, new Spread(variance, degrees))));
    return new ComparisonSettings(0.05, Double.NaN, calibration, new TreeMap<>());
  }

  private static final RunTimes UNKNOWN = new RunTimes(new long[0], new long[0]);

  private static RunSpread spread(ComparisonSettings settings, double... means) {
    List<MeasuredOperation> baseline =
        java.util.Arrays.stream(means).mapToObj(RunSpreadTest::mean).toList();
    return RunSpread.of(baseline, List.of(mean(0.138)), UNKNOWN, KEY, settings);
  }

  @Test
  void one_run_a_side_tells_nothing() {
    RunSpread spread = spread(ComparisonSettings.usual(), 0.138);
    assertEquals(SpreadOrigin.NONE, spread.origin());
    assertFalse(spread.spread().isUsable());
  }

  @Test
  void repeats_of_one_side_serve_both() {
    RunSpread spread = spread(ComparisonSettings.usual(), 0.1, 0.2);
    assertEquals(SpreadOrigin.REPEATS, spread.origin());
    assertEquals(Math.pow(Math.log(2), 2) / 2, spread.spread().variance(), 1e-12);
    assertEquals(0, spread.extra(List.of(mean(0.1))), 0);
  }

  @Test
  void repeats_of_equal_means_spread_as_their_requests_do() {
    RunSpread spread = spread(ComparisonSettings.usual(), 0.138, 0.138);
    assertEquals(SpreadOrigin.REPEATS, spread.origin());
    assertEquals(LogMeans.samplingVariance(mean(0.138)), spread.spread().variance(), 1e-15);
    assertEquals(1, spread.spread().degrees(), 0);
  }

  @Test
  void what_is_told_serves_until_the_repeats_contradict_it() {
    RunSpread told = spread(Measured.told(0.03), 0.138, 0.14);
    assertEquals(SpreadOrigin.TOLD, told.origin());
    assertFalse(told.exceeded());
    assertTrue(told.extra(List.of(mean(0.138))) > 0);
    RunSpread contradicted = spread(Measured.told(0.03), 0.1, 0.2);
    assertEquals(SpreadOrigin.REPEATS, contradicted.origin());
    assertTrue(contradicted.exceeded());
  }

  @Test
  void a_calibration_is_pooled_with_repeats_by_degrees_of_freedom() {
    assertEquals(SpreadOrigin.CALIBRATION, spread(calibrated(0.01, 4), 0.138).origin());
    RunSpread both = spread(calibrated(0.01, 4), 0.1, 0.2);
    assertEquals(SpreadOrigin.REPEATS_AND_CALIBRATION, both.origin());
    assertEquals(5, both.spread().degrees());
    double own = Math.pow(Math.log(2), 2) / 2;
    assertEquals((4 * 0.01 + own) / 5, both.spread().variance(), 1e-12);
  }

  @Test
  void few_requests_add_to_a_calibration_only_what_it_does_not_hold() {
    MeasuredOperation few = operation(ORDER, 1.38, 5, 4, 1, 0, 0);
    double own = LogMeans.samplingVariance(few);
    RunSpread spread = spread(calibrated(0.01, 4), 0.138);
    assertTrue(own > 0.01);
    assertEquals(own - 0.01, spread.extra(List.of(few)), 1e-15);
    assertEquals(0, spread.extra(List.of(mean(0.138))), 0);
  }
}
