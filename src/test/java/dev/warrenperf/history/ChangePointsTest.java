package dev.warrenperf.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Spread;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePointsTest {

  private static final SplittableRandom RANDOM = new SplittableRandom(20_261_129);

  private static List<Integer> found(double... series) {
    return ChangePoints.of(series, Spread.UNKNOWN).found().stream()
        .map(ChangePoint::index)
        .toList();
  }

  /** Normal noise of 5 % on logs, the level up by a factor from one release on. */
  private static double[] noisy(SplittableRandom random, int length, double factor, int from) {
    return IntStream.range(0, length)
        .mapToDouble(i -> (i < from ? 0 : Math.log(factor)) + 0.05 * random.nextGaussian())
        .toArray();
  }

  /** The means went from 136 ms to 1.38 s at the fourth of ten releases. */
  @Test
  void a_step_three_releases_after_the_first_is_found() {
    assertEquals(List.of(3), found(4.91, 4.88, 4.93, 7.2, 7.25, 7.22, 7.19, 7.24, 7.2, 7.23));
  }

  @Test
  void steps_up_and_down_are_found_where_they_are() {
    double[] series = new double[20];
    SplittableRandom random = RANDOM.split();
    for (int i = 0; i < 20; i++) {
      series[i] = (i < 7 ? 0 : i < 14 ? 2 : 1) + 0.1 * random.nextGaussian();
    }
    assertEquals(List.of(7, 14), found(series));
    for (int i = 0; i < 20; i++) {
      series[i] = (i >= 8 && i < 12 ? 1 : 0) + 0.1 * random.nextGaussian();
    }
    assertEquals(List.of(8, 12), found(series));
  }

  @Test
  void values_that_only_differ_between_the_sides_are_a_change_and_equal_ones_are_none() {
    assertEquals(List.of(5), found(1, 1, 1, 1, 1, 2, 2, 2, 2, 2));
    assertEquals(List.of(), found(new double[12]));
    double least = Math.ulp(1.0);
    assertEquals(List.of(), found(1, 1, 1, 1, 1, 1 + least, 1 + least, 1 + least, 1 + least));
  }

  @Test
  void short_series_have_none_and_values_have_to_be_finite() {
    assertEquals(new ChangePoints(1, List.of()), ChangePoints.of(new double[0], Spread.UNKNOWN));
    assertEquals(List.of(), found(1, 2, 300));
    assertThrows(IllegalArgumentException.class, () -> found(1, Double.NaN, 2, 3));
  }

  @Test
  void the_same_series_has_the_same_p() {
    double[] series = noisy(RANDOM.split(), 30, 1.3, 20);
    assertEquals(
        ChangePoints.of(series, Spread.UNKNOWN), ChangePoints.of(series.clone(), Spread.UNKNOWN));
  }

  /** Of 400 series of one run a release: least share in which the step is found. */
  @ParameterizedTest
  @CsvSource({"10, 10, 3, 1.0", "20, 1.2, 17, 0.85", "10, 1.2, 5, 0.7", "20, 1.2, 18, 0.65"})
  void steps_near_an_end_are_found(int length, double factor, int from, double least) {
    SplittableRandom random = new SplittableRandom(length + from);
    long hits =
        IntStream.range(0, 400)
            .filter(
                i ->
                    found(noisy(random, length, factor, from)).stream()
                        .anyMatch(at -> Math.abs(at - from) <= 1))
            .count();
    assertTrue(hits >= least * 400, hits + " of 400");
  }

  /** 4000 series: Wilson's upper end of 1 % is 1.4 %. */
  @Test
  void flat_series_rarely_have_a_change() {
    SplittableRandom random = new SplittableRandom(41);
    long found =
        IntStream.range(0, 4000).filter(i -> !found(noisy(random, 20, 1, 0)).isEmpty()).count();
    assertTrue(found <= 0.014 * 4000, found + " of 4000");
  }

  /** With repeats the null has the floor of the runs, too. */
  @Test
  void flat_series_with_repeats_rarely_have_a_change() {
    SplittableRandom random = new SplittableRandom(43);
    int found = 0;
    for (int trial = 0; trial < 4000; trial++) {
      double squares = 0;
      for (int i = 0; i < 20; i++) {
        squares += Math.pow(random.nextGaussian(), 2) / 20;
      }
      double[] series = random.doubles(10).map(u -> random.nextGaussian()).toArray();
      found += ChangePoints.of(series, new Spread(squares, 20)).found().isEmpty() ? 0 : 1;
    }
    assertTrue(found <= 0.014 * 4000, found + " of 4000");
  }
}
