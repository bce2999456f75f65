package dev.warrenperf.history;

import dev.warrenperf.comparison.FalseDiscovery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What chance finds among many operations and figures is not told: p-values of one kind are
 * adjusted together (Benjamini and Hochberg), so that of what a history tells at most 5 % is
 * chance.
 */
final class FoundByChance {

  private static final double LEVEL = 0.05;

  private FoundByChance() {}

  /** Changes of level by series, drifts by operation. */
  static List<OperationTrend> without(List<OperationTrend> trends) {
    boolean[] drifts = beyond(trends.stream().mapToDouble(FoundByChance::ofDrift));
    boolean[] series =
        beyond(
            trends.stream()
                .flatMap(trend -> trend.changes().series().stream())
                .mapToDouble(LevelSeries::p));
    List<OperationTrend> told = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < trends.size(); i++) {
      OperationTrend trend = trends.get(i);
      List<LevelSeries> kept = new ArrayList<>();
      for (LevelSeries one : trend.changes().series()) {
        kept.add(series[next++] ? one : new LevelSeries(one.p(), List.of()));
      }
      Drift drift = drifts[i] ? trend.drift().asBeyondNoise() : trend.drift();
      told.add(trend.with(drift, trend.changes().with(kept)));
    }
    return told;
  }

  /** Figures, newest against oldest. */
  static List<FigureTrend> withoutFigures(List<FigureTrend> trends) {
    boolean[] beyond = beyond(trends.stream().mapToDouble(FigureTrend::p));
    List<FigureTrend> told = new ArrayList<>();
    for (int i = 0; i < trends.size(); i++) {
      told.add(beyond[i] ? trends.get(i).asBeyondNoise() : trends.get(i));
    }
    return told;
  }

  private static double ofDrift(OperationTrend trend) {
    return trend.drift() == null ? Double.NaN : trend.drift().p();
  }

  /** NaN is never beyond. */
  private static boolean[] beyond(DoubleStream p) {
    double[] adjusted = FalseDiscovery.adjusted(p.toArray());
    boolean[] beyond = new boolean[adjusted.length];
    for (int i = 0; i < adjusted.length; i++) {
      beyond[i] = adjusted[i] <= LEVEL;
    }
    return beyond;
  }
}
