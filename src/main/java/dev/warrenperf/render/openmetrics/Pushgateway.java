package dev.warrenperf.render.openmetrics;

import com.google.re2j.Pattern;
import io.prometheus.client.exporter.PushGateway;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;

/**
 * A Pushgateway, and the group there that the results of a run replace.
 *
 * @param base where it is, without {@code /metrics}
 * @param job first part of the group's key
 */
public record Pushgateway(URI base, String job) {

  /** What means the same in a path whoever reads it; a value of dots alone would lead elsewhere. */
  private static final Pattern PLAIN = Pattern.compile("\\.*[A-Za-z0-9_-][A-Za-z0-9._-]*");

  /** Opens connections: TLS and credentials are the caller's. */
  public interface Connector {

    /**
     * A connection that has not been made yet, follows no redirect and waits for no one to log in.
     */
    HttpURLConnection open(URI address) throws IOException;
  }

  /** The gateway answered, and did not take the results. */
  public static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String answer;

    RefusedException(int status, String answer, Throwable cause) {
      super("HTTP " + status, cause);
      this.status = status;
      this.answer = answer;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }

    /** The beginning of what it said, as it came: fit for no terminal. */
    public String answer() {
      return answer;
    }
  }

  /**
   * Replaces what the group holds.
   *
   * @throws RefusedException when the gateway answers with another status than 2xx
   * @throws IOException when it cannot be reached or does not answer
   */
  public void put(ResultMetrics metrics, Connector connector) throws IOException {
    SortedMap<String, String> group = metrics.labels();
    GatewayConnection connection = new GatewayConnection(connector.open(address(group)));
    PushGateway gateway = new PushGateway(base.toURL());
    // simpleclient's own address has + for a blank, which the gateway takes for a plus
    gateway.setConnectionFactory(address -> connection);
    try {
      gateway.push(metrics.registry(), job, group);
    } catch (IOException failure) {
      if (connection.isRefused()) {
        throw new RefusedException(connection.getResponseCode(), connection.answer(), failure);
      }
      throw failure;
    }
  }

  /** Where the group is: {@code BASE/metrics/job/JOB/NAME/VALUE...}, by the gateway's rules. */
  URI address(SortedMap<String, String> group) {
    StringBuilder address = new StringBuilder(base + "/metrics");
    append(address, "job", job);
    for (Map.Entry<String, String> label : group.entrySet()) {
      append(address, label.getKey(), label.getValue());
    }
    return URI.create(address.toString());
  }

  private static void append(StringBuilder address, String name, String value) {
    address.append('/').append(name);
    if (PLAIN.matcher(value).matches()) {
      address.append('/').append(value);
    } else {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      address.append("@base64/").append(Base64.getUrlEncoder().encodeToString(bytes));
    }
  }
}
