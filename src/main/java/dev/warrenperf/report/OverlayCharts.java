package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MergedCounts;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.target.TargetSet;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The buckets of all versions of one operation as data for a chart. */
final class OverlayCharts {

  private OverlayCharts() {}

  /** Null where not all versions have observations in common buckets, and for client samples. */
  static OverlayChart of(
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

  private static OverlayChart chart(
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
    List<OverlayChart.Group> groups =
        IntStream.range(0, counts.size())
            .mapToObj(i -> group(counts.bounds(), unit, shares, i))
            .toList();
    return new OverlayChart(
        anchor + "-overlay",
        name + ": share of observations in each common bucket",
        description(groups, labels),
        new ObservationWords(unit).noun(),
        "share of observations",
        labels,
        groups,
        ComparedTargets.marks(targets, name, counts.bounds()));
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

  private static OverlayChart.Group group(
      double[] bounds, Unit unit, List<double[]> shares, int i) {
    double below = i == 0 ? 0 : bounds[i - 1];
    String label =
        Double.isInfinite(bounds[i])
            ? "> " + Format.of(below, unit)
            : "≤ " + Format.of(bounds[i], unit);
    return new OverlayChart.Group(
        label,
        Buckets.interval(below, bounds[i], unit),
        shares.stream().map(side -> side[i]).toList(),
        shares.stream().map(side -> Format.percent(side[i])).toList());
  }

  /** Where most of each version's observations lie. */
  private static String description(List<OverlayChart.Group> groups, List<String> labels) {
    List<String> parts = new ArrayList<>();
    for (int side = 0; side < labels.size(); side++) {
      OverlayChart.Group fullest = groups.get(0);
      for (OverlayChart.Group group : groups) {
        fullest = group.shares().get(side) > fullest.shares().get(side) ? group : fullest;
      }
      parts.add(
          labels.get(side)
              + " has most in "
              + fullest.fullLabel()
              + " ("
              + fullest.shareTexts().get(side)
              + ")");
    }
    return String.join(", ", parts) + ".";
  }
}
