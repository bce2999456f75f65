package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTicksTest {

  private static List<String> texts(List<Ticks.Tick> ticks) {
    return ticks.stream().map(Ticks.Tick::text).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 2, 5, 10",
    "2.5, 2, 5, 5",
    "1, 0.5, 1, 2",
    "0.005, 0.002, 0.005, 0.01",
    "1000, 500, 1000, 2000",
    "9.99, 5, 10, 10",
    "1e-290, 5e-291, 1e-290, 2e-290",
    "1e290, 5e289, 1e290, 2e290"
  })
  void round_neighbours_are_found(double value, double below, double atOrAbove, double above) {
    assertEquals(below, LogTicks.below(value));
    assertEquals(atOrAbove, LogTicks.atOrAbove(value));
    assertEquals(above, LogTicks.above(value));
  }

  @Test
  void one_ulp_beside_a_round_value_counts() {
    assertEquals(5, LogTicks.below(Math.nextUp(5.0)));
    assertEquals(2, LogTicks.below(5));
    assertEquals(5, LogTicks.atOrAbove(Math.nextDown(5.0)));
    assertEquals(10, LogTicks.atOrAbove(Math.nextUp(5.0)));
  }

  @Test
  void ticks_stand_at_one_two_and_five_with_the_ends_by_their_own_names() {
    assertEquals(
        List.of("0", "5", "10", "20", "50", "100"), texts(LogTicks.between(2, "0", 100, "", 0.3)));
    assertEquals(
        List.of("0", "5", "10", "20", "50", "∞"), texts(LogTicks.between(2, "0", 100, "∞", 0.3)));
  }

  @Test
  void closer_ticks_are_left_out_until_the_rest_stands_apart() {
    assertEquals(
        List.of("0", "10", "100", "1000"), texts(LogTicks.between(2, "0", 1000, "", 0.31)));
    assertEquals(List.of("0", "100"), texts(LogTicks.between(2, "0", 1000, "", 1.5)));
    for (double least = 0; least < 8; least += 0.05) {
      List<Ticks.Tick> ticks = LogTicks.between(2e-4, "0", 5e6, "∞", least);
      for (int i = 1; i < ticks.size(); i++) {
        double distance = ticks.get(i).value() - ticks.get(i - 1).value();
        assertTrue(
            distance >= least - 1e-9, texts(LogTicks.between(2e-4, "", 5e6, "", least)) + "");
      }
    }
  }
}
