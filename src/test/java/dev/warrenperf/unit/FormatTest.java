package dev.warrenperf.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the expected texts {@code _} stands for the narrow no-break space. */
class FormatTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0_s",
    "-0.0, 0_s",
    "1e-12, 0.001_ns",
    "1e-9, 1_ns",
    "2.5e-7, 250_ns",
    "1e-6, 1_µs",
    "0.0025, 2.5_ms",
    "0.01234, 12.3_ms",
    "0.5, 500_ms",
    "1, 1_s",
    "-1.5, -1.5_s",
    "90, 90_s",
    "119.4, 119_s",
    "120, 2_min",
    "300, 5_min",
    "3600, 60_min",
    "7200, 2_h",
    "86400, 24_h",
    "1e9, 278_000_h",
    "NaN, –",
    "Infinity, ∞",
    "-Infinity, −∞"
  })
  void seconds_take_the_unit_that_reads_best(double seconds, String expected) {
    assertShown(expected, Format.seconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "1e-6, 1_µs",
    "1e-3, 1_ms",
    "1, 1_s",
    "120, 2_min",
    "7200, 2_h",
  })
  void one_ulp_below_a_step_of_seconds_reads_as_the_step(double step, String expected) {
    assertShown(expected, Format.seconds(step));
    assertShown(expected, Format.seconds(Math.nextDown(step)));
    assertShown("-" + expected, Format.seconds(-Math.nextDown(step)));
  }

  @ParameterizedTest
  @CsvSource({"1e3, 1_kB", "1e6, 1_MB", "1e9, 1_GB", "1e12, 1_TB"})
  void one_ulp_below_a_step_of_bytes_reads_as_the_step(double step, String expected) {
    assertShown(expected, Format.bytes(step));
    assertShown(expected, Format.bytes(Math.nextDown(step)));
  }

  @ParameterizedTest
  @CsvSource({
    // 0.9995 in binary is a little above the decimal, so it rounds up; one ulp less does not
    "0.9995, 1_s",
    "0.99949999, 999_ms",
    "0.0009994, 999_µs",
    "0.0009996, 1_ms",
    "9.996e-7, 1_µs",
    "119.49, 119_s",
    "119.51, 1.99_min",
    "7194, 120_min",
    "7196, 2_h"
  })
  void rounding_comes_before_the_choice_of_the_unit(double seconds, String expected) {
    assertShown(expected, Format.seconds(seconds));
  }

  @Test
  void around_every_rounding_edge_no_value_reads_as_a_thousand_of_a_unit() {
    for (int power = -9; power < 0; power++) {
      double edge = Math.pow(10, power) * 0.9995;
      double value = edge;
      for (int i = 0; i < 20; i++) {
        value = Math.nextDown(value);
      }
      for (int i = 0; i < 40; i++, value = Math.nextUp(value)) {
        assertFalse(Format.seconds(value).startsWith("1000"), Format.seconds(value));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0_B",
    "1, 1_B",
    "999, 999_B",
    "43520000, 43.5_MB",
    "512e6, 512_MB",
    "536870912, 537_MB",
    "1e15, 1000_TB",
    "NaN, –",
    "Infinity, ∞"
  })
  void bytes_go_by_thousands(double bytes, String expected) {
    assertShown(expected, Format.bytes(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0/s",
    "100, 100/s",
    "12.5, 12.5/s",
    "1, 1/s",
    "0.5, 30/min",
    "0.1, 6/min",
    "0.016666666666666666, 1/min",
    "0.001, 3.6/h",
    "-0.5, -30/min",
    "NaN, –",
    "Infinity, ∞/s"
  })
  void slow_rates_are_per_minute_or_hour(double perSecond, String expected) {
    assertShown(expected, Format.rate(perSecond));
  }

  @Test
  void one_ulp_below_a_step_of_rates_reads_as_the_step() {
    assertShown("1/s", Format.rate(Math.nextDown(1.0)));
    assertShown("1/min", Format.rate(Math.nextDown(1.0 / 60)));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 50_%",
    "0.07, 7_%",
    "0.29, 29_%",
    "0.125, 12.5_%",
    "1.5, 150_%",
    "NaN, –",
    "Infinity, ∞_%"
  })
  void ratios_are_percent(double ratio, String expected) {
    assertShown(expected, Format.percent(ratio));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "3.14159, 3.14",
    "1234, 1234",
    "1234.5, 1230",
    "12345, 12_345",
    "1234567, 1_234_567",
    "-1234567, -1_234_567",
    "1e15, 1_000_000_000_000_000",
    "1e16, 1e+16",
    "0.000012345, 0.0000123",
    "1e-20, 1e-20",
    "NaN, –"
  })
  void numbers_have_three_digits_and_whole_ones_all(double value, String expected) {
    assertShown(expected, Format.number(value));
  }

  @ParameterizedTest
  @CsvSource({
    "0.005, 0.005",
    "2.5, 2.5",
    "10, 10",
    "1800, 1800",
    "0.30000000000000004, 0.30000000000000004",
    "1e21, 1e+21",
    "-1, -1",
    "Infinity, +Inf",
    "-Infinity, -Inf",
    "NaN, NaN"
  })
  void bounds_stand_as_in_the_exposition(double bound, String expected) {
    assertEquals(expected, Format.bound(bound));
  }

  @ParameterizedTest
  @CsvSource({"0.5, p50", "0.95, p95", "0.29, p29", "0.999, p99.9", "0.9999, p99.99", "1, p100"})
  void percentiles_are_named_for_their_quantile(double quantile, String expected) {
    assertEquals(expected, Format.percentile(quantile));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        1e300,
        -1e300,
        4.9e-320
      })
  void no_finite_value_is_too_far_out(double value) {
    for (Unit unit : Unit.values()) {
      assertFalse(Format.of(value, unit).isEmpty());
    }
  }

  @Test
  void what_is_shown_lies_within_half_a_unit_of_the_third_digit() {
    SplittableRandom random = new SplittableRandom(20260131);
    for (int i = 0; i < 20_000; i++) {
      double value = Math.pow(10, random.nextDouble(-9, 6));
      String shown = Format.seconds(value).replace(" ", "").replace(Format.THIN, ' ');
      String text = shown.replaceAll("(?<=[0-9]) (?=[0-9])", "").replace(" ", "");
      double read = Quantity.parse(text).value();
      assertTrue(Math.abs(read - value) <= value * 0.0050001, value + " shown as " + shown);
    }
  }

  /** 500.02 ms beside a limit of 500 ms must not read as 500 ms. */
  @ParameterizedTest
  @CsvSource({
    "0.50002, SECONDS, CEILING, 500.1_ms",
    "0.49998, SECONDS, FLOOR, 499.9_ms",
    "512000001, BYTES, CEILING, 512.1_MB",
    "99.9999, PER_SECOND, FLOOR, 99.99/s",
    "0.9999999, PER_SECOND, FLOOR, 0.9999/s",
    "0.500001, RATIO, CEILING, 50.01_%",
    "1000.5, COUNT, CEILING, 1001",
    "1234567.25, COUNT, FLOOR, 1_234_000",
    "NaN, SECONDS, FLOOR, –",
    "NaN, BYTES, FLOOR, –",
    "NaN, PER_SECOND, FLOOR, –",
    "NaN, RATIO, FLOOR, –",
    "NaN, COUNT, FLOOR, –",
    "-Infinity, PER_SECOND, FLOOR, −∞/s"
  })
  void digits_and_rounding_can_be_chosen(
      double value, Unit unit, RoundingMode mode, String expected) {
    assertShown(expected, Format.of(value, unit, new MathContext(4, mode)));
  }

  @Test
  void rounding_away_never_lands_on_the_other_side() {
    SplittableRandom random = new SplittableRandom(7);
    MathContext up = new MathContext(4, RoundingMode.CEILING);
    MathContext down = new MathContext(4, RoundingMode.FLOOR);
    for (int i = 0; i < 5_000; i++) {
      double value = Math.pow(10, random.nextDouble(-6, 2));
      assertTrue(read(Format.of(value, Unit.SECONDS, up)) >= value * (1 - 1e-15));
      assertTrue(read(Format.of(value, Unit.SECONDS, down)) <= value * (1 + 1e-15));
    }
  }

  private static double read(String shown) {
    return Quantity.parse(shown).value();
  }

  @Test
  void the_number_of_digits_can_be_chosen() {
    assertShown("3.1", Format.number(3.14159, 2));
    assertShown("3.14159", Format.number(3.14159, 6));
    assertShown("12_345", Format.number(12345, 2));
  }

  private static void assertShown(String expected, String actual) {
    assertEquals(expected.replace('_', Format.THIN), actual);
  }

  @Test
  void values_beside_one_another_are_told_in_the_step_of_the_largest() {
    double perHour = 29.8 / 3600;
    double perMinute = 33.6 / 60;
    assertEquals("0.497/min", Format.beside(perHour, perMinute, Unit.PER_SECOND));
    assertEquals("33.6/min", Format.beside(perMinute, perMinute, Unit.PER_SECOND));
    assertEquals("0.0271\u202fs", Format.beside(0.0271, 1.31, Unit.SECONDS));
    assertEquals("1.31\u202fs", Format.beside(1.31, 1.31, Unit.SECONDS));
    assertEquals("0.5\u202fmin", Format.beside(30, 180, Unit.SECONDS));
    assertEquals("0.9\u202fMB", Format.beside(9e5, 12e6, Unit.BYTES));
    assertEquals("0\u202fs", Format.beside(0, 2, Unit.SECONDS));
  }

  @Test
  void what_would_be_tiny_beside_another_keeps_its_own_step() {
    assertEquals("2\u202fms", Format.beside(0.002, 1.31, Unit.SECONDS));
    assertEquals("12.5\u202f%", Format.beside(0.125, 3, Unit.RATIO));
    assertEquals("–", Format.beside(Double.NaN, 3, Unit.SECONDS));
    assertEquals("3\u202fms", Format.beside(0.003, Double.NaN, Unit.SECONDS));
    assertEquals("0\u202fs", Format.beside(0, 0, Unit.SECONDS));
  }
}
