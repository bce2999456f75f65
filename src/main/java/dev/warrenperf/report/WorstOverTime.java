package dev.warrenperf.report;

import dev.warrenperf.analysis.Bracket;
import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Stretch;
import dev.warrenperf.analysis.Stretches;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.judge.OperationResult;
import dev.warrenperf.judge.QuantileResult;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * At each time the worst of all judged percentiles, as a multiple of its limit: of each operation
 * the highest percentile that has one, in the stretches that {@link Stretches} cuts a run into.
 */
final class WorstOverTime {

  private final TimeGrid grid;
  private final String[] of;
  private final double[] least;
  private final double[] most;

  private WorstOverTime(TimeGrid grid) {
    this.grid = grid;
    this.of = new String[grid.size()];
    this.least = new double[grid.size()];
    this.most = new double[grid.size()];
  }

  /** Null where no percentile with a limit is known at any time. */
  static Tracks.Shares of(RunDeltas run, List<OperationResult> operations) {
    WorstOverTime worst = new WorstOverTime(run.grid());
    for (OperationResult operation : operations) {
      QuantileResult highest = highest(operation);
      if (highest != null) {
        worst.add(run, operation, highest);
      }
    }
    List<Tracks.Share> shares = worst.shares();
    return shares.isEmpty() ? null : new Tracks.Shares("worst percentile ÷ its limit", shares);
  }

  private static QuantileResult highest(OperationResult operation) {
    return operation.quantiles().stream()
        .filter(quantile -> quantile.limits() != null && quantile.isObserved())
        .filter(quantile -> !operation.isServedByClient())
        .max(Comparator.comparingDouble(QuantileResult::q))
        .orElse(null);
  }

  private void add(RunDeltas run, OperationResult operation, QuantileResult quantile) {
    String name = operation.target().name() + " " + Format.percentile(quantile.q());
    double limit = quantile.limits().deciding().value();
    for (Stretch stretch : Stretches.of(run, operation.total())) {
      if (stretch.count() > 0) {
        long rank = OrderStatistics.rank(quantile.q(), stretch.count());
        Bracket bracket = Bracket.of(stretch.histogram(), rank);
        add(stretch, name, Math.max(0, bracket.lower()) / limit, bracket.upper() / limit);
      }
    }
  }

  private void add(Stretch stretch, String name, double lower, double upper) {
    double step = grid.stepMillis() / 1000;
    int to = (int) Math.round(stretch.toSeconds() / step);
    for (int i = (int) Math.round(stretch.fromSeconds() / step); i < to; i++) {
      boolean worse = of[i] == null || lower > least[i] || (lower == least[i] && upper > most[i]);
      of[i] = worse ? name : of[i];
      least[i] = Math.max(least[i], lower);
      most[i] = Math.max(most[i], upper);
    }
  }

  /** Neighbours that are alike are one. */
  private List<Tracks.Share> shares() {
    double step = grid.stepMillis() / 1000;
    List<Tracks.Share> shares = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= of.length; i++) {
      if (i == of.length || !isSame(from, i)) {
        if (of[from] != null) {
          shares.add(new Tracks.Share(from * step, i * step, of[from], least[from], most[from]));
        }
        from = i;
      }
    }
    return List.copyOf(shares);
  }

  private boolean isSame(int one, int other) {
    return of[one] == null
        ? of[other] == null
        : of[one].equals(of[other]) && least[one] == least[other] && most[one] == most[other];
  }
}
