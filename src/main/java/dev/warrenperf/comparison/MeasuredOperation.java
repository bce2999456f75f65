package dev.warrenperf.comparison;

import dev.warrenperf.model.Histogram;
import java.util.List;

/**
 * What one run measured of one operation.
 *
 * @param name as users call it
 * @param source who measured
 * @param metric the selector whose series serve, or the one that would be preferred; for client
 *     samples what the user calls them
 * @param alias whether another name than the preferred one serves
 * @param presence whether there is anything to compare
 * @param histogram cumulative counts inside the window, in seconds, as far as they are exactly
 *     known; for client samples every printed duration is a bound. Null unless observed
 * @param failed calls that failed, as client samples tell; 0 for histograms
 * @param pieces the same observations by interval of the run: their numbers and sums; empty when
 *     not known
 */
public record MeasuredOperation(
    String name,
    Source source,
    String metric,
    boolean alias,
    Presence presence,
    Histogram histogram,
    long failed,
    List<Piece> pieces) {

  /** Who measured the durations. */
  public enum Source {
    /** The system itself, in buckets. */
    HISTOGRAM("histogram"),
    /** A client, each duration by itself. */
    SAMPLES("samples");

    private final String word;

    Source(String word) {
      this.word = word;
    }

    /** The word used in every output. */
    public String word() {
      return word;
    }
  }

  /**
   * Observations of one interval.
   *
   * @param count of them, at least 1
   * @param sum of them, in seconds; NaN when not known
   */
  public record Piece(double count, double sum) {}

  public MeasuredOperation {
    pieces = List.copyOf(pieces);
    if ((presence == Presence.OBSERVED) != (histogram != null)) {
      throw new IllegalArgumentException("expected a histogram just where something was observed");
    }
  }

  /** Number of observations; 0 when there are none. */
  public double count() {
    return histogram == null ? 0 : histogram.count();
  }

  /** Mean in seconds, exact up to the digits of the sum; NaN when not known. */
  public double mean() {
    return histogram == null ? Double.NaN : histogram.mean();
  }
}
