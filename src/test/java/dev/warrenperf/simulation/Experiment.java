package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One design that is tried again and again.
 *
 * @param id unique, in words with slashes between: the section first
 * @param trials of the full form
 * @param trial how an outcome is had
 * @param measures what is counted of the outcomes
 */
record Experiment<T>(String id, int trials, Trial<T> trial, List<Measure<T>> measures) {

  /** The values of one trial, one for each measure. */
  double[] values(int number, long seed, Path place) throws IOException {
    T outcome = trial.once(random(number, seed), place);
    return measures.stream()
        .mapToDouble(measure -> measure.value().applyAsDouble(outcome))
        .toArray();
  }

  /** Depends on nothing but the seed, the experiment and the number of the trial. */
  private SplittableRandom random(int number, long seed) {
    long ofExperiment = new SplittableRandom(seed ^ ((long) id.hashCode() << 32)).nextLong();
    return new SplittableRandom(ofExperiment + number).split();
  }
}
