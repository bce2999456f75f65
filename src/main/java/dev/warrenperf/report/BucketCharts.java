package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MergedCounts;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.report.ChartTable.Cells;
import dev.warrenperf.report.ChartTable.Column;
import dev.warrenperf.report.ChartTable.Row;
import dev.warrenperf.report.Layer.Mark;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/** Bucket histograms, of an operation or of all its versions, with their targets as charts. */
final class BucketCharts {

  private BucketCharts() {}

  /** The buckets of one operation; null when nothing was observed. */
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
    double[] bounds = buckets.stream().mapToDouble(OperationReport.Bucket::le).toArray();
    double[] counts = new double[bounds.length];
    Arrays.setAll(counts, i -> own(buckets, i));
    Bars bars =
        bars(
            List.of(""),
            List.of(counts),
            bounds,
            unit,
            le ->
                quantiles.stream()
                    .anyMatch(quantile -> quantile.outcome().isJudged() && quantile.upper() == le));
    return chart(
        anchor + "-buckets",
        new Chart.Caption(name + ": share of observations in each bucket", finding + ".", ""),
        unit,
        bars,
        marks(PromisedQuantile.of(quantiles), bounds),
        table(name, unit, bars, buckets));
  }

  /** Of all versions; null where not all have observations in common buckets, or of samples. */
  static Chart versions(
      String anchor,
      OperationKey key,
      List<OperationContrast> contrasts,
      List<String> labels,
      TargetSet targets) {
    List<List<MeasuredOperation>> sides = new ArrayList<>(List.of(contrasts.get(0).baseline()));
    contrasts.forEach(contrast -> sides.add(contrast.candidate()));
    boolean samples = key.source() == MeasuredOperation.Source.SAMPLES;
    if (samples || sides.stream().anyMatch(List::isEmpty)) {
      return null;
    }
    MergedCounts counts = MergedCounts.of(histograms(sides));
    if (counts.size() < 2) {
      return null;
    }
    Unit unit = sides.get(0).get(0).histogram().unit().base();
    Bars bars = bars(labels, together(sides, counts), counts.bounds(), unit, le -> false);
    String title = key.name() + ": share of observations in each common bucket";
    return versions(
        anchor,
        new Chart.Caption(
            title, finding(bars), "Equal areas are equal shares of the observations."),
        unit,
        bars,
        counts.bounds(),
        PromisedQuantile.of(targets, key.name()));
  }

  static Chart versions(
      String anchor,
      Chart.Caption caption,
      Unit base,
      Bars bars,
      double[] bounds,
      List<PromisedQuantile> promised) {
    ChartUnit unit = ChartUnit.ofMiddle(base, Arrays.stream(bounds));
    return new Chart(
        anchor + "-overlay",
        caption,
        new Chart.Axis(new ObservationWords(base).noun(), unit.name(), true),
        Chart.Axis.labelled("share per doubling"),
        List.of(
            Densities.of(bars, bounds, unit),
            new Layer.Marks(promised.stream().map(promise -> promise.mark(unit)).toList())),
        table(caption.title(), bars));
  }

  private static List<Histogram> histograms(List<List<MeasuredOperation>> sides) {
    return sides.stream().flatMap(side -> side.stream().map(MeasuredOperation::histogram)).toList();
  }

  /** The counts of each side in the common buckets. */
  private static List<double[]> together(List<List<MeasuredOperation>> sides, MergedCounts counts) {
    List<double[]> together = new ArrayList<>();
    int from = 0;
    for (List<MeasuredOperation> side : sides) {
      together.add(counts.sum(from, from + side.size()));
      from += side.size();
    }
    return together;
  }

  private static Chart chart(
      String id, Chart.Caption caption, Unit unit, Bars bars, List<Mark> marks, ChartTable table) {
    return new Chart(
        id,
        caption,
        Chart.Axis.labelled(new ObservationWords(unit).noun()),
        Chart.Axis.labelled("share of observations"),
        List.of(bars, new Layer.Marks(marks)),
        table);
  }

  /**
   * Bars of one or more versions.
   *
   * @param counts of each version in each bucket, not cumulative
   * @param highlighted whether the bucket up to a bound stands out
   */
  static Bars bars(
      List<String> versions,
      List<double[]> counts,
      double[] bounds,
      Unit unit,
      DoublePredicate highlighted) {
    List<Double> totals = counts.stream().map(side -> Arrays.stream(side).sum()).toList();
    List<Bars.Group> groups = new ArrayList<>();
    for (int i = 0; i < bounds.length; i++) {
      double below = i == 0 ? 0 : bounds[i - 1];
      List<Double> shares = new ArrayList<>();
      for (int side = 0; side < counts.size(); side++) {
        shares.add(counts.get(side)[i] / totals.get(side));
      }
      groups.add(
          new Bars.Group(
              label(below, bounds[i], unit),
              Format.interval(below, bounds[i], unit),
              shares,
              highlighted.test(bounds[i])));
    }
    return new Bars(versions, groups);
  }

  /** The upper bound of a bucket, or what lies beyond the last, short. */
  private static String label(double below, double le, Unit unit) {
    return Double.isInfinite(le) ? "> " + Format.of(below, unit) : "≤ " + Format.of(le, unit);
  }

  /** The bucket's own count. */
  private static long own(List<OperationReport.Bucket> buckets, int i) {
    return buckets.get(i).count() - (i == 0 ? 0 : buckets.get(i - 1).count());
  }

  /** Of buckets that follow one another and hold nothing there is one row. */
  private static ChartTable table(
      String name, Unit unit, Bars bars, List<OperationReport.Bucket> buckets) {
    List<Row> rows = new ArrayList<>();
    double below = 0;
    for (int i = 0; i < buckets.size(); i++) {
      boolean empty = own(buckets, i) == 0;
      if (i == 0 || !empty || i + 1 == buckets.size() || own(buckets, i + 1) > 0) {
        rows.add(row(below, buckets, i, unit, bars.groups().get(i).text(0)));
        below = buckets.get(i).le();
      }
    }
    return ChartTable.of(
        "Observations of " + name + " in each bucket",
        List.of(
            new Column("bucket", Cells.TEXT),
            new Column("observations", Cells.NUMBERS),
            new Column("share", Cells.NUMBERS),
            new Column("at or below", Cells.NUMBERS),
            new Column("share", Cells.NUMBERS)),
        rows);
  }

  private static Row row(
      double below, List<OperationReport.Bucket> buckets, int at, Unit unit, String share) {
    OperationReport.Bucket bucket = buckets.get(at);
    return Row.of(
        Format.interval(below, bucket.le(), unit),
        Format.count(own(buckets, at)),
        share,
        Format.count(bucket.count()),
        Format.percent((double) bucket.count() / buckets.get(buckets.size() - 1).count()));
  }

  private static ChartTable table(String title, Bars bars) {
    List<Column> columns = new ArrayList<>(List.of(new Column("bucket", Cells.TEXT)));
    bars.versions().forEach(version -> columns.add(Column.of(version, "")));
    List<Row> rows = new ArrayList<>();
    for (Bars.Group group : bars.groups()) {
      List<String> cells = new ArrayList<>(List.of(group.fullLabel()));
      group.shares().forEach(share -> cells.add(Format.percent(share)));
      rows.add(new Row(cells));
    }
    return ChartTable.of(title, columns, rows);
  }

  private static List<Mark> marks(List<PromisedQuantile> promised, double[] bounds) {
    return promised.stream().map(promise -> promise.mark(bounds)).toList();
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

  /** Where most of each version's observations lie. */
  private static String finding(Bars bars) {
    List<String> parts = new ArrayList<>();
    for (int side = 0; side < bars.versions().size(); side++) {
      Bars.Group fullest = bars.groups().get(0);
      for (Bars.Group group : bars.groups()) {
        fullest = group.shares().get(side) > fullest.shares().get(side) ? group : fullest;
      }
      String label = bars.versions().get(side);
      parts.add(label + " has most in " + fullest.fullLabel() + " (" + fullest.text(side) + ")");
    }
    return String.join(", ", parts) + ".";
  }
}
