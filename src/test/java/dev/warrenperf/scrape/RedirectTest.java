package dev.warrenperf.scrape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.http.Access;
import dev.warrenperf.http.Certificates;
import dev.warrenperf.http.Credential;
import dev.warrenperf.http.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class RedirectTest {

  private static final byte[] NOTHING = {};

  @TempDir private Path folder;

  private LoopbackServer server;
  private LoopbackServer other;
  private Scraper scraper;

  @BeforeEach
  void start() throws IOException {
    server = LoopbackServer.http().onMetrics();
    other = LoopbackServer.http().onMetrics();
    Path token = Files.writeString(folder.resolve("token"), "s3cret\n");
    scraper =
        Scrapers.patient(new Access(Certificates.NONE, new Credential(token, null, null, null)));
  }

  @AfterEach
  void stop() {
    server.close();
    other.close();
  }

  private Scrape moved(int status, String location) {
    server.on("/moved", status, "Location", location, NOTHING);
    return Scrapers.scrape(scraper, server.url("/moved"));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void on_the_same_server_a_redirect_is_followed_with_the_credential(int status) {
    Scrape scrape = moved(status, "/metrics");
    assertArrayEquals(LoopbackServer.bytes(LoopbackServer.TEXT), scrape.body());
    assertEquals(2, server.requests().size());
    for (LoopbackServer.Request request : server.requests()) {
      assertEquals("Bearer s3cret", request.headers().getFirst("Authorization"));
    }
  }

  @Test
  void a_whole_address_of_the_same_server_will_do() {
    assertEquals("200", moved(302, server.url("/metrics").toString()).status());
  }

  @Test
  void another_port_is_another_server_and_never_sees_a_request() {
    Scrape scrape = moved(302, other.url("/metrics?token=abc").toString());
    assertEquals("redirect", scrape.status());
    assertEquals(
        "The server redirects to '"
            + other.url("/metrics")
            + "', which is not the server that was named.",
        scrape.detail());
    assertEquals(List.of(), other.requests());
    assertEquals(0, other.connections());
  }

  @Test
  void another_host_is_another_server_though_it_be_the_same_machine() {
    Scrape scrape = moved(307, server.url("localhost", "/metrics").toString());
    assertEquals("redirect", scrape.status());
    assertEquals(1, server.requests().size());
  }

  @ParameterizedTest
  @CsvSource({
    "https://127.0.0.1/metrics, https://127.0.0.1/metrics",
    "//other.example/metrics, //other.example/metrics",
    "http://user:pass@127.0.0.1/metrics, http://127.0.0.1/metrics",
    "file:///etc/passwd, file:///etc/passwd",
    "http:// no/, http:// no/",
    "http://[::1.99999999999]/, http://[::1.99999999999]/",
    "'', ''"
  })
  void other_places_are_refused_and_named_without_secrets(String location, String shown) {
    Scrape scrape = moved(302, location);
    if (!location.isEmpty()) {
      assertEquals("redirect", scrape.status(), scrape.detail());
      assertTrue(scrape.detail().contains("'" + shown + "'"), scrape.detail());
    }
    assertTrue(scrape.body() == null);
  }

  @Test
  void a_redirect_to_nowhere_is_told() {
    server.on("/moved", 302, null, null, NOTHING);
    Scrape scrape = Scrapers.scrape(scraper, server.url("/moved"));
    assertEquals("redirect", scrape.status());
    assertEquals("The server redirects without saying where to.", scrape.detail());
  }

  @Test
  void three_redirects_are_followed_and_a_circle_is_left() {
    server.on("/1", 302, "Location", "/2", NOTHING);
    server.on("/2", 302, "Location", "/3", NOTHING);
    server.on("/3", 302, "Location", "/metrics", NOTHING);
    assertEquals("200", Scrapers.scrape(scraper, server.url("/1")).status());
    Scrape circle = moved(302, "/moved");
    assertEquals("redirect", circle.status());
    assertEquals("The server redirects more than 3 times.", circle.detail());
    assertEquals(4 + 4, server.requests().size());
  }
}
