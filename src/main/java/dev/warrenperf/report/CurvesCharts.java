package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.comparison.Together;
import dev.warrenperf.judge.TargetSet;
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
  static Chart of(
      String anchor,
      OperationKey key,
      List<OperationContrast> contrasts,
      List<String> labels,
      TargetSet targets) {
    List<CurveChart.Course> curves = new ArrayList<>();
    add(curves, labels.get(0), contrasts.get(0).baseline());
    for (int i = 0; i < contrasts.size(); i++) {
      add(curves, labels.get(i + 1), contrasts.get(i).candidate());
    }
    if (curves.size() < 2) {
      return null;
    }
    Unit unit = contrasts.get(0).unit();
    String noun = new ObservationWords(unit).noun();
    return CurveChart.of(
        anchor + "-curves",
        new Chart.Caption(
            key.name() + ": share of observations at or below each " + noun + ", by version",
            finding(curves),
            CurveChart.READING),
        noun,
        unit,
        curves,
        ComparedTargets.corners(targets, key.name()));
  }

  private static void add(
      List<CurveChart.Course> curves, String label, List<MeasuredOperation> runs) {
    if (!runs.isEmpty()) {
      curves.add(thinned(CurveCharts.course(label, Together.of(runs))));
    }
  }

  private static CurveChart.Course thinned(CurveChart.Course course) {
    List<CurveChart.Known> known = course.known();
    if (known.size() <= MOST) {
      return course;
    }
    List<CurveChart.Known> kept = new ArrayList<>();
    double shown = 0;
    for (int i = 0; i < known.size(); i++) {
      double low = known.get(i).step().low();
      boolean last = i >= known.size() - MOST / 3;
      if (i == 0 || last || low >= shown + 1.5 / MOST) {
        kept.add(known.get(i));
        shown = low;
      }
    }
    return new CurveChart.Course(course.label(), course.count(), kept);
  }

  private static String finding(List<CurveChart.Course> curves) {
    List<String> parts = new ArrayList<>();
    for (CurveChart.Course curve : curves) {
      curve.known().stream()
          .filter(known -> known.step().low() >= 0.95)
          .findFirst()
          .ifPresent(
              known ->
                  parts.add(
                      curve.label()
                          + " has "
                          + known.share()
                          + " of "
                          + Format.count(curve.count())
                          + " at "
                          + known.bound()));
    }
    return String.join(", ", parts) + ".";
  }
}
