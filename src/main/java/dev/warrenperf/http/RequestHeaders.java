package dev.warrenperf.http;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.unit.Printable;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;

/** What the user has every request to a server carry, the credential included: never printed. */
final class RequestHeaders {

  private static final String AUTHORIZATION = "Authorization";

  private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private boolean secret;

  private RequestHeaders() {}

  /**
   * Reads them.
   *
   * @throws MissingInputException a file cannot be read or a variable is not set
   * @throws MalformedInputException one is not what it should be, or there are two of a name
   */
  static RequestHeaders of(Access access, Map<String, String> environment)
      throws MissingInputException, MalformedInputException {
    RequestHeaders headers = new RequestHeaders();
    String authorization = access.credential().authorization(environment);
    if (authorization != null) {
      headers.values.put(AUTHORIZATION, authorization);
      headers.secret = true;
    }
    for (ExtraHeader header : access.headers()) {
      if (headers.values.putIfAbsent(header.name(), header.read(environment)) != null) {
        throw new MalformedInputException(
            "expected one header " + Printable.of(header.name(), 60) + ", found two");
      }
      headers.secret |= header.isSecret();
    }
    return headers;
  }

  boolean areSecret() {
    return secret;
  }

  void addTo(HttpRequest.Builder request) {
    values.forEach(request::header);
  }
}
