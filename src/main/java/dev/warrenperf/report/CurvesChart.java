package dev.warrenperf.report;

import dev.warrenperf.unit.Unit;
import java.util.List;

/**
 * Which share of all observations took at most how long, of several versions over one another: for
 * each version the band that its buckets leave. Texts are as in {@link Chart}.
 *
 * @param id unique in the page
 * @param title what the chart is of, read out by screen readers
 * @param description what the chart shows, in words with its numbers
 * @param axisLabel under the axis of durations, without its unit; may be empty
 * @param shareLabel above the percent axis; may be empty
 * @param unit of the bounds
 * @param curves the reference first; at least two
 * @param targets promised quantiles, in any order
 */
public record CurvesChart(
    String id,
    String title,
    String description,
    String axisLabel,
    String shareLabel,
    Unit unit,
    List<Curve> curves,
    List<CurveChart.Target> targets) {

  /**
   * One version.
   *
   * @param label of the version
   * @param count of all its observations, at least 1
   * @param steps as in {@link CurveChart}
   */
  public record Curve(String label, long count, List<CurveChart.Step> steps) {
    public Curve {
      steps = List.copyOf(steps);
    }
  }

  public CurvesChart {
    ChartId.checked(id);
    curves = List.copyOf(curves);
    targets = List.copyOf(targets);
  }

  /** A chart of one curve in the same form. */
  public static CurvesChart of(CurveChart chart) {
    return new CurvesChart(
        chart.id(),
        chart.title(),
        chart.description(),
        chart.axisLabel(),
        chart.shareLabel(),
        chart.unit(),
        List.of(new Curve("", chart.count(), chart.steps())),
        chart.targets());
  }

  /** The same under another id, to be drawn a second time in one page. */
  public CurvesChart withId(String other) {
    return new CurvesChart(other, title, description, axisLabel, shareLabel, unit, curves, targets);
  }
}
