package dev.warrenperf.history;

import dev.warrenperf.analysis.Quantiles;
import java.util.Arrays;
import java.util.Random;

/**
 * Independent standard normal values, the same in every Java: the algorithm of {@link Random} is
 * prescribed, while that by which other generators make normal values has changed from one Java to
 * the next. A value is the quantile of a uniform one, by a table, which is cheaper than logarithms.
 */
final class NormalDraws {

  /** Of the 32 random bits of a value, those that choose a step; the others say where in it. */
  private static final int BITS = 14;

  private static final int REST = Integer.SIZE - BITS;

  /** The ends of all steps, which are equally probable, from -4 to 4. */
  private static final double[] ENDS = ends();

  private final Random random;

  NormalDraws(long seed) {
    this.random = new Random(seed);
  }

  private static double[] ends() {
    double[] ends = new double[(1 << BITS) + 1];
    Arrays.setAll(ends, i -> Quantiles.normal((i + 0.5) / ends.length));
    return ends;
  }

  double next() {
    int bits = random.nextInt();
    int step = bits >>> REST;
    double share = Math.scalb((double) (bits & ((1 << REST) - 1)), -REST);
    return ENDS[step] + share * (ENDS[step + 1] - ENDS[step]);
  }
}
