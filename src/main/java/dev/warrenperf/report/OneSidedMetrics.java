package dev.warrenperf.report;

import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.FigureContrast;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.report.ComparisonReport.OneSided;
import java.util.ArrayList;
import java.util.List;

/** Metrics that one side alone has, or has under another name: never a regression. */
final class OneSidedMetrics {

  private final List<OneSided> found = new ArrayList<>();

  private OneSidedMetrics() {}

  static List<OneSided> of(ComparisonResult result) {
    OneSidedMetrics metrics = new OneSidedMetrics();
    for (CandidateResult candidate : result.candidates()) {
      String label = candidate.side().label();
      for (OperationContrast operation : candidate.operations()) {
        if (operation.key().source() == MeasuredOperation.Source.SAMPLES) {
          continue;
        }
        metrics.add(
            label,
            operation.key().name(),
            operation.metric(),
            operation.decision().reason(),
            operation.renamed());
      }
      for (FigureContrast figure : candidate.figures()) {
        metrics.add(
            label,
            figure.figure().name(),
            figure.figure().metric(),
            figure.decision().reason(),
            figure.renamed());
      }
    }
    return List.copyOf(metrics.found);
  }

  private void add(
      String candidate, String name, String metric, ChangeReason reason, boolean renamed) {
    if (reason == ChangeReason.NEWLY_INSTRUMENTED) {
      found.add(
          new OneSided(
              name, metric, candidate, "newly instrumented", "the reference does not expose it"));
    } else if (reason == ChangeReason.NO_LONGER_EXPOSED) {
      found.add(
          new OneSided(
              name, metric, candidate, "no longer exposed", "only the reference exposes it"));
    } else if (renamed) {
      found.add(
          new OneSided(
              name, metric, candidate, "renamed", "the reference exposes it under another name"));
    }
  }
}
