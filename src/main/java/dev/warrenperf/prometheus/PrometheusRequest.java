package dev.warrenperf.prometheus;

import com.google.re2j.Pattern;
import dev.warrenperf.http.HttpAddress;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.SeriesFilter;
import dev.warrenperf.model.Url;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is read from a Prometheus-compatible server.
 *
 * @param base where its API begins, without {@code /api/v1}: {@code http://mimir:8080/prometheus}
 * @param selectors conditions on series, name included as {@code __name__}; a series that fits one
 *     of them is read. One without conditions takes everything
 * @param from first instant that counts, to the millisecond
 * @param to last instant that counts, not before {@code from}
 * @param keep the sample names that are asked for
 */
public record PrometheusRequest(
    URI base, List<List<LabelMatcher>> selectors, Instant from, Instant to, SeriesFilter keep) {

  public PrometheusRequest {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(keep, "keep");
    selectors = selectors.isEmpty() ? List.of(List.of()) : List.copyOf(selectors);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "expected a range with an end after its start, found " + from + " to " + to);
    }
  }

  /**
   * The address as a user gives it.
   *
   * @throws IllegalArgumentException when it is no http or https URL or holds credentials, which
   *     would end in shell histories and reports; the message does not repeat it then
   */
  public static URI base(String url) {
    if (url.contains("@")) {
      throw new IllegalArgumentException(
          "expected a URL without user and password, found an @: credentials belong in"
              + " --basic-auth-file, not in the URL");
    }
    URI uri;
    try {
      uri = Url.parse(Pattern.compile("/+$").matcher(url).replaceFirst(""));
    } catch (URISyntaxException wrong) {
      throw new IllegalArgumentException(
          "expected a URL such as http://localhost:9090, found one that is none: "
              + wrong.getReason(),
          wrong);
    }
    String fault = HttpAddress.fault(uri);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "expected a URL without ? and #, which can hold credentials, found one with them");
    }
    return uri;
  }

  long fromMillis() {
    return from.toEpochMilli();
  }

  long toMillis() {
    return to.toEpochMilli();
  }
}
