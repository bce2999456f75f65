package dev.warrenperf.comparison;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far runs of one version differ: the spread of the log of the mean from run to run.
 *
 * @param operations by operation; only those with two usable runs or more of one version, and a
 *     mean above 0 in every run
 * @param ofComparedRuns whether some of these repeats are compared as well, so that their spread
 *     must not be counted twice
 */
public record Calibration(SortedMap<OperationKey, Spread> operations, boolean ofComparedRuns) {

  public Calibration {
    operations = Collections.unmodifiableSortedMap(new TreeMap<>(operations));
  }

  /** Spread of other runs than those that are compared. */
  public Calibration(SortedMap<OperationKey, Spread> operations) {
    this(operations, false);
  }

  /** The same spread, some of its runs being compared as well. */
  public Calibration withComparedRuns() {
    return new Calibration(operations, true);
  }

  /** Measures it from repeats; versions are told apart by {@link MeasuredRun#version}. */
  public static Calibration of(List<List<MeasuredRun>> versions) {
    SortedMap<OperationKey, Spread> spreads = new TreeMap<>();
    for (OperationKey key : Runs.keys(versions.stream().flatMap(List::stream).toList())) {
      Spread spread =
          Spread.pooled(
              versions.stream().map(runs -> LogMeans.of(Runs.observed(runs, key))).toList());
      if (spread.isUsable() && Double.isFinite(spread.variance())) {
        spreads.put(key, spread);
      }
    }
    return new Calibration(spreads);
  }

  /** The spread of one operation; null when it was not measured. */
  public Spread of(OperationKey key) {
    return operations.get(key);
  }
}
