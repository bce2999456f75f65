package dev.warrenperf.comparison;

import java.util.List;

/**
 * One figure of one candidate against the reference; SLOWER means worse, FASTER better.
 *
 * @param figure the candidate's, or the reference's where the candidate has none
 * @param baseline the values of the reference's runs that have one
 * @param candidate likewise
 * @param renamed whether both sides have it under different names
 * @param sameLoad whether less than before would be worse: of a rate only when no less was asked
 *     for
 * @param ratio of geometric means with its interval; unknown where a value is not above 0
 * @param deviation of the log from run to run; NaN when not known
 * @param tests the run-level test, or none
 * @param decision what follows
 */
public record FigureContrast(
    MeasuredFigure figure,
    double[] baseline,
    double[] candidate,
    boolean renamed,
    boolean sameLoad,
    OperationContrast.MeanRatio ratio,
    double deviation,
    List<MeasureTest> tests,
    OperationContrast.Decision decision) {

  public FigureContrast {
    tests = List.copyOf(tests);
  }

  FigureContrast with(OperationContrast.Decision decided) {
    return new FigureContrast(
        figure, baseline, candidate, renamed, sameLoad, ratio, deviation, tests, decided);
  }
}
