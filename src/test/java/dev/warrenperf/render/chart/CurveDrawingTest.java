package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer.Corner;
import dev.warrenperf.report.Tone;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurveDrawingTest {

  private static final Corner KEPT = ChartExamples.target("p50 < 1 s", 1, 0.5, Tone.PASS);

  private static Chart half(Corner... targets) {
    return ChartExamples.curve(100, new double[] {0.1, 1, 10}, new long[] {0, 90, 100}, targets);
  }

  private static List<String> words(Chart chart) throws Exception {
    return SvgPicture.parse(Charts.svg(chart, 540, 260)).words();
  }

  private static List<String> paths(Chart chart, String... some) {
    return Charts.svg(chart, 540, 260)
        .lines()
        .filter(line -> line.startsWith("<path") && Stream.of(some).anyMatch(line::contains))
        .toList();
  }

  /**
   * The plot reaches from 43 to 522 and from 222 up to 24. Along it stand 0.1 s to 10 s, so 1 s is
   * at 282.5; up it stand 2 decades for 100 observations and 0.3 for all, so 90 %, one decade, is
   * at 222 - 198 / 2.3 = 135.9.
   */
  @Test
  void the_band_its_edges_and_its_dots_are_these_to_the_byte() {
    assertEquals(
        List.of(
            "<path d=\"M43 135.9h239.5v-111.9h239.5v111.9h-239.5v86.1h-239.5\""
                + " class=\"f1 s1 w12\" fill-opacity=\".2\"/>",
            "<path d=\"M282.5 135.9h.1M522 24h.1\" class=\"s1 w50 r\"/>"),
        paths(half(), "\"f1 ", "\"s1 "));
  }

  /** 50 % is at 222 - 198 * 0.30103 / 2.3 = 196.1; the label takes the plot's end to 460. */
  @Test
  void a_target_is_a_step_up_at_its_limit_and_on_to_the_right() {
    assertEquals(
        List.of(
            "<path d=\"M251.5 222v-25.9h208.5\" class=\"sok w20\"><title>✓ p50 &lt; 1"
                + " s</title></path>"),
        paths(half(KEPT), "sok w20"));
  }

  @Test
  void targets_say_what_became_of_them_beside_their_step() throws Exception {
    List<String> words = words(half(KEPT, ChartExamples.target("p99 < 2 s", 2, 0.99, Tone.FAIL)));
    assertTrue(words.contains("✓ p50 < 1 s") && words.contains("✗ p99 < 2 s"), words.toString());
  }

  @Test
  void a_limit_off_the_axis_is_named_with_an_arrow_and_has_no_step() throws Exception {
    Chart chart = half(ChartExamples.target("p50 < 1 y", 3e7, 0.5, Tone.PASS));
    assertTrue(words(chart).contains("→ ✓ p50 < 1 y"), words(chart).toString());
    assertTrue(paths(chart, " w20").isEmpty());
    Chart early = half(ChartExamples.target("p50 < 1 ns", 1e-9, 0.5, Tone.FAIL));
    assertTrue(words(early).contains("← ✗ p50 < 1 ns"), words(early).toString());
    assertFalse(paths(early, " w20").isEmpty());
  }

  @Test
  void what_no_bound_ends_is_dashed_and_nothing_else_is() {
    Chart open = ChartExamples.curve(100, new double[] {0.1, 1}, new long[] {10, 90});
    assertEquals(1, paths(open, "stroke-dasharray").size());
    assertTrue(paths(half(), "stroke-dasharray").isEmpty());
  }

  @Test
  void the_unit_stands_with_the_axis() throws Exception {
    assertTrue(words(half()).contains("duration, s"), words(half()).toString());
  }
}
