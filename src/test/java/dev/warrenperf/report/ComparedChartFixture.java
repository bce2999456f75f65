package dev.warrenperf.report;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Hand-made charts for {@link ComparisonFixture}. */
final class ComparedChartFixture {

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

  Chart overlay(String anchor) {
    List<double[]> counts = new ArrayList<>();
    for (int side = 0; side < labels.size(); side++) {
      int[] all = AT_OR_BELOW[side];
      double[] own = new double[all.length];
      for (int i = 0; i < own.length; i++) {
        own[i] = all[i] - (i == 0 ? 0 : all[i - 1]);
      }
      counts.add(own);
    }
    return BucketCharts.versions(
        anchor,
        new Chart.Caption(
            say("Observations by bucket"), say("v1.6.0 has more observations above 250 ms."), ""),
        Unit.SECONDS,
        BucketCharts.bars(labels, counts, SECONDS, Unit.SECONDS, le -> false),
        SECONDS,
        List.of(new PromisedQuantile(0.99, say("< 2 s"), 2, Tone.NEUTRAL)));
  }

  Chart curves(String anchor) {
    List<Curves.Curve> curves = new ArrayList<>();
    for (int side = 0; side < labels.size(); side++) {
      List<Curves.Step> steps = new ArrayList<>();
      for (int bound = 0; bound < SECONDS.length; bound++) {
        int count = AT_OR_BELOW[side][bound];
        steps.add(new Curves.Step(SECONDS[bound], count, count, 1000));
      }
      curves.add(new Curves.Curve(labels.get(side), steps));
    }
    return new CurveCharts(Unit.SECONDS, Format::seconds)
        .several(
            anchor,
            say("Share of observations at or below each duration"),
            say("At every share v1.6.0 takes longer than v1.3.0."),
            curves,
            List.of(
                new PromisedQuantile(0.95, say("< 1 s"), 1, Tone.NEUTRAL),
                new PromisedQuantile(0.99, say("< 2 s"), 2, Tone.NEUTRAL)));
  }
}
