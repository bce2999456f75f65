package dev.warrenperf.comparison;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Labels;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Word;
import java.util.Comparator;
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
 * @param histogram cumulative counts inside the window, as far as they are exactly known; for
 *     client samples every printed duration is a bound. Null unless observed
 * @param failed calls that failed, as client samples tell; 0 for histograms
 * @param pieces the same observations by interval of the run: their numbers and sums; empty when
 *     not known
 * @param children the same observations by series, those with most first, at the bounds of the
 *     histogram; further ones are not told. Empty when not known
 */
public record MeasuredOperation(
    String name,
    Source source,
    String metric,
    boolean alias,
    Presence presence,
    Histogram histogram,
    long failed,
    List<Piece> pieces,
    List<Child> children) {

  /** By name, what the system measured before what a client did. */
  public static final Comparator<MeasuredOperation> ORDER =
      Comparator.comparing(MeasuredOperation::name).thenComparing(MeasuredOperation::source);

  /** Who measured the durations. */
  public enum Source implements Word {
    /** The system itself, in buckets. */
    HISTOGRAM,
    /** A client, each duration by itself. */
    SAMPLES
  }

  /**
   * Observations of one interval.
   *
   * @param count of them, at least 1
   * @param sum of them, in seconds; NaN when not known
   */
  public record Piece(double count, double sum) {}

  /**
   * Observations of one series on all nodes.
   *
   * @param labels all but {@code le}
   * @param histogram at the bounds of the operation's, with observations
   */
  public record Child(Labels labels, Histogram histogram) {}

  /** One whose series are not known. */
  public MeasuredOperation(
      String name,
      Source source,
      String metric,
      boolean alias,
      Presence presence,
      Histogram histogram,
      long failed,
      List<Piece> pieces) {
    this(name, source, metric, alias, presence, histogram, failed, pieces, List.of());
  }

  public MeasuredOperation {
    if ((presence == Presence.OBSERVED) != (histogram != null)) {
      throw new IllegalArgumentException("expected a histogram just where something was observed");
    }
  }

  /**
   * What a client measured.
   *
   * @param durations in seconds, each once, ascending, at least one
   * @param counts of the duration at the same place, at least 1
   * @param sum of all durations
   */
  public static MeasuredOperation samples(
      String name,
      String metric,
      List<Double> durations,
      List<Double> counts,
      double sum,
      long failed) {
    int distinct = durations.size();
    double[] bounds = new double[distinct + 1];
    double[] cumulative = new double[distinct + 1];
    for (int i = 0; i < distinct; i++) {
      bounds[i] = durations.get(i);
      cumulative[i] = (i == 0 ? 0 : cumulative[i - 1]) + counts.get(i);
    }
    bounds[distinct] = Double.POSITIVE_INFINITY;
    cumulative[distinct] = cumulative[distinct - 1];
    return new MeasuredOperation(
        name,
        Source.SAMPLES,
        metric,
        false,
        Presence.OBSERVED,
        Histogram.of(bounds, cumulative, sum),
        failed,
        List.of());
  }

  /** An operation that only client samples can serve, of a run that has none. */
  public static MeasuredOperation noSamples(String name) {
    return new MeasuredOperation(
        name, Source.SAMPLES, name, false, Presence.NOT_EXPOSED, null, 0, List.of());
  }

  /** The same with other observations, whose series are not told. */
  MeasuredOperation observed(Histogram other, List<Piece> otherPieces) {
    return new MeasuredOperation(name, source, metric, alias, presence, other, failed, otherPieces);
  }

  /** Number of observations; 0 when there are none. */
  public double count() {
    return histogram == null ? 0 : histogram.count();
  }

  /** Mean in the base unit, exact up to the digits of the sum; NaN when not known. */
  public double mean() {
    return histogram == null ? Double.NaN : histogram.mean();
  }

  /** What its observations are in; of time where there are none. */
  public MetricUnit unit() {
    return histogram == null ? MetricUnit.SECONDS : histogram.unit();
  }
}
