package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.QuantileBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientDifferenceTest {

  private static QuantileBounds bounds(double lower, double upper) {
    double nan = Double.NaN;
    return new QuantileBounds(0.5, 10, 5, lower, upper, nan, nan, lower, upper, nan, nan, -1, -1);
  }

  private static ClientDifference of(double from, double to, double above, double upTo) {
    return new ClientDifference(bounds(from, to), bounds(above, upTo));
  }

  @ParameterizedTest
  @CsvSource({
    "0.826, 0.827, 0.05, 0.1, at least 8.2 times as much",
    "1.054, 1.055, 0, 0.005, at least 210 times as much",
    "0.1, 0.2, 0.05, 0.1, as much or more",
    "0.109, 0.2, 0.05, 0.1, as much or more",
    "0.0999, 0.2, 0.05, 0.1, the two overlap",
    "100, 101, 10, Infinity, the two overlap",
    "0.009, 0.01, 0.05, 0.1, at most 20\u202f% of it",
    "0.009, 0.0101, 0.05, 0.1, at most 21\u202f% of it",
    "0.04, 0.05, 0.05, 0.1, as much or less",
    "9, 9.5, 10, Infinity, at most 95\u202f% of it"
  })
  void claims_no_more_than_both_intervals_prove(
      double from, double to, double above, double upTo, String words) {
    assertEquals(words, of(from, to, above, upTo).words());
  }

  @Test
  void says_what_a_difference_means() {
    assertTrue(of(1, 2, 0, 0.1).sentence().contains("starting the command, network and queueing"));
    assertTrue(of(0.01, 0.02, 0.05, 0.1).sentence().contains("had both timed the same calls"));
    assertEquals(
        "the two intervals overlap, so no difference is proven",
        of(0.1, 0.2, 0.05, 0.15).sentence());
  }
}
