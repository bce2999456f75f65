package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Earlier runs against later ones. */
class SelfCheckTest {

  private static final int TRIALS = 60;

  private static SelfCheck of(MeasuredRun... runs) {
    return CalibrationResult.of(List.of(runs), ComparisonSettings.usual()).check();
  }

  private static MeasuredRun run(int minute, double mean) {
    return CalibrationRuns.run("run " + minute, "v1", minute, mean);
  }

  @Test
  void two_runs_cannot_be_checked_by_themselves() {
    SelfCheck check = of(run(1, 0.5), run(2, 1));
    assertEquals(new SelfCheck(2, 0, 0, Double.NaN), check);
    assertTrue(Double.isNaN(check.share()));
    assertFalse(check.isTooMany());
  }

  /** Logs 0, 1, 2, 10: t at the three places 0.76, 1.36, 7.79 with 2 degrees, 4.30 critical. */
  @Test
  void each_place_in_time_is_a_test() {
    double e = Math.E;
    SelfCheck check = of(run(1, 1), run(2, e), run(3, e * e), run(4, Math.exp(10)));
    assertEquals(4, check.runs());
    assertEquals(3, check.tests());
    assertEquals(1, check.beyond());
    assertTrue(Double.isNaN(check.chance()), "12 orders are too few");
  }

  /** Of 60 orders that differ, the rising one explains most, and twice as many are read. */
  @Test
  void a_bench_that_drifts_is_told_from_five_runs_on() {
    SelfCheck check = of(run(5, 0.54), run(1, 0.5), run(2, 0.511), run(4, 0.53), run(3, 0.52));
    assertEquals(1.0 / 60, check.chance(), 0.01);
    assertTrue(check.isTooMany());
    SelfCheck mixed = of(run(5, 0.511), run(1, 0.53), run(2, 0.5), run(4, 0.52), run(3, 0.54));
    assertFalse(mixed.isTooMany());
  }

  @Test
  void runs_of_several_sessions_are_checked_within_each() {
    List<MeasuredRun> runs = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      runs.add(run(i + (i < 5 ? 0 : 24 * 60), (i < 5 ? 0.5 : 1) + 0.01 * (i * 7 % 5)));
    }
    SelfCheck check = of(runs.toArray(MeasuredRun[]::new));
    assertEquals(8, check.tests());
    assertFalse(check.isTooMany(), check::toString);
  }

  /** At most 5 % by construction: 60 calibrations, 7 of them one time in 30. */
  @Test
  void an_honest_bench_is_rarely_accused() {
    int accused = accused(8, (random, run) -> 0);
    assertTrue(accused <= 7, accused + " of " + TRIALS);
  }

  @Test
  void a_bench_that_drifts_or_changes_its_state_is_accused() {
    int drift = accused(8, (random, run) -> 0.1 * run / 7);
    assertTrue(drift >= 0.9 * TRIALS, drift + " of " + TRIALS);
    int state = accused(10, (random, run) -> run < 5 ? 0 : 0.1);
    assertTrue(state >= 0.9 * TRIALS, state + " of " + TRIALS);
  }

  /** What a run of a bench has beside its noise. */
  @FunctionalInterface
  private interface Fault {
    double of(SplittableRandom random, int run);
  }

  /** Calibrations of one version with eight operations whose noise of 2 % is mostly common. */
  private static int accused(int runs, Fault fault) {
    SplittableRandom random = new SplittableRandom(17);
    int accused = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      List<MeasuredRun> all = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        double common = fault.of(random, i) + 0.016 * random.nextGaussian();
        all.add(
            CalibrationRuns.run(
                "run " + i, "v1", i, operations(op -> common + 0.012 * random.nextGaussian())));
      }
      accused += of(all.toArray(MeasuredRun[]::new)).isTooMany() ? 1 : 0;
    }
    return accused;
  }

  private static Map<String, MeasuredOperation> operations(IntToDoubleFunction logs) {
    Map<String, MeasuredOperation> operations = new TreeMap<>();
    for (int op = 0; op < 8; op++) {
      String name = "op" + op;
      double mean = 0.5 * Math.exp(logs.applyAsDouble(op));
      operations.put(name, CalibrationRuns.operation(name, mean, 50));
    }
    return operations;
  }
}
