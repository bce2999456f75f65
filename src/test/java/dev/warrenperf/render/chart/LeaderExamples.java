package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.ChartTable;
import dev.warrenperf.report.FailoverFixture;
import dev.warrenperf.report.Lanes;
import dev.warrenperf.report.Lanes.Certainty;
import dev.warrenperf.report.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Timelines of leaders, ordinary ones and such as should never come. */
final class LeaderExamples {

  private LeaderExamples() {}

  static Map<String, Chart> charts() {
    Map<String, Chart> charts = new TreeMap<>();
    charts.put("ordinary", FailoverFixture.chart("manager-1"));
    charts.put("long names", FailoverFixture.chart("a node whose name does not fit ".repeat(9)));
    charts.put("markup", FailoverFixture.chart("</svg><script>&\"'"));
    charts.put("nothing", chart(60, List.of(), List.of(), List.of()));
    charts.put("no time", chart(0, List.of(lane("a", 0, 0)), List.of(), List.of()));
    charts.put("not a time", chart(Double.NaN, List.of(lane("a", 0, 1)), List.of(), List.of()));
    charts.put("for ever", chart(1e300, List.of(lane("a", 0, 1e300)), List.of(), List.of()));
    charts.put("outside", chart(60, List.of(lane("a", -50, 500)), List.of(gap(-5, 70)), List.of()));
    List<Lanes.Lane> lanes = new ArrayList<>();
    List<Lanes.Gap> gaps = new ArrayList<>();
    List<Layer.Mark> phases = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lanes.add(lane("manager-" + i, 7 * i, 7 * i + 4));
      gaps.add(gap(7 * i + 4, 7 * i + 7));
      phases.add(ChartExamples.phase("phase " + i, 6 * i, 6 * i + 6));
    }
    charts.put("many", chart(84, lanes, gaps, phases));
    return charts;
  }

  private static Lanes.Gap gap(double from, double to) {
    return new Lanes.Gap(
        new Layer.Range(from, to), new Layer.Range(from + 1, to - 1), "1 s to 3 s");
  }

  private static Lanes.Lane lane(String name, double from, double to) {
    double half = (from + to) / 2;
    return new Lanes.Lane(
        name,
        List.of(
            new Lanes.LeaderBar(Certainty.LEADS, from, half),
            new Lanes.LeaderBar(Certainty.STALE, half, to),
            new Lanes.LeaderBar(Certainty.POSSIBLE, to, to + 1)),
        List.of(new Lanes.Failures(from, to, 1000), new Lanes.Failures(to, to, 1)));
  }

  static Chart chart(
      double seconds, List<Lanes.Lane> lanes, List<Lanes.Gap> gaps, List<Layer.Mark> phases) {
    return new Chart(
        "leaders",
        new Chart.Caption("Leaders", "who led.", "how to read it"),
        new Chart.Axis("time", "", false),
        new Chart.Axis("", "", false),
        List.of(new Lanes(seconds, lanes, gaps), new Layer.Marks(phases)),
        new ChartTable("", List.of(), List.of()));
  }
}
