package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Quantiles;
import dev.warrenperf.analysis.Spread;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the order of runs costs. */
class DriftAlarmTest {

  private static double alarms(int runs, double deviation) {
    double between = runs / (2.0 * runs - 1);
    return DriftAlarm.of(Math.log(1.1) * between, deviation, runs, runs, 0.05);
  }

  /** Standard error of a simulated share below 0.008. */
  @ParameterizedTest
  @CsvSource({"3, 0.02", "5, 0.02", "10, 0.02", "3, 0.05", "2, 0.01"})
  void a_drift_of_a_tenth_is_as_costly_as_simulated(int runs, double deviation) {
    SplittableRandom random = new SplittableRandom(7);
    double drift = Math.log(1.1) * runs / (2.0 * runs - 1);
    int alarms = 0;
    for (int i = 0; i < 4000; i++) {
      double[] before = random.doubles(runs).map(u -> deviation * Quantiles.normal(u)).toArray();
      double[] after =
          random.doubles(runs).map(u -> drift + deviation * Quantiles.normal(u)).toArray();
      RunTest test = RunTest.of(before, after, Spread.pooled(List.of(before, after)), 0.05);
      alarms += test.lower() > Math.log(1.03) && test.difference() >= Math.log(1.05) ? 1 : 0;
    }
    assertEquals(alarms / 4000.0, alarms(runs, deviation), 0.025);
  }

  @Test
  void without_a_drift_it_is_the_level_and_with_a_large_one_certain() {
    assertEquals(0.05, DriftAlarm.of(0, 1, 3, 3, 1e-9), 1e-4);
    assertEquals(1, DriftAlarm.of(1, 0.001, 3, 3, 0.05), 1e-9);
    assertTrue(Double.isNaN(DriftAlarm.of(0.1, Double.NaN, 3, 3, 0.05)));
  }
}
