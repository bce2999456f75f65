package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.RunPiece;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A run of a system whose share within the limit is q: log-normal durations with median 1 s and
 * sigma 0.5, counted by node and interval.
 *
 * @param limit in seconds; a bound of the histograms
 */
record DrawnRun(List<RunPiece> pieces, double limit) {

  private static final double SIGMA = 0.5;

  /** Beyond every bound. */
  private static final double FAR = 100;

  double hits(RunPiece piece) {
    return (double) CountsAtLimit.of(piece.observed(), limit).atLeast();
  }

  /** Log latencies that keep a part of themselves from request to request. */
  static Function<SplittableRandom, DrawnRun> autoregressive(
      double q, double kept, int requests, int intervals) {
    return random ->
        autoregressive(random, new Counter(q, 1, intervals, coarse(q)), kept, requests);
  }

  /** The same with bounds 2 % apart. */
  static Function<SplittableRandom, DrawnRun> fine(
      double q, double kept, int requests, int intervals) {
    double[] bounds =
        IntStream.rangeClosed(-200, 100).mapToDouble(i -> limit(q) * Math.pow(1.02, i)).toArray();
    return random -> autoregressive(random, new Counter(q, 1, intervals, bounds), kept, requests);
  }

  private static DrawnRun autoregressive(
      SplittableRandom random, Counter counter, double kept, int requests) {
    double z = random.nextGaussian();
    for (int i = 0; i < requests; i++) {
      counter.count(0, i, requests, z);
      z = kept * z + Math.sqrt(1 - kept * kept) * random.nextGaussian();
    }
    return counter.run();
  }

  /** Three nodes, drawn anew each run, that make up a part of the variance. */
  static Function<SplittableRandom, DrawnRun> nodes(
      double q, double part, int requests, int intervals) {
    return random -> {
      Counter counter = new Counter(q, 3, intervals, coarse(q));
      for (int node = 0; node < 3; node++) {
        double effect = Math.sqrt(part) * random.nextGaussian();
        for (int i = 0; i < requests / 3; i++) {
          double z = effect + Math.sqrt(1 - part) * random.nextGaussian();
          counter.count(node, i, requests / 3, z);
        }
      }
      return counter.run();
    };
  }

  /** Runs that differ as a whole. */
  static Function<SplittableRandom, DrawnRun> noisy(
      double q, double noise, int requests, int intervals) {
    return random -> {
      Counter counter = new Counter(q, 1, intervals, coarse(q));
      double shift = noise / SIGMA * random.nextGaussian();
      for (int i = 0; i < requests; i++) {
        counter.count(0, i, requests, shift + random.nextGaussian());
      }
      return counter.run();
    };
  }

  /** Intervals that are bad with a probability and carry all misses. */
  static Function<SplittableRandom, DrawnRun> bursts(
      double q, double bad, int requests, int intervals) {
    return random -> {
      Counter counter = new Counter(q, 1, intervals, coarse(q));
      for (int interval = 0; interval < intervals; interval++) {
        double share = random.nextDouble() < bad ? (1 - q) / bad : 0;
        for (int i = 0; i < requests / intervals; i++) {
          boolean miss = random.nextDouble() < share;
          counter.count(0, interval, intervals, miss ? FAR : 0.3 * random.nextGaussian() - 1);
        }
      }
      return counter.run();
    };
  }

  /** Independent requests of which a share is far beyond the limit and the others far within. */
  static Function<SplittableRandom, DrawnRun> far(
      double q, double share, int requests, int nodes, int intervals) {
    return random -> {
      Counter counter = new Counter(q, nodes, intervals, coarse(q));
      for (int i = 0; i < requests; i++) {
        counter.count(i % nodes, i, requests, random.nextDouble() < share ? FAR : -FAR);
      }
      return counter.run();
    };
  }

  private static double limit(double q) {
    return Math.exp(SIGMA * FirmTrials.z(q));
  }

  /** The limit, where other runs are judged, and a few more. */
  private static double[] coarse(double q) {
    double factor = OtherRuns.factor(RunJudge.USUAL_NOISE);
    return DoubleStream.of(0.125, 0.25, 0.5, 0.75, 1 / factor, 1, factor, 2, 4)
        .map(times -> times * limit(q))
        .toArray();
  }

  /** Counts requests into the histograms of pieces. */
  private static final class Counter {

    private final double limit;
    private final double[] bounds;
    private final double[] deviations;
    private final double[][][] counts;

    Counter(double q, int nodes, int intervals, double[] finite) {
      this.limit = limit(q);
      this.bounds = DoubleStream.concat(Arrays.stream(finite), DoubleStream.of(1 / 0.0)).toArray();
      this.deviations = Arrays.stream(bounds).map(bound -> Math.log(bound) / SIGMA).toArray();
      this.counts = new double[nodes][intervals][bounds.length];
    }

    /** One of so many requests, in the order of time, in deviations of the log. */
    void count(int node, int request, int requests, double z) {
      int interval = (int) ((long) request * counts[node].length / requests);
      int found = Arrays.binarySearch(deviations, z);
      counts[node][interval][found < 0 ? -found - 1 : found]++;
    }

    DrawnRun run() {
      List<RunPiece> pieces = new ArrayList<>();
      for (int node = 0; node < counts.length; node++) {
        Node named = new Node("n" + node, "manager", true, null);
        for (int interval = 0; interval < counts[node].length; interval++) {
          double[] cumulative = counts[node][interval].clone();
          Arrays.parallelPrefix(cumulative, Double::sum);
          pieces.add(new RunPiece(named, interval, Histogram.of(bounds, cumulative, Double.NaN)));
        }
      }
      return new DrawnRun(pieces, limit);
    }
  }
}
