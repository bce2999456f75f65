package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Limit.Comparison;
import dev.warrenperf.unit.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitParserTest {

  @ParameterizedTest
  @CsvSource({
    "< 500ms, LESS, 0.5, SECONDS, < 500ms",
    "<500ms, LESS, 0.5, SECONDS, < 500ms",
    "'  <=   1 s ', AT_MOST, 1, SECONDS, <= 1 s",
    "> 100/s, GREATER, 100, PER_SECOND, > 100/s",
    ">= 3, AT_LEAST, 3, COUNT, >= 3",
    "> -5, GREATER, -5, COUNT, > -5",
    "< 0, LESS, 0, COUNT, < 0",
    "<= 0/s, AT_MOST, 0, PER_SECOND, <= 0/s",
    "< 512MB, LESS, 512e6, BYTES, < 512MB",
    "< 30%, LESS, 0.3, RATIO, < 30%"
  })
  void limits_are_read_as_people_write_them(
      String text, Comparison comparison, double value, Unit unit, String printed)
      throws SyntaxException {
    Limit limit = LimitParser.parse(text, Place.GAUGE);
    assertEquals(comparison, limit.comparison());
    assertEquals(value, limit.value());
    assertEquals(unit, limit.quantity().unit());
    assertEquals(printed, limit.toString());
    assertEquals(limit, LimitParser.parse(limit.toString(), Place.GAUGE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LATENCY | '' | 1 | expected a limit such as \"< 500ms\", found nothing",
        "LATENCY | 500ms | 1 | expected a comparison and a limit, found \"500ms\"; write \"<"
            + " 500ms\"",
        "RATE | 100/s | 1 | expected a comparison and a limit, found \"100/s\"; write \"<"
            + " 100/s\" or \"> 100/s\"",
        "GAUGE | 7 | 1 | expected a comparison and a limit, found \"7\"; write \"< 7\" or \"> 7\"",
        "LATENCY | fast | 1 | expected a comparison and a limit, found \"fast\"",
        "LATENCY | = 5s | 1 | expected one of <, <=, >, >=, found \"=\"",
        "LATENCY | =< 5s | 1 | expected one of <, <=, >, >=, found \"=<\"",
        "LATENCY | != 5s | 1 | expected one of <, <=, >, >=, found \"!=\"",
        "LATENCY | << 5s | 2 | expected a number with a unit such as 500ms, 512MB, 100/s or"
            + " 50%, found \"< 5s\"",
        "LATENCY | < | 2 | expected a number with a unit such as 500ms, 512MB, 100/s or 50%,"
            + " found \"\"",
        "LATENCY | < 100/s | 3 | expected a duration such as 500ms, 2s or 1.5min, found"
            + " \"100/s\", a rate",
        "LATENCY | < 5 | 3 | expected a duration such as 500ms, 2s or 1.5min, found \"5\", a"
            + " number without a unit",
        "LATENCY | < 5% | 3 | expected a duration such as 500ms, 2s or 1.5min, found \"5%\", a"
            + " share",
        "RATE | > 100 | 3 | expected a rate such as 100/s, 60/min or 5/h, found \"100\", a"
            + " number without a unit",
        "RATE | > 100ms | 3 | expected a rate such as 100/s, 60/min or 5/h, found \"100ms\", a"
            + " duration",
        "CPU | < 0.5 | 3 | expected a share of CPU such as 50%, found \"0.5\", a number without"
            + " a unit",
        "MEMORY | < 50% | 3 | expected a size such as 512MB or 512MiB, found \"50%\", a share",
        "CPU | < 512MB | 3 | expected a share of CPU such as 50%, found \"512MB\", a size",
        "LATENCY | < 0ms | 3 | expected a limit above 0, found \"0ms\"",
        "LATENCY | < -5ms | 3 | expected a limit above 0, found \"-5ms\"",
        "GAUGE | > -5MB | 3 | expected a limit above 0, found \"-5MB\""
      })
  void what_fits_no_place_is_refused(Place place, String text, int column, String fault) {
    SyntaxException thrown =
        assertThrows(SyntaxException.class, () -> LimitParser.parse(text, place));
    assertEquals(fault, thrown.fault());
    assertEquals(column, thrown.column());
  }
}
