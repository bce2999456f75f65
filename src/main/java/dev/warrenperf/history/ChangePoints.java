package dev.warrenperf.history;

import dev.warrenperf.analysis.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Change points of a series: the best split of it, or the stretch that differs most from the rest,
 * where chance hardly ever gives one so clear ({@link SimulatedNull}); then the same in every part.
 * An operation may err by 1 %, of which its mean and its tail have half each; of that splits take
 * nine tenths and stretches one tenth.
 *
 * @param p of the search of the whole series: 1 where chance gives both a split and a stretch so
 *     clear in more than a tenth of all series, or the series is too short
 * @param found all changes in ascending order; empty when p is above {@link #LEVEL}
 */
record ChangePoints(double p, List<ChangePoint> found) {

  /** The largest p of a search that counts as a change. */
  static final double LEVEL = 0.005;

  private static final double OF_SPLITS = 0.9;

  private static final SimulatedNull SPLITS =
      new SimulatedNull((series, runs) -> LevelScan.split(series, runs).t());

  private static final SimulatedNull STRETCHES =
      new SimulatedNull((series, runs) -> LevelScan.stretch(series, runs).t());

  /**
   * Searches.
   *
   * @param runs spread of one value as its repeats tell it; not usable without repeats
   * @throws IllegalArgumentException when a value is NaN or infinite
   */
  static ChangePoints of(double[] series, Spread runs) {
    if (!Arrays.stream(series).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("expected finite values: " + Arrays.toString(series));
    }
    List<ChangePoint> found = new ArrayList<>();
    double p = search(series, 0, runs, found);
    return new ChangePoints(p, List.copyOf(found));
  }

  /** Adds the changes inside a piece that begins at {@code offset} of the whole. */
  private static double search(double[] piece, int offset, Spread runs, List<ChangePoint> found) {
    double variance = runs.isUsable() ? runs.variance() : 0;
    LevelScan split = LevelScan.split(piece, variance);
    LevelScan stretch = LevelScan.stretch(piece, variance);
    double ofSplit = chance(SPLITS, split, piece, runs) / OF_SPLITS;
    double ofStretch = chance(STRETCHES, stretch, piece, runs) / (1 - OF_SPLITS);
    double p = Math.min(1, Math.min(ofSplit, ofStretch));
    if (p <= LEVEL) {
      parts(piece, offset, ofSplit <= ofStretch ? split : stretch, p, runs, found);
    }
    return p;
  }

  private static double chance(SimulatedNull chance, LevelScan best, double[] piece, Spread runs) {
    return best.t() > 0 ? chance.chance(best.t(), piece.length, runs.degrees()) : 1;
  }

  private static void parts(
      double[] piece, int offset, LevelScan at, double p, Spread runs, List<ChangePoint> found) {
    search(Arrays.copyOfRange(piece, 0, at.from()), offset, runs, found);
    found.add(new ChangePoint(offset + at.from(), p));
    search(Arrays.copyOfRange(piece, at.from(), at.to()), offset + at.from(), runs, found);
    if (at.to() < piece.length) {
      found.add(new ChangePoint(offset + at.to(), p));
      search(Arrays.copyOfRange(piece, at.to(), piece.length), offset + at.to(), runs, found);
    }
  }
}
