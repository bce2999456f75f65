package dev.warrenperf.render.openmetrics;

import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.OperationReport.Bucket;
import dev.warrenperf.report.QuantileReport;
import dev.warrenperf.report.Report;
import java.util.List;

/**
 * The share of an operation's observations at or below the limit of a quantile. Bucket counts give
 * it exactly where the limit is a bound, and else its two ends: the counts at the bounds around.
 */
final class WithinLimitMetrics {

  private WithinLimitMetrics() {}

  static List<Family> of(Report report) {
    Family shares =
        Family.gauge(
            "warren_perf_operation_within_limit_ratio",
            "Share of the durations at or below the target's limit: at least lower, at most upper.",
            "operation",
            "statistic",
            "bound");
    for (OperationReport operation : report.operations()) {
      // no buckets: nothing was observed, or a client's samples serve
      if (!operation.buckets().isEmpty()) {
        operation.quantiles().forEach(quantile -> add(shares, operation, quantile));
      }
    }
    return List.of(shares);
  }

  private static void add(Family shares, OperationReport operation, QuantileReport quantile) {
    double limit = quantile.outcome().limit();
    if (Double.isNaN(limit)) {
      return;
    }
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
    shares.add(fewest / total, operation.name(), quantile.label(), "lower");
    shares.add(most / total, operation.name(), quantile.label(), "upper");
  }
}
