package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.ClientSamples.Kind;
import dev.warrenperf.model.ClientSamples.Rounding;
import dev.warrenperf.model.Histogram;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reference values: by exact fractions in Python 3.11, the smallest x with #(X &lt;= x)/n &gt;= q,
 * which is R's {@code quantile(x, q, type = 1)}; ranks of the intervals by summing the binomial
 * distribution as fractions.
 */
class SampleOrderTest {

  private static ClientSamples samples(String step, Rounding rounding, double... seconds) {
    return new ClientSamples(
        "s",
        "s.csv",
        Kind.CSV,
        seconds,
        new BigDecimal(step),
        rounding,
        new TreeMap<>(),
        Double.NaN);
  }

  /** 1 s, 2 s, ... n s, shuffled. */
  private static ClientSamples upTo(int n) {
    double[] seconds = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    Random random = new Random(7);
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double swap = seconds[i];
      seconds[i] = seconds[j];
      seconds[j] = swap;
    }
    return samples("0.001", Rounding.NEAREST, seconds);
  }

  @ParameterizedTest
  @CsvSource({
    // n, q, type 1, rank of the interval's ends (0: none)
    "1, 0.5, 1, 0, 0",
    "2, 0.5, 1, 0, 0",
    "5, 0.5, 3, 0, 0",
    "6, 0.5, 3, 1, 6",
    "10, 0.95, 10, 8, 0",
    "20, 0.95, 19, 17, 0",
    "100, 0.07, 7, 2, 13",
    "50, 0.5, 25, 18, 33",
    "50, 0.95, 48, 44, 0",
    "50, 0.99, 50, 48, 0",
    "100, 0.5, 50, 40, 61",
    "100, 0.95, 95, 90, 100",
    "1000, 0.5, 500, 469, 532",
    "1000, 0.95, 950, 936, 964",
    "1000, 0.99, 990, 983, 997",
    "1000, 0.999, 999, 997, 0"
  })
  void quantiles_are_those_of_type_1_and_intervals_are_order_statistics(
      int n, double q, double value, double low, double high) {
    QuantileBounds quantile = SampleOrder.quantile(upTo(n), q);
    assertEquals(value, quantile.estimate());
    assertEquals((long) value, quantile.rank());
    assertEquals(value - 0.0005, quantile.lower());
    assertEquals(value + 0.0005, quantile.upper());
    assertEquals(low == 0 ? 0 : low - 0.0005, quantile.ciLower());
    assertEquals(high == 0 ? Double.POSITIVE_INFINITY : high + 0.0005, quantile.ciUpper());
    assertTrue(Double.isNaN(quantile.histogramQuantile()));
    assertTrue(Double.isNaN(quantile.sumUpper()));
  }

  @Test
  void rounded_numbers_reach_half_a_step_to_either_side_and_never_below_nothing() {
    ClientSamples rounded = samples("0.0001", Rounding.NEAREST, 0, 0.0072);
    assertEquals(new SampleInterval(0.00715, 0.00725), SampleInterval.of(0.0072, rounded));
    assertEquals(new SampleInterval(0, 0.00005), SampleInterval.of(0, rounded));
  }

  @Test
  void cut_numbers_reach_a_whole_step_up() {
    ClientSamples cut = samples("0.001", Rounding.DOWN, 0.563);
    assertEquals(new SampleInterval(0.563, 0.564), SampleInterval.of(0.563, cut));
  }

  @ParameterizedTest
  @CsvSource({
    // limit, inclusive, surely and possibly below it of 10, 20, 30 ms in steps of 1 ms
    "0.0195, false, 1, 1",
    "0.0195, true, 1, 2",
    "0.0196, false, 1, 2",
    "0.0205, false, 1, 2",
    "0.0205, true, 2, 2",
    "0.0206, false, 2, 2",
    "0.009, true, 0, 0",
    "1, false, 3, 3"
  })
  void counts_at_a_limit_leave_open_what_the_step_hides(
      double limit, boolean inclusive, long surely, long possibly) {
    CountsAtLimit counts =
        SampleOrder.counts(samples("0.001", Rounding.NEAREST, 0.01, 0.02, 0.03), limit, inclusive);
    assertEquals(surely, counts.atLeast());
    assertEquals(possibly, counts.atMost());
    assertEquals(3, counts.total());
  }

  @ParameterizedTest
  @CsvSource({"0.02, false, 1, 1", "0.02, true, 1, 2", "0.021, false, 2, 2", "0.0205, true, 1, 2"})
  void the_upper_end_of_a_cut_number_is_not_reached(
      double limit, boolean inclusive, long surely, long possibly) {
    CountsAtLimit counts =
        SampleOrder.counts(samples("0.001", Rounding.DOWN, 0.01, 0.02, 0.03), limit, inclusive);
    assertEquals(surely, counts.atLeast());
    assertEquals(possibly, counts.atMost());
  }

  @Test
  void a_limit_is_taken_as_the_decimal_it_is_written_as() {
    // 37.85 / 1000 is a double below the one nearest to 0.03785 or above it; the decimal decides
    ClientSamples one = samples("0.0001", Rounding.NEAREST, 0.0378);
    assertEquals(1, SampleOrder.counts(one, 37.85 / 1000, true).atLeast());
    assertEquals(0, SampleOrder.counts(one, 37.85 / 1000, false).atLeast());
    ClientSamples cut = samples("0.0001", Rounding.DOWN, 0.0379);
    assertEquals(0, SampleOrder.counts(cut, 37.9 / 1000, false).atMost());
  }

  /** What a histogram of the same observations brackets is what the samples tell exactly. */
  @Test
  void buckets_of_the_same_observations_hold_the_exact_quantile() {
    Random random = new Random(42);
    double[] bounds = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, Double.POSITIVE_INFINITY};
    for (int run = 0; run < 300; run++) {
      double[] seconds =
          random
              .doubles(1 + random.nextInt(400))
              .map(u -> Math.rint(1e6 * 0.02 * Math.exp(4 * u - 2)) / 1e6)
              .toArray();
      ClientSamples exact = samples("0.000001", Rounding.NEAREST, seconds);
      double[] counts = Arrays.stream(bounds).map(b -> SampleOrder.atOrBelow(exact, b)).toArray();
      Histogram histogram = new Histogram(bounds, counts, counts, exact.sum());
      for (double q : new double[] {0.01, 0.5, 0.9, 0.95, 0.99, 0.999, 1}) {
        QuantileBounds bracket = QuantileBounds.of(histogram, q);
        QuantileBounds quantile = SampleOrder.quantile(exact, q);
        assertEquals(bracket.rank(), quantile.rank());
        assertTrue(bracket.lower() < quantile.estimate() && quantile.estimate() <= bracket.upper());
        assertTrue(bracket.ciLower() <= quantile.ciLower() + 1e-6);
        assertTrue(quantile.ciUpper() <= bracket.ciUpper() + 1e-6);
      }
    }
  }
}
