package dev.warrenperf.render.openmetrics;

import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.QuantileReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.unit.Format;
import java.util.List;

/** What was measured of the operations' durations; those without observations have no series. */
final class OperationMetrics {

  private final Family quantiles =
      Family.untyped(
          "warren_perf_operation_quantile_seconds",
          "Quantile of the run's durations: above lower, at most upper; estimate is interpolated.",
          "operation",
          "quantile",
          "bound");

  private final Family confidence =
      Family.untyped(
          "warren_perf_operation_quantile_confidence_seconds",
          "95 % confidence interval of the system's quantile.",
          "operation",
          "quantile",
          "bound");

  private final Family observations =
      Family.gauge(
          "warren_perf_operation_observations", "Durations observed in the run.", "operation");

  private final Family means =
      Family.gauge("warren_perf_operation_mean_seconds", "Mean duration.", "operation");

  private OperationMetrics() {}

  static List<Family> of(Report report) {
    OperationMetrics metrics = new OperationMetrics();
    report.operations().stream().filter(operation -> operation.count() > 0).forEach(metrics::add);
    return List.of(metrics.quantiles, metrics.confidence, metrics.observations, metrics.means);
  }

  private void add(OperationReport operation) {
    observations.add((double) operation.count(), operation.name());
    means.add(operation.mean(), operation.name());
    operation.quantiles().forEach(quantile -> add(operation.name(), quantile));
  }

  private void add(String operation, QuantileReport quantile) {
    String q = Format.bound(quantile.q());
    quantiles.add(quantile.lower(), operation, q, "lower");
    quantiles.add(quantile.estimate(), operation, q, "estimate");
    quantiles.add(quantile.upper(), operation, q, "upper");
    confidence.add(quantile.ciLower(), operation, q, "lower");
    confidence.add(quantile.ciUpper(), operation, q, "upper");
  }
}
