package dev.warrenperf.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.bytes.Gzip;
import dev.warrenperf.http.LoopbackServer;
import dev.warrenperf.http.RawServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that mean harm or are broken: each is told, and costs no more than the caps. */
@Timeout(120)
class HostileServerTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";

  /** What two ends of a connection on loopback may hold in their buffers. */
  private static final long IN_BUFFERS = 16L << 20;

  private static final Duration SHORT = Duration.ofMillis(300);

  private static Scrape scrape(RawServer server) {
    return Scrapers.scrape(Scrapers.patient(), server.url());
  }

  private static void assertFailed(String status, Scrape scrape) {
    assertEquals(status, scrape.status(), scrape.detail());
    assertNull(scrape.body());
    assertTrue(scrape.detail().matches("[A-Z].*[.?]"), scrape.detail());
  }

  private static void awaitEnd(RawServer server) throws Exception {
    server.ended().get(60, TimeUnit.SECONDS);
  }

  private static void sendForEver(OutputStream out, String piece) throws IOException {
    byte[] bytes = piece.repeat(1_000).getBytes(StandardCharsets.ISO_8859_1);
    while (true) {
      out.write(bytes);
    }
  }

  @Test
  void an_endless_body_ends_at_the_cap_and_its_connection_with_it() throws Exception {
    try (RawServer server =
        new RawServer(
            (connection, out) -> {
              RawServer.send(out, OK + "\r\n");
              sendForEver(out, "shop_total 42\n");
            })) {
      assertFailed("too-large", scrape(server));
      awaitEnd(server);
      assertTrue(server.written() < Scrapers.CAP + IN_BUFFERS, server.written() + " bytes");
    }
  }

  @Test
  void an_endless_body_in_chunks_ends_at_the_cap() throws Exception {
    try (RawServer server =
        new RawServer(
            (connection, out) -> {
              RawServer.send(out, OK + "Transfer-Encoding: chunked\r\n\r\n");
              sendForEver(out, "e\r\nshop_total 42\n\r\n");
            })) {
      assertFailed("too-large", scrape(server));
      awaitEnd(server);
      assertTrue(server.written() < 3L * Scrapers.CAP + IN_BUFFERS, server.written() + " bytes");
    }
  }

  @Test
  void a_body_that_is_announced_as_too_large_is_not_read() throws Exception {
    try (RawServer server =
        new RawServer(
            (connection, out) -> {
              RawServer.send(out, OK + "Content-Length: 1000000000000\r\n\r\n");
              sendForEver(out, "shop_total 42\n");
            })) {
      Scrape scrape = scrape(server);
      assertFailed("too-large", scrape);
      assertTrue(scrape.detail().contains("1000000000000 bytes are announced"), scrape.detail());
      awaitEnd(server);
      assertTrue(server.written() < IN_BUFFERS, server.written() + " bytes");
    }
  }

  @Test
  void a_gzip_bomb_inflates_no_further_than_the_cap() throws Exception {
    byte[] bomb = Gzip.bomb(1L << 30);
    assertTrue(bomb.length <= Scrapers.CAP, bomb.length + " bytes");
    try (RawServer server =
        new RawServer(
            (connection, out) -> {
              RawServer.send(
                  out,
                  OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
              out.write(bomb);
              RawServer.awaitEnd(connection);
            })) {
      Scrape scrape = scrape(server);
      assertFailed("too-large", scrape);
      assertTrue(scrape.detail().contains("inflates to more"), scrape.detail());
    }
  }

  @Test
  void an_endless_gzip_stream_ends_at_the_cap_on_the_wire() throws Exception {
    byte[] bomb = Gzip.bomb(1L << 24);
    try (RawServer server =
        new RawServer(
            (connection, out) -> {
              RawServer.send(out, OK + "Content-Encoding: gzip\r\n\r\n");
              while (true) {
                out.write(bomb);
              }
            })) {
      assertFailed("too-large", scrape(server));
      awaitEnd(server);
      assertTrue(server.written() < Scrapers.CAP + IN_BUFFERS, server.written() + " bytes");
    }
  }

  @Test
  void a_slow_drip_ends_at_the_deadline_and_its_connection_with_it() throws Exception {
    try (RawServer server =
        new RawServer(
            (connection, out) -> {
              RawServer.send(out, OK + "Content-Length: 100000\r\n\r\n");
              connection.setSoTimeout(10);
              while (true) {
                RawServer.send(out, "x");
                try {
                  if (connection.getInputStream().read() < 0) {
                    return;
                  }
                } catch (SocketTimeoutException e) {
                  // the client still listens: one more drop
                }
              }
            })) {
      Scrape scrape = Scrapers.scrape(Scrapers.within(SHORT), server.url());
      assertFailed("timeout", scrape);
      assertTrue(scrape.durationNanos() >= SHORT.toNanos() / 2, scrape.durationNanos() + " ns");
      awaitEnd(server);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "HTTP/1.1 200 OK\r\nContent-Type: te", OK + "Content-Length: 9\r\n\r\n"})
  void silence_ends_at_the_deadline_and_the_connection_with_it(String first) throws Exception {
    try (RawServer server =
        new RawServer(
            (connection, out) -> {
              RawServer.send(out, first);
              RawServer.awaitEnd(connection);
            })) {
      Scrape scrape = Scrapers.scrape(Scrapers.within(SHORT), server.url());
      assertFailed("timeout", scrape);
      assertEquals("The server did not answer in full within 300\u202fms.", scrape.detail());
      awaitEnd(server);
    }
  }

  @Test
  void headers_without_end_are_not_gathered_without_end() throws Exception {
    try (RawServer server =
        new RawServer(
            (connection, out) -> {
              RawServer.send(out, OK);
              sendForEver(out, "X-Shop: 12345678901234567890\r\n");
            })) {
      Scrape scrape = Scrapers.scrape(Scrapers.within(Duration.ofSeconds(20)), server.url());
      assertFailed("protocol", scrape);
      awaitEnd(server);
      assertTrue(server.written() < IN_BUFFERS, server.written() + " bytes");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK + "Content-Length: 1000\r\n\r\nshop_total 42\n",
        OK + "Transfer-Encoding: chunked\r\n\r\ne\r\nshop_total 42\n\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\nff\r\nshop_total 42\n\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n",
        OK + "Content-Length: many\r\n\r\nshop_total 42\n",
        OK + "Content-Encoding: gzip\r\nContent-Length: 1000\r\n\r\n\u001f"
      })
  void a_body_that_breaks_off_is_truncated(String answer) throws Exception {
    try (RawServer server = new RawServer((connection, out) -> RawServer.send(out, answer))) {
      assertFailed("truncated", scrape(server));
    }
  }

  @Test
  void a_connection_that_ends_without_an_answer_is_told() throws Exception {
    try (RawServer server = new RawServer((connection, out) -> {})) {
      assertFailed("closed", scrape(server));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n\r\n", "HTTP/2.0 OK\r\n\r\n", "\u0000\u0001\n\n"})
  void what_is_not_http_is_told_and_its_connection_ends(String answer) throws Exception {
    try (RawServer server =
        new RawServer(
            (connection, out) -> {
              RawServer.send(out, answer);
              RawServer.awaitEnd(connection);
            })) {
      assertFailed("protocol", scrape(server));
      awaitEnd(server);
    }
  }

  @Test
  void a_port_without_a_server_refuses() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Scrape scrape =
        Scrapers.scrape(Scrapers.patient(), URI.create("http://127.0.0.1:" + port + "/metrics"));
    assertFailed("refused", scrape);
  }

  @Test
  void a_host_that_is_not_known_is_told() {
    Scrape scrape =
        Scrapers.scrape(Scrapers.patient(), URI.create("http://no-such-host.invalid:9090/metrics"));
    assertFailed("dns", scrape);
  }

  @Test
  void words_of_the_server_cannot_steer_a_terminal_or_fill_a_page() throws Exception {
    String type = "text/\u001b[31mred" + "d".repeat(5_000);
    try (RawServer server =
        new RawServer(
            (connection, out) ->
                RawServer.send(out, "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n"))) {
      Scrape scrape = scrape(server);
      assertNull(scrape.body());
      assertTrue(scrape.detail().length() < 400, scrape.detail());
      assertEquals(-1, scrape.detail().indexOf('\u001b'));
    }
  }

  @Test
  void a_dead_node_does_not_hold_up_the_others() throws Exception {
    try (RawServer silent = new RawServer((connection, out) -> RawServer.awaitEnd(connection));
        LoopbackServer good = LoopbackServer.http().onMetrics()) {
      Scraper scraper = Scrapers.patient();
      var waiting = new ArrayList<CompletableFuture<Scrape>>();
      for (int i = 0; i < 100; i++) {
        waiting.add(scraper.scrape(Scrapers.node(silent.url())));
      }
      assertEquals("200", Scrapers.scrape(scraper, good.url("/metrics")).status());
      assertTrue(waiting.stream().noneMatch(scrape -> scrape.isDone()));
    }
  }
}
