package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionSpreadTest {

  /** By hand: the means of three sessions with two runs are 1, 2 and 6; their variance is 7. */
  @Test
  void sessions_of_one_size_vary_as_their_means_do() {
    SessionSpread spread =
        SessionSpread.of(
            List.of(List.of(new double[] {0, 2}, new double[] {2, 2}, new double[] {5, 7})), 3);
    assertEquals(7, spread.means().variance(), 1e-12);
    assertEquals(2, spread.means().degrees());
    assertEquals(2, spread.runs(), 1e-12);
  }

  /** By hand: mean 2 of 0, 0, 6; squares 2 * 4 + 16 = 24; n0 = 3 - 5 / 3 = 4 / 3. */
  @Test
  void sessions_of_other_sizes_have_an_effective_number_of_runs() {
    SessionSpread spread =
        SessionSpread.of(List.of(List.of(new double[] {0, 0}, new double[] {6})), 2);
    assertEquals(4.0 / 3, spread.runs(), 1e-12);
    assertEquals(18, spread.means().variance(), 1e-12);
    assertEquals(1, spread.means().degrees());
  }

  @Test
  void one_session_a_version_tells_nothing_and_shared_sessions_count_once() {
    assertFalse(SessionSpread.of(List.of(List.of(new double[] {0, 1})), 1).isUsable());
    List<double[]> cells = List.of(new double[] {0, 1}, new double[] {3, 4});
    assertFalse(SessionSpread.of(List.of(cells.subList(0, 1), cells.subList(1, 2)), 2).isUsable());
    assertEquals(1, SessionSpread.of(List.of(cells, cells, cells), 2).means().degrees());
  }

  @Test
  void sides_of_one_session_are_tested_as_before() {
    List<MeasureTest> tests = List.of(test(0.1, 0.01, 4));
    Calibration one = new Calibration(new TreeMap<>());
    OperationKey key = new OperationKey("create", MeasuredOperation.Source.HISTOGRAM);
    assertSame(tests, one.acrossSessions(key, List.of(), List.of(), tests));
  }

  /** By hand: 2 * 0.03^2 + (0.0002 - 2 * 0.0001 / 4) = 0.00195. */
  @Test
  void the_error_holds_sessions_and_what_runs_add_to_them() {
    SessionSpread spread = new SessionSpread(new Spread(0.0009, 3), 4);
    RunTest mean = test(0.1, Math.sqrt(0.0002), 8).test();
    RunTest wider =
        spread.widened(List.of(test(0.1, Math.sqrt(0.0002), 8)), 2, 0.0001).get(0).test();
    assertEquals(Math.sqrt(0.00195), wider.standardError(), 1e-12);
    double share = 0.0018 / 0.00195;
    assertEquals(1 / (share * share / 3 + (1 - share) * (1 - share) / 8), wider.degrees(), 1e-9);
    assertEquals(mean.difference(), wider.difference());
    assertTrue(wider.greater() > mean.greater());
  }

  private static MeasureTest test(double difference, double error, double degrees) {
    RunTest test =
        RunTest.of(
            new double[] {0},
            new double[] {difference},
            new Spread(error * error / 2, degrees),
            0.025);
    return new MeasureTest(MeasureTest.Measure.MEAN, Double.NaN, test, 1, 1, 0);
  }

  /**
   * Two versions alike, each measured in a session of its own, with a calibration of some sessions
   * earlier: one-sided 5 % in 2000 trials, Wilson's upper end 6 %. Without the sessions it would be
   * a third.
   */
  @ParameterizedTest
  @CsvSource({"2, 3, 3", "3, 3, 3", "5, 3, 3", "5, 2, 1", "5, 3, 10"})
  void false_alarms_across_sessions_keep_their_level(int sessions, int runs, int side) {
    SplittableRandom random = new SplittableRandom(sessions * 100L + runs * 10L + side);
    int alarms = 0;
    int without = 0;
    for (int trial = 0; trial < 2000; trial++) {
      List<double[]> cells = new ArrayList<>();
      for (int i = 0; i < sessions; i++) {
        cells.add(session(random, runs));
      }
      Spread within = Spread.pooled(cells);
      double[] baseline = session(random, side);
      double[] candidate = session(random, side);
      RunTest test = RunTest.of(baseline, candidate, within, 0.025);
      MeasureTest mean = new MeasureTest(MeasureTest.Measure.MEAN, Double.NaN, test, 1, 1, 0);
      RunTest wider =
          SessionSpread.of(List.of(cells), sessions)
              .widened(List.of(mean), 2, within.variance())
              .get(0)
              .test();
      alarms += wider.greater() <= 0.05 ? 1 : 0;
      without += test.greater() <= 0.05 ? 1 : 0;
    }
    assertTrue(alarms <= 120, alarms + " of 2000");
    assertTrue(without >= 300, without + " of 2000");
  }

  /** Noise of 2 % from run to run, 3 % from session to session. */
  private static double[] session(SplittableRandom random, int runs) {
    double level = 0.03 * random.nextGaussian();
    double[] logs = new double[runs];
    Arrays.setAll(logs, i -> level + 0.02 * random.nextGaussian());
    return logs;
  }
}
