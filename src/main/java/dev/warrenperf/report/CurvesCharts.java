package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.comparison.Together;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.target.TargetSet;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** The percentile curves of all versions of one operation as data for a chart. */
final class CurvesCharts {

  /** Client samples have a bound for each duration; so many show the curve as well. */
  private static final int MOST = 60;

  private CurvesCharts() {}

  /** Null where fewer than two versions have observations. */
  static CurvesChart of(
      String anchor,
      OperationKey key,
      List<OperationContrast> contrasts,
      List<String> labels,
      TargetSet targets) {
    List<CurvesChart.Curve> curves = new ArrayList<>();
    add(curves, labels.get(0), contrasts.get(0).baseline());
    for (int i = 0; i < contrasts.size(); i++) {
      add(curves, labels.get(i + 1), contrasts.get(i).candidate());
    }
    if (curves.size() < 2) {
      return null;
    }
    Unit unit = contrasts.get(0).unit();
    String noun = new ObservationWords(unit).noun();
    return new CurvesChart(
        anchor + "-curves",
        key.name() + ": share of observations at or below each " + noun + ", by version",
        description(curves),
        noun,
        "share at or below",
        unit,
        curves,
        ComparedTargets.corners(targets, key.name()));
  }

  private static void add(
      List<CurvesChart.Curve> curves, String label, List<MeasuredOperation> runs) {
    if (!runs.isEmpty()) {
      Histogram histogram = Together.of(runs);
      curves.add(
          new CurvesChart.Curve(
              label, (long) histogram.count(), thinned(CurveCharts.steps(histogram))));
    }
  }

  private static List<CurveChart.Step> thinned(List<CurveChart.Step> steps) {
    if (steps.size() <= MOST) {
      return steps;
    }
    List<CurveChart.Step> kept = new ArrayList<>();
    double shown = 0;
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i >= steps.size() - MOST / 3;
      if (i == 0 || last || steps.get(i).low() >= shown + 1.5 / MOST) {
        kept.add(steps.get(i));
        shown = steps.get(i).low();
      }
    }
    return kept;
  }

  private static String description(List<CurvesChart.Curve> curves) {
    List<String> parts = new ArrayList<>();
    for (CurvesChart.Curve curve : curves) {
      curve.steps().stream()
          .filter(step -> step.low() >= 0.95)
          .findFirst()
          .ifPresent(
              step ->
                  parts.add(
                      curve.label()
                          + " has "
                          + step.shareText()
                          + " of "
                          + Format.count(curve.count())
                          + " at "
                          + step.boundText()));
    }
    return String.join(", ", parts) + ".";
  }
}
