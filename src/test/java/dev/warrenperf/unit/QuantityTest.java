package dev.warrenperf.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "500ms, 0.5, SECONDS",
    "1.5s, 1.5, SECONDS",
    "200ms, 0.2, SECONDS",
    "100ms, 0.1, SECONDS",
    "50ms, 0.05, SECONDS",
    "3us, 3e-6, SECONDS",
    "3µs, 3e-6, SECONDS",
    "3μs, 3e-6, SECONDS",
    "7ns, 7e-9, SECONDS",
    "2m, 120, SECONDS",
    "2min, 120, SECONDS",
    "1h, 3600, SECONDS",
    "1d, 86400, SECONDS",
    "1e3ms, 1, SECONDS",
    ".5s, 0.5, SECONDS",
    "5.s, 5, SECONDS",
    "512MB, 512000000, BYTES",
    "512MiB, 536870912, BYTES",
    "1kB, 1000, BYTES",
    "1KB, 1000, BYTES",
    "1KiB, 1024, BYTES",
    "2GB, 2e9, BYTES",
    "1GiB, 1073741824, BYTES",
    "1TiB, 1099511627776, BYTES",
    "7B, 7, BYTES",
    "100/s, 100, PER_SECOND",
    "60/min, 1, PER_SECOND",
    "300/m, 5, PER_SECOND",
    "36/h, 0.01, PER_SECOND",
    "50%, 0.5, RATIO",
    "5%, 0.05, RATIO",
    "7%, 0.07, RATIO",
    "0.7%, 0.007, RATIO",
    "1.1ms, 0.0011, SECONDS",
    "0e999999999s, 0, SECONDS",
    "1e-999999999s, 0, SECONDS",
    "1000, 1000, COUNT",
    "-3, -3, COUNT",
    "+3, 3, COUNT",
    "500 ms, 0.5, SECONDS",
    "500\u202fms, 0.5, SECONDS",
    "500\u00a0ms, 0.5, SECONDS"
  })
  void amounts_are_read_in_their_base_unit(String text, double value, Unit unit) {
    Quantity quantity = Quantity.parse(text);
    assertEquals(value, quantity.value());
    assertEquals(unit, quantity.unit());
    assertEquals(text, quantity.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fast | expected a number with a unit such as 500ms, 512MB, 100/s or 50%, found \"fast\"",
        "'' | expected a number with a unit such as 500ms, 512MB, 100/s or 50%, found \"\"",
        "1 2s | expected a number with a unit such as 500ms, 512MB, 100/s or 50%, found \"1 2s\"",
        "NaN | expected a number with a unit such as 500ms, 512MB, 100/s or 50%, found \"NaN\"",
        "١s | expected a number with a unit such as 500ms, 512MB, 100/s or 50%, found \"١s\"",
        "1,5s | expected a decimal point, found a comma in \"1,5s\"",
        "1e400s | expected a finite number, found \"1e400s\"",
        "1e308h | expected a finite number, found \"1e308h\""
      })
  void what_is_no_amount_is_refused(String text, String message) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> Quantity.parse(text)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5sec | found \"sec\" in \"5sec\"",
        "5MS | found \"MS\" in \"5MS\"; did you mean ms?",
        "512mb | found \"mb\" in \"512mb\"; did you mean MB?",
        "512mib | found \"mib\" in \"512mib\"; did you mean MiB?",
        "512M | found \"M\" in \"512M\"",
        "5/S | found \"/S\" in \"5/S\"; did you mean /s?",
        "0x10 | found \"x10\" in \"0x10\"",
        "1_000 | found \"_000\" in \"1_000\"",
        "1d5 | found \"d5\" in \"1d5\""
      })
  void unknown_units_are_told_with_the_known_ones(String text, String message) {
    String known =
        "expected one of the units ns, us, ms, s, min, h, d, B, kB, MB, GB, TB, KiB, MiB, GiB,"
            + " TiB, /s, /min, /h, MB/s, %, ";
    assertEquals(
        known + message,
        assertThrows(IllegalArgumentException.class, () -> Quantity.parse(text)).getMessage());
  }

  @Test
  void endless_digits_are_refused_at_once() {
    String digits = "1".repeat(1_000_000) + " 2";
    assertEquals(
        "expected a number with a unit, found 1000002 characters",
        assertThrows(IllegalArgumentException.class, () -> Quantity.parse(digits)).getMessage());
  }

  @Test
  void a_message_stays_on_one_line() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Quantity.parse("5s\n6s")).getMessage();
    assertEquals(1, message.lines().count());
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-Infinity"})
  void an_amount_is_finite(double value) {
    assertThrows(IllegalArgumentException.class, () -> new Quantity(value, Unit.COUNT, "made up"));
  }

  private static String like(String written, double other) {
    return Quantity.parse(written).like(other).replace('\u202f', ' ');
  }

  @Test
  void another_value_is_shown_in_the_unit_in_which_this_is_written() {
    assertEquals("1310 ms", like("500ms", 1.31));
    assertEquals("0.5 s", like("2s", 0.5));
    assertEquals("1.5 h", like("2h", 5400));
    assertEquals("30/min", like("60/min", 0.5));
    assertEquals("33.3/min", like("60/m", 5 / 9.0));
    assertEquals("1800/h", like("5/h", 0.5));
    assertEquals("0.5/s", like("100/s", 0.5));
    assertEquals("41.9 MiB", like("512MiB", 43.9e6));
    assertEquals("1.5 MB/s", like("2MB/s", 1.5e6));
    assertEquals("12.5 %", like("50%", 0.125));
    assertEquals("1500 µs", like("500us", 0.0015));
    assertEquals("130", like("1000", 130));
  }

  @Test
  void what_is_tiny_or_huge_in_that_unit_has_its_own() {
    assertEquals("3.4 ms", like("20s", 0.0034));
    assertEquals("5 h", like("1ms", 18000));
    assertEquals("0 s", like("20s", 0));
    assertEquals("–", like("20s", Double.NaN));
    assertEquals("∞", like("20s", Double.POSITIVE_INFINITY));
  }

  @Test
  void both_ends_of_an_interval_are_in_one_unit() {
    Quantity limit = Quantity.parse("200ms");
    assertEquals("1000 ms – 2500 ms", limit.interval(1, 2.5).replace('\u202f', ' '));
    assertEquals("> 10 s", Quantity.parse("5s").interval(10, 1 / 0.0).replace('\u202f', ' '));
    assertEquals("≤ 5 ms", limit.interval(0, 0.005).replace('\u202f', ' '));
    assertEquals("0.05 s – 0.1 s", Quantity.parse("1s").interval(0.05, 0.1).replace('\u202f', ' '));
    assertEquals(
        "25 ms – 50 ms", Quantity.parse("1s").interval(0.025, 0.05).replace('\u202f', ' '));
  }

  @Test
  void a_quantity_whose_words_tell_no_unit_shows_others_as_usual() {
    assertEquals(
        "1.31 s", new Quantity(0.5, Unit.SECONDS, "0.5").like(1.31).replace('\u202f', ' '));
  }
}
