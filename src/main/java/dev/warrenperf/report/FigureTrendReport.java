package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredFigure.Kind;
import dev.warrenperf.history.FigurePoint;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Unit;
import java.util.List;

/**
 * One rate, level or resource from release to release.
 *
 * @param kind what of
 * @param name as users call it
 * @param statistic what of it: {@code rate}, {@code max}, ...
 * @param unit of the values: {@code 1/s}, ...
 * @param better which way is better; null when the target does not say
 * @param finding what became of it, in a sentence without a full stop
 * @param ratio newest by oldest; NaN with fewer than two values above 0
 * @param points one for each release
 * @param title the name with what of it: {@code Manager Node CPU}
 * @param anchor id of its figure
 * @param tone whether it asks for a look
 * @param chart over all releases; null without values
 */
public record FigureTrendReport(
    Kind kind,
    String name,
    String statistic,
    String unit,
    Direction better,
    String finding,
    double ratio,
    List<FigureTrendPoint> points,
    String title,
    String anchor,
    Tone tone,
    Chart chart) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("title", "anchor", "tone", "chart");

  /**
   * The figure in one release, and how it stands to its target.
   *
   * @param measured what was
   * @param target null when nothing was promised
   * @param unit of the value
   */
  public record FigureTrendPoint(FigurePoint measured, TrendTarget target, Unit unit) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("unit").andInline("measured");

    /** For readers, with the smallest and the largest of several runs; or why there is none. */
    public String text() {
      return measured.isObserved()
          ? SpreadWords.spread(
              measured.value(), measured.least(), measured.greatest(), measured.runs(), unit)
          : TrendPoint.missing(measured.presence());
    }
  }

  /** Whether some release has a value. */
  public boolean isObserved() {
    return chart != null;
  }
}
