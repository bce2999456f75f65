package dev.warrenperf.comparison;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Runs of a simulated bench, without files: what a run's buckets and sum would be. */
final class DrawnRuns {

  /** The default buckets of Prometheus' Go client. */
  private static final double[] BOUNDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, Double.POSITIVE_INFINITY
  };

  /** A distribution of durations in seconds. */
  interface Shape {
    double draw(SplittableRandom random);
  }

  static final Shape MEDIUM = logNormal(0.12, 0.5);
  static final Shape WIDE = logNormal(0.08, 1);
  static final Shape PARETO = random -> 0.03 * Math.pow(1 - random.nextDouble(), -1 / 1.8);

  /** Of 200 requests 7 % lie beyond the last bound. */
  static final Shape SATURATED = logNormal(3, 0.8159);

  /** What a run does to all its durations: the log of a factor, of deviation 1. */
  interface Noise {
    double draw(SplittableRandom random);
  }

  static final Noise NORMAL = SplittableRandom::nextGaussian;

  /** Student's with three degrees, scaled to deviation 1. */
  static final Noise T3 =
      random -> {
        double squares = 0;
        for (int i = 0; i < 3; i++) {
          double z = random.nextGaussian();
          squares += z * z;
        }
        return random.nextGaussian() / Math.sqrt(squares);
      };

  private final SplittableRandom random;
  private int start;

  DrawnRuns(SplittableRandom random) {
    this.random = random;
  }

  static Shape logNormal(double median, double deviation) {
    return random -> median * Math.exp(deviation * random.nextGaussian());
  }

  /** Each request is so many times slower with this probability. */
  static Shape slowed(Shape shape, double probability, double times) {
    return random -> shape.draw(random) * (random.nextDouble() < probability ? times : 1);
  }

  static Shape scaled(Shape shape, double factor) {
    return random -> factor * shape.draw(random);
  }

  /**
   * Runs of one version.
   *
   * @param shapes of each operation
   * @param noise deviation of the log of the factor that a run has
   * @param common the part of its variance that all operations of a run share, from 0 to 1
   */
  Side side(
      String version,
      int runs,
      int requests,
      List<Shape> shapes,
      double noise,
      double common,
      Noise law) {
    List<MeasuredRun> all = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      double ofRun = Math.sqrt(common) * law.draw(random);
      List<MeasuredOperation> operations = new ArrayList<>();
      for (int k = 0; k < shapes.size(); k++) {
        double own = Math.sqrt(1 - common) * law.draw(random);
        operations.add(
            operation("op" + k, requests, shapes.get(k), Math.exp(noise * (ofRun + own))));
      }
      all.add(run(version, start++, operations));
    }
    return new Side(version, all);
  }

  private MeasuredOperation operation(String name, int requests, Shape shape, double factor) {
    double[] counts = new double[BOUNDS.length];
    double sum = 0;
    for (int i = 0; i < requests; i++) {
      double duration = factor * shape.draw(random);
      int bucket = Arrays.binarySearch(BOUNDS, duration);
      counts[bucket < 0 ? -bucket - 1 : bucket]++;
      sum += duration;
    }
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
    return new MeasuredOperation(
        name,
        Source.HISTOGRAM,
        "duration_seconds",
        false,
        Presence.OBSERVED,
        Histogram.of(BOUNDS, counts, sum),
        0,
        List.of());
  }

  private static MeasuredRun run(String version, int start, List<MeasuredOperation> operations) {
    return new MeasuredRun(
        version + "-" + start,
        version,
        "rush",
        null,
        start * 1000L,
        60,
        5,
        "whole run",
        true,
        List.of(),
        List.of(new MeasuredRun.MeasuredNode("node-1", "manager", 0)),
        new TreeMap<>(),
        operations,
        List.of());
  }
}
