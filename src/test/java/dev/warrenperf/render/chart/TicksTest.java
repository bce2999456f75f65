package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.TimeScale;
import dev.warrenperf.unit.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

  private static List<String> texts(Ticks ticks) {
    return ticks.ticks().stream().map(Ticks.Tick::text).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 5, 20",
    "30, 3, 10",
    "0.3, 3, 0.1",
    "1, 10, 0.1",
    "1.01, 1, 2",
    "7, 5, 2",
    "26, 5, 10",
    "1e-12, 4, 5e-13",
    "3e300, 5, 1e300"
  })
  void steps_are_one_two_or_five(double span, int most, double expected) {
    assertEquals(expected, Ticks.step(span, most), expected * 1e-12);
  }

  @Test
  void the_last_tick_is_not_lost_to_rounding() {
    // 0.3 / 0.1 is 2.9999999999999996
    assertEquals(List.of("0", "0.1", "0.2", "0.3"), texts(Ticks.around(0, 0.3, 3, Format::number)));
  }

  @Test
  void an_axis_reaches_beyond_its_values_on_both_sides() {
    Ticks ticks = Ticks.around(-12, 31, 5, Format::number);
    assertEquals(-20, ticks.lower());
    assertEquals(40, ticks.upper());
  }

  @ParameterizedTest
  @CsvSource({
    "180, 6, 30, s", "180, 3, 60, s", "10, 5, 2, s", "0.9, 5, 0.2, s", "600, 7, 2, min",
    "3600, 6, 10, min", "3601, 6, 15, min", "14400, 5, 1, h", "86400, 4, 6, h", "864000, 5, 2, d",
    "86400000, 5, 200, d"
  })
  void times_are_round_in_the_unit_of_the_run(double upper, int most, String step, String unit) {
    TimeScale scale = TimeScale.of(upper);
    assertEquals(unit, scale.word());
    assertEquals(step, texts(TimeTicks.between(0, upper, scale, most)).get(1));
  }

  @Test
  void times_have_no_more_ticks_than_asked_for() {
    for (double upper = 0.001; upper < 1e9; upper *= 1.7) {
      for (int most = 1; most < 12; most++) {
        int ticks = TimeTicks.between(0, upper, TimeScale.of(upper), most).ticks().size();
        assertTrue(ticks >= 1 && ticks <= most + 1, upper + " " + most + " " + ticks);
      }
    }
  }
}
