package dev.warrenperf.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warrenperf.http.Access;
import dev.warrenperf.http.Certificates;
import dev.warrenperf.http.Credential;
import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.http.HttpPut;
import dev.warrenperf.http.RawServer;
import dev.warrenperf.http.UnreachableException;
import dev.warrenperf.model.SeriesFilter;
import dev.warrenperf.scrape.Scrapers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked of a server, one that never comes to an end is left, and told. */
@Timeout(120)
class EndlessAnswerTest {

  private static final Duration SHORT = Duration.ofMillis(500);

  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @TempDir private Path folder;

  private static RawServer.Behaviour repeating(String first, String piece) {
    return (connection, out) -> {
      RawServer.send(out, first);
      repeat(out, piece);
    };
  }

  private static void repeat(OutputStream out, String piece) throws IOException {
    byte[] bytes = piece.getBytes(StandardCharsets.ISO_8859_1);
    while (true) {
      out.write(bytes);
      out.flush();
    }
  }

  static Stream<Arguments> endless() {
    return Stream.of(
        Arguments.of("100", repeating("", "HTTP/1.1 100 Continue\r\n\r\n".repeat(1_000))),
        Arguments.of("100 slowly", repeating("", "HTTP/1.1 100 Continue\r\n\r\n")),
        Arguments.of("102", repeating("", "HTTP/1.1 102 Processing\r\n\r\n".repeat(1_000))),
        Arguments.of("103", repeating("", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n")),
        Arguments.of("status line", repeating("HTTP/1.1 200 ", "O".repeat(10_000))),
        Arguments.of("headers", repeating(OK, "X: " + "a".repeat(1_000) + "\r\n")),
        Arguments.of("one header", repeating(OK + "X: ", "a".repeat(1_000))),
        Arguments.of("letters of a header", repeating(OK + "X: ", "a")),
        Arguments.of("chunks", repeating(OK + "Transfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n")),
        Arguments.of("chunk size", repeating(OK + "Transfer-Encoding: chunked\r\n\r\n", "0")),
        Arguments.of("body", repeating(OK + "Content-Length: 999999999\r\n\r\n", " ")),
        Arguments.of("refusal", repeating("HTTP/1.1 500 No\r\n\r\n", " ".repeat(100))),
        Arguments.of("silence", (RawServer.Behaviour) (socket, out) -> RawServer.awaitEnd(socket)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endless")
  void a_scrape_ends(String what, RawServer.Behaviour behaviour) throws Exception {
    try (RawServer server = new RawServer(behaviour)) {
      assertNull(Scrapers.scrape(Scrapers.within(SHORT), server.url()).body());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endless")
  void what_is_put_is_not_taken_or_taken_without_the_rest_of_the_answer(
      String what, RawServer.Behaviour behaviour) throws Exception {
    try (RawServer server = new RawServer(behaviour)) {
      HttpPut put = new HttpPut(Scrapers.access(Access.NONE), SHORT);
      boolean taken;
      try {
        taken = put.put(server.url(), "text/plain", "a 1\n").isTaken();
      } catch (UnreachableException left) {
        taken = false;
      }
      boolean answered = List.of("chunks", "chunk size", "body").contains(what);
      assertEquals(answered, taken, "what counts is the status, where it came");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endless")
  void a_question_to_a_prometheus_server_ends(String what, RawServer.Behaviour behaviour)
      throws Exception {
    try (RawServer server = new RawServer(behaviour)) {
      assertThrows(IOException.class, () -> ask(server, Access.NONE));
    }
  }

  private static void ask(RawServer server, Access options) throws Exception {
    PrometheusRequest request =
        new PrometheusRequest(
            PrometheusRequest.base(server.url().resolve("/").toString()),
            List.of(),
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1),
            SeriesFilter.everything());
    HttpAccess access = HttpAccess.open(options, Map.of());
    PrometheusSource.open(request, false, access, SHORT);
  }

  @Test
  void no_credential_follows_a_redirect_to_another_server() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "s3cret\n");
    Access options = new Access(Certificates.NONE, new Credential(token, null, null, null));
    try (RawServer other = new RawServer((connection, out) -> {});
        RawServer server =
            new RawServer(
                (connection, out) ->
                    RawServer.send(
                        out,
                        "HTTP/1.1 307 Moved\r\nContent-Length: 0\r\nLocation: "
                            + other.url()
                            + "\r\n\r\n"))) {
      assertEquals("redirect", Scrapers.scrape(Scrapers.patient(options), server.url()).status());
      HttpPut put = new HttpPut(Scrapers.access(options), Duration.ofSeconds(60));
      assertEquals(307, put.put(server.url(), "text/plain", "a 1\n").status());
      assertThrows(IOException.class, () -> ask(server, options));
      assertEquals(0, other.connections());
    }
  }
}
