package dev.warrenperf.comparison;

import static dev.warrenperf.comparison.Measured.ORDER;
import static dev.warrenperf.comparison.Measured.operation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Spread;
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
    return Measured.calibrated(calibration);
  }

  private static RunSpread spread(ComparisonSettings settings, double... means) {
    List<MeasuredOperation> baseline =
        java.util.Arrays.stream(means).mapToObj(RunSpreadTest::mean).toList();
    return RunSpread.of(
        RunSpread.means(baseline, List.of(mean(0.138)), RunTimes.UNKNOWN),
        KEY,
        settings,
        RunVariance.UNKNOWN);
  }

  @Test
  void one_run_a_side_tells_nothing() {
    RunSpread spread = spread(ComparisonSettings.usual(), 0.138);
    assertEquals(SpreadOrigin.NONE, spread.origin());
    assertFalse(spread.variance().spread().isUsable());
  }

  @Test
  void repeats_of_one_side_serve_both() {
    RunSpread spread = spread(ComparisonSettings.usual(), 0.1, 0.2);
    assertEquals(SpreadOrigin.REPEATS, spread.origin());
    assertEquals(Math.pow(Math.log(2), 2) / 2, spread.variance().spread().variance(), 1e-12);
  }

  @Test
  void repeats_of_equal_means_spread_as_their_requests_do() {
    RunSpread spread = spread(ComparisonSettings.usual(), 0.138, 0.138);
    assertEquals(SpreadOrigin.REPEATS, spread.origin());
    double requests = LogMeans.samplingVariance(mean(0.138));
    assertEquals(requests, ofOneRun(spread), 1e-15);
    assertEquals(1, spread.variance().spread().degrees(), 0);
  }

  private static double ofOneRun(RunSpread spread) {
    return spread.means().ofOneRun(spread.variance()).variance();
  }

  @Test
  void what_is_told_as_known_serves_until_the_repeats_spread_more() {
    RunSpread told = spread(Measured.told(0.03), 0.138, 0.14);
    assertEquals(SpreadOrigin.TOLD, told.origin());
    assertFalse(told.exceeded());
    double requests = told.means().baselineRequests();
    assertEquals(requests, told.means().candidateRequests(), 1e-15);
    assertEquals(LogMeans.samplingVariance(mean(0.139)), requests, 1e-5);
    assertEquals(0.03 * 0.03 + requests, ofOneRun(told), 1e-15);
    RunSpread contradicted = spread(Measured.told(0.03), 0.1, 0.2);
    assertEquals(SpreadOrigin.REPEATS, contradicted.origin());
    assertTrue(contradicted.exceeded());
  }

  @Test
  void what_is_told_with_degrees_is_pooled_with_the_repeats() {
    Spread told = new Spread(0.0009, 2);
    assertEquals(SpreadOrigin.TOLD, spread(Measured.told(told), 0.138).origin());
    RunSpread both = spread(Measured.told(told), 0.1, 0.2);
    assertEquals(SpreadOrigin.REPEATS_AND_TOLD, both.origin());
    assertEquals(3, both.variance().spread().degrees());
    double own = Math.pow(Math.log(2), 2) / 2;
    assertEquals((2 * 0.0009 + own) / 3, both.variance().spread().variance(), 1e-12);
  }

  @Test
  void a_calibration_is_pooled_with_repeats_by_degrees_of_freedom() {
    assertEquals(SpreadOrigin.CALIBRATION, spread(calibrated(0.01, 4), 0.138).origin());
    RunSpread both = spread(calibrated(0.01, 4), 0.1, 0.2);
    assertEquals(SpreadOrigin.REPEATS_AND_CALIBRATION, both.origin());
    assertEquals(5, both.variance().spread().degrees());
    double own = Math.pow(Math.log(2), 2) / 2;
    assertEquals((4 * 0.01 + own) / 5, both.variance().spread().variance(), 1e-12);
  }

  @Test
  void few_requests_add_to_a_calibration_only_what_it_does_not_hold() {
    MeasuredOperation few = operation(ORDER, 1.38, 5, 4, 1, 0, 0);
    RunSpread spread =
        RunSpread.of(
            RunSpread.means(List.of(mean(0.138)), List.of(few), RunTimes.UNKNOWN),
            KEY,
            calibrated(0.01, 4),
            RunVariance.UNKNOWN);
    double ofFew = spread.means().candidateRequests();
    assertTrue(ofFew > 0.01);
    assertTrue(spread.means().baselineRequests() < 0.01);
    // half of the squared error, of one run a side
    assertEquals((0.01 + ofFew) / 2, ofOneRun(spread), 1e-15);
  }
}
