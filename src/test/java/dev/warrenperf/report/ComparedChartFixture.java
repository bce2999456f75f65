package dev.warrenperf.report;

import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Hand-made charts for {@link ComparisonFixture}. */
final class ComparedChartFixture {

  private static final List<String> BOUNDS =
      List.of(
          "5 ms", "10 ms", "25 ms", "50 ms", "100 ms", "250 ms", "500 ms", "1 s", "2.5 s", "5 s",
          "10 s");
  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, Double.POSITIVE_INFINITY
  };

  /** Observations at or below each bound, of the reference and of what is slower and slower. */
  private static final int[][] AT_OR_BELOW = {
    {2, 40, 180, 420, 640, 810, 925, 972, 992, 998, 1000, 1000},
    {0, 20, 120, 330, 570, 770, 900, 960, 979, 990, 996, 1000},
    {0, 10, 80, 250, 480, 690, 850, 930, 962, 981, 990, 1000},
    {0, 0, 40, 180, 390, 600, 790, 890, 940, 970, 980, 1000}
  };

  private final String text;
  private final List<String> labels;

  ComparedChartFixture(String text, List<String> labels) {
    this.text = text;
    this.labels = labels;
  }

  private String say(String words) {
    return text == null ? words : text;
  }

  Chart forest(List<ComparedOperation> operations) {
    List<Ratios.Ratio> ratios = new ArrayList<>();
    List<ChartTable.Row> rows = new ArrayList<>();
    for (ComparedOperation operation : operations) {
      for (OperationChange contrast : operation.contrasts()) {
        if (!Double.isNaN(contrast.decided().ratio().ratio())) {
          ratios.add(ForestCharts.ratio(operation, contrast));
          rows.add(ForestCharts.row(operation, contrast));
        }
      }
    }
    Chart.Caption caption =
        new Chart.Caption(
            say("Change of the mean of each operation"),
            say("Ratios of means with their 95 % intervals, from −31 % to +300 %."),
            "");
    return ForestCharts.chart(caption, 0.05, ratios, rows);
  }

  Chart overlay(String anchor) {
    List<Bars.Group> groups = new ArrayList<>();
    for (int bucket = 0; bucket < SECONDS.length; bucket++) {
      int at = bucket;
      boolean last = bucket == BOUNDS.size();
      List<Double> shares =
          IntStream.range(0, labels.size()).mapToObj(side -> share(side, at)).toList();
      groups.add(
          new Bars.Group(
              say(last ? "> 10 s" : "≤ " + BOUNDS.get(bucket)),
              say(last ? "above 10 s" : "up to " + BOUNDS.get(bucket)),
              shares,
              shares.stream().map(share -> Math.round(share * 1000) / 10.0 + " %").toList(),
              false));
    }
    String title = say("Observations by bucket");
    return new Chart(
        anchor + "-overlay",
        new Chart.Caption(title, say("v1.6.0 has more observations above 250 ms."), ""),
        new Chart.Axis(Chart.Axis.Kind.BUCKETS, say("bucket upper bound"), ""),
        new Chart.Axis(Chart.Axis.Kind.SHARES, say("share of observations"), ""),
        List.of(
            new Bars(labels, groups),
            new Layer.Marks(
                List.of(
                    new Layer.Mark(
                        Layer.Mark.Kind.LIMIT, say("p99 target < 2 s"), 8.7, Tone.NEUTRAL)))),
        OverlayCharts.table(title, labels, groups));
  }

  private static double share(int side, int bucket) {
    int[] all = AT_OR_BELOW[side];
    return (all[bucket] - (bucket == 0 ? 0 : all[bucket - 1])) / 1000.0;
  }

  Chart curves(String anchor) {
    List<CurveChart.Course> courses = new ArrayList<>();
    for (int side = 0; side < labels.size(); side++) {
      List<CurveChart.Known> known = new ArrayList<>();
      for (int bound = 0; bound < SECONDS.length; bound++) {
        double share = AT_OR_BELOW[side][bound] / 1000.0;
        known.add(
            new CurveChart.Known(
                new Curves.Step(SECONDS[bound], share, share),
                bound == BOUNDS.size() ? "any duration" : say("≤ " + BOUNDS.get(bound)),
                Math.round(share * 1000) / 10.0 + " %",
                String.valueOf(1000 - AT_OR_BELOW[side][bound])));
      }
      courses.add(new CurveChart.Course(labels.get(side), 1000, known));
    }
    return CurveChart.of(
        anchor + "-curves",
        new Chart.Caption(
            say("Share of observations at or below each duration"),
            say("At every share v1.6.0 takes longer than v1.3.0."),
            CurveChart.READING),
        "duration",
        Unit.SECONDS,
        courses,
        List.of(
            new Layer.Corner(say("p95 < 1 s"), 1, 0.95, Tone.NEUTRAL),
            new Layer.Corner(say("p99 < 2 s"), 2, 0.99, Tone.NEUTRAL)));
  }
}
