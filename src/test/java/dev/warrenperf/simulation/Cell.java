package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One design that is tried again and again.
 *
 * @param id unique, in words with slashes between: the section first
 * @param trial how an outcome is had
 * @param measures what is counted of the outcomes
 * @param quick trials of the quick form, 0 to leave it out there
 * @param full trials of the full form
 */
record Cell<T>(String id, Trial<T> trial, List<Measure<T>> measures, int quick, int full) {

  /** A cell of the full form alone. */
  static <T> Cell<T> of(String id, int full, Trial<T> trial, List<Measure<T>> measures) {
    return new Cell<>(id, trial, measures, 0, full);
  }

  /** The same, and with so many trials in the quick form too. */
  Cell<T> quick(int trials) {
    return new Cell<>(id, trial, measures, trials, full);
  }

  /** The values of one trial, one for each measure. */
  double[] values(int number, long seed, Path place) throws IOException {
    T outcome = trial.once(random(number, seed), place);
    return measures.stream().mapToDouble(measure -> measure.value().applyAsDouble(outcome)).toArray();
  }

  /** Depends on nothing but the seed, the cell and the number of the trial. */
  private SplittableRandom random(int number, long seed) {
    long ofCell = new SplittableRandom(seed ^ ((long) id.hashCode() << 32)).nextLong();
    return new SplittableRandom(ofCell + number).split();
  }
}
