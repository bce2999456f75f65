package dev.warrenperf.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.http.Access;
import dev.warrenperf.http.Certificates;
import dev.warrenperf.http.Credential;
import dev.warrenperf.http.LoopbackServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CredentialScrapeTest {

  private static final String BASIC =
      "Basic " + Base64.getEncoder().encodeToString("ann:pä:ss".getBytes(StandardCharsets.UTF_8));

  @TempDir private Path folder;
  private LoopbackServer server;

  @BeforeEach
  void start() throws IOException {
    server = LoopbackServer.http();
    for (String scheme : new String[] {"Bearer s3cret", BASIC}) {
      server.on(
          scheme.startsWith("Bearer") ? "/bearer" : "/basic",
          exchange -> {
            String given = exchange.getRequestHeaders().getFirst("Authorization");
            if (given == null) {
              exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"shop\"");
            }
            LoopbackServer.answer(
                exchange,
                given == null ? 401 : given.equals(scheme) ? 200 : 403,
                LoopbackServer.bytes(LoopbackServer.TEXT));
          });
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Access bearer(String token) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), token);
    return new Access(Certificates.NONE, new Credential(file, null, null, null));
  }

  private Access basic(String pair) throws IOException {
    Path file = Files.writeString(folder.resolve("pair"), pair);
    return new Access(Certificates.NONE, new Credential(null, null, file, null));
  }

  private Scrape scrape(Access options, String path) {
    return Scrapers.scrape(Scrapers.patient(options), server.url(path));
  }

  @Test
  void the_right_credential_opens() throws IOException {
    assertEquals("200", scrape(bearer("s3cret\n"), "/bearer").status());
    assertEquals("200", scrape(basic("ann:pä:ss\n"), "/basic").status());
  }

  @Test
  void without_one_the_answer_is_401_and_the_options_are_named() {
    for (String path : new String[] {"/bearer", "/basic"}) {
      Scrape scrape = scrape(Access.NONE, path);
      assertEquals("401", scrape.status());
      assertTrue(scrape.detail().contains("--bearer-token-file"), scrape.detail());
      assertTrue(scrape.detail().contains("--basic-auth-file"), scrape.detail());
    }
    assertEquals(2, server.requests().size(), "asked once each");
  }

  @Test
  void a_wrong_one_is_refused_and_never_shown() throws IOException {
    Scrape bearer = scrape(bearer("wr0ng"), "/bearer");
    assertEquals("403", bearer.status());
    assertFalse(bearer.toString().contains("wr0ng"));
    Scrape basic = scrape(basic("ann:wr0ng"), "/basic");
    assertEquals("403", basic.status());
    assertFalse(basic.toString().contains("wr0ng"));
  }

  @Test
  void a_401_without_a_challenge_is_an_answer_like_any_other() {
    server.on("/bare", 401, null, null, new byte[0]);
    assertEquals("401", scrape(Access.NONE, "/bare").status());
  }
}
