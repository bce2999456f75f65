package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Writes input as a user has it, runs the command on it, and tells what came of it. */
@FunctionalInterface
interface Trial<T> {

  /**
   * One independent trial.
   *
   * @param random the same state gives the same outcome
   * @param place an empty directory for its files
   */
  T once(SplittableRandom random, Path place) throws IOException;
}
