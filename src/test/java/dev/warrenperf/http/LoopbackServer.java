package dev.warrenperf.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A well-behaved HTTP or HTTPS server on loopback that remembers what it was asked. */
public final class LoopbackServer implements AutoCloseable {

  /** One request as the server saw it. */
  public record Request(String path, com.sun.net.httpserver.Headers headers) {}

  public static final String TEXT = "# TYPE shop_total counter\nshop_total 42\n";

  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();

  private LoopbackServer(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.setExecutor(threads);
  }

  public static LoopbackServer http() throws IOException {
    LoopbackServer server = new LoopbackServer(HttpServer.create(anyPort(), 1_000), "http");
    server.server.start();
    return server;
  }

  /** With a client certificate asked for and required, or neither. */
  public static LoopbackServer https(SSLContext context, boolean clientCertificate)
      throws IOException {
    HttpsServer https = HttpsServer.create(anyPort(), 100);
    https.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters ssl = context.getDefaultSSLParameters();
            ssl.setNeedClientAuth(clientCertificate);
            parameters.setSSLParameters(ssl);
          }
        });
    LoopbackServer server = new LoopbackServer(https, "https");
    https.start();
    return server;
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Answers a path, and those beneath it. */
  public LoopbackServer on(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          requests.add(
              new Request(exchange.getRequestURI().toString(), exchange.getRequestHeaders()));
          clients.add(exchange.getRemoteAddress());
          handler.handle(exchange);
        });
    return this;
  }

  /** Answers a path with status, header and body. */
  public LoopbackServer on(String path, int status, String header, String value, byte[] body) {
    return on(
        path,
        exchange -> {
          if (header != null) {
            exchange.getResponseHeaders().set(header, value);
          }
          answer(exchange, status, body);
        });
  }

  public static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** A server whose /metrics is a good snapshot. */
  public LoopbackServer onMetrics() {
    return on("/metrics", 200, "Content-Type", "text/plain; version=0.0.4", bytes(TEXT));
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public URI url(String path) {
    return url("127.0.0.1", path);
  }

  public URI url(String host, String path) {
    return URI.create(scheme + "://" + host + ":" + server.getAddress().getPort() + path);
  }

  /** All requests, in the order of their coming. */
  public List<Request> requests() {
    return requests;
  }

  /** How many connections the requests came over. */
  public int connections() {
    return clients.size();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
