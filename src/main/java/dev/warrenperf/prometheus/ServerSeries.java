package dev.warrenperf.prometheus;

import java.util.Set;

/**
 * What a server notes of its scrapes beside the target's own series, with the target's labels:
 * there is a sample of it whether the target answered or not.
 */
public final class ServerSeries {

  /** Of Prometheus, and those of vmagent's documentation. */
  private static final Set<String> NAMES =
      Set.of(
          NodeTable.UP,
          "scrape_duration_seconds",
          "scrape_samples_scraped",
          "scrape_samples_post_metric_relabeling",
          "scrape_series_added",
          "scrape_timeout_seconds",
          "scrape_sample_limit",
          "scrape_body_size_bytes",
          "scrape_response_size_bytes",
          "scrape_samples_limit",
          "scrape_series_current",
          "scrape_series_limit",
          "scrape_series_limit_samples_dropped",
          "scrape_labels_limit",
          "ALERTS",
          "ALERTS_FOR_STATE");

  private ServerSeries() {}

  /** Whether a metric of this name is the server's own; none without a name is a target's. */
  public static boolean isOne(String name) {
    return name.isEmpty() || NAMES.contains(name);
  }
}
