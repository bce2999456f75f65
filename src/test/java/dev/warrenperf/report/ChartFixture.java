package dev.warrenperf.report;

import dev.warrenperf.analysis.Stretches;
import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.ChartTable.Cells;
import dev.warrenperf.report.ChartTable.Column;
import dev.warrenperf.unit.Format;
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

  Chart buckets(String anchor) {
    return new Chart(
        anchor + "-buckets",
        new Chart.Caption(text, text, ""),
        Axis.labelled("duration"),
        Axis.labelled("share"),
        List.of(
            new Bars(
                List.of(""),
                List.of(
                    new Bars.Group("≤ 1 s", text, List.of(0.1), true),
                    new Bars.Group("> 1 s", text, List.of(0.9), false))),
            new Layer.Marks(List.of(new Layer.Mark(Layer.Mark.Kind.LIMIT, text, 0.5, Tone.FAIL)))),
        ChartTable.of(
            "Observations of " + text + " in each bucket",
            List.of(
                new Column("bucket", Cells.TEXT),
                new Column("observations", Cells.NUMBERS),
                new Column("share", Cells.NUMBERS),
                new Column("at or below", Cells.NUMBERS)),
            List.of(
                ChartTable.Row.of("≤ 1 s", "5", "10 %", "5"),
                ChartTable.Row.of("> 1 s", "45", "90 %", "50"))));
  }

  Chart curve(String anchor) {
    return new CurveCharts(Unit.SECONDS, Format::seconds)
        .one(
            anchor,
            text,
            text,
            List.of(
                new Curves.Step(1, 5, 5, 50),
                new Curves.Step(Double.POSITIVE_INFINITY, 50, 50, 50)),
            List.of(new PromisedQuantile(0.5, text, 1, Tone.FAIL)));
  }

  Chart overTime(String anchor) {
    List<Layer.Point> line = new ArrayList<>();
    for (int i = 0; i < Math.min(points, SmallTimeChart.MOST); i++) {
      line.add(new Layer.Point(i * 18 + 9, i == 1 && points < 9 ? NAN : 20 + i % 7));
    }
    return timed(
        LineChart.of(
            anchor + "-mean",
            new Chart.Caption(text, text, ""),
            1800,
            "ms",
            List.of(new Layer.Line(text, 0, line)),
            List.of(new Layer.LimitLine(text, 25, Tone.PASS)),
            List.of(new Layer.Mark(Layer.Mark.Kind.LIMIT, text, 3, 6, Tone.NEUTRAL))));
  }

  /** Every stretch differs from its neighbours, which makes the largest drawing. */
  Chart bands(String anchor) {
    int size = Math.min(points, Stretches.MOST);
    List<Layer.Amount> bars = new ArrayList<>();
    List<Layer.Box> low = new ArrayList<>();
    List<Layer.Box> high = new ArrayList<>();
    List<ChartTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double from = i * 60;
      bars.add(new Layer.Amount(from, from + 60, 20 + i % 7));
      low.add(new Layer.Box(from, from + 60, i % 2 * 5, 10 + i % 3 * 10));
      double upper = i % 5 == 4 ? Double.POSITIVE_INFINITY : 1000 + i % 2 * 1000;
      high.add(new Layer.Box(from, from + 60, 50 + i % 3 * 50, upper));
      rows.add(
          ChartTable.Row.of(
              Format.seconds(from) + " – " + Format.seconds(from + 60),
              Format.count(100 + i * 37 % 91),
              Format.number(20 + i % 7),
              "≤ 10 ms",
              "> 100 ms"));
    }
    return new Chart(
        anchor + "-bands",
        new Chart.Caption(text, text + ".", text),
        Axis.labelled("time"),
        new Axis("", "ms", true),
        List.of(
            new Layer.Marks(
                List.of(
                    new Layer.Mark(Layer.Mark.Kind.PHASE, text, 3, 60, Tone.NEUTRAL),
                    new Layer.Mark(Layer.Mark.Kind.INSTANT, text, 60, Tone.NEUTRAL))),
            new Layer.Bands(List.of(new Layer.Band(text, 0, low), new Layer.Band("p99", 1, high))),
            new Layer.Strip("observations per second", bars),
            new Layer.Limits(List.of(new Layer.LimitLine(text, 25, Tone.PASS)))),
        ChartTable.of(
            text + "; stretches without observations are left out",
            List.of(
                new Column("time", Cells.TEXT),
                new Column("observations", Cells.NUMBERS),
                new Column("observations per second", Cells.NUMBERS),
                new Column(text, Cells.NUMBERS),
                new Column("p99", Cells.NUMBERS)),
            rows));
  }

  /** As the small charts are: at most 50 points, a line for each node. */
  Chart small(String anchor, int lines) {
    List<Layer.Line> all = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      int height = line;
      all.add(
          new Layer.Line(
              text + "-" + line,
              line,
              IntStream.range(0, Math.min(points, SmallTimeChart.MOST))
                  .mapToObj(i -> new Layer.Point(i * 5, height + i % 7 * 1.37))
                  .toList()));
    }
    return timed(
        LineChart.of(
            anchor + "-time",
            new Chart.Caption(text, text, ""),
            180,
            "%",
            all,
            List.of(new Layer.LimitLine("< 5", 5, Tone.PASS)),
            List.of()));
  }

  private static Chart timed(Chart chart) {
    return new Chart(
        chart.id(),
        chart.caption(),
        Axis.labelled("time"),
        chart.up(),
        chart.layers(),
        chart.table());
  }
}
