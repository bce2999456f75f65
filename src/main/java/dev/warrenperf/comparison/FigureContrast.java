package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Unit;
import java.util.List;

/**
 * One figure of one candidate against the reference.
 *
 * @param figure the candidate's, or the reference's where the candidate has none
 * @param baseline the values of the reference's runs that have one
 * @param candidate likewise
 * @param renamed whether both sides have it under different names
 * @param sameLoad whether less than before would be worse: of a rate only when no less was asked
 *     for
 * @param ratio of geometric means with its interval; unknown where a value is not above 0
 * @param runs how the log varies from run to run; not usable when that is not known
 * @param tests the run-level test, or none
 * @param decision what follows
 */
public record FigureContrast(
    MeasuredFigure figure,
    double[] baseline,
    double[] candidate,
    boolean renamed,
    boolean sameLoad,
    MeanRatio ratio,
    Spread runs,
    List<MeasureTest> tests,
    Decision decision)
    implements Contrast {

  FigureContrast tested(MeanRatio measured, Spread ofRuns, List<MeasureTest> all) {
    return new FigureContrast(
        figure, baseline, candidate, renamed, sameLoad, measured, ofRuns, all, decision);
  }

  FigureContrast with(Decision decided) {
    return new FigureContrast(
        figure, baseline, candidate, renamed, sameLoad, ratio, runs, tests, decided);
  }

  @Override
  public String name() {
    return figure.name();
  }

  @Override
  public String metric() {
    return figure.metric();
  }

  @Override
  public Unit unit() {
    return figure.unit();
  }

  @Override
  public boolean isHigherBetter() {
    return figure.better() == Direction.HIGHER_IS_BETTER;
  }

  @Override
  public double worseBy() {
    return isHigherBetter() ? 1 / ratio.ratioLower() : ratio.ratioUpper();
  }
}
