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
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The buckets of all versions of one operation as data for a chart. */
final class OverlayCharts {

  private OverlayCharts() {}

  /** Null where not all versions have observations in common buckets, and for client samples. */
  static Chart of(
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
    Unit unit = sides.get(0).get(0).histogram().unit().base();
    return counts.size() < 2
        ? null
        : chart(anchor, key.name(), unit, sides, counts, labels, targets);
  }

  private static List<Histogram> histograms(List<List<MeasuredOperation>> sides) {
    return sides.stream().flatMap(side -> side.stream().map(MeasuredOperation::histogram)).toList();
  }

  private static Chart chart(
      String anchor,
      String name,
      Unit unit,
      List<List<MeasuredOperation>> sides,
      MergedCounts counts,
      List<String> labels,
      TargetSet targets) {
    List<double[]> shares = new ArrayList<>();
    int from = 0;
    for (List<MeasuredOperation> side : sides) {
      shares.add(shares(counts.sum(from, from + side.size())));
      from += side.size();
    }
    List<Bars.Group> groups =
        IntStream.range(0, counts.size())
            .mapToObj(i -> group(counts.bounds(), unit, shares, i))
            .toList();
    String title = name + ": share of observations in each common bucket";
    return BucketCharts.chart(
        anchor + "-overlay",
        new Chart.Caption(title, finding(groups, labels), ""),
        new ObservationWords(unit).noun(),
        new Bars(labels, groups),
        ComparedTargets.marks(targets, name, counts.bounds()),
        table(title, labels, groups));
  }

  static ChartTable table(String title, List<String> labels, List<Bars.Group> groups) {
    List<Column> columns = new ArrayList<>(List.of(new Column("bucket", Cells.TEXT)));
    labels.forEach(label -> columns.add(Column.of(label, "")));
    List<Row> rows = new ArrayList<>();
    for (Bars.Group group : groups) {
      List<String> cells = new ArrayList<>(List.of(group.fullLabel()));
      cells.addAll(group.texts());
      rows.add(Row.of(cells));
    }
    return ChartTable.of(title, columns, rows);
  }

  private static double[] shares(double[] counts) {
    double all = 0;
    for (double count : counts) {
      all += count;
    }
    double[] shares = counts.clone();
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= all;
    }
    return shares;
  }

  private static Bars.Group group(double[] bounds, Unit unit, List<double[]> shares, int i) {
    double below = i == 0 ? 0 : bounds[i - 1];
    return new Bars.Group(
        BucketCharts.label(below, bounds[i], unit),
        Format.interval(below, bounds[i], unit),
        shares.stream().map(side -> side[i]).toList(),
        shares.stream().map(side -> Format.percent(side[i])).toList(),
        false);
  }

  /** Where most of each version's observations lie. */
  private static String finding(List<Bars.Group> groups, List<String> labels) {
    List<String> parts = new ArrayList<>();
    for (int side = 0; side < labels.size(); side++) {
      Bars.Group fullest = groups.get(0);
      for (Bars.Group group : groups) {
        fullest = group.shares().get(side) > fullest.shares().get(side) ? group : fullest;
      }
      parts.add(
          labels.get(side)
              + " has most in "
              + fullest.fullLabel()
              + " ("
              + fullest.texts().get(side)
              + ")");
    }
    return String.join(", ", parts) + ".";
  }
}
