package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import java.util.Arrays;
import java.util.Optional;

/**
 * A measure of the counts by bucket of every run, such as its mean ridit.
 *
 * @param runs the measure in each of them
 * @param least by how much it changes where all observations take longer by the least that counts
 * @param logs that least change as the log of a time
 */
record CountMeasure(RunMeasure runs, MinimumEffect least, double logs) {

  /**
   * By how much the measure changes with the log of all times, about where both sides are: what
   * makes measures of several operations comparable. 0 or NaN where no change of times shows.
   */
  private double slope() {
    return (least.up() + least.down()) / 2 / logs;
  }

  /** Whether a change of all times shows in it. */
  boolean hasSlope() {
    return slope() > 0 && Double.isFinite(slope());
  }

  /** The runs by the change of the log of all times that moves the measure as much. */
  RunMeasure asLogs() {
    double slope = slope();
    return new RunMeasure(
        Arrays.stream(runs.baseline()).map(value -> value / slope).toArray(),
        Arrays.stream(runs.candidate()).map(value -> value / slope).toArray(),
        runs.baselineRequests() / (slope * slope),
        runs.candidateRequests() / (slope * slope),
        runs.requestDegrees(),
        false,
        runs.times());
  }

  /**
   * Whether the sides differ; empty when nothing is known of the spread.
   *
   * @param shared what other operations tell of the variance of {@link #asLogs}
   */
  Optional<RunTest> test(RunVariance shared) {
    return runs.test(shared.spread().isUsable() ? ofLogs(shared) : RunVariance.UNKNOWN, least);
  }

  private RunVariance ofLogs(RunVariance shared) {
    double square = slope() * slope();
    Spread spread = shared.spread();
    return new RunVariance(
        new Spread(spread.variance() * square, spread.degrees()), shared.ofRequests() * square);
  }
}
