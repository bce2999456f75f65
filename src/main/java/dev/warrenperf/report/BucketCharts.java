package dev.warrenperf.report;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** The bucket histogram of one operation, with its targets, as data for a chart. */
final class BucketCharts {

  private BucketCharts() {}

  /** Null when nothing was observed. */
  static BucketChart of(
      String anchor,
      String name,
      String finding,
      Unit unit,
      List<OperationReport.Bucket> buckets,
      List<QuantileReport> quantiles) {
    if (buckets.isEmpty() || buckets.get(buckets.size() - 1).count() == 0) {
      return null;
    }
    return new BucketChart(
        anchor + "-buckets",
        name + ": share of observations in each bucket",
        finding + ".",
        new ObservationWords(unit).noun(),
        "share of observations",
        bars(unit, buckets, quantiles),
        marks(buckets, quantiles));
  }

  private static List<BucketChart.Bar> bars(
      Unit unit, List<OperationReport.Bucket> buckets, List<QuantileReport> quantiles) {
    long total = buckets.get(buckets.size() - 1).count();
    List<BucketChart.Bar> bars = new ArrayList<>();
    double below = 0;
    for (OperationReport.Bucket bucket : buckets) {
      String shortLabel =
          Double.isInfinite(bucket.le())
              ? "> " + Format.of(below, unit)
              : "≤ " + Format.of(bucket.le(), unit);
      bars.add(
          new BucketChart.Bar(
              shortLabel,
              bucket.label(),
              (double) bucket.own() / total,
              bucket.ownText(),
              holdsQuantile(bucket, quantiles)));
      below = bucket.le();
    }
    return bars;
  }

  private static boolean holdsQuantile(
      OperationReport.Bucket bucket, List<QuantileReport> quantiles) {
    return quantiles.stream()
        .anyMatch(quantile -> quantile.outcome().isJudged() && quantile.upper() == bucket.le());
  }

  private static List<BucketChart.Mark> marks(
      List<OperationReport.Bucket> buckets, List<QuantileReport> quantiles) {
    List<BucketChart.Mark> marks = new ArrayList<>();
    for (QuantileReport quantile : quantiles) {
      Outcome outcome = quantile.outcome();
      if (outcome.isJudged()) {
        marks.add(
            new BucketChart.Mark(
                quantile.label() + " target " + outcome.limitText(),
                position(buckets, outcome.limit()),
                outcome.tone()));
      }
    }
    return marks;
  }

  /**
   * In bars from the left; half-way into the last bar for what lies beyond the last finite bound;
   * NaN for what lies in a lowest bucket that has no lower edge.
   */
  static double position(List<OperationReport.Bucket> buckets, double limit) {
    double below = 0;
    for (int i = 0; i < buckets.size(); i++) {
      double le = buckets.get(i).le();
      if (limit <= le) {
        return Double.isInfinite(le) ? i + 0.5 : inside(limit, below, le) + i;
      }
      below = le;
    }
    return buckets.size() - 0.5;
  }

  private static double inside(double limit, double below, double le) {
    return below < le ? (limit - below) / (le - below) : Double.NaN;
  }
}
