package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenthsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "0.04, 0",
    "0.05, .1",
    "-0.04, 0",
    "-0.5, -.5",
    "12, 12",
    "3.25, 3.3",
    "-10.1, -10.1",
    "1e9, 1000000",
    "-Infinity, -1000000",
    "NaN, 0"
  })
  void lengths_are_written_short(double pixels, String expected) {
    assertEquals(expected, Tenths.text(pixels));
  }
}
