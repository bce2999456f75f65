package dev.warrenperf.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Change points of a series by energy statistics: the split that makes both sides most unlike each
 * other is tested by shuffling the values, and each side of an accepted one is searched again.
 *
 * <p>Source: Matteson and James 2014, JASA 109:334 (arXiv:1306.4933), with alpha = 1 and the tests
 * of both sides independent of each other. For diagnosis: the level holds for each search, not for
 * all of them together.
 */
public final class EDivisive {

  /** Shuffled values may add up in another order: equal to within so much. */
  private static final double ROUNDING = 1e-12;

  private EDivisive() {}

  /**
   * Where a series changed its level.
   *
   * @param index of the first value after the change, from 1
   * @param statistic the divergence between what lies before and after, Q-hat
   * @param p how likely a divergence so large is when the order of the values is chance
   */
  public record ChangePoint(int index, double statistic, double p) {}

  /**
   * How to search.
   *
   * @param seed of the generator: the same series and seed give the same p
   * @param permutations shuffles of each tested piece, B
   * @param level the largest p, {@code (1 + #) / (1 + B)}, that counts as a change
   * @param minimumSegment the fewest values on each side of a change, at least 2
   */
  public record Options(long seed, int permutations, double level, int minimumSegment) {

    /** 999 shuffles, level 0.01, three values on each side, a fixed seed. */
    public static final Options STANDARD = new Options(20_130_605, 999, 0.01, 3);

    /**
     * @throws IllegalArgumentException when there are no permutations or segments are shorter than
     *     2
     */
    public Options {
      if (permutations < 1 || minimumSegment < 2) {
        throw new IllegalArgumentException(
            "expected a permutation and segments of 2, found "
                + permutations
                + " and "
                + minimumSegment);
      }
    }
  }

  /**
   * All changes, in ascending order. A series that is shorter than two segments has none. With
   * fewer than 10 values little can be found; callers had better not ask.
   *
   * @throws IllegalArgumentException when a value is NaN or infinite
   */
  public static List<ChangePoint> find(double[] series, Options options) {
    if (!Arrays.stream(series).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("expected finite values: " + Arrays.toString(series));
    }
    List<ChangePoint> found = new ArrayList<>();
    search(series, 0, options, new Well19937c(options.seed()), found);
    return List.copyOf(found);
  }

  /** Adds the changes inside a piece that begins at {@code offset} of the whole. */
  private static void search(
      double[] piece,
      int offset,
      Options options,
      RandomGenerator random,
      List<ChangePoint> found) {
    Split best = Split.best(piece, options.minimumSegment());
    double p = best.statistic() > 0 ? chance(piece, best.statistic(), options, random) : 1;
    if (p > options.level()) {
      return;
    }
    int at = best.index();
    search(Arrays.copyOfRange(piece, 0, at), offset, options, random, found);
    found.add(new ChangePoint(offset + at, best.statistic(), p));
    search(Arrays.copyOfRange(piece, at, piece.length), offset + at, options, random, found);
  }

  /** The permutation p, or the first value above the level once p cannot come below it. */
  private static double chance(
      double[] piece, double statistic, Options options, RandomGenerator random) {
    double[] shuffled = piece.clone();
    double all = 1.0 + options.permutations();
    int reached = 0;
    for (int i = 0; i < options.permutations() && (1 + reached) / all <= options.level(); i++) {
      shuffle(shuffled, random);
      double other = Split.best(shuffled, options.minimumSegment()).statistic();
      reached += other >= statistic * (1 - ROUNDING) ? 1 : 0;
    }
    return (1 + reached) / all;
  }

  private static void shuffle(double[] values, RandomGenerator random) {
    for (int i = values.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      double kept = values[i];
      values[i] = values[other];
      values[other] = kept;
    }
  }
}
