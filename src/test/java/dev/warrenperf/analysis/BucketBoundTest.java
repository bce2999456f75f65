package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketBoundTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1.0, 1",
    "+1, 1",
    ".5, 0.5",
    "5., 5",
    "1E+3, 1000",
    "007, 7",
    "-2.5, -2.5",
    "-0, 0.0",
    "1e-400, 0.0",
    "+Inf, Infinity",
    "inf, Infinity",
    "+INFINITY, Infinity",
    "-Inf, -Infinity"
  })
  void bounds_are_numbers_of_the_format(String le, double expected) {
    assertEquals(expected, BucketBound.parse(le));
  }

  /** What Double.parseDouble takes and Prometheus' text format does not, and plain junk. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", " 1", "1 ", "1.0d", "1f", "0x1p-3", "0x10", "1_000", "1,5", "NaN", "nan", "1e400",
        "-1e400", "x", "e5", ".", "+", "++1", "١٢", "Infin", "1\n"
      })
  void what_the_format_does_not_take_is_no_bound(String le) {
    assertEquals(Double.NaN, BucketBound.parse(le));
  }
}
