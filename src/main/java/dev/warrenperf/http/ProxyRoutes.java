package dev.warrenperf.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which proxy a server is reached through: the one that was named, for every server that {@code
 * NO_PROXY} does not list; or else that of the environment ({@code HTTPS_PROXY}, {@code
 * HTTP_PROXY}), which this machine is never reached through. Names in lower case come first.
 */
final class ProxyRoutes extends ProxySelector {

  /** In place of an address: no proxy, whatever the environment says. */
  static final String NONE = "none";

  private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

  private final String named;
  private final Map<String, String> environment;
  private final NoProxy excepted;

  /**
   * @param named an address, {@link #NONE}, or null for what the environment says
   */
  ProxyRoutes(String named, Map<String, String> environment) {
    this.named = named;
    this.environment = environment;
    String list = variable("no_proxy");
    this.excepted = new NoProxy(list == null ? "" : list);
  }

  /**
   * The proxy; null for none.
   *
   * @throws IllegalArgumentException with a message for the user when the environment names one
   *     that cannot be used
   */
  ProxyAddress proxy(URI server) {
    if (NONE.equals(named) || excepted.names(server)) {
      return null;
    }
    if (named != null) {
      return ProxyAddress.parse(named);
    }
    String variable = HttpAddress.isHttps(server) ? "https_proxy" : "http_proxy";
    String address = NoProxy.isLoopback(server) ? null : variable(variable);
    try {
      return address == null ? null : ProxyAddress.parse(address);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("variable " + variable + ": " + wrong.getMessage(), wrong);
    }
  }

  /** Null where it is not set or empty. A web server sets HTTP_PROXY by what its clients send. */
  private String variable(String name) {
    String value = environment.getOrDefault(name, "");
    boolean foreign = name.equals("http_proxy") && environment.containsKey("REQUEST_METHOD");
    if (value.isBlank() && !foreign) {
      value = environment.getOrDefault(name.toUpperCase(Locale.ROOT), "");
    }
    return value.isBlank() ? null : value.strip();
  }

  @Override
  public List<Proxy> select(URI server) {
    ProxyAddress proxy = proxy(server);
    return proxy == null
        ? DIRECT
        : List.of(
            new Proxy(
                Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())));
  }

  @Override
  public void connectFailed(URI server, SocketAddress proxy, IOException failure) {
    // told by the exchange
  }
}
