package dev.warrenperf.render.chart;

import dev.warrenperf.report.FailoverFixture;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.LeaderChart;
import dev.warrenperf.report.LeaderChart.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Timelines of leaders, ordinary ones and such as should never come. */
final class LeaderExamples {

  private LeaderExamples() {}

  static Map<String, LeaderChart> charts() {
    Map<String, LeaderChart> charts = new TreeMap<>();
    charts.put("ordinary", FailoverFixture.chart("manager-1"));
    charts.put("long names", FailoverFixture.chart("a node whose name does not fit ".repeat(9)));
    charts.put("markup", FailoverFixture.chart("</svg><script>&\"'"));
    charts.put("nothing", chart(60, List.of(), List.of(), List.of()));
    charts.put("no time", chart(0, List.of(lane("a", 0, 0)), List.of(), List.of()));
    charts.put("not a time", chart(Double.NaN, List.of(lane("a", 0, 1)), List.of(), List.of()));
    charts.put("for ever", chart(1e300, List.of(lane("a", 0, 1e300)), List.of(), List.of()));
    charts.put("outside", chart(60, List.of(lane("a", -50, 500)), List.of(gap(-5, 70)), List.of()));
    List<LeaderChart.Lane> lanes = new ArrayList<>();
    List<LeaderChart.Gap> gaps = new ArrayList<>();
    List<Layer.Mark> phases = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lanes.add(lane("manager-" + i, 7 * i, 7 * i + 4));
      gaps.add(gap(7 * i + 4, 7 * i + 7));
      phases.add(ChartExamples.phase("phase " + i, 6 * i, 6 * i + 6));
    }
    charts.put("many", chart(84, lanes, gaps, phases));
    return charts;
  }

  private static LeaderChart.Gap gap(double from, double to) {
    return new LeaderChart.Gap(from, to, from + 1, to - 1, "1 s to 3 s");
  }

  private static LeaderChart.Lane lane(String name, double from, double to) {
    double half = (from + to) / 2;
    return new LeaderChart.Lane(
        name,
        List.of(
            new LeaderChart.LeaderBar(Certainty.LEADS, from, half),
            new LeaderChart.LeaderBar(Certainty.STALE, half, to),
            new LeaderChart.LeaderBar(Certainty.POSSIBLE, to, to + 1)),
        List.of(new LeaderChart.Failures(from, to, 1000), new LeaderChart.Failures(to, to, 1)));
  }

  static LeaderChart chart(
      double seconds,
      List<LeaderChart.Lane> lanes,
      List<LeaderChart.Gap> gaps,
      List<Layer.Mark> phases) {
    return new LeaderChart(
        "leaders",
        "Leaders",
        "who led",
        "how to read it",
        "time",
        seconds,
        lanes,
        gaps,
        phases,
        List.of());
  }
}
