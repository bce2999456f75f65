package dev.warrenperf.report;

import dev.warrenperf.analysis.Bracket;
import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.SnapshotLines;
import dev.warrenperf.analysis.WholeCount;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.judge.OperationResult;
import dev.warrenperf.judge.Proof;
import dev.warrenperf.judge.QuantileResult;
import dev.warrenperf.judge.SampleWords;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Phase;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Operations as a report shows them. */
final class OperationReporter {

  private final RunDeltas run;
  private final Outcomes outcomes;
  private final boolean drawn;
  private final List<Phase> phases;
  private final Map<String, SnapshotLines> lines;

  OperationReporter(
      RunDeltas run,
      List<Phase> phases,
      Map<String, SnapshotLines> lines,
      Outcomes outcomes,
      boolean drawn) {
    this.run = run;
    this.outcomes = outcomes;
    this.drawn = drawn;
    this.phases = phases;
    this.lines = lines;
  }

  /** Worst first; equal ones in the order of the target file. */
  List<OperationReport> of(List<OperationResult> results) {
    return IntStream.range(0, results.size())
        .parallel()
        .mapToObj(
            i -> of(results.get(i), Anchors.of("operation", i, results.get(i).target().name())))
        .sorted(Comparator.comparing(OperationReport::worst, Outcomes.worstFirst()))
        .toList();
  }

  private OperationReport of(OperationResult result, String anchor) {
    String name = result.target().name();
    Histogram histogram = result.isObserved() ? result.histogram() : null;
    List<OperationReport.Bucket> buckets =
        histogram == null ? List.of() : BucketWords.rows(histogram);
    String finding = finding(result);
    Outcome mean = outcomes.of(result.check());
    List<QuantileReport> quantiles = quantiles(result);
    Histogram[] perInterval = result.total().perInterval();
    return new OperationReport(
        name,
        anchor,
        result.used() == null ? null : result.used().toString(),
        source(result),
        Presences.of(result),
        result.isAlias(),
        unit(result).symbol(),
        worst(mean, quantiles).verdict(),
        result.count(),
        result.sum(),
        result.mean(),
        buckets,
        mean.isJudged() ? mean : null,
        quantiles,
        nodes(result),
        intervals(perInterval),
        histogram == null ? List.of() : ChildRows.of(result.total(), buckets),
        ClientReporter.of(result, anchor, drawn, quantiles),
        perSecond(result),
        finding,
        drawn
            ? BucketCharts.of(anchor, name, finding, unit(result).base(), buckets, quantiles)
            : null,
        drawn && isRanked(result) ? CurveCharts.of(anchor, name, histogram, quantiles) : null,
        drawn && !Double.isNaN(result.mean())
            ? MeanOverTime.of(anchor, result, run, phases, perInterval)
            : null,
        drawn ? PercentileBands.of(anchor, name, run, phases, result.total(), quantiles) : null);
  }

  private static Source source(OperationResult result) {
    if (result.isServedByClient()) {
      return Source.SAMPLES;
    }
    return result.isObserved() ? Source.HISTOGRAM : null;
  }

  private static MetricUnit unit(OperationResult result) {
    boolean durations = result.isServedByClient() || result.used() == null;
    return durations ? MetricUnit.SECONDS : result.unit().unit();
  }

  private static Outcome worst(Outcome mean, List<QuantileReport> quantiles) {
    return Stream.concat(Stream.of(mean), quantiles.stream().map(QuantileReport::outcome))
        .min(Outcomes.worstFirst())
        .orElseThrow();
  }

  private static String finding(OperationResult result) {
    if (result.isServedByClient()) {
      return "Measured by the client";
    }
    return result.isObserved() ? BucketWords.finding(result.histogram()) : "";
  }

  /** NaN where it is not known, and of what is a level. */
  private double perSecond(OperationResult result) {
    if (result.isServedByClient()) {
      ClientSamples samples = result.client().samples();
      return samples.count() / samples.spanSeconds();
    }
    return result.isObserved() && !run.isGaugeHistogram(result.used())
        ? run.perSecond(result.total())
        : Double.NaN;
  }

  private List<QuantileReport> quantiles(OperationResult result) {
    Unit unit = unit(result).base();
    List<QuantileReport> quantiles = new ArrayList<>();
    for (QuantileResult quantile : result.quantiles()) {
      Outcome outcome = outcomes.of(result.check(quantile));
      quantiles.add(
          QuantileReport.of(
              quantile,
              outcome,
              text(result, quantile, unit),
              beside(result, quantile, outcome, unit),
              quantile.isObserved() ? proof(result, quantile) : null,
              places(result, quantile)));
    }
    return quantiles;
  }

  private static String text(OperationResult result, QuantileResult quantile, Unit unit) {
    if (!quantile.isObserved()) {
      return Double.isNaN(quantile.said()) ? "–" : "reported " + Format.of(quantile.said(), unit);
    }
    return result.isServedByClient()
        ? SampleWords.value(quantile.bounds().estimate())
        : Format.interval(quantile.bounds().atLeast(), quantile.bounds().atMost(), unit);
  }

  private static String beside(
      OperationResult result, QuantileResult quantile, Outcome outcome, Unit unit) {
    if (!quantile.isObserved()) {
      return text(result, quantile, unit);
    }
    QuantileBounds bounds = quantile.bounds();
    return result.isServedByClient()
        ? outcome.beside(bounds.estimate(), unit)
        : outcome.beside(bounds.atLeast(), bounds.atMost(), unit);
  }

  private static Proof proof(OperationResult result, QuantileResult quantile) {
    return result.isServedByClient()
        ? Proof.of(result.client().samples(), quantile)
        : Proof.of(result.histogram(), quantile);
  }

  private CountPlaces places(OperationResult result, QuantileResult quantile) {
    return result.isServedByClient() || !quantile.isObserved()
        ? CountPlaces.NONE
        : CountPlaces.of(lines, result.total(), quantile.bounds().upper());
  }

  /** Whether anything is known of quantiles: nothing is of a summary's. */
  private static boolean isRanked(OperationResult result) {
    return result.quantiles().stream().anyMatch(QuantileResult::isObserved);
  }

  private static List<OperationReport.NodeRow> nodes(OperationResult result) {
    List<OperationReport.NodeRow> rows = new ArrayList<>();
    for (HistogramTotal.NodePart part : result.total().parts()) {
      Histogram histogram = part.histogram();
      if (histogram != null && !result.isServedByClient()) {
        rows.add(
            new OperationReport.NodeRow(
                part.node().name(),
                (long) histogram.count(),
                histogram.sum(),
                histogram.count() == 0 ? Double.NaN : histogram.withPossibleSum().mean(),
                result.quantiles().stream()
                    .map(
                        quantile ->
                            histogram.count() > 0 && isRanked(result)
                                ? bracket(histogram, quantile.q())
                                : Bracket.UNKNOWN)
                    .toList()));
      }
    }
    return rows;
  }

  private static Bracket bracket(Histogram histogram, double q) {
    return Bracket.of(histogram, OrderStatistics.rank(q, (long) histogram.count()));
  }

  private List<OperationReport.Interval> intervals(Histogram[] perInterval) {
    boolean timeless = run.grid().isTimeless() || run.sinceStart();
    List<OperationReport.Interval> intervals = new ArrayList<>();
    for (int i = 0; i < perInterval.length; i++) {
      if (perInterval[i] != null && perInterval[i].count() > 0) {
        intervals.add(
            new OperationReport.Interval(
                timeless ? Double.NaN : run.grid().middleSeconds(i),
                WholeCount.total(perInterval[i]),
                perInterval[i].sum()));
      }
    }
    return intervals;
  }
}
