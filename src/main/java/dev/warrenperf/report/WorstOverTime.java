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
import java.util.List;

/**
 * At each time the worst of all judged percentiles, as a multiple of the limit that decides, in the
 * stretches that {@link Stretches} cuts a run into.
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
    operations.stream()
        .filter(operation -> !operation.isServedByClient())
        .forEach(operation -> worst.add(run, operation));
    List<Tracks.Share> shares = worst.shares();
    return shares.isEmpty() ? null : new Tracks.Shares("worst percentile ÷ its limit", shares);
  }

  private void add(RunDeltas run, OperationResult operation) {
    List<QuantileResult> judged =
        operation.quantiles().stream()
            .filter(quantile -> quantile.limits() != null && quantile.isObserved())
            .toList();
    if (!judged.isEmpty()) {
      for (Stretch stretch : Stretches.of(run, operation.total())) {
        if (stretch.count() > 0) {
          judged.forEach(quantile -> add(stretch, operation.target().name(), quantile));
        }
      }
    }
  }

  private void add(Stretch stretch, String operation, QuantileResult quantile) {
    double limit = quantile.limits().deciding().value();
    long rank = OrderStatistics.rank(quantile.q(), stretch.count());
    Bracket bracket = Bracket.of(stretch.histogram(), rank);
    double lower = LimitShare.quotient(Math.max(0, bracket.lower()), limit);
    double upper = LimitShare.quotient(Math.max(0, bracket.upper()), limit);
    if (!Double.isNaN(lower) && !Double.isNaN(upper)) {
      add(stretch, operation + " " + Format.percentile(quantile.q()), lower, upper);
    }
  }

  private void add(Stretch stretch, String name, double lower, double upper) {
    double step = grid.stepMillis() / 1000;
    int to = (int) Math.round(stretch.toSeconds() / step);
    for (int i = (int) Math.round(stretch.fromSeconds() / step); i < to; i++) {
      if (of[i] == null || isWorse(lower, upper, i)) {
        of[i] = name;
        least[i] = lower;
        most[i] = upper;
      }
    }
  }

  /** The more proven beyond its limit, and where neither is, what may be farther. */
  private boolean isWorse(double lower, double upper, int i) {
    if (lower >= 1 || least[i] >= 1) {
      return lower > least[i] || (lower == least[i] && upper > most[i]);
    }
    return upper > most[i] || (upper == most[i] && lower > least[i]);
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
