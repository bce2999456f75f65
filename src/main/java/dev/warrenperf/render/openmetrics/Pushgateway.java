package dev.warrenperf.render.openmetrics;

import com.google.re2j.Pattern;
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

  /** Where the group is: {@code BASE/metrics/job/JOB/NAME/VALUE...}, by the gateway's rules. */
  public URI address(SortedMap<String, String> group) {
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
