package dev.warrenperf.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.history.EDivisive.Options;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EDivisiveTest {

  @Test
  void the_best_split_has_the_largest_divergence_of_all() {
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      double[] series = random.doubles(4 + random.nextInt(12)).toArray();
      double largest = 0;
      for (int end = 1; end <= series.length; end++) {
        for (int at = 2; at <= end - 2; at++) {
          largest = Math.max(largest, divergence(series, at, end));
        }
      }
      assertEquals(largest, Split.best(series, 2).statistic(), 1e-12);
    }
  }

  /** The definition, term by term. */
  private static double divergence(double[] series, int at, int end) {
    double n = at;
    double m = end - at;
    double q = 0;
    for (int i = 0; i < end; i++) {
      for (int k = i + 1; k < end; k++) {
        double distance = Math.abs(series[i] - series[k]);
        if (i < at && k >= at) {
          q += 2 / (n + m) * distance;
        } else {
          q -= 2 * (k < at ? m / (n - 1) : n / (m - 1)) / (n + m) * distance;
        }
      }
    }
    return q;
  }

  @Test
  void steps_are_found_where_they_are() {
    double[] series = noise(60, 5);
    for (int i = 20; i < 60; i++) {
      series[i] += i < 40 ? 1 : 2.5;
    }
    List<EDivisive.ChangePoint> found = EDivisive.find(series, Options.STANDARD);
    assertEquals(List.of(20, 40), found.stream().map(EDivisive.ChangePoint::index).toList());
    assertTrue(found.stream().allMatch(change -> change.p() <= .01 && change.statistic() > 0));
    assertEquals(found, EDivisive.find(series, Options.STANDARD), "same seed, same p");
  }

  @Test
  void a_level_series_has_none() {
    assertEquals(List.of(), EDivisive.find(new double[50], Options.STANDARD));
    int series = 0;
    for (int seed = 0; seed < 50; seed++) {
      series += EDivisive.find(noise(30, seed), Options.STANDARD).isEmpty() ? 0 : 1;
    }
    assertTrue(series <= 4, series + " of 50 level series with a change"); // 0.5 expected
  }

  @Test
  void short_series_and_short_ends_have_none() {
    assertEquals(List.of(), EDivisive.find(new double[0], Options.STANDARD));
    assertEquals(List.of(), EDivisive.find(new double[] {1, 1, 9, 9, 9}, Options.STANDARD));
    assertEquals(new Split(0, 0), Split.best(new double[] {1, 1, 9, 9, 9}, 3));
    assertTrue(
        EDivisive.find(noise(100, 8), Options.STANDARD).stream()
            .allMatch(change -> change.index() >= 3 && change.index() <= 97));
  }

  @Test
  void what_is_no_number_is_refused() {
    double[] series = {1, 2, Double.NaN, 4};
    assertThrows(IllegalArgumentException.class, () -> EDivisive.find(series, Options.STANDARD));
    assertThrows(IllegalArgumentException.class, () -> new Options(1, 0, .01, 3));
    assertThrows(IllegalArgumentException.class, () -> new Options(1, 99, .01, 1));
  }

  private static double[] noise(int length, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, length).mapToDouble(i -> random.nextGaussian() * .1).toArray();
  }
}
