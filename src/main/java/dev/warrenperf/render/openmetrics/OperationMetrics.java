package dev.warrenperf.render.openmetrics;

import dev.warrenperf.report.ClientReport;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.OperationReport.Bucket;
import dev.warrenperf.report.QuantileReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * What was measured of the operations, and what clients measured of them; those without
 * observations have no series.
 */
final class OperationMetrics {

  private static final String[] BOUNDS = {"operation", "quantile", "bound"};

  private final UnitSuffix quantiles =
      UnitSuffix.untyped(
          "warren_perf_operation_quantile",
          "Quantile of the run's observations: above lower, at most upper; estimate is"
              + " interpolated.",
          BOUNDS);

  private final UnitSuffix confidence =
      UnitSuffix.untyped(
          "warren_perf_operation_quantile_confidence",
          "95 % confidence interval of the system's quantile.",
          BOUNDS);

  private final MetricFamily observations =
      MetricFamily.gauge(
          "warren_perf_operation_observations", "Observations in the run.", "operation");

  private final UnitSuffix means =
      new UnitSuffix("warren_perf_operation_mean", "Mean of the observations.", "operation");

  private final MetricFamily withinLimit =
      MetricFamily.gauge(
          "warren_perf_operation_within_limit_ratio",
          "Share of the durations at or below the target's limit: at least lower, at most upper.",
          "operation",
          "statistic",
          "bound");

  private final MetricFamily clientQuantiles =
      MetricFamily.untyped(
          "warren_perf_client_quantile_seconds",
          "Quantile of the durations that a client measured: lower and upper are what its printed"
              + " steps leave open.",
          BOUNDS);

  private final MetricFamily clientCalls =
      MetricFamily.gauge("warren_perf_client_calls", "Calls of a client.", "operation", "result");

  private final MetricFamily clientMeans =
      MetricFamily.gauge(
          "warren_perf_client_mean_seconds",
          "Mean duration of the calls that succeeded.",
          "operation");

  private OperationMetrics() {}

  static List<MetricFamily> of(Report report) {
    OperationMetrics metrics = new OperationMetrics();
    report.operations().forEach(metrics::add);
    List<MetricFamily> families =
        new ArrayList<>(
            List.of(
                metrics.observations,
                metrics.withinLimit,
                metrics.clientQuantiles,
                metrics.clientCalls,
                metrics.clientMeans));
    List.of(metrics.quantiles, metrics.confidence, metrics.means)
        .forEach(each -> each.families().forEach(families::add));
    return families;
  }

  private void add(OperationReport operation) {
    if (operation.count() > 0) {
      observations.add((double) operation.count(), operation.name());
      means.in(operation.unit()).add(operation.mean(), operation.name());
      operation.quantiles().forEach(quantile -> add(operation, quantile));
    }
    if (operation.client() != null) {
      add(operation.name(), operation.client());
    }
  }

  private void add(OperationReport operation, QuantileReport quantile) {
    String q = Format.bound(quantile.q());
    MetricFamily bounds = quantiles.in(operation.unit());
    bounds.add(quantile.lower(), operation.name(), q, "lower");
    bounds.add(quantile.estimate(), operation.name(), q, "estimate");
    bounds.add(quantile.upper(), operation.name(), q, "upper");
    MetricFamily interval = confidence.in(operation.unit());
    interval.add(quantile.ciLower(), operation.name(), q, "lower");
    interval.add(quantile.ciUpper(), operation.name(), q, "upper");
    if (quantile.outcome().isJudged() && !operation.buckets().isEmpty()) {
      withinLimit(operation, quantile);
    }
  }

  /** Exact where the limit is a bound, and else its two ends: the counts at the bounds around. */
  private void withinLimit(OperationReport operation, QuantileReport quantile) {
    double limit = quantile.outcome().limit();
    List<Bucket> buckets = operation.buckets();
    double total = buckets.get(buckets.size() - 1).count();
    long fewest = 0;
    long most = 0;
    for (Bucket bucket : buckets) {
      fewest = bucket.le() <= limit ? bucket.count() : fewest;
      most = bucket.count();
      if (bucket.le() >= limit) {
        break;
      }
    }
    withinLimit.add(fewest / total, operation.name(), quantile.label(), "lower");
    withinLimit.add(most / total, operation.name(), quantile.label(), "upper");
  }

  private void add(String operation, ClientReport client) {
    clientCalls.add((double) client.count(), operation, "succeeded");
    clientCalls.add((double) client.failed(), operation, "failed");
    clientMeans.add(client.mean(), operation);
    for (ClientReport.ClientQuantile quantile : client.quantiles()) {
      String q = Format.bound(quantile.q());
      clientQuantiles.add(quantile.lower(), operation, q, "lower");
      clientQuantiles.add(quantile.estimate(), operation, q, "estimate");
      clientQuantiles.add(quantile.upper(), operation, q, "upper");
    }
  }
}
