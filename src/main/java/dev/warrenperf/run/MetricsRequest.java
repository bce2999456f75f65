package dev.warrenperf.run;

import dev.warrenperf.http.Access;
import java.nio.file.Path;

/**
 * Where the results of a report go as Prometheus metrics.
 *
 * @param file to be written, or null
 * @param gateway URL of a Pushgateway, or null
 * @param job that they are pushed as
 * @param access how the gateway wants to be spoken to
 */
public record MetricsRequest(Path file, String gateway, String job, Access access) {

  /** Nowhere. */
  public static final MetricsRequest NONE = new MetricsRequest(null, null, "", Access.NONE);
}
