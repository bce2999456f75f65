package dev.warrenperf.report;

import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.ChartTable.Cells;
import dev.warrenperf.report.ChartTable.Column;
import dev.warrenperf.report.ChartTable.Row;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The bucket histogram of one operation, with its targets, as data for a chart. */
final class BucketCharts {

  private BucketCharts() {}

  /** Null when nothing was observed. */
  static Chart of(
      String anchor,
      String name,
      String finding,
      Unit unit,
      List<OperationReport.Bucket> buckets,
      List<QuantileReport> quantiles) {
    if (buckets.isEmpty() || buckets.get(buckets.size() - 1).count() == 0) {
      return null;
    }
    return chart(
        anchor + "-buckets",
        new Chart.Caption(name + ": share of observations in each bucket", finding + ".", ""),
        new ObservationWords(unit).noun(),
        new Bars(List.of(""), groups(unit, buckets, quantiles)),
        marks(buckets, quantiles),
        table(name, unit, buckets));
  }

  /** A chart of bars. */
  static Chart chart(
      String id,
      Chart.Caption caption,
      String noun,
      Bars bars,
      List<Layer.Mark> marks,
      ChartTable table) {
    return new Chart(
        id,
        caption,
        Axis.labelled(Axis.Kind.BUCKETS, noun),
        Axis.labelled(Axis.Kind.SHARES, "share of observations"),
        List.of(bars, new Layer.Marks(marks)),
        table);
  }

  /** The upper bound of a bucket, or what lies beyond the last, short. */
  static String label(double below, double le, Unit unit) {
    return Double.isInfinite(le) ? "> " + Format.of(below, unit) : "≤ " + Format.of(le, unit);
  }

  private static List<Bars.Group> groups(
      Unit unit, List<OperationReport.Bucket> buckets, List<QuantileReport> quantiles) {
    List<Bars.Group> groups = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
      double le = buckets.get(i).le();
      groups.add(
          new Bars.Group(
              label(below(buckets, i), le, unit),
              Format.interval(below(buckets, i), le, unit),
              List.of(share(buckets, i)),
              List.of(Format.percent(share(buckets, i))),
              holdsQuantile(buckets.get(i), quantiles)));
    }
    return groups;
  }

  /** Where a bucket begins. */
  private static double below(List<OperationReport.Bucket> buckets, int i) {
    return i == 0 ? 0 : buckets.get(i - 1).le();
  }

  /** The bucket's own count. */
  private static long own(List<OperationReport.Bucket> buckets, int i) {
    return buckets.get(i).count() - (i == 0 ? 0 : buckets.get(i - 1).count());
  }

  private static double share(List<OperationReport.Bucket> buckets, int i) {
    return (double) own(buckets, i) / buckets.get(buckets.size() - 1).count();
  }

  private static ChartTable table(String name, Unit unit, List<OperationReport.Bucket> buckets) {
    return ChartTable.of(
        "Observations of " + name + " in each bucket",
        List.of(
            new Column("bucket", Cells.TEXT),
            new Column("observations", Cells.NUMBERS),
            new Column("share", Cells.NUMBERS),
            new Column("at or below", Cells.NUMBERS)),
        IntStream.range(0, buckets.size())
            .mapToObj(
                i ->
                    Row.of(
                        Format.interval(below(buckets, i), buckets.get(i).le(), unit),
                        Format.count(own(buckets, i)),
                        Format.percent(share(buckets, i)),
                        Format.count(buckets.get(i).count())))
            .toList());
  }

  private static boolean holdsQuantile(
      OperationReport.Bucket bucket, List<QuantileReport> quantiles) {
    return quantiles.stream()
        .anyMatch(quantile -> quantile.outcome().isJudged() && quantile.upper() == bucket.le());
  }

  private static List<Layer.Mark> marks(
      List<OperationReport.Bucket> buckets, List<QuantileReport> quantiles) {
    List<Layer.Mark> marks = new ArrayList<>();
    for (QuantileReport quantile : quantiles) {
      Outcome outcome = quantile.outcome();
      if (outcome.isJudged()) {
        marks.add(
            new Layer.Mark(
                Layer.Mark.Kind.LIMIT,
                quantile.label() + " target " + outcome.limitText(),
                position(buckets, outcome.limit()),
                outcome.tone()));
      }
    }
    return marks;
  }

  static double position(List<OperationReport.Bucket> buckets, double limit) {
    double[] bounds = buckets.stream().mapToDouble(OperationReport.Bucket::le).toArray();
    return position(bounds, limit);
  }

  /**
   * In bars from the left; half-way into the last bar for what lies beyond the last finite bound;
   * NaN for what lies in a lowest bucket that has no lower edge.
   */
  static double position(double[] bounds, double limit) {
    double below = 0;
    for (int i = 0; i < bounds.length; i++) {
      double le = bounds[i];
      if (limit <= le) {
        return Double.isInfinite(le) ? i + 0.5 : inside(limit, below, le) + i;
      }
      below = le;
    }
    return bounds.length - 0.5;
  }

  private static double inside(double limit, double below, double le) {
    return below < le ? (limit - below) / (le - below) : Double.NaN;
  }
}
