package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import java.util.Arrays;
import java.util.List;

/**
 * How much one measure varies from session to session of the same version.
 *
 * @param means variance of the mean of a session, what its runs add included
 * @param runs in a session, on average
 */
public record SessionSpread(Spread means, double runs) {

  /** Not known: one session, or each version in a session of its own. */
  public static final SessionSpread UNKNOWN = new SessionSpread(Spread.UNKNOWN, Double.NaN);

  /**
   * By analysis of variance of unequal groups (Searle, Casella and McCulloch 1992, Variance
   * Components, section 3.6): the mean square between sessions within versions, by the number of
   * runs that its expectation {@code s_run^2 + n0 s_session^2} has. Versions share sessions, so
   * there are no more degrees than sessions less one.
   *
   * @param versions the measure in each run, by version and session
   * @param sessions number of sessions in all
   */
  static SessionSpread of(List<List<double[]>> versions, int sessions) {
    double squares = 0;
    double effective = 0;
    int degrees = 0;
    for (List<double[]> cells : versions) {
      List<double[]> held = cells.stream().filter(cell -> cell.length > 0).toList();
      double runs = held.stream().mapToInt(cell -> cell.length).sum();
      double mean = held.stream().flatMapToDouble(Arrays::stream).average().orElse(0);
      for (double[] cell : held) {
        double distance = Arrays.stream(cell).average().orElseThrow() - mean;
        squares += cell.length * distance * distance;
        effective += cell.length * (1 - cell.length / runs);
      }
      degrees += Math.max(0, held.size() - 1);
    }
    int known = Math.min(degrees, sessions - 1);
    double runs = effective / degrees;
    return known < 1
        ? UNKNOWN
        : new SessionSpread(new Spread(squares / degrees / runs, known), runs);
  }

  /** Whether it was measured. */
  public boolean isUsable() {
    return means.isUsable();
  }

  /**
   * Variance of the difference of two sides by the means of their sessions alone.
   *
   * @param apart {@link Sessions#apart}
   */
  private double between(double apart) {
    return apart * means.variance();
  }

  /**
   * The tests of one operation, with what differs between the sessions of both sides: the squared
   * standard error of the mean becomes {@code apart s_m^2} and what the runs add beyond those that
   * the means of sessions hold; degrees by Satterthwaite 1946. The other measures, of which a
   * calibration knows nothing, get wider by the same factor.
   *
   * @param tests at most one for each measure
   * @param ofRuns variance from run to run within a session
   */
  List<MeasureTest> widened(List<MeasureTest> tests, double apart, double ofRuns) {
    RunTest mean =
        tests.stream()
            .filter(test -> test.measure() == MeasureTest.Measure.MEAN)
            .map(MeasureTest::test)
            .findFirst()
            .orElse(null);
    if (mean == null || !(mean.standardError() > 0)) {
      return tests;
    }
    double squared = mean.standardError() * mean.standardError();
    double rest = Math.max(0, squared - apart * ofRuns / runs);
    double total = between(apart) + rest;
    double share = between(apart) / total;
    double factor = Math.max(1, Math.sqrt(total / squared));
    return tests.stream()
        .map(test -> test.with(test.test().widened(factor, degrees(share, test.test().degrees()))))
        .toList();
  }

  private double degrees(double share, double ofRuns) {
    return 1 / (share * share / means.degrees() + (1 - share) * (1 - share) / ofRuns);
  }
}
