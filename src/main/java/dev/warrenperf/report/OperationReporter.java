package dev.warrenperf.report;

import dev.warrenperf.analysis.Bracket;
import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.SnapshotLines;
import dev.warrenperf.analysis.WholeCount;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.judge.DecisionWords;
import dev.warrenperf.judge.OperationResult;
import dev.warrenperf.judge.QuantileResult;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Phase;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.MetricUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Operations as a report shows them. */
final class OperationReporter {

  /** The step of {@link DecisionWords} that names the counts; where they stand comes next. */
  private static final int COUNTS_STEP = 1;

  private final RunDeltas run;
  private final Outcomes outcomes;
  private final boolean drawn;
  private final List<Phase> phases;
  private final SourceWords source;

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
    this.source = new SourceWords(lines);
  }

  /** Worst first; equal ones in the order of the target file. */
  List<OperationReport> of(List<OperationResult> results) {
    return IntStream.range(0, results.size())
        .parallel()
        .mapToObj(i -> of(results.get(i), anchor(results, i)))
        .sorted(Comparator.comparing(OperationReport::worst, Outcomes.worstFirst()))
        .toList();
  }

  private static String anchor(List<OperationResult> results, int i) {
    return Anchors.of("operation", i, results.get(i).target().name());
  }

  static Outcome worst(Outcome mean, List<QuantileReport> quantiles) {
    return Stream.concat(Stream.of(mean), quantiles.stream().map(QuantileReport::outcome))
        .min(Outcomes.worstFirst())
        .orElseThrow();
  }

  private OperationReport of(OperationResult result, String anchor) {
    return result.isServedByClient()
        ? ServedOperations.of(result, anchor, outcomes, drawn)
        : measured(result, anchor);
  }

  private OperationReport measured(OperationResult result, String anchor) {
    Histogram histogram = result.histogram();
    boolean observed = histogram != null && histogram.count() > 0;
    BulletScale scale = BulletScale.of(result.quantiles());
    List<QuantileReport> quantiles =
        result.quantiles().stream().map(quantile -> quantile(result, quantile, scale)).toList();
    List<OperationReport.Bucket> buckets = observed ? Buckets.rows(histogram) : List.of();
    String finding = observed ? Buckets.finding(histogram) : "";
    Outcome mean = outcomes.of(result.check());
    Outcome worst = worst(mean, quantiles);
    double perSecond = run.perSecond(result.total());
    Histogram[] perInterval = result.total().perInterval();
    return new OperationReport(
        result.target().name(),
        anchor,
        result.used() == null ? null : result.used().toString(),
        observed ? Source.HISTOGRAM : null,
        Presences.of(result),
        result.isAlias(),
        (result.used() == null ? MetricUnit.SECONDS : result.unit().unit()).symbol(),
        worst.verdict(),
        observed ? WholeCount.total(histogram) : 0,
        observed ? histogram.sum() : Double.NaN,
        result.mean(),
        observed ? Format.count(WholeCount.total(histogram)) : "none",
        observed && !Double.isNaN(perSecond) && !run.isGaugeHistogram(result.used())
            ? Format.rate(perSecond)
            : "",
        observed ? Format.of(result.mean(), histogram.unit().base()) : "",
        finding,
        buckets,
        mean,
        quantiles,
        drawn
            ? BucketCharts.of(
                anchor,
                result.target().name(),
                finding,
                result.unit().unit().base(),
                buckets,
                quantiles)
            : null,
        drawn && isRanked(result)
            ? CurveCharts.of(anchor, result.target().name(), histogram, quantiles)
            : null,
        drawn && !Double.isNaN(result.mean())
            ? MeanOverTime.of(anchor, result, run, perInterval)
            : null,
        drawn
            ? PercentileBands.of(
                anchor, result.target().name(), run, phases, result.total(), quantiles)
            : null,
        nodes(result),
        intervals(perInterval),
        ClientReporter.of(result, anchor, drawn, quantiles));
  }

  private QuantileReport quantile(
      OperationResult result, QuantileResult quantile, BulletScale scale) {
    QuantileBounds bounds = quantile.bounds();
    Outcome outcome = outcomes.of(result.check(quantile));
    if (bounds == null) {
      double nan = Double.NaN;
      return new QuantileReport(
          quantile.q(),
          nan,
          nan,
          nan,
          nan,
          nan,
          nan,
          nan,
          Double.isNaN(quantile.said())
              ? "–"
              : "says " + Format.of(quantile.said(), result.unit().unit().base()),
          "",
          null,
          outcome,
          List.of());
    }
    return quantile(
        quantile,
        Buckets.interval(bounds.atLeast(), bounds.atMost(), result.unit().unit().base()),
        Double.isNaN(bounds.estimate())
            ? ""
            : Format.of(bounds.estimate(), result.unit().unit().base()),
        scale.bullet(quantile, outcome.tone()),
        outcome,
        decided(result, quantile));
  }

  /** A quantile that was observed, with its texts. */
  static QuantileReport quantile(
      QuantileResult quantile,
      String valueText,
      String estimateText,
      Bullet bullet,
      Outcome outcome,
      List<String> decided) {
    QuantileBounds bounds = quantile.bounds();
    return new QuantileReport(
        quantile.q(),
        bounds.lower(),
        bounds.upper(),
        bounds.estimate(),
        bounds.histogramQuantile(),
        bounds.ciLower(),
        bounds.ciUpper(),
        bounds.sumUpper(),
        valueText,
        estimateText,
        bullet,
        outcome,
        decided);
  }

  private List<String> decided(OperationResult result, QuantileResult quantile) {
    Histogram histogram = result.histogram();
    List<String> steps =
        quantile.judgement() == null
            ? DecisionWords.of(histogram, quantile.bounds(), histogram.unit().base())
            : DecisionWords.of(
                histogram, quantile.bounds(), quantile.limits(), quantile.judgement());
    String places = source.of(result.total(), quantile.bounds().upper(), histogram.unit());
    if (places.isEmpty()) {
      return steps;
    }
    List<String> all = new ArrayList<>(steps);
    all.add(Math.min(COUNTS_STEP + 1, all.size()), places);
    return all;
  }

  /** Whether anything is known of quantiles: nothing is of a summary's. */
  private static boolean isRanked(OperationResult result) {
    return result.quantiles().stream().anyMatch(quantile -> quantile.bounds() != null);
  }

  private static List<OperationReport.NodeRow> nodes(OperationResult result) {
    List<OperationReport.NodeRow> rows = new ArrayList<>();
    for (HistogramTotal.NodePart part : result.total().parts()) {
      Histogram histogram = part.histogram();
      if (histogram == null) {
        continue;
      }
      List<String> texts =
          histogram.count() == 0 || !isRanked(result)
              ? result.quantiles().stream().map(quantile -> "–").toList()
              : result.quantiles().stream()
                  .map(quantile -> interval(histogram, quantile.q()))
                  .toList();
      rows.add(
          new OperationReport.NodeRow(
              part.node().name(),
              (long) histogram.count(),
              histogram.sum(),
              histogram.count() == 0
                  ? "–"
                  : Format.of(histogram.withPossibleSum().mean(), histogram.unit().base()),
              texts));
    }
    return rows;
  }

  private static String interval(Histogram histogram, double q) {
    long rank = OrderStatistics.rank(q, (long) histogram.count());
    Bracket bracket = Bracket.of(histogram, rank);
    return Buckets.interval(bracket.lower(), bracket.upper(), histogram.unit().base());
  }

  private List<OperationReport.Interval> intervals(Histogram[] perInterval) {
    List<OperationReport.Interval> intervals = new ArrayList<>();
    for (int i = 0; i < perInterval.length; i++) {
      if (perInterval[i] != null && perInterval[i].count() > 0) {
        intervals.add(
            new OperationReport.Interval(
                run.grid().isTimeless() || run.sinceStart()
                    ? Double.NaN
                    : run.grid().middleSeconds(i),
                WholeCount.total(perInterval[i]),
                perInterval[i].sum()));
      }
    }
    return intervals;
  }
}
