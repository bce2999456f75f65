package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.FigureContrast;
import dev.warrenperf.comparison.MeasureTest;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.unit.Direction;
import java.util.List;

/**
 * How much worse something is than the reference at most.
 *
 * @param found whether it was found to be worse
 * @param upper upper end of the 95 % interval of the ratio by which it is worse, 1.2 being a fifth
 *     worse; NaN when not known
 */
record Worsening(boolean found, double upper) {

  /**
   * Of an operation: its mean, and where the share of slow observations decided, this share too. Of
   * the latter the interval is that of the odds, which exceeds that of the share itself wherever it
   * has grown.
   */
  static Worsening of(OperationContrast contrast) {
    double upper = contrast.ratio().upper();
    if (contrast.decision().reason() == ChangeReason.BY_TAIL) {
      upper = Math.max(upper, tail(contrast.tests()));
    }
    return new Worsening(contrast.decision().change() == Change.SLOWER, upper);
  }

  private static double tail(List<MeasureTest> tests) {
    return tests.stream()
        .filter(test -> test.measure() == MeasureTest.Measure.TAIL)
        .mapToDouble(test -> Math.max(test.ratio(), Math.exp(test.test().upper())))
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Of a figure: candidate by reference where small is good, the inverse where large is. */
  static Worsening of(FigureContrast contrast) {
    boolean higher = contrast.figure().better() == Direction.HIGHER_IS_BETTER;
    return new Worsening(
        contrast.decision().change() == Change.SLOWER,
        higher ? 1 / contrast.ratio().lower() : contrast.ratio().upper());
  }
}
