package dev.warrenperf.scrape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.bytes.Gzip;
import dev.warrenperf.http.Access;
import dev.warrenperf.http.LoopbackServer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ScraperTest {

  private static final byte[] TEXT = LoopbackServer.bytes(LoopbackServer.TEXT);

  private LoopbackServer server;

  @BeforeEach
  void start() throws IOException {
    server = LoopbackServer.http();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Scrape scrape(String path) {
    return Scrapers.scrape(Scrapers.patient(), server.url(path));
  }

  @Test
  void a_good_answer_is_kept_byte_for_byte() {
    server.onMetrics();
    Scrape scrape = scrape("/metrics");
    assertEquals("200", scrape.status());
    assertArrayEquals(TEXT, scrape.body());
    assertNull(scrape.detail());
  }

  @Test
  void the_request_asks_for_openmetrics_then_text_in_gzip_and_tells_who_and_how_long() {
    server.onMetrics();
    Scrapers.scrape(Scrapers.within(Duration.ofMillis(60_500)), server.url("/metrics"));
    var headers = server.requests().get(0).headers();
    assertEquals(
        "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;charset=utf-8,"
            + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.6,"
            + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
        headers.getFirst("Accept"));
    assertEquals("gzip", headers.getFirst("Accept-Encoding"));
    assertEquals("60.5", headers.getFirst("X-Prometheus-Scrape-Timeout-Seconds"));
    assertEquals("warren-perf/development", headers.getFirst("User-Agent"));
    assertFalse(headers.containsKey("Authorization"));
    assertFalse(headers.containsKey("Upgrade"));
  }

  @Test
  void the_instant_is_the_clock_of_the_scraper() throws Exception {
    server.onMetrics();
    Clock clock = Clock.fixed(Instant.parse("2026-01-31T12:00:00.250Z"), ZoneOffset.UTC);
    Scraper scraper =
        new Scraper(Scrapers.access(Access.NONE), Duration.ofSeconds(60), 1_000, clock);
    Scrape scrape = Scrapers.scrape(scraper, server.url("/metrics"));
    assertEquals(clock.millis(), scrape.startMillis());
    assertTrue(scrape.durationNanos() > 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 65_535, 65_536, 65_537, 500_000, Scrapers.CAP})
  void bodies_of_any_size_up_to_the_cap_arrive_plain_chunked_and_in_gzip(int size) {
    byte[] body = text(size);
    server.on("/plain", 200, null, null, body);
    server.on("/gzip", 200, "Content-Encoding", "gzip", Gzip.pack(body));
    server.on(
        "/chunked",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(body, 0, size / 2);
          exchange.getResponseBody().flush();
          exchange.getResponseBody().write(body, size / 2, size - size / 2);
          exchange.close();
        });
    for (String path : List.of("/plain", "/gzip", "/chunked")) {
      Scrape scrape = scrape(path);
      assertNull(scrape.detail(), path);
      assertArrayEquals(body, scrape.body(), path);
    }
  }

  @Test
  void one_byte_above_the_cap_is_too_much_plain_chunked_and_in_gzip() {
    byte[] body = text(Scrapers.CAP + 1);
    server.on("/plain", 200, null, null, body);
    server.on("/gzip", 200, "Content-Encoding", "gzip", Gzip.pack(body));
    server.on(
        "/chunked",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    for (String path : List.of("/plain", "/gzip", "/chunked")) {
      Scrape scrape = scrape(path);
      assertEquals("too-large", scrape.status(), path);
      assertNull(scrape.body(), path);
      assertTrue(scrape.detail().contains("1048576 bytes"), scrape.detail());
    }
  }

  private static byte[] text(int size) {
    SplittableRandom random = new SplittableRandom(size);
    byte[] text = new byte[size];
    for (int i = 0; i < size; i++) {
      text[i] = (byte) ('a' + random.nextInt(26));
    }
    return text;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "TEXT/PLAIN;charset=utf-8",
        "text/plain; version=0.0.4; charset=utf-8",
        "application/openmetrics-text; version=1.0.0; charset=utf-8",
        "application/octet-stream"
      })
  void types_of_metrics_are_taken(String type) {
    server.on("/metrics", 200, "Content-Type", type, TEXT);
    assertEquals("200", scrape("/metrics").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html; charset=utf-8", "application/json", "application/vnd.google.protobuf"})
  void other_types_are_refused_by_name(String type) {
    server.on("/metrics", 200, "Content-Type", type, TEXT);
    Scrape scrape = scrape("/metrics");
    assertEquals("content-type", scrape.status());
    assertEquals(
        "The answer is '" + type + "', not metrics as text: are port and path right?",
        scrape.detail());
  }

  @Test
  void a_packing_that_was_not_asked_for_is_refused() {
    server.on("/metrics", 200, "Content-Encoding", "zstd", TEXT);
    Scrape scrape = scrape("/metrics");
    assertEquals("content-encoding", scrape.status());
    assertTrue(scrape.detail().contains("'zstd'"), scrape.detail());
  }

  @Test
  void broken_gzip_is_told_apart() {
    byte[] packed = Gzip.pack(text(10_000));
    byte[] corrupt = packed.clone();
    corrupt[packed.length / 2] ^= 0x55;
    server.on("/cut", 200, "Content-Encoding", "gzip", Arrays.copyOf(packed, 4_000));
    server.on("/corrupt", 200, "Content-Encoding", "gzip", corrupt);
    server.on("/not", 200, "Content-Encoding", "gzip", TEXT);
    for (String path : List.of("/cut", "/corrupt", "/not")) {
      assertEquals("gzip-broken", scrape(path).status(), path);
    }
  }

  @Test
  void what_is_plainly_no_metrics_is_refused() {
    server.on("/empty", 200, "Content-Type", "text/plain", new byte[0]);
    server.on("/blank", 200, "Content-Type", "text/plain", LoopbackServer.bytes(" \n\n"));
    server.on("/html", 200, null, null, LoopbackServer.bytes("\n<!doctype html><p>Login</p>"));
    server.on("/packed", 200, null, null, Gzip.pack(TEXT));
    server.on("/none", 204, null, null, new byte[0]);
    for (String path : List.of("/empty", "/blank", "/html", "/packed", "/none")) {
      Scrape scrape = scrape(path);
      assertEquals("not-metrics", scrape.status(), path);
      assertNull(scrape.body(), path);
    }
  }

  @ParameterizedTest
  @CsvSource({"404", "500", "503", "304"})
  void other_statuses_are_kept_as_they_are(int status) {
    server.on("/metrics", status, null, null, new byte[0]);
    Scrape scrape = scrape("/metrics");
    assertEquals(Integer.toString(status), scrape.status());
    assertEquals("The server answered with status " + status + " instead of 200.", scrape.detail());
  }

  @Test
  void connections_are_used_again() {
    server.onMetrics();
    Scraper scraper = Scrapers.patient();
    for (int i = 0; i < 20; i++) {
      assertEquals("200", Scrapers.scrape(scraper, server.url("/metrics")).status());
    }
    assertEquals(20, server.requests().size());
    assertEquals(1, server.connections());
  }

  @Test
  void two_hundred_nodes_are_asked_at_once_and_none_waits_for_another() throws Exception {
    int nodes = 200;
    CountDownLatch asked = new CountDownLatch(nodes);
    server.on(
        "/metrics",
        exchange -> {
          asked.countDown();
          try {
            asked.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          LoopbackServer.answer(exchange, 200, TEXT);
        });
    long before = clientThreads();
    Scraper scraper = Scrapers.patient();
    List<CompletableFuture<Scrape>> scrapes = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      scrapes.add(
          scraper.scrape(new ScrapeTarget("shop-" + i, null, null, server.url("/metrics"))));
    }
    for (int i = 0; i < nodes; i++) {
      Scrape scrape = scrapes.get(i).get();
      assertEquals("200", scrape.status(), scrape.detail());
    }
    long threads = clientThreads() - before;
    assertTrue(threads <= 6, threads + " threads of the client");
  }

  private static long clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("warren-perf-"))
        .count();
  }

  @Test
  void health_is_asked_beside_the_metrics_and_any_status_is_an_answer() {
    server.on("/warren/health", 503, null, null, LoopbackServer.bytes("{\"status\":\"down\"}"));
    assertEquals(
        "{\"status\":\"down\"}",
        Scrapers.patient().health(Scrapers.node(server.url("/warren/metrics?x=1"))).join());
    assertEquals("/warren/health", server.requests().get(0).path());
  }

  @Test
  void a_health_that_is_too_long_or_not_there_is_none() throws IOException {
    server.on("/health", 200, null, null, text(64 * 1024 + 1));
    assertNull(Scrapers.patient().health(Scrapers.node(server.url("/metrics"))).join());
    server.close();
    assertNull(Scrapers.patient().health(Scrapers.node(server.url("/metrics"))).join());
  }
}
