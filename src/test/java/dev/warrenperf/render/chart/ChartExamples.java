package dev.warrenperf.render.chart;

import dev.warrenperf.report.Bars;
import dev.warrenperf.report.Chart;
import dev.warrenperf.report.ChartTable;
import dev.warrenperf.report.Curves;
import dev.warrenperf.report.Curves.Step;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.Amount;
import dev.warrenperf.report.Layer.Band;
import dev.warrenperf.report.Layer.Box;
import dev.warrenperf.report.Layer.Corner;
import dev.warrenperf.report.Layer.LimitLine;
import dev.warrenperf.report.Layer.Line;
import dev.warrenperf.report.Layer.Mark;
import dev.warrenperf.report.Layer.Point;
import dev.warrenperf.report.Tone;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Charts that are easy to get wrong. */
final class ChartExamples {

  static final String HOSTILE = "</title><script>alert('&\"')</script>\u0000\ud800\u202e ]]> &lt;";
  static final String LONG = "a very long label that goes on ".repeat(7).substring(0, 200);

  private static final ChartTable NO_TABLE = new ChartTable("", List.of(), List.of());

  private static final List<Tone> TONES = List.of(Tone.values());

  private ChartExamples() {}

  /** Charts of every kind, ordinary ones and such as should never come. */
  static Map<String, Chart> all() {
    Map<String, Chart> all = new TreeMap<>();
    bucketCharts().forEach((name, chart) -> all.put("buckets: " + name, chart));
    bandCharts().forEach((name, chart) -> all.put("bands: " + name, chart));
    timeCharts().forEach((name, chart) -> all.put("times: " + name, chart));
    curveCharts().forEach((name, chart) -> all.put("curves: " + name, chart));
    LeaderExamples.charts().forEach((name, chart) -> all.put("leaders: " + name, chart));
    TrendDrawingTest.charts().forEach(chart -> all.put("releases: " + all.size(), chart));
    return all;
  }

  static Chart buckets(
      int count, IntFunction<String> label, IntToDoubleFunction share, Mark... marks) {
    List<Bars.Group> groups =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new Bars.Group(
                        label.apply(i),
                        "bucket " + label.apply(i),
                        List.of(share.applyAsDouble(i)),
                        i % 5 == 2))
            .toList();
    return new Chart(
        "b",
        new Chart.Caption("Where the time went", "In words", ""),
        new Chart.Axis("upper bound", "", false),
        new Chart.Axis("share of requests", "", false),
        List.of(new Bars(List.of(""), groups), new Layer.Marks(List.of(marks))),
        NO_TABLE);
  }

  static Mark mark(String label, double position, Tone tone) {
    return new Mark(Mark.Kind.LIMIT, label, position, tone);
  }

  private static String bound(int bar) {
    String[] bounds = {"5 ms", "10 ms", "25 ms", "50 ms", "100 ms", "250 ms", "500 ms", "1 s"};
    return "≤ " + bounds[bar % bounds.length];
  }

  private static Mark[] marks(int count, String label) {
    return IntStream.range(0, count)
        .mapToObj(i -> mark(label + i, 7 + i * 0.15, TONES.get(i % 4)))
        .toArray(Mark[]::new);
  }

  static Map<String, Chart> bucketCharts() {
    Map<String, Chart> charts = new TreeMap<>();
    charts.put(
        "ordinary", buckets(12, ChartExamples::bound, i -> 1 / 12.0, marks(3, "p99 < 2 s ")));
    charts.put("no bars", buckets(0, ChartExamples::bound, i -> 0, mark("m", 0, Tone.FAIL)));
    charts.put("one bar", buckets(1, ChartExamples::bound, i -> 1, mark("m", 1, Tone.PASS)));
    charts.put("no observations", buckets(15, ChartExamples::bound, i -> Double.NaN));
    charts.put("all zero", buckets(15, ChartExamples::bound, i -> 0));
    charts.put("all in one", buckets(15, ChartExamples::bound, i -> i == 7 ? 1 : 0, marks(3, "p")));
    charts.put("shares out of range", buckets(9, ChartExamples::bound, i -> i * 1e300 - 1e300));
    charts.put("tiny shares", buckets(9, ChartExamples::bound, i -> i * 1e-12));
    charts.put("forty bars", buckets(40, ChartExamples::bound, i -> 0.025, marks(2, "target ")));
    charts.put("long labels", buckets(12, i -> LONG, i -> i / 66.0, marks(4, LONG)));
    charts.put("long single words", buckets(12, i -> "x".repeat(200), i -> i / 66.0));
    charts.put("hostile", buckets(5, i -> HOSTILE, i -> 0.2, mark(HOSTILE, 2, Tone.FAIL)));
    charts.put("blank labels", buckets(5, i -> " ", i -> 0.2, mark("", 2, Tone.NEUTRAL)));
    charts.put(
        "many marks", buckets(20, ChartExamples::bound, i -> 0.05, marks(24, "p99 target ")));
    charts.put(
        "marks at one place",
        buckets(
            8,
            ChartExamples::bound,
            i -> i / 28.0,
            mark("p50 < 10 s", 7, Tone.PASS),
            mark("p95 < 10 s", 7, Tone.FAIL),
            mark("p99 < 10 s", 7, Tone.UNDECIDED)));
    charts.put(
        "marks at the edges and beyond",
        buckets(
            8,
            ChartExamples::bound,
            i -> i / 28.0,
            mark("at zero", 0, Tone.PASS),
            mark("at the end", 8, Tone.FAIL),
            mark("beyond", 9, Tone.FAIL),
            mark("nowhere", Double.NaN, Tone.FAIL),
            mark("far", Double.NEGATIVE_INFINITY, Tone.FAIL)));
    charts.put("wide characters", buckets(12, i -> "漢字漢字 😀", i -> i / 66.0, marks(3, "漢字漢")));
    charts.put(
        "near the axis label", buckets(8, ChartExamples::bound, i -> .1, mark("x", .1, Tone.PASS)));
    return charts;
  }

  static Chart chart(String id, String title, boolean logarithmic, Layer... layers) {
    return new Chart(
        id,
        new Chart.Caption(title, "In words", ""),
        new Chart.Axis("since the start", "", false),
        new Chart.Axis("", "ms", logarithmic),
        List.of(layers),
        NO_TABLE);
  }

  static Chart bands(
      List<Amount> bars, List<Band> bands, List<LimitLine> limits, List<Mark> marks) {
    return chart(
        "w",
        "Percentiles over time",
        true,
        new Layer.Marks(marks),
        new Layer.Bands(bands),
        new Layer.Strip("observations per second", bars),
        new Layer.Limits(limits));
  }

  /** Stretches of five seconds with a box of every band in each, given as lower and upper. */
  static Chart bands(double[][]... edges) {
    return with(List.of(), List.of(), edges);
  }

  static Chart with(List<LimitLine> limits, List<Mark> marks, double[][]... edges) {
    List<Amount> bars = new ArrayList<>();
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < edges[0].length; i++) {
      bars.add(new Amount(5 * i, 5 * i + 5, i % 4));
    }
    for (double[][] band : edges) {
      List<Box> boxes = new ArrayList<>();
      for (int i = 0; i < band.length; i++) {
        if (!Double.isNaN(band[i][0])) {
          boxes.add(new Box(5 * i, 5 * i + 5, band[i][0], band[i][1]));
        }
      }
      bands.add(new Band("p" + bands.size(), bands.size(), boxes));
    }
    return bands(bars, bands, limits, marks);
  }

  static Mark phase(String label, double from, double to) {
    return new Mark(Mark.Kind.PHASE, label, from, to, Tone.NEUTRAL);
  }

  private static double[][] walk(int count, int shift) {
    double[] bounds = {0, 5, 10, 25, 50, 100, 250, 500, 1000, Double.POSITIVE_INFINITY};
    double[][] edges = new double[count][];
    for (int i = 0; i < count; i++) {
      int at = (i * 7 + shift) % 9;
      edges[i] = new double[] {bounds[at], bounds[at + 1]};
    }
    return edges;
  }

  static Map<String, Chart> bandCharts() {
    double nan = Double.NaN;
    double infinity = Double.POSITIVE_INFINITY;
    double[] gap = {nan, nan};
    List<Mark> many = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      many.add(phase("phase " + i, 20 * i, 20 * i + 20));
    }
    Map<String, Chart> charts = new TreeMap<>();
    charts.put("nothing", bands(List.of(), List.of(), List.of(), List.of()));
    charts.put("no ranges", bands(new double[][] {}));
    charts.put("only gaps", bands(new double[][] {gap, gap}));
    charts.put("one stretch", bands(new double[][] {{5, 10}}, new double[][] {{10, 25}}));
    charts.put("ordinary", with(List.of(), many, walk(60, 0), walk(60, 3)));
    charts.put("200 stretches", bands(walk(200, 0), walk(200, 1)));
    charts.put("gaps", bands(new double[][] {{5, 10}, gap, gap, {1, 2.5}, {1, 2.5}, gap}));
    charts.put("all beyond", bands(new double[][] {{10, infinity}, {10, infinity}}));
    charts.put("no bound at all", bands(new double[][] {{0, infinity}, {-infinity, infinity}}));
    charts.put("all in the lowest", bands(new double[][] {{0, 5}, {0, 5}}));
    charts.put("negative", bands(new double[][] {{-infinity, -5}, {-5, 0}, {0, 5}}));
    charts.put("huge", bands(new double[][] {{1e300, Double.MAX_VALUE}, {1e-5, 1e290}}));
    charts.put("minute", bands(new double[][] {{Double.MIN_VALUE, 1e-300}, {1e-290, 1e-289}}));
    charts.put("a wide scale", bands(new double[][] {{1e-9, 1e9}, {1e-280, 1e280}}));
    charts.put("turned round", bands(new double[][] {{10, 5}, {infinity, 0}}));
    charts.put("one place", bands(walk(9, 1), walk(9, 1), walk(9, 1)));
    charts.put(
        "odd times and rates",
        bands(
            List.of(
                new Amount(-1e12, 1, nan),
                new Amount(nan, 1, 1),
                new Amount(5, 5, 1),
                new Amount(5, infinity, 1),
                new Amount(1, 1 + 1e-9, 1e300),
                new Amount(2, 3, -5),
                new Amount(3, 4, Double.MIN_VALUE)),
            List.of(
                new Band(
                    LONG,
                    9,
                    List.of(
                        new Box(-1e12, 1, 1, 2),
                        new Box(nan, 1, 1, 2),
                        new Box(5, 5, 1, 2),
                        new Box(5, infinity, 1, 2),
                        new Box(1, 1 + 1e-9, 1, 2),
                        new Box(2, 3, 1, 2),
                        new Box(3, 4, 1, 2)))),
            List.of(),
            List.of()));
    charts.put(
        "limits and events",
        with(
            List.of(
                new LimitLine("p0 < 100ms", 100, Tone.PASS),
                new LimitLine("p1 < 100ms", 100, Tone.FAIL),
                new LimitLine("far", 1e9, Tone.UNDECIDED),
                new LimitLine("near 0", 1e-9, Tone.UNDECIDED),
                new LimitLine("none", nan, Tone.FAIL),
                new LimitLine("zero", 0, Tone.FAIL),
                new LimitLine(LONG, 120, Tone.FAIL)),
            List.of(
                new Mark(Mark.Kind.INSTANT, "m-1 restarted", 40, Tone.NEUTRAL),
                phase(HOSTILE, 41, 60),
                new Mark(Mark.Kind.INSTANT, LONG, 41.5, infinity, Tone.FAIL),
                new Mark(Mark.Kind.PHASE, "nowhere", nan, 3, Tone.PASS)),
            walk(20, 2),
            walk(20, 4)));
    return charts;
  }

  static Chart times(List<Line> lines) {
    return times(lines, List.of(), List.of());
  }

  static Chart times(List<Line> lines, List<LimitLine> limits, List<Mark> marks) {
    return chart(
        "t",
        "How it went over time",
        false,
        new Layer.Marks(marks),
        new Layer.Lines(lines),
        new Layer.Limits(limits));
  }

  static Line line(String name, int ink, double... values) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(new Point(5 * i, values[i]));
    }
    return new Line(name, ink, points);
  }

  private static List<Line> many(int count, String name) {
    return IntStream.range(0, count).mapToObj(i -> line(name + i, i, i, i + 1, i)).toList();
  }

  static Map<String, Chart> timeCharts() {
    double nan = Double.NaN;
    Map<String, Chart> charts = new TreeMap<>();
    charts.put("no lines", times(List.of()));
    charts.put("no points", times(List.of(line("p50", 0))));
    charts.put("one point", times(List.of(line("p50", 0, 3))));
    charts.put("gaps", times(List.of(line("p50", 0, 1, nan, 3, nan, nan, 2, 3, nan))));
    charts.put("only gaps", times(List.of(line("p50", 0, nan, nan))));
    charts.put("all zero", times(List.of(line("p50", 0, 0, 0, 0))));
    charts.put("infinite", times(List.of(line("p50", 0, 1, Double.POSITIVE_INFINITY, 2))));
    charts.put("huge", times(List.of(line("p50", 0, Double.MAX_VALUE, 1e300, -1e300, 5))));
    charts.put("minute", times(List.of(line("p50", 0, Double.MIN_VALUE, 1e-300, 0))));
    charts.put("small", times(List.of(line("p50", 0, 1e-9, 2e-9, 1.5e-9))));
    charts.put("negative", times(List.of(line("p50", 0, -5, -7, -1))));
    charts.put("many lines", times(many(40, "node ")));
    charts.put("long names", times(many(4, LONG)));
    charts.put("hostile", times(many(2, HOSTILE)));
    charts.put(
        "one height", times(List.of(line("a", 0, 2, 2), line("b", 1, 2, 2), line("c", 2, 2, 2))));
    charts.put(
        "odd times",
        times(
            List.of(
                new Line(
                    "p50",
                    3,
                    List.of(
                        new Point(-1e12, 1),
                        new Point(Double.NaN, 2),
                        new Point(Double.POSITIVE_INFINITY, 2),
                        new Point(1e-9, 1))))));
    charts.put(
        "limits and events",
        times(
            many(3, "p"),
            List.of(
                new LimitLine("near < 4", 4, Tone.PASS),
                new LimitLine("far < 4 000", 4000, Tone.FAIL),
                new LimitLine("none", nan, Tone.FAIL),
                new LimitLine(LONG, 3.9, Tone.UNDECIDED)),
            List.of(
                new Mark(Mark.Kind.LIMIT, "reset", 2, 2, Tone.FAIL),
                new Mark(Mark.Kind.LIMIT, "phase", 2, 7, Tone.NEUTRAL),
                new Mark(Mark.Kind.LIMIT, LONG, 3, Double.POSITIVE_INFINITY, Tone.UNDECIDED),
                new Mark(Mark.Kind.LIMIT, "nowhere", nan, 3, Tone.PASS))));
    charts.put(
        "limits alone", times(List.of(), List.of(new LimitLine("l", 4, Tone.PASS)), List.of()));
    return charts;
  }

  /** Bounds in seconds without +Inf, and how many of how many are at or below each. */
  static Chart curve(long count, double[] bounds, long[] below, Corner... corners) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < bounds.length; i++) {
      steps.add(new Step(bounds[i], below[i], below[i], count));
    }
    steps.add(new Step(Double.POSITIVE_INFINITY, count, count, count));
    return curve(steps, corners);
  }

  static Chart curve(List<Step> steps, Corner... corners) {
    return new Chart(
        "c",
        new Chart.Caption("How the tail compares", "In words", ""),
        new Chart.Axis("duration", "", false),
        new Chart.Axis("share at or below", "", false),
        List.of(
            new Layer.Corners(List.of(corners)),
            new Curves(Unit.SECONDS, List.of(new Curves.Curve("", steps)))),
        NO_TABLE);
  }

  static Corner target(String label, double limit, double share, Tone tone) {
    return new Corner(label, limit, share, tone);
  }

  private static Corner[] targets(int count, String label) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> target(label + i, 0.1 * (1 + i), 1 - Math.pow(0.5, i + 1.0), TONES.get(i % 4)))
        .toArray(Corner[]::new);
  }

  static Map<String, Chart> curveCharts() {
    double[] usual = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    long[] rising = {3, 9, 40, 120, 420, 700, 900, 950, 985, 998, 1000};
    Corner[] three = {
      target("p50 < 200 ms", 0.2, 0.5, Tone.PASS),
      target("p95 < 500 ms", 0.5, 0.95, Tone.FAIL),
      target("p99 < 2 s", 2, 0.99, Tone.UNDECIDED)
    };
    double nan = Double.NaN;
    Map<String, Chart> charts = new TreeMap<>();
    charts.put("ordinary", curve(1000, usual, rising, three));
    charts.put("beyond the last bound", curve(2000, usual, rising, three));
    charts.put("a million", curve(1_000_000, usual, rising, three));
    charts.put("longest count", curve(Long.MAX_VALUE, usual, rising, three));
    charts.put("one observation", curve(1, new double[] {0.1, 1, 10}, new long[] {0, 1, 1}, three));
    charts.put("all in one", curve(70, new double[] {0.1, 1, 10}, new long[] {0, 70, 70}));
    charts.put("all in the first", curve(70, new double[] {0.1, 1, 10}, new long[] {70, 70, 70}));
    charts.put("all beyond", curve(70, new double[] {0.1, 1, 10}, new long[] {0, 0, 0}, three));
    charts.put("no bound", curve(5, new double[0], new long[0]));
    charts.put("no bound but targets", curve(5, new double[0], new long[0], three));
    charts.put("bound at zero", curve(9, new double[] {0, 1, 2}, new long[] {2, 5, 9}, three));
    charts.put("negative", curve(9, new double[] {-5, -1, 2}, new long[] {2, 5, 9}, three));
    charts.put("all negative", curve(9, new double[] {-5, -1}, new long[] {2, 9}, three));
    charts.put(
        "from the shortest to the longest",
        curve(
            9,
            new double[] {Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 1e-9, 1e9, Double.MAX_VALUE},
            new long[] {0, 2, 3, 5, 9},
            three));
    charts.put("sub-microsecond", curve(9, new double[] {1e-8, 3e-8}, new long[] {2, 9}));
    charts.put("two close bounds", curve(9, new double[] {1, 1.0001}, new long[] {2, 9}));
    charts.put(
        "uncertain counts",
        curve(
            List.of(
                new Step(0.1, 40, 80, 200),
                new Step(0.5, 80, 180, 200),
                new Step(1, 180, 200, 200),
                new Step(1e300, 200, 200, 200),
                new Step(Double.POSITIVE_INFINITY, 200, 200, 200)),
            three));
    charts.put("long labels", curve(1000, usual, rising, targets(4, LONG)));
    charts.put("hostile", curve(1000, usual, rising, target(HOSTILE, 1, 0.99, Tone.FAIL)));
    charts.put("blank label", curve(1000, usual, rising, target(" ", 1, 0.99, Tone.NEUTRAL)));
    charts.put("wide characters", curve(1000, usual, rising, targets(3, "漢字漢字 😀")));
    charts.put("many targets", curve(1000, usual, rising, targets(40, "p99 < 2 s ")));
    charts.put(
        "targets without a place",
        curve(
            1000,
            usual,
            rising,
            target("nowhere", nan, 0.5, Tone.NEUTRAL),
            target("zero", 0, 0.5, Tone.FAIL),
            target("negative", -1, 0.5, Tone.FAIL),
            target("never", Double.POSITIVE_INFINITY, 0.5, Tone.PASS),
            target("far", 1e200, 0.9, Tone.PASS),
            target("near", 1e-200, 1, Tone.FAIL),
            target("none", 1, 0, Tone.PASS)));
    charts.put(
        "targets that include each other",
        curve(
            1000,
            usual,
            rising,
            target("p50 < 2 s", 2, 0.5, Tone.PASS),
            target("p99 < 2 s", 2, 0.99, Tone.UNDECIDED),
            target("p95 < 5 s", 5, 0.95, Tone.PASS),
            target("p99 < 2 s too", 2, 0.99, Tone.UNDECIDED)));
    return charts;
  }
}
