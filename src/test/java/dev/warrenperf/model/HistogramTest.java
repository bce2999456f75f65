package dev.warrenperf.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.warrenperf.unit.MetricUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HistogramTest {

  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;

  private static double[] of(double... values) {
    return values;
  }

  static Stream<Arguments> flaws() {
    return Stream.of(
        arguments("as many counts as bounds", of(), of(), of()),
        arguments("as many counts as bounds", of(1, INF), of(1), of(1)),
        arguments("as many counts as bounds", of(1, INF), of(1, 2), of(2)),
        arguments("the last bound to be +Inf", of(1, 2), of(1, 2), of(1, 2)),
        arguments("the last bound to be +Inf", of(NAN), of(1), of(1)),
        arguments("the total to be known", of(1, INF), of(1, 2), of(1, 3)),
        arguments("bounds that are numbers", of(NAN, INF), of(1, 2), of(1, 2)),
        arguments("counts 0 <= low <= high", of(1, INF), of(-1, 2), of(1, 2)),
        arguments("counts 0 <= low <= high", of(1, INF), of(2, 2), of(1, 2)),
        arguments("counts 0 <= low <= high", of(1, INF), of(NAN, 2), of(1, 2)),
        arguments("counts 0 <= low <= high", of(1, INF), of(1, 2), of(NAN, 2)),
        arguments("strictly ascending bounds", of(1, 1, INF), of(1, 1, 1), of(1, 1, 1)),
        arguments("strictly ascending bounds", of(2, 1, INF), of(1, 1, 1), of(1, 1, 1)),
        arguments("strictly ascending bounds", of(-0.0, 0.0, INF), of(1, 1, 1), of(1, 1, 1)),
        arguments("strictly ascending bounds", of(INF, INF), of(1, 1), of(1, 1)),
        arguments("cumulative counts", of(1, 2, INF), of(2, 1, 3), of(2, 2, 3)),
        arguments("cumulative counts", of(1, 2, INF), of(1, 1, 3), of(3, 2, 3)),
        arguments("the total to be known", of(INF), of(NAN), of(NAN)));
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void what_is_no_histogram_is_refused(String flaw, double[] bounds, double[] low, double[] high) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> new Histogram(bounds, low, high, 0));
    assertTrue(refusal.getMessage().startsWith("expected " + flaw), refusal.getMessage());
  }

  @Test
  void later_changes_of_arrays_do_not_reach_it() {
    double[] counts = {1, 2};
    Histogram histogram = Histogram.of(of(1, INF), counts, 3);
    counts[0] = 99;
    assertEquals(1, histogram.low(0));
  }

  @Test
  void the_mean_takes_observations_and_a_sum() {
    assertEquals(1.5, Histogram.of(of(INF), of(2), 3).mean());
    assertEquals(NAN, Histogram.of(of(INF), of(0), 0).mean());
    assertEquals(NAN, Histogram.of(of(INF), of(2), NAN).mean());
  }

  @Test
  void in_the_base_unit_bounds_that_meet_are_one() {
    double next = Math.nextUp(1.0);
    Histogram milliseconds =
        Histogram.of(new double[] {1, next, 300, INF}, new double[] {1, 2, 3, 4}, 0.3);
    Histogram seconds = milliseconds.from(MetricUnit.ofWord("ms"));
    // 1 and the double behind it are 0.001 and the double behind that
    assertArrayEquals(new double[] {0.001, Math.nextUp(0.001), 0.3, INF}, seconds.bounds());
    assertEquals(0.0003, seconds.sum());
    Histogram huge =
        Histogram.of(new double[] {1, 1e307, 2e307, INF}, new double[] {1, 2, 3, 4}, 0.3);
    Histogram bytes = huge.from(MetricUnit.ofWord("kB"));
    assertArrayEquals(new double[] {1000, INF}, bytes.bounds());
    assertEquals(1, bytes.low(0));
    assertEquals(4, bytes.count());
    assertEquals(300, bytes.sum());
  }

  @Test
  void the_exact_part_holds_the_bounds_whose_counts_are_known() {
    Histogram blurred = new Histogram(of(1, 2, 4, INF), of(1, 2, 5, 9), of(1, 5, 5, 9), 7);
    assertFalse(blurred.isExact());
    assertFalse(blurred.isExact(1));
    assertTrue(blurred.isExact(2));
    Histogram exact = blurred.exactPart();
    assertEquals(Histogram.of(of(1, 4, INF), of(1, 5, 9), 7), exact);
    assertSame(exact, exact.exactPart());
  }

  @Test
  void histograms_are_equal_by_all_that_they_hold() {
    Histogram one = Histogram.of(of(1, INF), of(1, 2), NAN);
    assertEquals(one, Histogram.of(of(1, INF), of(1, 2), NAN));
    assertEquals(one.hashCode(), Histogram.of(of(1, INF), of(1, 2), NAN).hashCode());
    assertNotEquals(one, Histogram.of(of(2, INF), of(1, 2), NAN));
    assertNotEquals(one, Histogram.of(of(1, INF), of(2, 2), NAN));
    assertNotEquals(one, Histogram.of(of(1, INF), of(1, 2), 5));
    assertNotEquals(one, new Histogram(of(1, INF), of(1, 2), of(2, 2), NAN));
  }
}
