package dev.warrenperf.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** Nodes n0, n1, ... of one recording, on loopback: all serve the same, and count their answers. */
final class CountedNodes implements AutoCloseable {

  /** About the size of Warren's snapshots. */
  static final byte[] BODY =
      "some_metric_total{label=\"value\"} 123456\n".repeat(600).getBytes(StandardCharsets.US_ASCII);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicIntegerArray answered;
  private final HttpServer server;

  CountedNodes(int nodes) throws IOException {
    answered = new AtomicIntegerArray(nodes);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    for (int node = 0; node < nodes; node++) {
      serve(node);
    }
    server.start();
  }

  private void serve(int node) {
    server.createContext(
        "/" + node,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
          exchange.sendResponseHeaders(200, BODY.length);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(BODY);
          }
          answered.incrementAndGet(node);
        });
  }

  int count() {
    return answered.length();
  }

  /** How often node {@code node} has answered, as far as the whole answer was sent. */
  int answered(int node) {
    return answered.get(node);
  }

  /** How often each has answered at least. */
  int leastAnswered() {
    return IntStream.range(0, count()).map(this::answered).min().orElseThrow();
  }

  /** The options that name all nodes. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    for (int node = 0; node < count(); node++) {
      options.add("--node");
      options.add("n" + node + "=http://127.0.0.1:" + server.getAddress().getPort() + "/" + node);
    }
    return options;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
