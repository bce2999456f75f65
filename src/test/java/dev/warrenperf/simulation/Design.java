package dev.warrenperf.simulation;

import java.util.Collections;
import java.util.List;

/**
 * What is compared with what.
 *
 * @param runs a side
 * @param told whether the command is told the noise from run to run
 * @param requests of each operation in each run
 * @param noise standard deviation, from run to run, of the log of the factor on all durations
 * @param operations the shape of each
 * @param common whether all operations of a run have the same factor
 * @param slowdown of the candidate, on every operation
 */
record Design(
    int runs,
    boolean told,
    int requests,
    double noise,
    List<Shape> operations,
    boolean common,
    Slowdown slowdown) {

  /** One operation, the candidate no slower. */
  static Design repeats(int runs, int requests, double noise, Shape shape) {
    return new Design(runs, false, requests, noise, List.of(shape), false, Slowdown.NONE);
  }

  /** One run a side, with the noise told. */
  static Design told(int requests, double noise, Shape shape) {
    return new Design(1, true, requests, noise, List.of(shape), false, Slowdown.NONE);
  }

  Design with(Slowdown other) {
    return new Design(runs, told, requests, noise, operations, common, other);
  }

  /** Many operations of all shapes in turn. */
  Design operations(int number, boolean commonNoise) {
    List<Shape> shapes =
        Collections.nCopies(number / Shape.values().length, List.of(Shape.values())).stream()
            .flatMap(List::stream)
            .toList();
    return new Design(runs, told, requests, noise, shapes, commonNoise, slowdown);
  }

  String sides() {
    return told ? "1 run, noise told" : runs + " runs";
  }
}
