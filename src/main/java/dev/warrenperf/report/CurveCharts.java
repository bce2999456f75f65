package dev.warrenperf.report;

import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.SampleOrder;
import dev.warrenperf.analysis.WholeCount;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.comparison.Together;
import dev.warrenperf.judge.SampleWords;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.report.ChartTable.Cells;
import dev.warrenperf.report.ChartTable.Column;
import dev.warrenperf.report.ChartTable.Part;
import dev.warrenperf.report.ChartTable.Row;
import dev.warrenperf.report.Curves.Curve;
import dev.warrenperf.report.Curves.Step;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleFunction;

/**
 * Percentile curves, of an operation, its versions or client samples, and what they have to pass.
 */
final class CurveCharts {

  /** Of many client samples those at every fortieth part of them and in the tail are shown. */
  private static final int PARTS = 40;

  private static final double[] TAIL = {0.99, 0.995, 0.999, 0.9999};

  /** Client samples have a bound for each duration; so many show the curve as well. */
  private static final int MOST = 60;

  private final Unit unit;
  private final DoubleFunction<String> value;

  /**
   * Charts of bounds in a unit.
   *
   * @param value of a bound, for readers
   */
  CurveCharts(Unit unit, DoubleFunction<String> value) {
    this.unit = unit;
    this.value = value;
  }

  /** The curve of one operation; null when nothing was observed. */
  static Chart of(String anchor, String name, Histogram histogram, List<QuantileReport> quantiles) {
    if (histogram == null || WholeCount.total(histogram) < 1) {
      return null;
    }
    ObservationWords words = BucketWords.words(histogram);
    return new CurveCharts(words.unit(), words::value)
        .one(
            anchor,
            name + ": share of observations at or below each " + words.noun(),
            CurveWords.finding(histogram, quantiles),
            steps(histogram),
            PromisedQuantile.of(quantiles));
  }

  /**
   * The curve of client samples: exact shares at printed durations.
   *
   * @param judged quantiles whose targets are shown; may be empty
   */
  static Chart samples(
      String anchor, String name, ClientSamples samples, List<QuantileReport> judged) {
    return new CurveCharts(Unit.SECONDS, SampleWords::value)
        .one(
            anchor,
            name + ": share of the client's calls at or below each duration",
            CurveWords.finding(samples, judged),
            steps(samples),
            PromisedQuantile.of(judged));
  }

  /** The curves of all versions of one; null where fewer than two have observations. */
  static Chart versions(
      String anchor,
      OperationKey key,
      List<OperationContrast> contrasts,
      List<String> labels,
      TargetSet targets) {
    List<Curve> curves = new ArrayList<>();
    add(curves, labels.get(0), contrasts.get(0).baseline());
    for (int i = 0; i < contrasts.size(); i++) {
      add(curves, labels.get(i + 1), contrasts.get(i).candidate());
    }
    if (curves.size() < 2) {
      return null;
    }
    ObservationWords words = new ObservationWords(contrasts.get(0).unit());
    CurveCharts charts = new CurveCharts(words.unit(), words::value);
    return charts.several(
        anchor,
        key.name() + ": share of observations at or below each " + words.noun() + ", by version",
        charts.finding(curves),
        curves,
        PromisedQuantile.of(targets, key.name()));
  }

  private static void add(List<Curve> curves, String label, List<MeasuredOperation> runs) {
    if (!runs.isEmpty()) {
      curves.add(new Curve(label, thinned(steps(Together.of(runs)))));
    }
  }

  Chart one(
      String anchor,
      String title,
      String finding,
      List<Step> steps,
      List<PromisedQuantile> promised) {
    String targets =
        promised.isEmpty() ? "" : "; a target holds where the curve stays above its step";
    return chart(
        anchor + "-curve",
        new Chart.Caption(
            title, finding, "Dots are counts, the band is what they allow" + targets + "."),
        List.of(new Curve("", steps)),
        promised);
  }

  Chart several(
      String anchor,
      String title,
      String finding,
      List<Curve> curves,
      List<PromisedQuantile> promised) {
    return chart(
        anchor + "-curves",
        new Chart.Caption(title, finding, "Dots are counts, each band is what they allow."),
        curves,
        promised);
  }

  private Chart chart(
      String id, Chart.Caption caption, List<Curve> curves, List<PromisedQuantile> promised) {
    return new Chart(
        id,
        caption,
        Chart.Axis.labelled(noun()),
        Chart.Axis.labelled("share at or below"),
        List.of(
            new Layer.Corners(promised.stream().map(PromisedQuantile::corner).toList()),
            new Curves(unit, curves)),
        new ChartTable(
            caption.title(), columns(curves.size() > 1), curves.stream().map(this::part).toList()));
  }

  private String noun() {
    return new ObservationWords(unit).noun();
  }

  private static List<Column> columns(boolean versions) {
    List<Column> columns = new ArrayList<>();
    if (versions) {
      columns.add(new Column("version", Cells.NAMES));
    }
    columns.add(new Column("bound", versions ? Cells.NUMBERS : Cells.TEXT));
    columns.add(new Column("share at or below", Cells.NUMBERS));
    columns.add(new Column("observations above", Cells.NUMBERS));
    return columns;
  }

  private Part part(Curve curve) {
    return new Part(
        curve.label(),
        curve.steps().stream()
            .map(step -> Row.of(bound(step), CurveWords.share(step), CurveWords.above(step)))
            .toList());
  }

  private String bound(Step step) {
    return Double.isInfinite(step.bound()) && step.bound() > 0
        ? "any " + noun()
        : "≤ " + value.apply(step.bound());
  }

  private static List<Step> steps(Histogram histogram) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < histogram.size(); i++) {
      steps.add(
          new Step(
              histogram.bound(i),
              WholeCount.atLeast(histogram, i),
              WholeCount.atMost(histogram, i),
              WholeCount.total(histogram)));
    }
    return steps;
  }

  private static List<Step> thinned(List<Step> steps) {
    if (steps.size() <= MOST) {
      return steps;
    }
    List<Step> kept = new ArrayList<>();
    double shown = 0;
    for (int i = 0; i < steps.size(); i++) {
      double low = steps.get(i).low();
      boolean last = i >= steps.size() - MOST / 3;
      if (i == 0 || last || low >= shown + 1.5 / MOST) {
        kept.add(steps.get(i));
        shown = low;
      }
    }
    return kept;
  }

  private static List<Step> steps(ClientSamples samples) {
    SortedSet<Double> shown = new TreeSet<>();
    shown.add(samples.seconds(1));
    for (int part = 1; part <= PARTS; part++) {
      shown.add(atRank(samples, (double) part / PARTS));
    }
    for (double q : TAIL) {
      shown.add(atRank(samples, q));
    }
    shown.add(Double.POSITIVE_INFINITY);
    return shown.stream().map(duration -> step(samples, duration)).toList();
  }

  static double atRank(ClientSamples samples, double q) {
    return samples.seconds((int) OrderStatistics.rank(q, samples.count()));
  }

  private static Step step(ClientSamples samples, double duration) {
    int count = SampleOrder.atOrBelow(samples, duration);
    return new Step(duration, count, count, samples.count());
  }

  /** Where each version has nearly all of its observations. */
  private String finding(List<Curve> curves) {
    List<String> parts = new ArrayList<>();
    for (Curve curve : curves) {
      curve.steps().stream()
          .filter(step -> step.low() >= 0.95)
          .findFirst()
          .ifPresent(step -> parts.add(curve.label() + " has " + reached(step)));
    }
    return String.join(", ", parts) + ".";
  }

  private String reached(Step step) {
    return CurveWords.share(step) + " of " + Format.count(step.count()) + " at " + bound(step);
  }
}
