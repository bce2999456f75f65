package dev.warrenperf.report;

import dev.warrenperf.analysis.Stretches;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Hand-made charts for {@link ReportFixture}: one text everywhere, so many intervals. */
final class ChartFixture {

  private static final double NAN = Double.NaN;

  private final String text;
  private final int points;

  ChartFixture(String text, int points) {
    this.text = text;
    this.points = points;
  }

  CurveChart curve(String anchor) {
    return new CurveChart(
        anchor + "-curve",
        text,
        text,
        "duration",
        "share at or below",
        Unit.SECONDS,
        50,
        List.of(
            new CurveChart.Step(1, 0.1, 0.1, "≤ 1 s", "10 %", "45"),
            new CurveChart.Step(Double.POSITIVE_INFINITY, 1, 1, "any duration", "100 %", "0")),
        List.of(new CurveChart.Target(text, 1, 0.5, Tone.FAIL)));
  }

  TimeChart overTime(String anchor) {
    List<TimeChart.Point> line = new ArrayList<>();
    for (int i = 0; i < Math.min(points, SmallTimeChart.MOST); i++) {
      line.add(new TimeChart.Point(i * 18 + 9, i == 1 && points < 9 ? NAN : 20 + i % 7));
    }
    return new TimeChart(
        anchor + "-mean",
        text,
        text,
        "time",
        "ms",
        List.of(new TimeChart.Line(text, 0, line)),
        List.of(new TimeChart.LimitLine(text, 25, Tone.PASS)),
        List.of(new TimeChart.Event(text, 3, 6, Tone.NEUTRAL)));
  }

  /** Every stretch differs from its neighbours, which makes the largest drawing. */
  BandChart bands(String anchor) {
    int size = Math.min(points, Stretches.MOST);
    List<BandChart.Stretch> stretches = new ArrayList<>();
    List<BandChart.Range> low = new ArrayList<>();
    List<BandChart.Range> high = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      stretches.add(new BandChart.Stretch(i * 60, i * 60 + 60, 100 + i * 37 % 91, 20 + i % 7));
      low.add(new BandChart.Range(i % 2 * 5, 10 + i % 3 * 10, "≤ 10 ms"));
      double upper = i % 5 == 4 ? Double.POSITIVE_INFINITY : 1000 + i % 2 * 1000;
      high.add(new BandChart.Range(50 + i % 3 * 50, upper, "> 100 ms"));
    }
    return new BandChart(
        anchor + "-bands",
        text,
        text,
        text,
        "time",
        "ms",
        "observations per second",
        stretches,
        List.of(new BandChart.Band(text, 0, low), new BandChart.Band("p99", 1, high)),
        List.of(new TimeChart.LimitLine(text, 25, Tone.PASS)),
        List.of(
            new TimeChart.Event(text, 3, 60, Tone.NEUTRAL),
            new TimeChart.Event(text, 60, 60, Tone.NEUTRAL)));
  }

  /** As the small charts are: at most 50 points, a line for each node. */
  TimeChart small(String anchor, int lines) {
    List<TimeChart.Line> all = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      int height = line;
      all.add(
          new TimeChart.Line(
              text + "-" + line,
              line,
              IntStream.range(0, Math.min(points, SmallTimeChart.MOST))
                  .mapToObj(i -> new TimeChart.Point(i * 5, height + i % 7 * 1.37))
                  .toList()));
    }
    return new TimeChart(
        anchor + "-time",
        text,
        text,
        "time",
        "%",
        all,
        List.of(new TimeChart.LimitLine("< 5", 5, Tone.PASS)),
        List.of());
  }
}
