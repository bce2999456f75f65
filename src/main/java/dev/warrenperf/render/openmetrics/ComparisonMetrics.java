package dev.warrenperf.render.openmetrics;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.report.ComparedFigure;
import dev.warrenperf.report.ComparedOperation;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Contrast;
import dev.warrenperf.report.Report;
import java.util.List;

/** How versions differ; without a comparison there are no series. */
final class ComparisonMetrics {

  private final Family changes =
      Family.gauge(
          "warren_perf_comparison_change",
          "What became of it since the baseline: 1 for the change that holds, 0 for the others.",
          "kind",
          "target",
          "statistic",
          "source",
          "baseline",
          "candidate",
          "change");

  private final Family ratios =
      Family.gauge(
          "warren_perf_comparison_ratio",
          "Candidate by baseline, means of operations: estimate, and its 95 % interval.",
          "kind",
          "target",
          "statistic",
          "source",
          "baseline",
          "candidate",
          "bound");

  private final Family longer =
      Family.gauge(
          "warren_perf_comparison_longer_ratio",
          "Probability that a request of the candidate takes longer than one of the baseline, ties"
              + " counted half.",
          "target",
          "source",
          "baseline",
          "candidate");

  private final Family verdict =
      Family.gauge(
          "warren_perf_comparison_verdict",
          "The worst change that counts: 1 for the one that holds, 0 for the others.",
          "change");

  private final Family margin =
      Family.gauge("warren_perf_comparison_margin_ratio", "The slowdown that counts.");

  private final String baseline;

  private ComparisonMetrics(ComparisonReport comparison) {
    this.baseline = comparison.sides().get(0).label();
  }

  static List<Family> of(Report report) {
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
    for (Contrast contrast : operation.contrasts()) {
      String candidate = contrast.figures().label();
      longer.add(
          contrast.effect(), operation.name(), operation.source().word(), baseline, candidate);
      add(
          contrast.change(),
          new double[] {contrast.ratioLower(), contrast.ratio(), contrast.ratioUpper()},
          "operation",
          operation.name(),
          "mean",
          operation.source().word(),
          candidate);
    }
  }

  private void figure(ComparedFigure figure) {
    for (ComparedFigure.FigureContrast contrast : figure.contrasts()) {
      add(
          contrast.change(),
          new double[] {contrast.ratioLower(), contrast.ratio(), contrast.ratioUpper()},
          figure.kind().word(),
          figure.name(),
          figure.statistic(),
          null,
          contrast.label());
    }
  }

  private void add(
      Change change,
      double[] ratio,
      String kind,
      String target,
      String statistic,
      String source,
      String candidate) {
    States.of(change)
        .forEach(
            (state, holds) ->
                changes.add(holds, kind, target, statistic, source, baseline, candidate, state));
    ratios.add(ratio[0], kind, target, statistic, source, baseline, candidate, "lower");
    ratios.add(ratio[1], kind, target, statistic, source, baseline, candidate, "estimate");
    ratios.add(ratio[2], kind, target, statistic, source, baseline, candidate, "upper");
  }
}
