package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Difference.Field;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Format;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Operations whose buckets have other bounds on one side. */
final class LayoutDifferences {

  private LayoutDifferences() {}

  static void find(List<MeasuredRun> reference, List<MeasuredRun> compared, Differences found) {
    for (OperationKey key : Runs.keys(reference)) {
      String before = layouts(reference, key);
      String after = layouts(compared, key);
      if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
        String what =
            haveCommonBound(reference, compared, key)
                ? " differ, so that only common bounds are compared: "
                : " have no bound in common: ";
        String text = "the buckets of " + key.title() + what + before + " against " + after;
        found.add(Field.BUCKETS, before, after, false, text);
      }
    }
  }

  private static boolean haveCommonBound(
      List<MeasuredRun> reference, List<MeasuredRun> compared, OperationKey key) {
    List<Histogram> all =
        Stream.concat(Runs.observed(reference, key).stream(), Runs.observed(compared, key).stream())
            .map(MeasuredOperation::histogram)
            .toList();
    return MergedCounts.of(all).size() > 1;
  }

  private static String layouts(List<MeasuredRun> runs, OperationKey key) {
    if (key.source() == Source.SAMPLES) {
      return "";
    }
    return Runs.observed(runs, key).stream()
        .map(run -> bounds(run.histogram().bounds()))
        .distinct()
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String bounds(double[] bounds) {
    return Arrays.stream(bounds)
        .limit(bounds.length - 1L)
        .mapToObj(Format::bound)
        .collect(Collectors.joining(" "));
  }
}
