package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;
import java.util.Arrays;
import java.util.Random;

/** Observations whose every value is known, and the histogram that a client would make of them. */
public final class RandomHistogram {

  private final double[] sorted;
  private final Histogram histogram;

  private RandomHistogram(double[] observations, double[] bounds) {
    double sum = 0;
    for (double observation : observations) {
      sum += observation;
    }
    this.sorted = observations.clone();
    Arrays.sort(sorted);
    double[] counts = new double[bounds.length];
    for (int i = 0; i < bounds.length; i++) {
      int at = i;
      counts[i] = Arrays.stream(observations).filter(x -> x <= bounds[at]).count();
    }
    this.histogram = Histogram.of(bounds, counts, sum);
  }

  /** One to 400 observations of a random shape in a random layout. */
  public static RandomHistogram of(Random random) {
    return of(random, layout(random));
  }

  /** The same in a given layout. */
  public static RandomHistogram of(Random random, double[] bounds) {
    int shape = random.nextInt(6);
    double scale = Math.exp(random.nextGaussian() * 2 - 2);
    double[] observations = new double[1 + random.nextInt(random.nextInt(8) == 0 ? 400 : 60)];
    for (int i = 0; i < observations.length; i++) {
      observations[i] = observation(random, shape, scale, bounds);
    }
    return new RandomHistogram(observations, bounds);
  }

  private static double observation(Random random, int shape, double scale, double[] bounds) {
    return switch (shape) {
      case 0 -> scale * Math.exp(0.15 * random.nextGaussian());
      case 1 -> scale * Math.exp(random.nextGaussian());
      case 2 -> random.nextInt(20) == 0 ? 40 * scale : scale * random.nextDouble();
      case 3 -> scale; // all alike
      case 4 -> bounds.length == 1 ? scale : bounds[random.nextInt(bounds.length - 1)]; // on bounds
      default -> scale / Math.pow(random.nextDouble() + 1e-9, 0.7); // a heavy tail
    };
  }

  private static double[] layout(Random random) {
    if (random.nextInt(3) == 0) {
      return new double[] {
        .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, Double.POSITIVE_INFINITY
      };
    }
    int size = random.nextInt(9);
    double[] bounds = new double[size + 1];
    double bound = Math.exp(random.nextGaussian() - 4);
    for (int i = 0; i < size; i++) {
      bounds[i] = bound;
      bound *= 1.05 + 3 * random.nextDouble();
    }
    bounds[size] = Double.POSITIVE_INFINITY;
    return bounds;
  }

  public Histogram histogram() {
    return histogram;
  }

  public int count() {
    return sorted.length;
  }

  /** The observation of this rank in ascending order, from 1. */
  public double observation(long rank) {
    return sorted[(int) rank - 1];
  }

  /** Both together, in the common layout. */
  public static Histogram merged(RandomHistogram a, RandomHistogram b) {
    double[] bounds = new double[a.histogram.size()];
    double[] counts = new double[bounds.length];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = a.histogram.bound(i);
      counts[i] = a.histogram.low(i) + b.histogram.low(i);
    }
    return Histogram.of(bounds, counts, a.histogram.sum() + b.histogram.sum());
  }

  /** All observations of both, in the layout of the first. */
  public static RandomHistogram pooled(RandomHistogram a, RandomHistogram b) {
    double[] all = Arrays.copyOf(a.sorted, a.sorted.length + b.sorted.length);
    System.arraycopy(b.sorted, 0, all, a.sorted.length, b.sorted.length);
    double[] bounds = new double[a.histogram.size()];
    Arrays.setAll(bounds, a.histogram::bound);
    return new RandomHistogram(all, bounds);
  }
}
