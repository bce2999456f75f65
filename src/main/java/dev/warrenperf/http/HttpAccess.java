package dev.warrenperf.http;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.unit.NaturalOrder;
import dev.warrenperf.unit.Printable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLParameters;

/**
 * How servers are reached: TLS and credentials, read once. Host names are always verified,
 * redirects are not followed and no cookie is kept. Its threads are daemons and end when idle, so
 * there is nothing to close.
 */
public final class HttpAccess {

  /** Most time to connect, without the TLS handshake. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  static {
    // By default the runtime sends no password to a proxy that TLS goes through: it is sent in
    // clear. Who writes one into the address of such a proxy has no other way.
    String disabled = "jdk.http.auth.tunneling.disabledSchemes";
    if (System.getProperty(disabled) == null) {
      System.setProperty(disabled, "");
    }
  }

  private final HttpClient client;
  private final NameLookup names = new NameLookup();
  private final ScheduledExecutorService timer = HttpThreads.timer("warren-perf-deadline");

  private final RequestHeaders headers;

  private final ProxyRoutes routes;

  private HttpAccess(HttpClient client, RequestHeaders headers, ProxyRoutes routes) {
    this.client = client;
    this.headers = headers;
    this.routes = routes;
  }

  /**
   * Reads what certificates, credential and headers name.
   *
   * @throws MissingInputException a file cannot be read or a variable is not set
   * @throws MalformedInputException a file or variable is not what it should be, or there is more
   *     than one credential or one header of a name; no message quotes a secret
   */
  public static HttpAccess open(Access access, Map<String, String> environment)
      throws MissingInputException, MalformedInputException {
    RequestHeaders headers = RequestHeaders.of(access, environment);
    ProxyRoutes routes = new ProxyRoutes(access.proxy(), environment);
    SSLParameters parameters = new SSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(routes)
            .connectTimeout(CONNECT_TIMEOUT)
            .sslContext(access.certificates().context())
            .sslParameters(parameters)
            .executor(HttpThreads.pool("warren-perf-http", 4))
            .build();
    return new HttpAccess(client, headers, routes);
  }

  /** Asks a server; the deadline runs from now on. */
  public <T> Exchange<T> exchange(URI url, Exchange.Question<T> question) {
    return new Exchange<>(this, url, question, Clock.systemUTC());
  }

  /** The client that all requests go through. */
  HttpClient client() {
    return client;
  }

  /**
   * The proxy that a server is reached through; null for none.
   *
   * @throws IllegalArgumentException with a message for the user when it cannot be used
   */
  ProxyAddress proxy(URI server) {
    return routes.proxy(server);
  }

  /** What host names are looked up with before. */
  NameLookup names() {
    return names;
  }

  /** What ends exchanges at their deadlines. */
  ScheduledExecutorService timer() {
    return timer;
  }

  /** Whether requests carry a credential. */
  boolean hasCredential() {
    return headers.areSecret();
  }

  /**
   * A request with the credential, the user's headers and the program's name. Whoever sends it must
   * not send it on to another host: the credential is for the server that the user named.
   *
   * @throws IllegalArgumentException with a message for the user when the address is not http or
   *     https, names no host, or holds a user or password, or when its proxy cannot be used
   */
  public HttpRequest.Builder request(URI uri) {
    String fault = HttpAddress.fault(uri);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).header("User-Agent", "warren-perf/" + version());
    headers.addTo(request);
    ProxyAddress proxy = routes.proxy(uri);
    if (proxy != null && proxy.authorization() != null) {
      request.header(
          "Proxy-Authorization", proxy.authorization()); // the client keeps it from others
    }
    return request;
  }

  /** What the user should know before these addresses are asked: a secret that travels in clear. */
  public List<Notice> notices(Collection<URI> uris) {
    List<String> exposed =
        uris.stream()
            .filter(uri -> hasCredential() && HttpAddress.isExposed(uri))
            .map(uri -> Printable.of(uri.getHost().toLowerCase(Locale.ROOT), 100))
            .distinct()
            .sorted(NaturalOrder.NATURAL)
            .toList();
    if (exposed.isEmpty()) {
      return List.of();
    }
    String others = exposed.size() == 1 ? "" : " and " + (exposed.size() - 1) + " more";
    return List.of(
        Notice.warning(
            "credential-unencrypted",
            "The credential travels unencrypted to %s%s: use https there."
                .formatted(exposed.get(0), others)));
  }

  private static String version() {
    String version = HttpAccess.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
