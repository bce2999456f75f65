package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.ChartTable;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.Bracketed;
import dev.warrenperf.report.Layer.Mark;
import dev.warrenperf.report.Layer.Range;
import dev.warrenperf.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrendDrawingTest {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static Chart chart(
      boolean logarithmic, List<Bracketed> rows, double limit, boolean marked) {
    List<Bracketed> releases = new ArrayList<>(rows);
    if (marked) {
      Bracketed last = rows.get(rows.size() - 1);
      releases.set(
          rows.size() - 1,
          new Bracketed(last.label(), last.value(), last.known(), last.around(), true, ""));
    }
    return new Chart(
        "trend",
        new Chart.Caption("a title <&>", "a description.", ""),
        new Chart.Axis("", "", false),
        new Chart.Axis("", "ms", logarithmic),
        List.of(
            new Layer.Marks(
                marked
                    ? List.of(
                        mark(Mark.Kind.LEVEL, "+20 %", rows.size() / 2),
                        mark(Mark.Kind.BREAK, "other buckets", rows.size() - 1))
                    : List.of()),
            new Layer.Limits(
                Double.isNaN(limit)
                    ? List.of()
                    : List.of(new Layer.LimitLine("< 2 s", limit, Tone.PASS))),
            new Layer.Brackets(releases)),
        new ChartTable("", List.of(), List.of()));
  }

  private static Mark mark(Mark.Kind kind, String label, int release) {
    return new Mark(kind, label, release - 0.5, Tone.NEUTRAL);
  }

  private static Bracketed row(
      String label, double value, double lower, double upper, double from, double to) {
    return new Bracketed(label, value, new Range(lower, upper), new Range(from, to), false, "");
  }

  private static List<Bracketed> dots(int releases) {
    List<Bracketed> rows = new ArrayList<>();
    for (int i = 0; i < releases; i++) {
      rows.add(row("v1." + i, 10 + i, NAN, NAN, 9 + i, 12 + i));
    }
    return rows;
  }

  private static List<Bracketed> brackets() {
    return List.of(
        row("v1", NAN, 0, 5, 0, 10),
        row("v2", NAN, 5, 10, 0, 25),
        row("v3", NAN, NAN, NAN, NAN, NAN),
        row("v4", NAN, 10, INFINITY, 5, INFINITY));
  }

  static Stream<Chart> charts() {
    return Stream.of(
        chart(false, dots(1), NAN, false),
        chart(false, dots(20), 15, true),
        chart(false, dots(20), 1000, true),
        chart(false, dots(400), 15, true),
        chart(false, List.of(), 15, false),
        chart(false, List.of(row("", NAN, NAN, NAN, NAN, NAN)), NAN, true),
        chart(false, List.of(row("v", 0, NAN, NAN, 0, 0)), 0, false),
        chart(false, List.of(row("v", 1e300, NAN, NAN, INFINITY, -1)), 1e308, false),
        chart(true, brackets(), 50, true),
        chart(true, brackets(), 1e-6, false),
        chart(true, brackets(), 1e6, false),
        chart(true, List.of(row("x".repeat(300) + "\u202e\u0000<", NAN, 0, 5, 0, 5)), NAN, false));
  }

  @Test
  void a_bracket_has_an_outline_and_the_number_of_releases_adds_no_elements() throws Exception {
    String few = Charts.svg(chart(false, dots(20), 15, false), 360, 180);
    String many = Charts.svg(chart(false, dots(300), 15, false), 360, 180);
    assertEquals(
        SvgPicture.parse(few).all("path").size(), SvgPicture.parse(many).all("path").size());
    String outlines =
        Charts.svg(chart(true, brackets(), NAN, false), 360, 180)
            .lines()
            .filter(line -> line.contains("fill-opacity"))
            .findFirst()
            .orElseThrow();
    assertEquals(2, outlines.chars().filter(c -> c == 'z').count());
  }

  @Test
  void the_newest_release_is_named_and_so_are_marks_breaks_and_limits() throws Exception {
    List<String> words =
        SvgPicture.parse(Charts.svg(chart(false, dots(20), 15, true), 360, 180)).words();
    for (String word : List.of("v1.19", "+20 %", "other buckets", "✓ < 2 s", "ms")) {
      assertTrue(words.contains(word), word + " in " + words);
    }
    assertFalse(words.contains("v1.18"), words::toString);
  }

  @Test
  void a_limit_far_above_is_named_at_the_edge() throws Exception {
    List<String> words =
        SvgPicture.parse(Charts.svg(chart(false, dots(5), 1000, false), 360, 180)).words();
    assertTrue(words.contains("↑ ✓ < 2 s"), words::toString);
  }

  private static SvgPicture spark(List<Bracketed> rows, double limit) throws Exception {
    return SvgPicture.parse(Charts.svg(chart(true, rows, limit, false), 120, 24));
  }

  private static List<String> paths(SvgPicture picture) {
    return picture.all("path").stream().map(path -> path.getAttribute("d")).toList();
  }

  @Test
  void a_sparkline_is_a_line_with_its_newest_value_marked_and_the_target_where_it_is_near()
      throws Exception {
    List<Bracketed> rows =
        List.of(
            row("a", 10, NAN, NAN, 10, 10),
            row("b", NAN, NAN, NAN, NAN, NAN),
            row("c", 20, NAN, NAN, 20, 20));
    SvgPicture picture = spark(rows, 15);
    assertEquals("true", picture.root().getAttribute("aria-hidden"));
    assertEquals(List.of("M0 12h120", "M4 20l112-16", "M116 4h.1"), paths(picture));
    assertEquals(2, paths(spark(rows, 1000)).size());
  }

  @Test
  void a_sparkline_of_one_value_is_a_dot_and_without_any_nothing() throws Exception {
    assertEquals(List.of("M116 12h.1"), paths(spark(List.of(row("a", 3, NAN, NAN, 3, 3)), NAN)));
    assertEquals(List.of(), paths(spark(List.of(row("a", NAN, NAN, NAN, NAN, NAN)), 5)));
    assertEquals(List.of(), paths(spark(List.of(), NAN)));
  }

  @Test
  void of_a_bracket_a_sparkline_shows_the_middle_or_the_only_end() throws Exception {
    // 5, 7.5 and 10
    assertEquals("M4 20l56-8 56-8", paths(spark(brackets4(), NAN)).get(0));
  }

  private static List<Bracketed> brackets4() {
    return List.of(
        row("v1", NAN, 0, 5, 0, 10),
        row("v2", NAN, 5, 10, 0, 25),
        row("v3", NAN, 10, INFINITY, 5, INFINITY));
  }

  @Test
  void what_is_only_known_to_lie_above_ends_in_an_arrow() {
    String svg =
        Charts.svg(chart(true, brackets4(), NAN, false), 360, 180)
            .lines()
            .filter(line -> line.contains("fill-opacity"))
            .findFirst()
            .orElseThrow();
    // two boxes are closed, the open one and its arrow are not
    assertEquals(2, svg.chars().filter(c -> c == 'z').count(), svg);
    assertTrue(svg.contains("l7-7 7 7"), svg);
  }
}
