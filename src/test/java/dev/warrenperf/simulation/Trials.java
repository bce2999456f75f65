package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Makes the trials of experiments, several at once. Figures do not depend on how many threads there
 * are: each trial has random numbers of its own, and sums are made in the order of trials.
 */
final class Trials {

  private static final int AT_ONCE = 20;

  private final ExecutorService workers;
  private final Path place;
  private final long seed;

  /**
   * Trials that write below a directory.
   *
   * @param seed the same seed gives the same figures
   */
  Trials(ExecutorService workers, Path place, long seed) {
    this.workers = workers;
    this.place = place;
    this.seed = seed;
  }

  /** What has begun: the figures of the measures when all is done. */
  interface Begun {
    List<Share> shares() throws InterruptedException, ExecutionException;
  }

  Begun begin(Experiment<?> experiment, int trials) {
    List<Future<double[]>> parts = new ArrayList<>();
    for (int first = 0; first < trials; first += AT_ONCE) {
      int from = first;
      int to = Math.min(trials, first + AT_ONCE);
      parts.add(workers.submit(part(experiment, from, to)));
    }
    return () -> {
      double[] sums = new double[experiment.measures().size()];
      for (Future<double[]> part : parts) {
        add(sums, part.get());
      }
      return Arrays.stream(sums).mapToObj(sum -> new Share(sum, trials)).toList();
    };
  }

  private Callable<double[]> part(Experiment<?> experiment, int from, int to) {
    return () -> {
      Path own = Files.createTempDirectory(place, "trials");
      try {
        double[] sums = new double[experiment.measures().size()];
        for (int number = from; number < to; number++) {
          Path empty = Files.createDirectory(own.resolve(Integer.toString(number)));
          add(sums, experiment.values(number, seed, empty));
          delete(empty);
        }
        return sums;
      } finally {
        delete(own);
      }
    };
  }

  private static void add(double[] sums, double[] values) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += values[i];
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
