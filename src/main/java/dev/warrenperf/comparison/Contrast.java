package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.unit.Unit;
import java.util.List;

/**
 * One operation or figure of one candidate against the reference. Of a figure SLOWER means worse
 * and FASTER better.
 */
public sealed interface Contrast permits OperationContrast, FigureContrast {

  /**
   * Ratio of means, candidate by reference: of geometric means over runs.
   *
   * @param ratio NaN when not known
   * @param ratioLower end of the 90 % interval of the run level, or of that which a look leaves;
   *     NaN when there is none
   * @param ratioUpper the other end; NaN likewise
   */
  record MeanRatio(double ratio, double ratioLower, double ratioUpper) {
    static final MeanRatio UNKNOWN = new MeanRatio(Double.NaN, Double.NaN, Double.NaN);

    /** Reference by candidate. */
    MeanRatio inverse() {
      return new MeanRatio(1 / ratio, 1 / ratioUpper, 1 / ratioLower);
    }
  }

  /**
   * What follows from the tests.
   *
   * @param reason null where the change says it all
   * @param runsNeeded runs per side that would decide, if what is measured is the truth; null when
   *     no number is sure to, or there is nothing left to decide
   * @param p one-sided p-value that the change rests on; NaN when there is none
   * @param adjustedP the same after Benjamini and Hochberg over the report
   */
  record Decision(
      Change change, ChangeReason reason, RunsNeeded runsNeeded, double p, double adjustedP) {

    /** One that rests on no test. */
    static Decision of(Change change, ChangeReason reason) {
      return new Decision(change, reason, null, Double.NaN, Double.NaN);
    }
  }

  /** As users call it; what a client measured of an operation has the operation's name. */
  String name();

  /** The selector whose series serve in the candidate, or in the reference where it has none. */
  String metric();

  /** Whether both sides have it under different names. */
  boolean renamed();

  /** What both sides are in. */
  Unit unit();

  /** Of means; unknown where one is 0 or not known. */
  MeanRatio ratio();

  /** How the log of the mean varies from run to run; not usable when that is not known. */
  Spread runs();

  /** The run-level tests. */
  List<MeasureTest> tests();

  /** Whether a ratio above 1 is for the better. */
  boolean isHigherBetter();

  /**
   * The upper end of the interval of the ratio by which it is worse, 1.2 being a fifth worse; NaN
   * when not known.
   */
  double worseBy();

  /** What follows; null while that is open. */
  Decision decision();

  /** Whether it became so. */
  default boolean is(Change change) {
    return decision().change() == change;
  }
}
