package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.unit.Format;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountMeasureTest {

  private static final double[] FINE =
      IntStream.range(0, 200)
          .mapToDouble(i -> i == 199 ? Double.POSITIVE_INFINITY : 0.01 * Math.pow(1.03, i))
          .toArray();

  private static final ComparisonSettings SETTINGS = ComparisonSettings.usual();

  /** A bell over the logarithm of time, by its middle bucket and its width in buckets. */
  private static double[] bell(double middle, double width) {
    return IntStream.range(0, FINE.length)
        .mapToDouble(i -> Math.rint(1e6 * Math.exp(-0.5 * Math.pow((i - middle) / width, 2))))
        .toArray();
  }

  private static OperationSides sides(double[] bounds, double[][] before, double[][] after) {
    return new OperationSides(
        operations(bounds, before), operations(bounds, after), RunTimes.UNKNOWN);
  }

  private static List<MeasuredOperation> operations(double[] bounds, double[][] runs) {
    return Arrays.stream(runs)
        .map(counts -> Measured.operation(Measured.ORDER, bounds, 1000, counts))
        .toList();
  }

  private static CountMeasure ranks(double[] bounds, double[][] before, double[][] after) {
    OperationSides sides = sides(bounds, before, after);
    return new CountMeasures(sides, sides.counts(List.of()), SETTINGS).ranks();
  }

  /**
   * Narrow or wide, one bucket of 3 % on is 3 % more time, though ridits move by 0.093, 0.028 and
   * 0.0094.
   */
  @Test
  void ridits_of_all_distributions_say_how_much_longer_times_are() {
    for (double width : new double[] {3, 10, 30}) {
      double[][] before = {bell(95, width), bell(95, width)};
      double[][] after = {bell(96, width), bell(96, width)};
      CountMeasure ranks = ranks(FINE, before, after);
      double expected = Math.log(1.03);
      assertEquals(expected, ranks.asLogs().difference(), 0.03 * expected, Format.number(width));
    }
  }

  /** A spread of times of 2 % between runs, known, is one of ridits by the same slope. */
  @Test
  void what_others_tell_counts_in_the_unit_of_the_measure() {
    double[][] before = {bell(95, 10), bell(95, 10)};
    double[][] after = {bell(97, 10), bell(97, 10)};
    CountMeasure ranks = ranks(FINE, before, after);
    RunTest test = ranks.test(new RunVariance(Spread.known(0.02), 0)).orElseThrow();
    double slope = ranks.runs().difference() / ranks.asLogs().difference();
    assertEquals(0.02 * slope, test.standardError(), 0.01 * 0.02 * slope);
    assertEquals(2 * Math.log(1.03) / 0.02, test.t(), 0.03 * test.t());
  }

  @Test
  void with_nothing_known_elsewhere_the_runs_stand_alone() {
    double[][] before = {{10, 80, 6, 4}, {12, 78, 6, 4}};
    double[][] after = {{9, 70, 15, 6}, {9, 71, 14, 6}};
    double[] bounds = {0.1, 0.2, 0.4, Double.POSITIVE_INFINITY};
    CountMeasure ranks = ranks(bounds, before, after);
    RunTest alone = ranks.test(RunVariance.UNKNOWN).orElseThrow();
    assertEquals(ranks.runs().test(RunVariance.UNKNOWN, ranks.least()).orElseThrow(), alone);
  }

  /** Beyond the last finite bound, and at 0, more time moves nothing. */
  @Test
  void where_more_time_shows_in_no_bucket_nothing_can_be_shared() {
    double[] bounds = {0, 1, Double.POSITIVE_INFINITY};
    double[][] runs = {{50, 0, 50}, {40, 0, 60}};
    CountMeasure ranks = ranks(bounds, runs, runs);
    assertFalse(ranks.hasSlope());
    assertTrue(ranks.test(RunVariance.UNKNOWN).isPresent());
  }

  @Test
  void one_bucket_has_no_ridits() {
    double[][] runs = {{0, 100}, {0, 90}};
    assertNull(ranks(new double[] {1, Double.POSITIVE_INFINITY}, runs, runs));
  }
}
