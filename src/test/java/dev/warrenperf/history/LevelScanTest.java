package dev.warrenperf.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LevelScanTest {

  private static final double[] LOGS = {4.91, 4.88, 4.93, 4.90, 4.87, 4.92, 4.95, 5.08, 5.11, 5.06};

  /** By R 4.2.2, each split by the pooled two-sample t. */
  @Test
  void the_largest_t_of_all_splits() {
    LevelScan step = LevelScan.split(new double[] {1, 2, 1, 2, 11, 12, 11, 12}, 0);
    assertEquals(4, step.from());
    assertEquals(8, step.to());
    assertEquals(Math.sqrt(600), step.t(), 1e-9);
    LevelScan logs = LevelScan.split(LOGS, 0);
    assertEquals(7, logs.from());
    assertEquals(9.28444721, logs.t(), 1e-7);
  }

  /** Each side's values about its mean: 0.0046857 of 7 and 0.0012667 of 3, by 8. */
  @Test
  void what_repeats_tell_is_the_least_variance() {
    double within = Math.pow(LevelScan.split(LOGS, 0).t(), -2);
    double variance = 0.0046857142857 / 8 + 0.0012666666667 / 8;
    assertEquals(LevelScan.split(LOGS, 0).t(), LevelScan.split(LOGS, 0.99 * variance).t());
    double floored = Math.pow(LevelScan.split(LOGS, 4 * variance).t(), -2);
    assertEquals(4, floored / within, 1e-6);
  }

  @Test
  void the_largest_t_of_all_stretches_is_that_of_its_definition() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 50; i++) {
      double[] series = random.doubles(7 + random.nextInt(40)).toArray();
      double largest = 0;
      for (int from = 2; from < series.length; from++) {
        for (int to = from + 3; to <= Math.min(series.length - 2, from + 24); to++) {
          largest = Math.max(largest, t(series, from, to));
        }
      }
      assertEquals(largest, LevelScan.stretch(series, 0).t(), 1e-9 * largest);
    }
  }

  /** Student's t of a stretch against all other values, term by term. */
  private static double t(double[] series, int from, int to) {
    double[] sums = new double[2];
    int[] counts = new int[2];
    for (int i = 0; i < series.length; i++) {
      int side = i >= from && i < to ? 1 : 0;
      sums[side] += series[i];
      counts[side]++;
    }
    double squares = 0;
    for (int i = 0; i < series.length; i++) {
      int side = i >= from && i < to ? 1 : 0;
      squares += Math.pow(series[i] - sums[side] / counts[side], 2);
    }
    double error = Math.sqrt(squares / (series.length - 2) * (1.0 / counts[0] + 1.0 / counts[1]));
    return Math.abs(sums[1] / counts[1] - sums[0] / counts[0]) / error;
  }

  @Test
  void a_level_that_is_left_again_is_a_stretch() {
    double[] series = {1, 2, 1, 2, 1, 9, 8, 9, 1, 2, 1, 2};
    LevelScan stretch = LevelScan.stretch(series, 0);
    assertEquals(5, stretch.from());
    assertEquals(8, stretch.to());
    assertTrue(LevelScan.split(series, 0).t() < 3);
  }

  @Test
  void series_that_are_too_short_or_level_have_none() {
    assertEquals(0, LevelScan.split(new double[] {1, 2, 9}, 0).from());
    assertEquals(2, LevelScan.split(new double[] {1, 2, 9, 9}, 0).from());
    assertEquals(0, LevelScan.stretch(new double[] {1, 2, 9, 9, 9, 2}, 0).from());
    assertEquals(2, LevelScan.stretch(new double[] {1, 2, 9, 9, 9, 2, 1}, 0).from());
    assertEquals(new LevelScan(0, 0, 0), LevelScan.split(new double[12], 0));
    assertEquals(new LevelScan(0, 0, 0), LevelScan.stretch(new double[12], 0));
  }
}
