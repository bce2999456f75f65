package dev.warrenperf.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.warrenperf.http.Access;
import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.http.UnreachableException;
import dev.warrenperf.model.SeriesFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A server that does not come to an end is left, whatever it is doing. */
class SlowServerTest {

  private static final byte[] START =
      "{\"status\":\"success\",\"data\":{\"result\":[".getBytes(StandardCharsets.UTF_8);

  private static void assertLeft(HttpHandler handler) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService workers = Executors.newCachedThreadPool();
    server.setExecutor(workers);
    server.createContext("/", handler);
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      PrometheusRequest request =
          new PrometheusRequest(
              PrometheusRequest.base(url),
              List.of(),
              Instant.EPOCH,
              Instant.EPOCH.plusSeconds(1),
              SeriesFilter.everything());
      HttpAccess access = HttpAccess.open(Access.NONE, Map.of());
      UnreachableException left =
          assertThrows(
              UnreachableException.class,
              () -> PrometheusSource.open(request, false, access, Duration.ofSeconds(1)));
      assertEquals(url + " gave no whole answer within 1 s", left.getMessage());
    } finally {
      workers.shutdownNow();
      server.stop(0);
    }
  }

  private static void await(CountDownLatch never) throws IOException {
    try {
      never.await();
    } catch (InterruptedException end) {
      throw new IOException(end);
    }
  }

  @Test
  void without_a_first_byte() throws Exception {
    assertLeft(exchange -> await(new CountDownLatch(1)));
  }

  @Test
  void in_the_middle_of_its_answer() throws Exception {
    assertLeft(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          out.write(START);
          out.flush();
          await(new CountDownLatch(1));
        });
  }

  @Test
  void while_it_sends_blanks_without_end() throws Exception {
    assertLeft(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          out.write(START);
          for (int i = 0; i < Integer.MAX_VALUE; i++) {
            out.write(' '); // until the connection breaks
            out.flush();
          }
        });
  }
}
