package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.ChartTable;
import dev.warrenperf.report.Densities;
import dev.warrenperf.report.Densities.Density;
import dev.warrenperf.report.Densities.Piece;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.Mark;
import dev.warrenperf.report.Tone;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DensityDrawingTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static Chart chart(List<Mark> marks, Density... versions) {
    return new Chart(
        "d",
        new Chart.Caption("title", "", ""),
        new Chart.Axis("duration", "ms", true),
        new Chart.Axis("share per doubling", "", false),
        List.of(new Densities(List.of(versions)), new Layer.Marks(marks)),
        new ChartTable("", List.of(), List.of()));
  }

  private static Density version(String label, double... shares) {
    return new Density(
        label,
        List.of(
            new Piece(0, 10, shares[0]),
            new Piece(10, 20, shares[1]),
            new Piece(20, 80, shares[2]),
            new Piece(80, INFINITY, shares[3])));
  }

  private static Chart of(Density... versions) {
    return chart(List.of(), versions);
  }

  private static List<String> outlines(Chart chart, String look) {
    return Charts.svg(chart, 500, 300)
        .lines()
        .filter(line -> line.contains(look) && line.contains("<title>"))
        .toList();
  }

  /** A bucket of two doublings with as much as one of a single doubling is half as high. */
  @Test
  void equal_areas_are_equal_shares() {
    String outline = outlines(of(version("a", 0, 0.5, 0.5, 0)), "fill-opacity").get(0);
    Matcher steps = Pattern.compile("v-([0-9.]+)h([0-9.]+)v([0-9.]+)h([0-9.]+)").matcher(outline);
    assertTrue(steps.find(), outline);
    double high = Double.parseDouble(steps.group(1));
    double wide = Double.parseDouble(steps.group(2));
    double low = high - Double.parseDouble(steps.group(3));
    assertEquals(2 * wide, Double.parseDouble(steps.group(4)), 0.11);
    assertEquals(high / 2, low, 0.11);
  }

  @Test
  void the_reference_is_filled_and_candidates_are_lines_that_differ() {
    Density one = version("a", 0.1, 0.2, 0.3, 0.4);
    Chart chart = of(one, version("b", 0, 0, 1, 0), version("c", 1, 0, 0, 0));
    assertEquals(1, outlines(chart, "fill-opacity").size());
    assertEquals(1, outlines(chart, "\"s1 w20\"").size());
    assertEquals(1, outlines(chart, "\"s2 w20\" stroke-dasharray=\"7 3\"").size());
  }

  @Test
  void open_ends_are_named_by_what_bounds_them() throws Exception {
    List<String> words =
        SvgPicture.parse(Charts.svg(of(version("a", 0.5, 0, 0, 0.5)), 500, 300)).words();
    assertTrue(words.containsAll(List.of("≤ 10", "> 80", "duration, ms")), words.toString());
  }

  @Test
  void nothing_observed_and_limits_of_any_size_are_drawn() throws Exception {
    double nan = Double.NaN;
    Chart chart =
        chart(
            List.of(
                new Mark(Mark.Kind.LIMIT, "p50 < 0", 0, Tone.NEUTRAL),
                new Mark(Mark.Kind.LIMIT, "p99 < 30 ms", 30, Tone.NEUTRAL),
                new Mark(Mark.Kind.LIMIT, "p99 < 1 y", 3e10, Tone.NEUTRAL)),
            version("a", nan, nan, nan, nan));
    for (int width : new int[] {200, 330, 380, 960}) {
      String svg = Charts.svg(chart, width, 250);
      assertTrue(SvgPicture.parse(svg).words().contains("no observations"), svg);
      assertTrue(!svg.contains("NaN") && !svg.contains("Infinity"), svg);
    }
    List<String> words =
        SvgPicture.parse(
                Charts.svg(chart(Layer.Marks.of(chart), version("a", 0, 0.5, 0.5, 0)), 500, 250))
            .words();
    assertTrue(words.contains("p99 < 30 ms"), words.toString());
  }
}
