package dev.warrenperf.render.openmetrics;

import dev.warrenperf.report.ClientReport;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.unit.Format;
import java.util.List;

/** What a client measured of the operations. */
final class ClientMetrics {

  private final Family quantiles =
      Family.untyped(
          "warren_perf_client_quantile_seconds",
          "Quantile of the durations that a client measured: lower and upper are what its printed"
              + " steps leave open.",
          "operation",
          "quantile",
          "bound");

  private final Family calls =
      Family.gauge("warren_perf_client_calls", "Calls of a client.", "operation", "result");

  private final Family means =
      Family.gauge(
          "warren_perf_client_mean_seconds",
          "Mean duration of the calls that succeeded.",
          "operation");

  private ClientMetrics() {}

  static List<Family> of(Report report) {
    ClientMetrics metrics = new ClientMetrics();
    for (OperationReport operation : report.operations()) {
      if (operation.client() != null) {
        metrics.add(operation.name(), operation.client());
      }
    }
    return List.of(metrics.quantiles, metrics.calls, metrics.means);
  }

  private void add(String operation, ClientReport client) {
    calls.add((double) client.count(), operation, "succeeded");
    calls.add((double) client.failed(), operation, "failed");
    means.add(client.mean(), operation);
    for (ClientReport.ClientQuantile quantile : client.quantiles()) {
      String q = Format.bound(quantile.q());
      quantiles.add(quantile.lower(), operation, q, "lower");
      quantiles.add(quantile.estimate(), operation, q, "estimate");
      quantiles.add(quantile.upper(), operation, q, "upper");
    }
  }
}
