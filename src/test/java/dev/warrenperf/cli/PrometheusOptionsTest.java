package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.run.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrometheusOptionsTest {

  private static final String SERVER = "report --prometheus http://127.0.0.1:9 ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "report --match {a=\"b\"} | missing required parameter",
        "report run --match {a=\"b\"} | expected --prometheus with the options",
        "report run --push-down | expected --prometheus with the options",
        "report run --basic-auth-env X | expected --prometheus with the options",
        SERVER + "run --from -1min | expected either a RUN or --prometheus, found both",
        SERVER + "| --from: expected an instant",
        SERVER + "--from yesterday | --from: expected an instant",
        SERVER + "--from 30s | --from: expected an instant",
        SERVER + "--from -1min --to -2min | expected --to to be after --from",
        SERVER + "--from -1min --match {} | --match: column 1: expected at least one condition",
        SERVER + "--from -1min --match {a=~\"(\"} | --match: column 5: expected an RE2",
        SERVER + "--from -1min --match rate(x[1m]) | --match: column 5: expected the end",
        SERVER + "--from -1min --phase create | expected either --phase or --from/--to",
        SERVER + "--from -1min --prometheus-tenant a\tb | --prometheus-tenant: expected printable",
        "report --from -1min --prometheus ftp://x | --prometheus: expected a URL of http or https",
        "report --from -1min --prometheus http://x/?a=b | --prometheus: expected a URL without ?",
        "report --from -1min --prometheus http://u:pw@x | --prometheus: expected a URL without user"
      })
  void what_is_wrong_is_told_in_one_line_before_anything_is_asked(String line, String message) {
    CommandRun run = CommandRun.of(line.strip().split(" +"));
    assertEquals(64, run.exitCode(), run.err());
    assertEquals("warren-perf: " + message, cut(run.err(), message), run.err());
    assertEquals(1, run.err().lines().count());
    assertFalse(run.err().contains("pw"));
  }

  private static String cut(String err, String message) {
    return err.substring(0, Math.min(err.length(), "warren-perf: ".length() + message.length()));
  }

  /** A clock that stands a minute behind the last snapshot. */
  @Test
  void times_before_now_count_from_the_clock() throws IOException {
    StoredSamples stored = StoredSamples.of("v1.1.0-burst-1");
    try (FakePrometheus server = new FakePrometheus(stored)) {
      long now = stored.last() + 60_000;
      String[] arguments = {
        "report", "--prometheus", server.url(), "--from", "-1h", "--fail-on", "none", "--full"
      };
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Console console = new Console(InputStream.nullInputStream(), out, out, false, false, 200);
      InstantSource clock = InstantSource.fixed(Instant.ofEpochMilli(now));
      assertEquals(0, new WarrenPerf(console, Map.of(), clock).run(arguments));
      String printed = out.toString(StandardCharsets.UTF_8);
      String from = " --from " + Instant.ofEpochMilli(now - 3_600_000);
      assertTrue(printed.contains(from), printed);
      assertTrue(printed.contains(" --to " + Instant.ofEpochMilli(now)), printed);
      assertEquals(
          now + 300_000, server.questions().stream().mapToLong(q -> q.time()).max().orElse(0));
      assertEquals(
          now - 3_600_000 - 300_000 - 1,
          server.questions().stream().mapToLong(q -> q.time() - q.range()).min().orElse(0));
    }
  }

  @Test
  void unix_seconds_are_instants() throws IOException {
    StoredSamples stored = StoredSamples.of("v1.1.0-burst-1");
    try (FakePrometheus server = new FakePrometheus(stored)) {
      String from = Long.toString(stored.first() / 1000);
      String to = (stored.last() / 1000 + 1) + ".000";
      CommandRun run =
          CommandRun.of(
              "report",
              "--prometheus",
              server.url(),
              "--from",
              from,
              "--to",
              to,
              "--format",
              "json");
      assertEquals("", run.err());
      Figures.of(Samples.report("v1.1.0-burst-1")).assertEqual(Figures.of(Json.of(run)));
    }
  }
}
