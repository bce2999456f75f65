package dev.warrenperf.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Pushgateway that remembers what it was sent, and answers as it is told. */
final class FakeGateway implements AutoCloseable {

  /** One request. */
  record Push(String method, String path, String type, String authorization, byte[] body) {}

  private final HttpServer server;
  private final List<Push> pushes = new CopyOnWriteArrayList<>();

  FakeGateway(int status, String answer, String location) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext("/", exchange -> answer(exchange, status, answer, location));
    server.start();
  }

  private void answer(HttpExchange exchange, int status, String answer, String location)
      throws IOException {
    pushes.add(
        new Push(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getRawPath(),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestBody().readAllBytes()));
    if (location != null) {
      exchange.getResponseHeaders().set("Location", location);
    }
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Push> pushes() {
    return pushes;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
