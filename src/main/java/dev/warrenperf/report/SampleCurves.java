package dev.warrenperf.report;

import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.SampleOrder;
import dev.warrenperf.judge.SampleWords;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The percentile curve of client samples: exact shares at printed durations. A curve of many
 * samples shows those at every fortieth part of them and in the tail.
 */
final class SampleCurves {

  private static final int PARTS = 40;
  private static final double[] TAIL = {0.99, 0.995, 0.999, 0.9999};

  private SampleCurves() {}

  /**
   * The curve.
   *
   * @param judged quantiles whose targets are shown; may be empty
   */
  static Chart of(String anchor, String name, ClientSamples samples, List<QuantileReport> judged) {
    List<Layer.Corner> corners = CurveCharts.corners(judged);
    return CurveChart.of(
        anchor + "-curve",
        new Chart.Caption(
            name + ": share of the client's calls at or below each duration",
            finding(samples, judged),
            CurveChart.reading(corners)),
        "duration",
        Unit.SECONDS,
        List.of(new CurveChart.Course("", samples.count(), known(samples))),
        corners);
  }

  private static List<CurveChart.Known> known(ClientSamples samples) {
    List<CurveChart.Known> known = new ArrayList<>();
    for (double duration : shown(samples)) {
      known.add(known(samples, duration, "≤ " + SampleWords.value(duration)));
    }
    known.add(known(samples, Double.POSITIVE_INFINITY, "any duration"));
    return known;
  }

  private static SortedSet<Double> shown(ClientSamples samples) {
    SortedSet<Double> shown = new TreeSet<>();
    shown.add(samples.seconds(1));
    for (int part = 1; part <= PARTS; part++) {
      shown.add(samples.seconds(rank(samples, (double) part / PARTS)));
    }
    for (double q : TAIL) {
      shown.add(samples.seconds(rank(samples, q)));
    }
    return shown;
  }

  private static int rank(ClientSamples samples, double q) {
    return (int) OrderStatistics.rank(q, samples.count());
  }

  private static CurveChart.Known known(ClientSamples samples, double duration, String bound) {
    int count = SampleOrder.atOrBelow(samples, duration);
    double share = (double) count / samples.count();
    return new CurveChart.Known(
        new Curves.Step(duration, share, share),
        bound,
        CurveCharts.share(count, samples.count()),
        Format.count((long) samples.count() - count));
  }

  /** The quantile that matters most; without any p99. */
  private static String finding(ClientSamples samples, List<QuantileReport> judged) {
    double q = CurveCharts.first(judged).map(QuantileReport::q).orElse(0.99);
    double duration = samples.seconds(rank(samples, q));
    return Format.count(SampleOrder.atOrBelow(samples, duration))
        + " of "
        + Format.count(samples.count())
        + " calls took at most "
        + SampleWords.value(duration)
        + ", which is their "
        + Format.percentile(q)
        + ".";
  }
}
