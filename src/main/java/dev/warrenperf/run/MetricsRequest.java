package dev.warrenperf.run;

import dev.warrenperf.http.Access;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the results of a report go as Prometheus metrics.
 *
 * @param file to be written, or null
 * @param gateway URL of a Pushgateway, or null
 * @param job that they are pushed as
 * @param access how the gateway wants to be spoken to
 * @param environment variables that may hold credentials
 */
public record MetricsRequest(
    Path file, String gateway, String job, Access access, Map<String, String> environment) {

  /** Nowhere. */
  public static final MetricsRequest NONE =
      new MetricsRequest(null, null, "", Access.NONE, Map.of());
}
