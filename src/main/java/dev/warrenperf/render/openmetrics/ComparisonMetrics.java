package dev.warrenperf.render.openmetrics;

import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.report.CandidateChange;
import dev.warrenperf.report.ComparedFigure;
import dev.warrenperf.report.ComparedOperation;
import dev.warrenperf.report.ComparedSubject;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.OperationChange;
import dev.warrenperf.report.Report;
import java.util.List;

/** How versions differ; without a comparison there are no series. */
final class ComparisonMetrics {

  private final MetricFamily changes =
      MetricFamily.gauge(
          "warren_perf_comparison_change",
          "What became of it since the baseline: 1 for the change that holds, 0 for the others.",
          "kind",
          "target",
          "statistic",
          "source",
          "baseline",
          "candidate",
          "change");

  private final MetricFamily ratios =
      MetricFamily.gauge(
          "warren_perf_comparison_ratio",
          "Candidate by baseline, means of operations: estimate, and its interval (90 %).",
          "kind",
          "target",
          "statistic",
          "source",
          "baseline",
          "candidate",
          "bound");

  private final MetricFamily longer =
      MetricFamily.gauge(
          "warren_perf_comparison_longer_ratio",
          "Probability that a request of the candidate takes longer than one of the baseline, ties"
              + " counted half.",
          "target",
          "source",
          "baseline",
          "candidate");

  private final MetricFamily verdict =
      MetricFamily.gauge(
          "warren_perf_comparison_verdict",
          "The worst change that counts: 1 for the one that holds, 0 for the others.",
          "change");

  private final MetricFamily margin =
      MetricFamily.gauge("warren_perf_comparison_margin_ratio", "The slowdown that counts.");

  private final String baseline;

  private ComparisonMetrics(ComparisonReport comparison) {
    this.baseline = comparison.sides().get(0).label();
  }

  static List<MetricFamily> of(Report report) {
    ComparisonReport comparison = report.comparison();
    if (comparison == null) {
      return List.of();
    }
    ComparisonMetrics metrics = new ComparisonMetrics(comparison);
    metrics.add(comparison);
    return List.of(
        metrics.changes, metrics.ratios, metrics.longer, metrics.verdict, metrics.margin);
  }

  private void add(ComparisonReport comparison) {
    States.ofComparison(comparison.verdict()).forEach((state, holds) -> verdict.add(holds, state));
    margin.add(comparison.margin());
    comparison.operations().forEach(this::operation);
    comparison.figures().forEach(this::figure);
  }

  private void operation(ComparedOperation operation) {
    String source = operation.source().word();
    for (OperationChange contrast : operation.contrasts()) {
      longer.add(contrast.effect(), operation.name(), source, baseline, contrast.label());
      add("operation", operation, source, contrast);
    }
  }

  private void figure(ComparedFigure figure) {
    figure.contrasts().forEach(contrast -> add(figure.kind().word(), figure, null, contrast));
  }

  private void add(String kind, ComparedSubject subject, String source, CandidateChange contrast) {
    String name = subject.name();
    String statistic = subject.statistic();
    String candidate = contrast.label();
    States.of(contrast.decided().change())
        .forEach(
            (state, holds) ->
                changes.add(holds, kind, name, statistic, source, baseline, candidate, state));
    MeanRatio ratio = contrast.decided().ratio();
    ratios.add(ratio.ratioLower(), kind, name, statistic, source, baseline, candidate, "lower");
    ratios.add(ratio.ratio(), kind, name, statistic, source, baseline, candidate, "estimate");
    ratios.add(ratio.ratioUpper(), kind, name, statistic, source, baseline, candidate, "upper");
  }
}
