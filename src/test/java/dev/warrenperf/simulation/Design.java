package dev.warrenperf.simulation;

import java.util.Collections;
import java.util.List;

/**
 * What is compared with what.
 *
 * @param baseline the runs of the reference
 * @param candidate the runs of the other version
 * @param operations the shape of each
 * @param slowed how many of them, from the first, the candidate's slowdown is on
 * @param common whether all operations of a run have the same factor
 * @param effects how runs differ
 * @param session the order of the runs
 * @param options of the command
 */
record Design(
    Side baseline,
    Side candidate,
    List<Shape> operations,
    int slowed,
    boolean common,
    RunEffects effects,
    Session session,
    List<String> options) {

  /** One operation, the candidate no slower. */
  static Design of(Side baseline, Side candidate, Shape shape) {
    return new Design(
        baseline,
        candidate,
        List.of(shape),
        1,
        false,
        RunEffects.NORMAL,
        Session.UNKNOWN,
        List.of());
  }

  /** The same number of runs on both sides. */
  static Design repeats(int runs, int requests, double noise, Shape shape) {
    Side side = Side.of(runs, requests, noise);
    return of(side, side, shape);
  }

  /** One run a side, with the noise told. */
  static Design told(int requests, double noise, Shape shape) {
    return repeats(1, requests, noise, shape).telling(100 * noise + "%");
  }

  /** With run-to-run noise as it is written on the command line. */
  Design telling(String noise) {
    return with(List.of("--run-noise", noise));
  }

  Design with(List<String> others) {
    return new Design(baseline, candidate, operations, slowed, common, effects, session, others);
  }

  Design with(Slowdown slowdown) {
    return new Design(
        baseline, candidate.with(slowdown), operations, slowed, common, effects, session, options);
  }

  Design with(Session other) {
    return new Design(baseline, candidate, operations, slowed, common, effects, other, options);
  }

  Design with(RunEffects others) {
    return new Design(baseline, candidate, operations, slowed, common, others, session, options);
  }

  /** Forty operations of five shapes in turn. */
  Design forty(boolean commonNoise) {
    List<Shape> shapes = Collections.nCopies(8, Shape.FIVE).stream().flatMap(List::stream).toList();
    return with(shapes, shapes.size(), commonNoise);
  }

  /** These operations, a slowdown only on the first of them. */
  Design with(List<Shape> shapes, int onlyFirst, boolean commonNoise) {
    return new Design(
        baseline, candidate, shapes, onlyFirst, commonNoise, effects, session, options);
  }

  /** In the words of tables. */
  String sides() {
    return options.contains("--run-noise") ? "1 run, noise told" : baseline.runs() + " runs";
  }
}
