package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.Mark;
import dev.warrenperf.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BandDrawingTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double[] GAP = {Double.NaN, Double.NaN};

  private static String svg(Chart chart) {
    return Charts.svg(chart, 600, 300);
  }

  /** The outline of the only band. */
  private static String outline(String svg) {
    List<String> outlines = svg.lines().filter(line -> line.contains("fill-opacity")).toList();
    assertEquals(1, outlines.size());
    return outlines.get(0);
  }

  /** How many pieces a path has. */
  private static long pieces(String path) {
    String data = path.split("\"", 3)[1];
    return data.chars().filter(letter -> letter == 'M' || letter == 'm').count();
  }

  private static double first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), text);
    return Double.parseDouble(matcher.group(1));
  }

  /** The height of the middle of an axis label; the baseline is a little below. */
  private static double label(String svg, String text) throws Exception {
    return SvgPicture.parse(svg).boxes().stream()
        .filter(box -> box.text().equals(text))
        .mapToDouble(box -> (box.top() + box.bottom()) / 2)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_band_lies_between_its_bounds_on_the_axis() throws Exception {
    String svg = svg(ChartExamples.bands(new double[][] {{10, 100}, {10, 100}, {1, 100}}));
    Matcher box = Pattern.compile("d=\"M\\S+ (\\S+?)v-([0-9.]+)h").matcher(outline(svg));
    assertTrue(box.find(), svg);
    double bottom = Double.parseDouble(box.group(1));
    double top = bottom - Double.parseDouble(box.group(2));
    // the edge lies a pixel inside; labels are centred to about a pixel
    assertEquals(label(svg, "10"), bottom, 2.5);
    assertEquals(label(svg, "100"), top, 2.5);
  }

  @Test
  void a_gap_parts_a_band_in_two() {
    String outline = outline(svg(ChartExamples.bands(new double[][] {{5, 10}, GAP, {5, 10}})));
    assertEquals(2, pieces(outline), outline);
  }

  @Test
  void what_lies_beyond_the_last_bound_is_open_at_the_top() throws Exception {
    String closed = svg(ChartExamples.bands(new double[][] {{5, 10}, {5, 10}}));
    assertFalse(outline(closed).contains("clip-path"), closed);
    assertFalse(SvgPicture.parse(closed).words().contains("> 10"));
    String open = svg(ChartExamples.bands(new double[][] {{5, 10}, {10, INFINITY}}));
    assertTrue(outline(open).contains("clip-path"), open);
    assertTrue(SvgPicture.parse(open).words().contains("> 10"));
  }

  @Test
  void the_lowest_bucket_reaches_down_to_the_end_of_the_axis_where_no_zero_stands()
      throws Exception {
    String svg = svg(ChartExamples.bands(new double[][] {{0, 5}, {0, 5}}));
    assertTrue(outline(svg).contains("clip-path"), svg);
    assertTrue(SvgPicture.parse(svg).words().containsAll(List.of("≤ 5", "5")));
    // the only zeros are those of the rate and of the time
    assertEquals(2, SvgPicture.parse(svg).words().stream().filter("0"::equals).count());
  }

  @Test
  void however_many_stretches_a_band_is_one_element() {
    String few = svg(ChartExamples.bandCharts().get("one stretch"));
    String many = svg(ChartExamples.bandCharts().get("200 stretches"));
    assertEquals(2, few.lines().filter(line -> line.contains("fill-opacity")).count());
    assertEquals(2, many.lines().filter(line -> line.contains("fill-opacity")).count());
    assertTrue(many.length() < 15_000, many.length() + " characters");
  }

  @Test
  void bands_that_share_their_bounds_stay_apart() {
    double[][] same = {{5, 10}, {5, 10}};
    List<String> outlines =
        svg(ChartExamples.bands(same, same))
            .lines()
            .filter(line -> line.contains("fill-opacity"))
            .toList();
    double outer = first("M\\S+ \\S+?v-([0-9.]+)h", outlines.get(0));
    double inner = first("M\\S+ \\S+?v-([0-9.]+)h", outlines.get(1));
    assertEquals(4, outer - inner, 0.21);
  }

  @Test
  void the_rate_has_no_bar_where_it_is_zero_or_unknown() {
    Chart chart =
        ChartExamples.bands(
            List.of(
                new Layer.Amount(0, 5, 2),
                new Layer.Amount(5, 10, 0),
                new Layer.Amount(10, 15, 1),
                new Layer.Amount(15, 20, Double.NaN)),
            List.of(),
            List.of(),
            List.of());
    String bars =
        svg(chart).lines().filter(line -> line.contains("class=\"fbr\"")).findFirst().orElseThrow();
    assertEquals(2, pieces(bars), bars);
    double high = first("d=\"M\\S+ \\S+?v-([0-9.]+)h", bars);
    double low = first("z[Mm].*?v-([0-9.]+)h", bars);
    assertEquals(2, high / low, 0.02);
  }

  @Test
  void both_plots_share_the_time_axis() {
    Chart chart =
        ChartExamples.with(
            List.of(),
            List.of(new Mark(Mark.Kind.INSTANT, "m-1 restarted", 4, Tone.NEUTRAL)),
            new double[][] {{5, 10}, {5, 10}});
    Matcher mark = Pattern.compile("d=\"M(\\S+) \\S+?v\\S+\" class=\"stx ").matcher(svg(chart));
    assertTrue(mark.find());
    String above = mark.group(1);
    assertTrue(mark.find());
    assertEquals(above, mark.group(1));
  }

  @Test
  void phases_that_follow_each_other_are_shaded_in_turn() {
    Chart chart =
        ChartExamples.with(
            List.of(),
            List.of(
                ChartExamples.phase("a", 0, 5),
                ChartExamples.phase("b", 5, 10),
                ChartExamples.phase("c", 10, 15),
                ChartExamples.phase("d", 16, 20)),
            new double[][] {{5, 10}, {5, 10}, {5, 10}, {5, 10}});
    // a, c and d, in each of the two plots
    List<String> shaded =
        svg(chart).lines().filter(line -> line.contains("class=\"fbd\"")).toList();
    assertEquals(List.of(3L, 3L), shaded.stream().map(BandDrawingTest::pieces).toList());
  }

  @Test
  void a_limit_far_from_all_bounds_is_named_at_its_edge() throws Exception {
    Chart chart =
        ChartExamples.with(
            List.of(
                new Layer.LimitLine("p99 < 2s", 2000, Tone.PASS),
                new Layer.LimitLine("p50 < 50ms", 50, Tone.FAIL),
                new Layer.LimitLine("p10 < 1µs", 0.001, Tone.FAIL)),
            List.of(),
            new double[][] {{5, 10}, {5, 10}});
    List<String> words = SvgPicture.parse(svg(chart)).words();
    assertTrue(
        words.containsAll(List.of("↑ ✓ p99 < 2s", "✗ p50 < 50ms", "↓ ✗ p10 < 1µs")),
        words.toString());
    assertFalse(words.contains("2000"), words.toString());
  }

  private static Chart map(List<Layer.Cell> cells) {
    Chart bands = ChartExamples.bands(new double[][] {{5, 10}, {5, 10}});
    List<Layer> layers = new ArrayList<>(bands.layers());
    layers.add(new Layer.Cells(cells));
    return new Chart(
        bands.id(), bands.caption(), bands.across(), bands.up(), layers, bands.table());
  }

  private static Layer.Cell cell(double from, double lower, double upper, double share) {
    return new Layer.Cell(from, from + 5, lower, upper, share);
  }

  @Test
  void cells_of_one_shade_that_touch_are_one_line() {
    String one = svg(map(List.of(cell(0, 5, 10, 0.7), cell(5, 5, 10, 0.8))));
    String shade = one.substring(one.indexOf("<g class=\"h4\">"));
    assertEquals(1, pieces(shade.substring(shade.indexOf("<path"))));
    assertFalse(one.contains("<g class=\"h3\">"), one);
    assertTrue(
        shade.startsWith("<g class=\"h4\"><title>60\u202f% to 100\u202f% of a stretch<"), shade);
  }

  @Test
  void a_shade_says_which_share_it_stands_for() throws Exception {
    assertEquals(0, Shades.level(1e-9));
    assertEquals(0, Shades.level(0.01));
    assertEquals(1, Shades.level(0.011));
    assertEquals(4, Shades.level(1));
    List<String> words = SvgPicture.parse(svg(map(List.of(cell(0, 0, 5, 1))))).words();
    assertTrue(words.containsAll(Shades.labels()), words.toString());
  }

  @Test
  void however_many_cells_a_map_stays_small() {
    List<Layer.Cell> cells = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      for (int bucket = 0; bucket < 12; bucket++) {
        double share = (1 + (i * 7 + bucket * 3) % 10) / 12.0;
        cells.add(cell(5 * i, Math.pow(2, bucket), Math.pow(2, bucket + 1), share));
      }
    }
    String svg = svg(map(cells));
    assertTrue(svg.length() < 8_000, svg.length() + " characters");
    long paths = svg.lines().filter(line -> line.startsWith("<path")).count();
    assertTrue(paths < 60, paths + " paths");
  }
}
