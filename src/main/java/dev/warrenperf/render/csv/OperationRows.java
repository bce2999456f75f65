package dev.warrenperf.render.csv;

import dev.warrenperf.report.ClientReport;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.QuantileReport;

/** Latency: observations, mean, quantiles and buckets, of all nodes and of each. */
final class OperationRows {

  private static final String SECONDS = "s";

  private OperationRows() {}

  static void write(OperationReport operation, CsvTable table) {
    String unit = operation.unit();
    Subject all = Subject.of("operation", operation.name(), operation.metric());
    table.whole(all, "count", operation.count());
    table.number(all, "sum", operation.sum(), unit);
    table.judged(all, "mean", operation.mean(), unit, operation.meanOutcome());
    operation.quantiles().forEach(quantile -> quantile(all, unit, quantile, table));
    operation.buckets().forEach(bucket -> table.bucket(all, bucket.le(), bucket.count()));
    for (OperationReport.NodeRow row : operation.nodes()) {
      table.whole(all.at(row.node()), "count", row.count());
      table.number(all.at(row.node()), "sum", row.sum(), unit);
    }
    if (operation.client() != null) {
      client(operation, operation.client(), table);
    }
  }

  /** The verdict stands beside the most that the run's quantile can be. */
  private static void quantile(
      Subject operation, String unit, QuantileReport quantile, CsvTable table) {
    Subject subject = operation.atQuantile(quantile.q());
    table.number(subject, "lower", quantile.lower(), unit);
    table.number(subject, "estimate", quantile.estimate(), unit);
    table.judged(subject, "upper", quantile.upper(), unit, quantile.outcome());
    table.number(subject, "histogramQuantile", quantile.histogramQuantile(), unit);
    table.number(subject, "ciLower", quantile.ciLower(), unit);
    table.number(subject, "ciUpper", quantile.ciUpper(), unit);
    table.number(subject, "sumBound", quantile.sumBound(), unit);
    table.number(subject, "headroom", quantile.outcome().headroom(), "ratio");
  }

  private static void client(OperationReport operation, ClientReport client, CsvTable table) {
    Subject subject = Subject.of("client", operation.name(), client.name());
    table.whole(subject, "count", client.count());
    table.whole(subject, "failed", client.failed());
    table.number(subject, "sum", client.sum(), SECONDS);
    table.number(subject, "mean", client.mean(), SECONDS);
    table.number(subject, "resolution", client.resolution(), SECONDS);
    table.number(subject, "span", client.spanSeconds(), SECONDS);
    for (ClientReport.ClientQuantile quantile : client.quantiles()) {
      Subject at = subject.atQuantile(quantile.q());
      table.number(at, "lower", quantile.lower(), SECONDS);
      table.number(at, "estimate", quantile.estimate(), SECONDS);
      table.number(at, "upper", quantile.upper(), SECONDS);
      table.number(at, "ciLower", quantile.ciLower(), SECONDS);
      table.number(at, "ciUpper", quantile.ciUpper(), SECONDS);
    }
  }
}
