package dev.warrenperf.history;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.RunTest;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the newest of several releases differs from the oldest by more than runs do.
 *
 * <p>Noise is what repeats of a release differ by, pooled over all releases, and not less than what
 * releases differ by from one to the next: the median of the absolute steps, which few jumps do not
 * move. Without repeats the steps alone tell it. Interval and p are those of {@link SimulatedNull};
 * with so few releases that their steps tell little, of Student's t.
 *
 * @param spread from run to run of one release; not usable without repeats
 * @param lower end of the 95 % interval of newest less oldest; NaN when noise is not known
 * @param upper the other end; NaN likewise
 * @param p two-sided; 1 where it is above 0.1; NaN when noise is not known
 */
record EndsTest(Spread spread, double lower, double upper, double p) {

  /** From here on steps between releases tell noise where there are no repeats. */
  static final int FEWEST_RELEASES = 4;

  /** From here on they have a say where there are repeats. */
  private static final int FEWEST_REPEATED = 8;

  /** More releases change nothing. */
  private static final int MOST_RELEASES = 100;

  private static final double LEVEL = 0.05;

  /** Median of the absolute value of a normal variable by its deviation: R, qnorm(.75). */
  private static final double MEDIAN_BY_DEVIATION = 0.6744897501960817;

  /** Logs of equal values differ by less than this. */
  private static final double ROUNDING = 1e-12;

  private static final SimulatedNull CHANCE = new SimulatedNull(EndsTest::ofEqualRuns);

  /**
   * Tests.
   *
   * @param releases the logs of what the runs of each release measured, oldest first; two releases
   *     at least, one run at least in each
   */
  static EndsTest of(List<double[]> releases) {
    Spread spread = Spread.pooled(releases);
    double[] first = releases.get(0);
    double[] last = releases.get(releases.size() - 1);
    if (releases.size() < (spread.isUsable() ? FEWEST_REPEATED : FEWEST_RELEASES)) {
      return spread.isUsable()
          ? student(RunTest.of(first, last, spread, LEVEL / 2), spread)
          : new EndsTest(spread, Double.NaN, Double.NaN, Double.NaN);
    }
    double[] means = releases.stream().mapToDouble(EndsTest::mean).toArray();
    double runs = spread.isUsable() ? spread.variance() : 0;
    double error = error(means, runs * (1.0 / first.length + 1.0 / last.length));
    double difference = means[means.length - 1] - means[0];
    int length = Math.min(means.length, MOST_RELEASES);
    double half = CHANCE.critical(LEVEL, length, spread.degrees()) * error;
    double p = CHANCE.chance(Math.abs(difference) / error, length, spread.degrees());
    return new EndsTest(spread, difference - half, difference + half, p);
  }

  private static EndsTest student(RunTest test, Spread spread) {
    double p = Math.min(1, 2 * Math.min(test.greater(), test.less()));
    return new EndsTest(spread, test.lower(), test.upper(), p);
  }

  private static double ofEqualRuns(double[] means, double runVariance) {
    return Math.abs(means[means.length - 1] - means[0]) / error(means, 2 * runVariance);
  }

  /** Standard error of the difference of two releases. */
  private static double error(double[] means, double ofRuns) {
    double[] steps = new double[means.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.abs(means[i + 1] - means[i]);
    }
    Arrays.sort(steps);
    int middle = steps.length / 2;
    double median = steps.length % 2 == 1 ? steps[middle] : (steps[middle - 1] + steps[middle]) / 2;
    return Math.max(median / MEDIAN_BY_DEVIATION, Math.sqrt(ofRuns)) + ROUNDING;
  }

  private static double mean(double[] runs) {
    return Arrays.stream(runs).average().orElseThrow();
  }
}
