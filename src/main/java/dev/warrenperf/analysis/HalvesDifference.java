package dev.warrenperf.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * By how much a figure lies higher in the second half of a time than in the first, as a share of
 * the mean of both; below 0 where it fell.
 *
 * <p>How much of that may be chance is told by the means of pieces of the halves (batch means:
 * pieces that are longer than what lasts from one interval to the next are nearly independent), as
 * the difference of two means by Student's t.
 *
 * @param share what was seen; NaN when nothing can be said
 * @param least lower end of the 90 % interval; NaN with fewer than three pieces in a half
 * @param most upper end
 */
public record HalvesDifference(double share, double least, double most) {

  /** Pieces of a half, at the most: more would be too short to be independent. */
  private static final int PIECES = 10;

  private static final int FEWEST = 3;

  /** Of both ends of a 90 % interval. */
  private static final double LEVEL = 0.95;

  private static final HalvesDifference UNKNOWN =
      new HalvesDifference(Double.NaN, Double.NaN, Double.NaN);

  /**
   * Of equal intervals.
   *
   * @param values by interval, NaN where it is not known
   */
  public static HalvesDifference of(double[] values) {
    int half = values.length / 2;
    double[] first = pieces(Arrays.copyOf(values, half));
    double[] second = pieces(Arrays.copyOfRange(values, values.length - half, values.length));
    if (first.length < FEWEST || second.length < FEWEST) {
      return UNKNOWN;
    }
    double difference = StatUtils.mean(second) - StatUtils.mean(first);
    double whole = Math.abs(StatUtils.mean(second) + StatUtils.mean(first)) / 2;
    double reach = reach(first, second);
    return difference == 0 && reach == 0
        ? new HalvesDifference(0, 0, 0)
        : whole == 0
            ? UNKNOWN
            : new HalvesDifference(
                difference / whole, (difference - reach) / whole, (difference + reach) / whole);
  }

  /** By how much the difference of the means may be wrong. */
  private static double reach(double[] first, double[] second) {
    int degrees = first.length + second.length - 2;
    double squares =
        StatUtils.variance(first) * (first.length - 1)
            + StatUtils.variance(second) * (second.length - 1);
    double error = Math.sqrt(squares / degrees * (1.0 / first.length + 1.0 / second.length));
    return error * Quantiles.student(LEVEL, degrees);
  }

  /** The means of its pieces that hold anything. */
  private static double[] pieces(double[] half) {
    int length = Math.max(1, (half.length + PIECES - 1) / PIECES);
    return IntStream.range(0, (half.length + length - 1) / length)
        .mapToDouble(
            piece ->
                Arrays.stream(half, piece * length, Math.min(half.length, (piece + 1) * length))
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN))
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }
}
