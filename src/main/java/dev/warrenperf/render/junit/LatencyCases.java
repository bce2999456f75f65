package dev.warrenperf.render.junit;

import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.QuantileReport;
import dev.warrenperf.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Quantiles and means that were promised. */
final class LatencyCases {

  private LatencyCases() {}

  static List<Case> of(Report report) {
    List<Case> cases = new ArrayList<>();
    for (OperationReport operation : report.operations()) {
      for (QuantileReport quantile : operation.quantiles()) {
        if (quantile.outcome().isJudged()) {
          cases.add(
              Case.of(operation.name(), quantile.label(), quantile.outcome(), quantile.decided()));
        }
      }
      if (operation.meanOutcome().isJudged()) {
        cases.add(Case.of(operation.name(), "mean", operation.meanOutcome(), List.of()));
      }
    }
    return cases;
  }
}
