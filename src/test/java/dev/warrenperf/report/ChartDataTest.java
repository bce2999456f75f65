package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartDataTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a b", "a\"", "ä", "a.b"})
  void ids_that_XML_could_not_carry_are_refused(String id) {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            LineChart.of(
                id, new Chart.Caption("", "", ""), 10, "", List.of(), List.of(), List.of()));
  }
}
