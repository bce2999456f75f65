package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SharedNoiseTest {

  private static final double BENCH = 0.0004;

  private final SplittableRandom random = new SplittableRandom(20261203);

  private static OperationKey key(int i) {
    return new OperationKey(String.format(Locale.ROOT, "op%02d", i), Source.HISTOGRAM);
  }

  private double[] draw(int runs, double deviation, double[] common) {
    double[] values = new double[runs];
    for (int i = 0; i < runs; i++) {
      values[i] = deviation * random.nextGaussian() + common[i];
    }
    return values;
  }

  /** Two runs a side, each operation's own noise beside a common one and that of requests. */
  private SortedMap<OperationKey, RunMeasure> means(
      int operations, double own, double common, IntToDoubleFunction requests) {
    double[] before = draw(2, common, new double[2]);
    double[] after = draw(2, common, new double[2]);
    SortedMap<OperationKey, RunMeasure> means = new TreeMap<>();
    for (int i = 0; i < operations; i++) {
      double w = requests.applyAsDouble(i);
      double deviation = Math.sqrt(own * own + w);
      means.put(
          key(i),
          new RunMeasure(
              draw(2, deviation, before),
              draw(2, deviation, after),
              w,
              w,
              100,
              false,
              RunTimes.UNKNOWN));
    }
    return means;
  }

  @Test
  void fewer_than_ten_share_nothing() {
    assertSame(SharedNoise.NONE, SharedNoise.of(means(9, 0.02, 0, i -> 0)));
    assertEquals(RunVariance.UNKNOWN, SharedNoise.NONE.of(key(1)));
    assertTrue(SharedNoise.of(means(10, 0.02, 0, i -> 0)).of(key(1)).spread().isUsable());
  }

  /** 200 operations: the scale is known to a tenth, and requests are divided out. */
  @Test
  void the_noise_of_the_bench_is_found_beside_that_of_requests() {
    SharedNoise shared = SharedNoise.of(means(200, 0.02, 0, i -> i % 2 == 0 ? 0 : 0.0012));
    RunVariance few = shared.of(key(0));
    RunVariance many = shared.of(key(1));
    assertEquals(1, few.spread().variance() / BENCH, 0.25);
    assertEquals(1, many.spread().variance() / (BENCH + 0.0012), 0.25);
    assertEquals(0, few.ofRequests());
    assertEquals(0.0012, many.ofRequests(), 1e-15);
    assertTrue(few.spread().degrees() > 15, few.toString());
  }

  /** All move together: 200 operations tell no more than one. */
  @Test
  void common_noise_is_known_no_better_by_many() {
    SortedMap<OperationKey, RunMeasure> means = means(200, 1e-6, 0.02, i -> 0);
    SharedNoise shared = SharedNoise.of(means);
    RunVariance all = shared.of(key(0)).pooledWith(means.get(key(0)).own());
    assertEquals(2, all.spread().degrees(), 0.01);
  }

  @Test
  void operations_with_one_run_a_side_have_no_part_in_it() {
    SortedMap<OperationKey, RunMeasure> means = means(12, 0.02, 0, i -> 0);
    means.put(
        key(90),
        new RunMeasure(new double[] {0}, new double[] {0}, 0, 0, 100, false, RunTimes.UNKNOWN));
    assertEquals(RunVariance.UNKNOWN, SharedNoise.of(means).of(key(90)));
  }

  /**
   * 40 operations alike, two runs a side, 100 reports: whether any is called slower by its own
   * noise, half common noise, or common noise alone.
   */
  @Test
  void alarms_of_many_operations_keep_the_level() {
    for (double common : new double[] {0, 0.5, 1}) {
      int alarms = 0;
      for (int report = 0; report < 100; report++) {
        alarms += isAnySlower(0.02 * Math.sqrt(1 - common), 0.02 * Math.sqrt(common)) ? 1 : 0;
      }
      assertTrue(alarms <= 0.05 * 100 + 2 * Math.sqrt(100 * 0.05 * 0.95), common + ": " + alarms);
    }
  }

  private boolean isAnySlower(double own, double common) {
    SortedMap<OperationKey, RunMeasure> means = means(40, own, common, i -> 0);
    SharedNoise shared = SharedNoise.of(means);
    double[] p = new double[40];
    for (int i = 0; i < 40; i++) {
      p[i] =
          means
              .get(key(i))
              .test(shared.of(key(i)), MinimumEffect.none(0.05))
              .orElseThrow()
              .greater();
    }
    for (double adjusted : FalseDiscovery.adjusted(p)) {
      if (adjusted <= 0.05) {
        return true;
      }
    }
    return false;
  }
}
