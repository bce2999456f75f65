package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import java.util.List;
import java.util.function.Function;

/** Logs of the means of runs, and how surely each is known from the requests of its run alone. */
final class LogMeans {

  /** Fewer pieces than this tell nothing of how far they differ. */
  private static final int FEWEST_PIECES = 5;

  private LogMeans() {}

  /** Natural logs of the means, in the order of the runs; NaN or infinite where there is none. */
  static double[] of(List<MeasuredOperation> runs) {
    return runs.stream().mapToDouble(run -> Math.log(run.mean())).toArray();
  }

  /** Whether every run has a mean above 0. */
  static boolean areKnown(List<MeasuredOperation> runs) {
    return runs.stream().allMatch(run -> run.mean() > 0 && Double.isFinite(run.mean()));
  }

  /** Whether some run's mean is 0 though it has observations. */
  static boolean haveZero(List<MeasuredOperation> runs) {
    return runs.stream().anyMatch(run -> run.mean() == 0);
  }

  /**
   * Variance of the log of one run's mean, as far as its requests are a sample: of independent
   * requests, the coefficient of variation squared by their number (delta method); and where the
   * run has pieces enough, not less than what these differ by (ratio estimator: Cochran, Sampling
   * Techniques, ch. 6), since requests near in time fare alike.
   *
   * @param run observed, its mean above 0
   */
  static double samplingVariance(MeasuredOperation run) {
    return varianceOfRequest(List.of(run)).variance() / run.count();
  }

  /**
   * The same for one request of all these runs together, to be divided by the number of a run's: so
   * runs with equally many have equal variances, and differ by it in nothing. Runs count by their
   * requests, for what pieces tell those that have pieces enough.
   *
   * @param runs at least one, observed, their means above 0
   * @return with its own degrees of freedom
   */
  static Spread varianceOfRequest(List<MeasuredOperation> runs) {
    Spread independent = weighted(runs, LogMeans::ofRequest);
    Spread clustered =
        weighted(runs.stream().filter(LogMeans::hasPieces).toList(), LogMeans::ofPieces);
    return clustered.variance() > independent.variance() ? clustered : independent;
  }

  /** A mean over runs by their requests; NaN without runs. */
  private static Spread weighted(
      List<MeasuredOperation> runs, Function<MeasuredOperation, Spread> ofOne) {
    double all = 0;
    double sum = 0;
    double squares = 0;
    for (MeasuredOperation run : runs) {
      Spread one = ofOne.apply(run);
      double part = run.count() * one.variance();
      all += run.count();
      sum += part;
      squares += part * part / one.degrees();
    }
    return new Spread(sum / all, squares > 0 ? sum * sum / squares : Double.POSITIVE_INFINITY);
  }

  private static Spread ofRequest(MeasuredOperation run) {
    boolean exact = run.source() == MeasuredOperation.Source.SAMPLES;
    Spread one = BucketVariance.of(run.histogram(), exact);
    return new Spread(one.variance() / (run.mean() * run.mean()), one.degrees());
  }

  private static boolean hasPieces(MeasuredOperation run) {
    return run.pieces().size() >= FEWEST_PIECES
        && run.pieces().stream().noneMatch(piece -> Double.isNaN(piece.sum()));
  }

  private static Spread ofPieces(MeasuredOperation run) {
    int m = run.pieces().size();
    double mean = run.mean();
    double squares = 0;
    double count = 0;
    for (MeasuredOperation.Piece piece : run.pieces()) {
      double distance = piece.sum() - mean * piece.count();
      squares += distance * distance;
      count += piece.count();
    }
    double ofRun = m / (m - 1.0) * squares / (count * count * mean * mean);
    return new Spread(ofRun * run.count(), m - 1.0);
  }
}
