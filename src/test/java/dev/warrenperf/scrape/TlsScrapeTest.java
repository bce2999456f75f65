package dev.warrenperf.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.http.Access;
import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.http.HttpPut;
import dev.warrenperf.http.LoopbackServer;
import dev.warrenperf.http.RawServer;
import dev.warrenperf.http.TlsFiles;
import dev.warrenperf.http.UnreachableException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the certificates that {@code src/test/resources/tls/make} makes. */
@Timeout(120)
class TlsScrapeTest {

  private LoopbackServer server;

  private void start(String identity, boolean clientCertificate) throws Exception {
    server = LoopbackServer.https(TlsFiles.context(identity), clientCertificate).onMetrics();
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private Scrape scrape(Access options, String host) {
    return Scrapers.scrape(Scrapers.patient(options), server.url(host, "/metrics"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1"})
  void a_server_that_the_given_authority_vouches_for_is_trusted(String host) throws Exception {
    start("server.p12", false);
    Scrape scrape = scrape(TlsFiles.trusting("ca.pem", null, null), host);
    assertEquals("200", scrape.status(), scrape.detail());
  }

  @Test
  void an_authority_that_is_not_known_is_not_trusted() throws Exception {
    start("server.p12", false);
    for (String ca : new String[] {null, "other-ca.pem"}) {
      Scrape scrape = scrape(TlsFiles.trusting(ca, null, null), "localhost");
      assertEquals("tls", scrape.status());
      assertTrue(scrape.detail().contains("not signed by a trusted authority (see --ca-file)"));
    }
    assertEquals(0, server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1"})
  void a_certificate_for_another_name_is_not_trusted(String host) throws Exception {
    start("wrong-name.p12", false);
    Scrape scrape = scrape(TlsFiles.trusting("ca.pem", null, null), host);
    assertEquals("tls", scrape.status());
    assertEquals("The server's certificate is for another host name.", scrape.detail());
    assertEquals(0, server.requests().size());
  }

  @Test
  void a_client_certificate_is_shown_where_the_server_asks_for_one() throws Exception {
    start("server.p12", true);
    Scrape without = scrape(TlsFiles.trusting("ca.pem", null, null), "localhost");
    assertTrue(without.body() == null);
    assertTrue(without.detail().contains("--client-cert"), without.detail());
    Scrape with = scrape(TlsFiles.trusting("ca.pem", "client.pem", "client.key"), "localhost");
    assertEquals("200", with.status(), with.detail());
    Scrape both = scrape(TlsFiles.trusting("ca.pem", "client-both.pem", null), "localhost");
    assertEquals("200", both.status(), both.detail());
  }

  @Test
  void https_asked_of_a_server_without_it_is_told() throws Exception {
    try (RawServer plain =
        RawServer.eager(
            (connection, out) -> {
              RawServer.send(out, "HTTP/1.1 400 Bad Request\r\n\r\n");
              RawServer.awaitEnd(connection);
            })) {
      URI url = URI.create(plain.url().toString().replace("http:", "https:"));
      Scrape scrape = Scrapers.scrape(Scrapers.patient(), url);
      assertEquals("tls", scrape.status(), scrape.detail());
      assertEquals("The server does not speak TLS on this port: is its URL http?", scrape.detail());
      plain.ended().get(60, TimeUnit.SECONDS);
    }
  }

  @Test
  void http_asked_of_a_server_with_tls_fails_without_a_snapshot() throws Exception {
    start("server.p12", false);
    URI url = URI.create(server.url("/metrics").toString().replace("https:", "http:"));
    Scrape scrape = Scrapers.scrape(Scrapers.patient(), url);
    assertTrue(scrape.body() == null);
    assertEquals(0, server.requests().size());
  }

  private int put(Access options, String host) throws Exception {
    HttpAccess access = HttpAccess.open(options, Map.of());
    return new HttpPut(access, Duration.ofSeconds(60))
        .put(server.url(host, "/metrics"), "text/plain", "shop_total 42\n")
        .status();
  }

  private void assertRefused(Access options, String sentence) {
    Exception failure = assertThrows(UnreachableException.class, () -> put(options, "localhost"));
    assertTrue(failure.getMessage().contains(sentence), failure.getMessage());
    assertEquals(0, server.requests().size());
  }

  @Test
  void what_puts_trusts_whom_scrapes_trust() throws Exception {
    start("server.p12", true);
    assertEquals(200, put(TlsFiles.trusting("ca.pem", "client.pem", "client.key"), "127.0.0.1"));
  }

  @Test
  void what_puts_trusts_no_other_authority() throws Exception {
    start("server.p12", false);
    assertRefused(
        TlsFiles.trusting("other-ca.pem", null, null), "not signed by a trusted authority");
  }

  @Test
  void what_puts_trusts_no_certificate_for_another_name() throws Exception {
    start("wrong-name.p12", false);
    assertRefused(TlsFiles.trusting("ca.pem", null, null), "is for another host name");
  }
}
