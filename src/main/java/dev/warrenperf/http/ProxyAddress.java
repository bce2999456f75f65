package dev.warrenperf.http;

import dev.warrenperf.model.Url;
import dev.warrenperf.unit.Printable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A proxy that speaks HTTP.
 *
 * @param host in brackets where it is an IPv6 address
 * @param port from 1 to 65535
 * @param authorization the value of the Proxy-Authorization header, or null: a secret
 */
public record ProxyAddress(String host, int port, String authorization) {

  private static final String SCHEME_END = "://";

  /**
   * Reads {@code [http://][USER:PASSWORD@]HOST[:PORT]}.
   *
   * @throws IllegalArgumentException {@code expected ..., found ...}, without user and password
   */
  public static ProxyAddress parse(String text) {
    URI uri;
    try {
      uri = Url.parse(text.contains(SCHEME_END) ? text : "http" + SCHEME_END + text);
    } catch (URISyntaxException wrong) {
      throw new IllegalArgumentException(
          "expected a proxy such as http://proxy:3128, found what is no URL", wrong);
    }
    if (!"http".equalsIgnoreCase(uri.getScheme())) {
      throw new IllegalArgumentException(
          "expected a proxy that speaks http (http://proxy:3128), found one of "
              + Printable.of(String.valueOf(uri.getScheme()), 40));
    }
    int port = HttpAddress.port(uri);
    if (uri.getHost() == null || port < 1 || port > 65_535) {
      throw new IllegalArgumentException(
          "expected a proxy such as http://proxy:3128, found none of a host and a port");
    }
    return new ProxyAddress(uri.getHost(), port, basic(uri.getUserInfo()));
  }

  private static String basic(String userInfo) {
    if (userInfo == null) {
      return null;
    }
    String pair = userInfo.indexOf(':') < 0 ? userInfo + ":" : userInfo;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** Without its secret. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
