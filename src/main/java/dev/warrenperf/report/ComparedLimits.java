package dev.warrenperf.report;

import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.Tiers;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The durations that targets name, at which the share of slower observations is of interest. */
public final class ComparedLimits {

  private ComparedLimits() {}

  /** By operation, ascending, in seconds. */
  public static SortedMap<String, List<Double>> of(TargetSet targets) {
    SortedMap<String, List<Double>> limits = new TreeMap<>();
    for (OperationTarget operation : targets.operations()) {
      limits.put(
          operation.name(),
          operation.quantiles().values().stream()
              .map(Tiers::target)
              .map(limit -> limit.value())
              .distinct()
              .sorted()
              .toList());
    }
    return limits;
  }
}
