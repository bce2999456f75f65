package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileNameTest {

  @ParameterizedTest
  @CsvSource({
    "p50, 0.5",
    "p95, 0.95",
    "p99, 0.99",
    "p99.9, 0.999",
    "p99.99, 0.9999",
    "p7, 0.07",
    "p0.1, 0.001",
    "p050, 0.5",
    "0.95, 0.95",
    ".5, 0.5"
  })
  void percentiles_and_shares_are_the_nearest_double(String key, double quantile) {
    assertEquals(Double.valueOf(quantile), QuantileName.read(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p0",
        "p100",
        "p999",
        "p-5",
        "p",
        "50",
        "P50",
        "0",
        "1",
        "1.0",
        "0.0",
        "0.5.5",
        "p5e1",
        "",
        "p99.99999999999",
        "max"
      })
  void what_is_outside_or_otherwise_written_is_none(String key) {
    assertNull(QuantileName.read(key));
  }

  @ParameterizedTest
  @CsvSource({
    "50, ; did you mean p50?",
    "99.9, ; did you mean p99.9?",
    "P50, ; did you mean p50?",
    "p999, ; did you mean p99.9?",
    "p9999, ; did you mean p99.99?",
    "p100, ''",
    "0, ''",
    "max, ''"
  })
  void near_misses_are_told(String key, String hint) {
    assertEquals(hint, QuantileName.hint(key));
  }
}
