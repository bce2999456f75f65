package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.Bars;
import dev.warrenperf.report.Chart;
import dev.warrenperf.report.ChartTable;
import dev.warrenperf.report.ComparisonFixture;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.TimelineFixture;
import dev.warrenperf.report.Tone;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

class ChartsTest {

  private static final int[][] SIZES = {
    {200, 120}, {320, 200}, {330, 260}, {330, 300}, {540, 260}, {640, 260}, {1100, 300}
  };

  @TestFactory
  Stream<DynamicTest> every_chart_is_sound_at_every_size() {
    return ChartExamples.all().entrySet().stream()
        .map(
            chart ->
                sound(
                    chart.getKey(),
                    (width, height) -> Charts.svg(chart.getValue(), width, height)));
  }

  @TestFactory
  Stream<DynamicTest> every_timeline_is_sound_at_every_width() {
    return Stream.of("", "a", ChartExamples.HOSTILE, "a name that does not fit ".repeat(9))
        .map(TimelineFixture::each)
        .flatMap(List::stream)
        .map(chart -> sound("timeline", (width, height) -> Charts.svg(chart, width, 0)));
  }

  @TestFactory
  Stream<DynamicTest> every_chart_of_a_comparison_is_sound_at_every_size() {
    return Stream.of(
            ComparisonFixture.everyKindOfChange(),
            ComparisonFixture.threeVersions(),
            ComparisonFixture.holding(ChartExamples.HOSTILE),
            ComparisonFixture.holding(""))
        .flatMap(
            comparison -> {
              Chart overlay = comparison.operations().get(0).overlay();
              Chart curves = comparison.operations().get(0).curves();
              return Stream.of(
                  sound("overlay", (width, height) -> Charts.svg(overlay, width, height)),
                  sound("curves", (width, height) -> Charts.svg(curves, width, height)));
            });
  }

  private static DynamicTest sound(String name, BiFunction<Integer, Integer, String> draw) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          for (int[] size : SIZES) {
            String svg = draw.apply(size[0], size[1]);
            assertEquals(svg, draw.apply(size[0], size[1]), "the same twice");
            SvgPicture picture = SvgPicture.parse(svg);
            named(picture);
            idsAreUnique(picture);
            wordsKeepApart(picture);
            assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
            assertFalse(
                svg.contains("#") && svg.matches("(?s).*(?<!href=)\"#[0-9a-f].*"),
                "no fixed colour");
          }
        });
  }

  private static void named(SvgPicture picture) {
    Element root = picture.root();
    assertEquals("img", root.getAttribute("role"));
    assertEquals(picture.all("title").get(0).getParentNode(), root);
    assertTrue(picture.all("script").isEmpty());
  }

  private static void idsAreUnique(SvgPicture picture) {
    List<String> ids = picture.ids();
    assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
  }

  /** To the tenth of a pixel that widths and places are rounded to. */
  private static void wordsKeepApart(SvgPicture picture) {
    int width = Integer.parseInt(picture.root().getAttribute("width"));
    int height = Integer.parseInt(picture.root().getAttribute("height"));
    List<SvgPicture.Box> boxes = picture.boxes();
    for (int i = 0; i < boxes.size(); i++) {
      SvgPicture.Box box = boxes.get(i);
      boolean inside =
          box.left() >= -0.1
              && box.top() >= -0.1
              && box.right() <= width + 0.1
              && box.bottom() <= height + 0.1;
      assertTrue(inside, box + " leaves " + width + " x " + height);
      for (SvgPicture.Box other : boxes.subList(i + 1, boxes.size())) {
        assertFalse(box.touches(other), box + " touches " + other + " at " + width);
      }
    }
  }

  @Test
  void hostile_words_arrive_as_words() throws Exception {
    Bars.Group group = new Bars.Group("<b>", ChartExamples.HOSTILE, List.of(0.5), true);
    Chart chart =
        new Chart(
            "h",
            new Chart.Caption(ChartExamples.HOSTILE, ChartExamples.HOSTILE, ""),
            new Chart.Axis("", "", false),
            new Chart.Axis("", "", false),
            List.of(
                new Bars(List.of(""), List.of(group)),
                new Layer.Marks(List.of(ChartExamples.mark("<i>&", 0.5, Tone.FAIL)))),
            new ChartTable("", List.of(), List.of()));
    SvgPicture picture = SvgPicture.parse(Charts.svg(chart, 400, 200));
    String title = picture.all("title").get(0).getTextContent();
    assertEquals("</title><script>alert('&\"')</script>\\u0000\\ud800\\u202e ]]> &lt;", title);
    assertTrue(picture.words().contains("✗ <i>&"), picture.words().toString());
  }

  @Test
  void bars_have_the_height_of_their_shares() throws Exception {
    Chart chart = ChartExamples.buckets(4, i -> "b" + i, i -> i / 10.0);
    SvgPicture picture = SvgPicture.parse(Charts.svg(chart, 400, 240));
    double third = height(picture, "bucket b3: 30\u202f%");
    assertEquals(third / 3, height(picture, "bucket b1: 10\u202f%"), 0.11);
    assertEquals(third * 2 / 3, height(picture, "bucket b2: 20\u202f%"), 0.11);
  }

  @Test
  void a_bucket_that_holds_hardly_anything_is_still_seen() throws Exception {
    Chart chart = ChartExamples.buckets(2, i -> "b" + i, i -> i == 0 ? 1 : 1e-9);
    SvgPicture picture = SvgPicture.parse(Charts.svg(chart, 400, 240));
    assertEquals(
        1,
        picture.all("path").stream()
            .filter(ChartsTest::isBar)
            .filter(p -> heightOf(p) == 1)
            .count());
  }

  private static double height(SvgPicture picture, String tooltip) {
    return picture.all("path").stream()
        .filter(path -> path.getTextContent().equals(tooltip))
        .mapToDouble(ChartsTest::heightOf)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isBar(Element path) {
    return !path.getTextContent().isEmpty();
  }

  private static double heightOf(Element path) {
    String data = path.getAttribute("d");
    return Double.parseDouble(data.substring(data.indexOf('v') + 1, data.indexOf("h-")));
  }

  @Test
  void a_mark_stands_where_its_position_says() throws Exception {
    Chart chart =
        ChartExamples.buckets(
            4,
            i -> "b" + i,
            i -> 0.25,
            ChartExamples.mark("edge", 4, Tone.PASS),
            ChartExamples.mark("start", 0, Tone.FAIL),
            ChartExamples.mark("middle", 2, Tone.UNDECIDED));
    String svg = Charts.svg(chart, 400, 240);
    double left = markAt(svg, "ko");
    double right = markAt(svg, "ok");
    assertEquals(399, right, 0.1);
    assertEquals((left + right) / 2, markAt(svg, "un"), 0.1);
  }

  private static double markAt(String svg, String ink) {
    String end = "v\\S+\" class=\"s" + ink + " ";
    var matcher = java.util.regex.Pattern.compile("d=\"M(\\S+) \\S+?" + end).matcher(svg);
    assertTrue(matcher.find(), svg);
    return Double.parseDouble(matcher.group(1));
  }

  @Test
  void the_last_bucket_keeps_its_label_when_others_lose_theirs() throws Exception {
    Chart chart = ChartExamples.buckets(40, i -> i == 39 ? "> 10 s" : "≤ " + i, i -> 0.025);
    List<String> words = SvgPicture.parse(Charts.svg(chart, 320, 200)).words();
    assertTrue(words.contains("> 10 s"), words.toString());
    assertFalse(words.contains("≤ 38"), words.toString());
  }

  @Test
  void labels_are_broken_before_any_is_left_out() throws Exception {
    Chart chart = ChartExamples.buckets(10, i -> "≤ 500 ms", i -> 0.1);
    List<String> words = SvgPicture.parse(Charts.svg(chart, 500, 240)).words();
    assertEquals(10, words.stream().filter("≤ 500"::equals).count());
    assertEquals(10, words.stream().filter("ms"::equals).count());
  }

  @Test
  void nothing_observed_is_said() throws Exception {
    Chart chart = ChartExamples.buckets(5, i -> "b" + i, i -> Double.NaN);
    assertTrue(SvgPicture.parse(Charts.svg(chart, 400, 200)).words().contains("no observations"));
    Chart times = ChartExamples.times(List.of(ChartExamples.line("p50", 0, Double.NaN)));
    assertTrue(SvgPicture.parse(Charts.svg(times, 400, 200)).words().contains("no data"));
  }

  @Test
  void a_gap_interrupts_the_line_and_a_lonely_point_is_a_dot() {
    double gap = Double.NaN;
    Chart chart =
        ChartExamples.times(List.of(ChartExamples.line("p50", 0, 1, 2, gap, 2, gap, 1, 2)));
    String svg = Charts.svg(chart, 400, 200);
    String line =
        svg.lines().filter(path -> path.contains("class=\"s1 w15 r\">")).findFirst().orElseThrow();
    assertEquals(2, line.chars().filter(letter -> letter == 'M' || letter == 'm').count(), line);
    assertEquals(1, svg.lines().filter(p -> p.endsWith("class=\"s1 w50 r\"/>")).count());
  }

  @Test
  void a_limit_far_above_the_data_is_named_and_does_not_flatten_it() throws Exception {
    Chart chart =
        ChartExamples.times(
            List.of(ChartExamples.line("p50", 0, 1, 2)),
            List.of(new Layer.LimitLine("target < 15 s", 15_000, Tone.PASS)),
            List.of());
    List<String> words = SvgPicture.parse(Charts.svg(chart, 500, 200)).words();
    assertTrue(words.contains("↑ ✓ target < 15 s"), words.toString());
    assertFalse(words.contains("15\u202f000"), words.toString());
  }

  @Test
  void the_locale_of_the_machine_does_not_show() {
    Chart buckets = ChartExamples.bucketCharts().get("ordinary");
    Chart times = ChartExamples.timeCharts().get("small");
    Chart bands = ChartExamples.bandCharts().get("ordinary");
    Chart curves = ChartExamples.curveCharts().get("ordinary");
    Supplier<String> drawn =
        () ->
            Charts.svg(buckets, 500, 200)
                + Charts.svg(times, 500, 200)
                + Charts.svg(bands, 500, 200)
                + Charts.svg(curves, 500, 200);
    String here = drawn.get();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(here, drawn.get());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void sizes_too_small_are_refused() {
    Chart chart = ChartExamples.buckets(1, i -> "b", i -> 1);
    assertThrows(IllegalArgumentException.class, () -> Charts.svg(chart, 199, 120));
    assertThrows(IllegalArgumentException.class, () -> Charts.svg(chart, 200, 119));
  }

  @Test
  void the_style_sheet_serves_light_dark_and_print() {
    String css = Charts.css();
    int dark = css.indexOf("prefers-color-scheme:dark");
    int print = css.indexOf("@media print");
    assertTrue(0 < dark && dark < print, css);
    assertTrue(css.contains("max-width:100%"), css);
    assertFalse(css.matches("(?s).* text\\{[^}]*fill:.*"), "words that name an ink would lose it");
  }
}
