package dev.warrenperf.render.openmetrics;

import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.QuantileReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** What was measured of the operations; those without observations have no series. */
final class OperationMetrics {

  private final UnitSuffix quantiles =
      UnitSuffix.untyped(
          "warren_perf_operation_quantile",
          "Quantile of the run's observations: above lower, at most upper; estimate is interpolated.",
          "operation",
          "quantile",
          "bound");

  private final UnitSuffix confidence =
      UnitSuffix.untyped(
          "warren_perf_operation_quantile_confidence",
          "95 % confidence interval of the system's quantile.",
          "operation",
          "quantile",
          "bound");

  private final Family observations =
      Family.gauge("warren_perf_operation_observations", "Observations in the run.", "operation");

  private final UnitSuffix means =
      new UnitSuffix("warren_perf_operation_mean", "Mean of the observations.", "operation");

  private OperationMetrics() {}

  static List<Family> of(Report report) {
    OperationMetrics metrics = new OperationMetrics();
    report.operations().stream().filter(operation -> operation.count() > 0).forEach(metrics::add);
    List<Family> families = new ArrayList<>();
    metrics.quantiles.families().forEach(families::add);
    metrics.confidence.families().forEach(families::add);
    families.add(metrics.observations);
    metrics.means.families().forEach(families::add);
    return families;
  }

  private void add(OperationReport operation) {
    observations.add((double) operation.count(), operation.name());
    means.in(operation.unit()).add(operation.mean(), operation.name());
    operation.quantiles().forEach(quantile -> add(operation, quantile));
  }

  private void add(OperationReport report, QuantileReport quantile) {
    String operation = report.name();
    String q = Format.bound(quantile.q());
    quantiles.in(report.unit()).add(quantile.lower(), operation, q, "lower");
    quantiles.in(report.unit()).add(quantile.estimate(), operation, q, "estimate");
    quantiles.in(report.unit()).add(quantile.upper(), operation, q, "upper");
    confidence.in(report.unit()).add(quantile.ciLower(), operation, q, "lower");
    confidence.in(report.unit()).add(quantile.ciUpper(), operation, q, "upper");
  }
}
