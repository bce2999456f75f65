package dev.warrenperf.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiNumberTest {

  // https://prometheus.io/docs/prometheus/latest/querying/api/#expression-query-result-formats
  @ParameterizedTest
  @CsvSource({"+Inf, Infinity", "Inf, Infinity", "-Inf, -Infinity", "NaN, NaN", "1.5e3, 1500"})
  void infinities_are_numbers_as_prometheus_writes_them(String value, double number) {
    assertEquals(number, ApiAnswer.number(value));
  }
}
