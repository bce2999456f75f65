package dev.warrenperf.comparison;

import dev.warrenperf.comparison.ChildParts.Part;
import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation of several series, such as methods, as if each run had observed them in the shares
 * that they have in the baseline: direct standardisation (Fleiss, Statistical Methods for Rates and
 * Proportions, ch. 19). The mean of a run is {@code sum w_k mean_k}, and its share above a bound
 * likewise, where w_k is the share of series k in the baseline's runs together. It changes when a
 * series does, not when one is called more often.
 *
 * @param sides the runs, standardised
 * @param groups what was standardised by
 */
record Standardised(OperationSides sides, ChildGroups groups) {

  /** Null where there is one series only; the runs as they are where none is common. */
  static Standardised of(OperationSides sides) {
    List<MeasuredOperation> baseline = sides.baseline();
    List<MeasuredOperation> candidate = sides.candidate();
    ChildGroups groups = ChildGroups.of(baseline, candidate);
    if (groups == null) {
      return null;
    }
    List<List<Part>> parts = groups.parts();
    if (parts.get(0).isEmpty()) {
      return new Standardised(sides, groups);
    }
    double[] weights = weights(parts.subList(0, baseline.size()));
    List<MeasuredOperation> runs = new ArrayList<>(baseline);
    runs.addAll(candidate);
    for (int i = 0; i < runs.size(); i++) {
      runs.set(i, standardised(runs.get(i), parts.get(i), weights));
    }
    return new Standardised(
        new OperationSides(
            List.copyOf(runs.subList(0, baseline.size())),
            List.copyOf(runs.subList(baseline.size(), runs.size())),
            sides.times()),
        groups);
  }

  /** The share of each group in these runs together. */
  private static double[] weights(List<List<Part>> runs) {
    double[] weights = new double[runs.get(0).size()];
    double all = 0;
    for (List<Part> run : runs) {
      for (int k = 0; k < weights.length; k++) {
        weights[k] += run.get(k).count();
        all += run.get(k).count();
      }
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= all;
    }
    return weights;
  }

  /**
   * The number of its observations is what they are worth, {@code 1 / sum w_k^2 / n_k}: a series
   * that was called less often than in the baseline tells less of its mean than it weighs. Its
   * pieces keep how far they differ from the mean.
   */
  private static MeasuredOperation standardised(
      MeasuredOperation run, List<Part> parts, double[] weights) {
    Part all = parts.get(0).none();
    double squares = 0;
    for (int k = 0; k < weights.length; k++) {
      double count = parts.get(k).count();
      all = all.plus(weights[k] / count, parts.get(k));
      squares += weights[k] * weights[k] / count;
    }
    Part worth = all.none().plus(1 / squares, all);
    double[] counts = worth.counts();
    double sum = Double.isNaN(run.histogram().sum()) ? Double.NaN : worth.sum();
    Histogram histogram =
        Histogram.of(run.histogram().bounds(), counts, sum, run.histogram().unit());
    double longer = histogram.mean() / run.mean();
    return run.observed(
        histogram,
        run.pieces().stream()
            .map(piece -> new MeasuredOperation.Piece(piece.count(), piece.sum() * longer))
            .toList());
  }
}
