package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer.Corner;
import dev.warrenperf.report.Tone;
import dev.warrenperf.unit.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveScalesTest {

  private static final Frame WIDE = new Frame(40, 24, 500, 220);

  private static List<String> texts(Ticks ticks) {
    return ticks.ticks().stream().map(tick -> tick.text().replace(Format.THIN, ' ')).toList();
  }

  private static List<String> numbers(DurationScale scale) {
    return texts(scale.ticks(WIDE, 540)).stream().filter(text -> !text.isEmpty()).toList();
  }

  private static DurationScale durations(double from, double to, Corner... targets) {
    Chart chart = ChartExamples.curve(9, new double[] {from, to}, new long[] {0, 9}, targets);
    return new DurationScale(chart);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0 % 90 % 100 %",
    "9, 0 % 50 % 90 % 100 %",
    "100, 0 % 50 % 90 % 95 % 99 % 100 %",
    "999, 0 % 50 % 90 % 95 % 99 % 100 %",
    "1000, 0 % 50 % 90 % 95 % 99 % 99.9 % 100 %",
    "10000, 0 % 50 % 90 % 95 % 99 % 99.9 % 99.99 % 100 %",
    "1000000000, 0 % 50 % 90 % 95 % 99 % 99.9 % 99.99 % 100 %"
  })
  void the_tail_is_marked_as_far_as_the_observations_reach(long count, String marks) {
    List<Ticks.Tick> ticks =
        TailScale.of(count).ticks(260).ticks().stream()
            .sorted(java.util.Comparator.comparingDouble(Ticks.Tick::value))
            .toList();
    assertEquals(
        count == 1 ? "0 % 50 % 90 % 100 %" : marks,
        String.join(" ", texts(new Ticks(0, 1, ticks))));
  }

  @Test
  void marks_keep_their_distance_however_low_the_chart_is() {
    for (double height = 40; height < 400; height += 7) {
      Ticks ticks = TailScale.of(100_000).ticks(height);
      double pixels = height / ticks.upper();
      double[] rows = ticks.ticks().stream().mapToDouble(Ticks.Tick::value).sorted().toArray();
      for (int i = 1; i < rows.length; i++) {
        assertTrue((rows[i] - rows[i - 1]) * pixels >= 13 - 1e-9, height + " " + texts(ticks));
      }
      assertTrue(texts(ticks).contains("100 %"));
    }
  }

  @Test
  void every_further_nine_takes_the_same_height() {
    Scale tail = TailScale.of(10_000);
    assertEquals(1, tail.at(0.9), 1e-12);
    assertEquals(2, tail.at(0.99), 1e-12);
    assertEquals(3, tail.at(0.999), 1e-12);
    assertEquals(0, tail.at(0));
  }

  @Test
  void all_is_above_nearly_all_for_any_number_of_observations() {
    for (long count = 1; count < 1L << 50; count = count * 3 + 1) {
      Scale tail = TailScale.of(count);
      assertTrue(tail.at(Math.nextDown(1.0)) < tail.at(1), count + " observations");
      assertTrue(tail.at(1 - 1.0 / count) <= tail.at(Math.nextDown(1.0)), count + " observations");
    }
  }

  @Test
  void places_rise_with_shares_and_with_durations() {
    Scale tail = TailScale.of(50);
    double before = -1;
    for (double share = 0; share <= 1; share += 0.001) {
      assertTrue(tail.at(share) >= before, share + "");
      before = tail.at(share);
    }
    DurationScale durations = durations(0.005, 5);
    before = durations.scale().at(Double.NEGATIVE_INFINITY);
    for (double seconds = 1e-15; seconds < 1e15; seconds *= 1.3) {
      assertTrue(durations.scale().at(seconds) >= before, seconds + "");
      before = durations.scale().at(seconds);
    }
    assertEquals(durations.scale().upper(), durations.scale().at(Double.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @CsvSource({
    "0.005, 0.1, 5 10 20 50 100, ms",
    "0.1, 10, 0.1 0.2 0.5 1 2 5 10, s",
    "0.05, 2.5, 50 100 200 500 1000 2000 5000, ms",
    "0.00003, 0.0004, 20 50 100 200 500, µs",
    "0.00000001, 0.0000001, 10 20 50 100, ns",
    "10, 900, 10 20 50 100 200 500 1000, s"
  })
  void durations_are_round_and_in_one_unit(double from, double to, String numbers, String unit) {
    DurationScale scale = durations(from, to);
    assertEquals(unit, scale.unit());
    assertEquals(List.of(numbers.split(" ")), numbers(scale));
  }

  @Test
  void where_numbers_do_not_fit_powers_of_ten_stay_and_the_marks_too() {
    DurationScale scale = durations(0.00001, 10);
    List<String> texts = texts(scale.ticks(WIDE, 540));
    assertEquals(19, texts.size());
    assertEquals(List.of("0.01", "0.1", "1", "10", "100", "1000", "10 000"), numbers(scale));
  }

  @Test
  void a_limit_near_the_data_is_on_the_axis_and_off_its_edge() {
    DurationScale scale =
        durations(0.01, 0.1, ChartExamples.target("p50 < 10 s", 10, 0.5, Tone.PASS));
    assertTrue(scale.scale().at(10) < scale.scale().upper());
    assertEquals(1, scale.scale().at(10), 1e-12);
  }

  @Test
  void a_limit_far_from_the_data_is_off_the_axis() {
    DurationScale late =
        durations(0.01, 0.1, ChartExamples.target("p50 < 1 h", 3600, 0.5, Tone.PASS));
    assertTrue(late.scale().isAbove(3600));
    assertEquals(-1, late.scale().upper(), 1e-12);
    DurationScale early =
        durations(10, 100, ChartExamples.target("p50 < 1 µs", 1e-6, 0.5, Tone.FAIL));
    assertTrue(early.scale().isBelow(1e-6));
    assertEquals(1, early.scale().lower(), 1e-12);
  }

  @Test
  void one_close_pair_of_bounds_still_gets_a_decade() {
    DurationScale scale = durations(1, 1.0001);
    assertTrue(
        scale.scale().upper() - scale.scale().lower() >= 1 - 1e-9,
        scale.scale().lower() + " to " + scale.scale().upper());
  }
}
