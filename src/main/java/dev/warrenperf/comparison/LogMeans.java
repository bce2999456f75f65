package dev.warrenperf.comparison;

import java.util.List;

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
    return Math.max(ofRequests(run), ofPieces(run));
  }

  private static double ofRequests(MeasuredOperation run) {
    boolean exact = run.source() == MeasuredOperation.Source.SAMPLES;
    double mean = run.mean();
    return BucketVariance.of(run.histogram(), exact) / (mean * mean * run.count());
  }

  private static double ofPieces(MeasuredOperation run) {
    List<MeasuredOperation.Piece> pieces = run.pieces();
    int m = pieces.size();
    if (m < FEWEST_PIECES || pieces.stream().anyMatch(piece -> Double.isNaN(piece.sum()))) {
      return 0;
    }
    double mean = run.mean();
    double squares = 0;
    double count = 0;
    for (MeasuredOperation.Piece piece : pieces) {
      double distance = piece.sum() - mean * piece.count();
      squares += distance * distance;
      count += piece.count();
    }
    return m / (m - 1.0) * squares / (count * count * mean * mean);
  }
}
