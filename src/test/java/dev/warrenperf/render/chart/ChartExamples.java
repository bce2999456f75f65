package dev.warrenperf.render.chart;

import dev.warrenperf.report.BandChart;
import dev.warrenperf.report.BucketChart;
import dev.warrenperf.report.CurveChart;
import dev.warrenperf.report.TimeChart;
import dev.warrenperf.report.Tone;
import dev.warrenperf.unit.Format;
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

  private static final List<Tone> TONES = List.of(Tone.values());

  private ChartExamples() {}

  static BucketChart buckets(
      int count, IntFunction<String> label, IntToDoubleFunction share, BucketChart.Mark... marks) {
    List<BucketChart.Bar> bars =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new BucketChart.Bar(
                        label.apply(i),
                        "bucket " + label.apply(i),
                        share.applyAsDouble(i),
                        Format.percent(share.applyAsDouble(i)),
                        i % 5 == 2))
            .toList();
    return new BucketChart(
        "b",
        "Where the time went",
        "In words",
        "upper bound",
        "share of requests",
        bars,
        List.of(marks));
  }

  static BucketChart.Mark mark(String label, double position, Tone tone) {
    return new BucketChart.Mark(label, position, tone);
  }

  private static String bound(int bar) {
    String[] bounds = {"5 ms", "10 ms", "25 ms", "50 ms", "100 ms", "250 ms", "500 ms", "1 s"};
    return "≤ " + bounds[bar % bounds.length];
  }

  private static BucketChart.Mark[] marks(int count, String label) {
    return IntStream.range(0, count)
        .mapToObj(i -> mark(label + i, 7 + i * 0.15, TONES.get(i % 4)))
        .toArray(BucketChart.Mark[]::new);
  }

  static Map<String, BucketChart> bucketCharts() {
    Map<String, BucketChart> charts = new TreeMap<>();
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

  static BandChart bands(
      List<BandChart.Stretch> stretches,
      List<BandChart.Band> bands,
      List<TimeChart.LimitLine> limits,
      List<TimeChart.Event> events) {
    return new BandChart(
        "w",
        "Percentiles over time",
        "p99 stayed",
        "In words.",
        "since the start",
        "ms",
        "observations per second",
        stretches,
        bands,
        limits,
        events);
  }

  /** Stretches of five seconds with a range of every band in each, given as lower and upper. */
  static BandChart bands(double[][]... edges) {
    List<BandChart.Stretch> stretches = new ArrayList<>();
    List<BandChart.Band> bands = new ArrayList<>();
    for (int i = 0; i < edges[0].length; i++) {
      stretches.add(new BandChart.Stretch(5 * i, 5 * i + 5, 7, i % 4));
    }
    for (double[][] band : edges) {
      List<BandChart.Range> ranges = new ArrayList<>();
      for (double[] edge : band) {
        ranges.add(new BandChart.Range(edge[0], edge[1], "range"));
      }
      bands.add(new BandChart.Band("p" + bands.size(), bands.size(), ranges));
    }
    return bands(stretches, bands, List.of(), List.of());
  }

  static BandChart with(
      BandChart chart, List<TimeChart.LimitLine> limits, List<TimeChart.Event> events) {
    return bands(chart.stretches(), chart.bands(), limits, events);
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

  static Map<String, BandChart> bandCharts() {
    double nan = Double.NaN;
    double infinity = Double.POSITIVE_INFINITY;
    double[] gap = {nan, nan};
    List<TimeChart.Event> many = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      many.add(new TimeChart.Event("phase " + i, 20 * i, 20 * i + 20, Tone.NEUTRAL));
    }
    Map<String, BandChart> charts = new TreeMap<>();
    charts.put("nothing", bands(List.of(), List.of(), List.of(), List.of()));
    charts.put("no ranges", bands(new double[][] {}));
    charts.put("only gaps", bands(new double[][] {gap, gap}));
    charts.put("one stretch", bands(new double[][] {{5, 10}}, new double[][] {{10, 25}}));
    charts.put("ordinary", with(bands(walk(60, 0), walk(60, 3)), List.of(), many));
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
                new BandChart.Stretch(-1e12, 1, 1, nan),
                new BandChart.Stretch(nan, 1, 1, 1),
                new BandChart.Stretch(5, 5, 1, 1),
                new BandChart.Stretch(5, infinity, 1, 1),
                new BandChart.Stretch(1, 1 + 1e-9, 1, 1e300),
                new BandChart.Stretch(2, 3, 1, -5),
                new BandChart.Stretch(3, 4, 1, Double.MIN_VALUE)),
            List.of(
                new BandChart.Band(
                    LONG, 9, java.util.Collections.nCopies(7, new BandChart.Range(1, 2, "")))),
            List.of(),
            List.of()));
    charts.put(
        "limits and events",
        with(
            bands(walk(20, 2), walk(20, 4)),
            List.of(
                new TimeChart.LimitLine("p0 < 100ms", 100, Tone.PASS),
                new TimeChart.LimitLine("p1 < 100ms", 100, Tone.FAIL),
                new TimeChart.LimitLine("far", 1e9, Tone.UNDECIDED),
                new TimeChart.LimitLine("near 0", 1e-9, Tone.UNDECIDED),
                new TimeChart.LimitLine("none", nan, Tone.FAIL),
                new TimeChart.LimitLine("zero", 0, Tone.FAIL),
                new TimeChart.LimitLine(LONG, 120, Tone.FAIL)),
            List.of(
                new TimeChart.Event("m-1 restarted", 40, 40, Tone.NEUTRAL),
                new TimeChart.Event(HOSTILE, 41, 60, Tone.NEUTRAL),
                new TimeChart.Event(LONG, 41.5, infinity, Tone.FAIL),
                new TimeChart.Event("nowhere", nan, 3, Tone.PASS))));
    return charts;
  }

  static TimeChart times(List<TimeChart.Line> lines) {
    return times(lines, List.of(), List.of());
  }

  static TimeChart times(
      List<TimeChart.Line> lines, List<TimeChart.LimitLine> limits, List<TimeChart.Event> events) {
    return new TimeChart(
        "t", "How it went over time", "In words", "since the start", "ms", lines, limits, events);
  }

  static TimeChart.Line line(String name, int ink, double... values) {
    List<TimeChart.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(new TimeChart.Point(5 * i, values[i]));
    }
    return new TimeChart.Line(name, ink, points);
  }

  private static List<TimeChart.Line> many(int count, String name) {
    return IntStream.range(0, count).mapToObj(i -> line(name + i, i, i, i + 1, i)).toList();
  }

  static Map<String, TimeChart> timeCharts() {
    double nan = Double.NaN;
    Map<String, TimeChart> charts = new TreeMap<>();
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
                new TimeChart.Line(
                    "p50",
                    3,
                    List.of(
                        new TimeChart.Point(-1e12, 1),
                        new TimeChart.Point(Double.NaN, 2),
                        new TimeChart.Point(Double.POSITIVE_INFINITY, 2),
                        new TimeChart.Point(1e-9, 1))))));
    charts.put(
        "limits and events",
        times(
            many(3, "p"),
            List.of(
                new TimeChart.LimitLine("near < 4", 4, Tone.PASS),
                new TimeChart.LimitLine("far < 4 000", 4000, Tone.FAIL),
                new TimeChart.LimitLine("none", nan, Tone.FAIL),
                new TimeChart.LimitLine(LONG, 3.9, Tone.UNDECIDED)),
            List.of(
                new TimeChart.Event("reset", 2, 2, Tone.FAIL),
                new TimeChart.Event("phase", 2, 7, Tone.NEUTRAL),
                new TimeChart.Event(LONG, 3, Double.POSITIVE_INFINITY, Tone.UNDECIDED),
                new TimeChart.Event("nowhere", nan, 3, Tone.PASS))));
    charts.put(
        "limits alone",
        times(List.of(), List.of(new TimeChart.LimitLine("l", 4, Tone.PASS)), List.of()));
    return charts;
  }

  /** Bounds in seconds without +Inf, and how many of how many are at or below each. */
  static CurveChart curve(long count, double[] bounds, long[] below, CurveChart.Target... targets) {
    List<CurveChart.Step> steps = new ArrayList<>();
    for (int i = 0; i < bounds.length; i++) {
      double share = (double) below[i] / count;
      steps.add(step(bounds[i], share, share));
    }
    steps.add(step(Double.POSITIVE_INFINITY, 1, 1));
    return curve(count, steps, targets);
  }

  static CurveChart curve(long count, List<CurveChart.Step> steps, CurveChart.Target... targets) {
    return new CurveChart(
        "c",
        "How the tail compares",
        "In words",
        "duration",
        "share at or below",
        Unit.SECONDS,
        count,
        steps,
        List.of(targets));
  }

  static CurveChart.Step step(double bound, double low, double high) {
    return new CurveChart.Step(bound, low, high, "≤ " + Format.seconds(bound), "share", "above");
  }

  static CurveChart.Target target(String label, double limit, double share, Tone tone) {
    return new CurveChart.Target(label, limit, share, tone);
  }

  private static CurveChart.Target[] targets(int count, String label) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> target(label + i, 0.1 * (1 + i), 1 - Math.pow(0.5, i + 1.0), TONES.get(i % 4)))
        .toArray(CurveChart.Target[]::new);
  }

  static Map<String, CurveChart> curveCharts() {
    double[] usual = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    long[] rising = {3, 9, 40, 120, 420, 700, 900, 950, 985, 998, 1000};
    CurveChart.Target[] three = {
      target("p50 < 200 ms", 0.2, 0.5, Tone.PASS),
      target("p95 < 500 ms", 0.5, 0.95, Tone.FAIL),
      target("p99 < 2 s", 2, 0.99, Tone.UNDECIDED)
    };
    double nan = Double.NaN;
    Map<String, CurveChart> charts = new TreeMap<>();
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
            200,
            List.of(
                step(0.1, 0.2, 0.4),
                step(0.5, 0.4, 0.9),
                step(1, 0.9, 1),
                step(1e300, 1, 1),
                step(Double.POSITIVE_INFINITY, 1, 1)),
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
