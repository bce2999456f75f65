package dev.warrenperf.exposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Problem.Tier;
import dev.warrenperf.model.SeriesFilter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotReaderTest {

  private static List<String> problems(ParseResult result) {
    return result.problems().stream().map(Object::toString).toList();
  }

  @Test
  void samples_hold_what_the_snapshot_holds_and_nothing_older() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    NodeSamples samples = reader.samples();
    Bodies.read(reader, Bodies.bytes("a 1\nb{x=\"y\"} 2\n"));
    Bodies.read(reader, Bodies.bytes("b{x=\"y\"} 3\nc 4\n"));
    assertSame(samples, reader.samples());
    assertEquals("{b{x=\"y\"}=3.0, c=4.0}", Bodies.present(samples).toString());
    assertEquals(3, samples.size());
    Bodies.read(reader, Bodies.bytes("a 5\n"));
    assertEquals("{a=5.0}", Bodies.present(samples).toString());
    assertEquals(3, samples.size());
  }

  @Test
  void utf_16_with_its_mark_is_read_with_a_notice() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    for (int value : new int[] {1, 2, 300}) {
      ParseResult result =
          Bodies.read(
              reader,
              ("\ufeffa{b=\"\u00e4\ud83d\ude00\"} " + value + "\n")
                  .getBytes(StandardCharsets.UTF_16LE));
      assertEquals(
          List.of("body:1:1: expected UTF-8, found UTF-16: read as such"), problems(result));
      assertEquals(
          "{a{b=\"\u00e4\ud83d\ude00\"}=" + value + ".0}",
          Bodies.present(reader.samples()).toString());
    }
  }

  @Test
  void what_stands_behind_a_type_is_what_is_wrong() {
    ParseResult result = Bodies.read(Bodies.TEXT, "# TYPE a summary IMP\n# TYPE b IMP\n");
    assertEquals(
        List.of(
            "body:1:18: expected a line end behind the metric type, found \"IMP\"",
            "body:2:10: expected a metric type, found \"IMP\""),
        problems(result));
  }

  @Test
  void a_second_snapshot_behind_the_first_is_refused() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    ParseResult result = Bodies.read(reader, Bodies.bytes("a 1\nb 2\na 3\nb 4\n"));
    assertFalse(result.accepted());
    assertTrue(
        problems(result).get(0).contains(":3:1: expected one snapshot"),
        problems(result)::toString);
    assertTrue(Bodies.read(reader, Bodies.bytes("a 1\na 1\nb 2\n")).accepted());
  }

  @Test
  void only_the_filtered_names_are_kept() {
    SnapshotReader reader =
        new SnapshotReader(SeriesFilter.of(Set.of("h_bucket", "h_sum")), ParseOptions.lenient());
    ParseResult result =
        Bodies.read(reader, Bodies.bytes("h_bucket{le=\"+Inf\"} 1\nh_sum 2\nh_count 1\nh 3\n"));
    assertEquals("{h_bucket{le=\"+Inf\"}=1.0, h_sum=2.0}", Bodies.present(reader.samples()) + "");
    assertEquals(2, reader.samples().size());
    assertEquals(4, result.samples());
  }

  @Test
  void labels_in_another_order_are_the_same_series() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    Bodies.read(reader, Bodies.bytes("a{x=\"1\",y=\"2\"} 1\n"));
    Bodies.read(reader, Bodies.bytes("a{y=\"2\", x=\"1\",} 2\n"));
    assertEquals(1, reader.samples().size());
    assertEquals(2, reader.samples().value(0));
  }

  @Test
  void a_rejected_snapshot_leaves_everything_as_it_was() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    Bodies.read(reader, Bodies.bytes("a 1\nb 2\n"));
    ParseResult rejected = Bodies.read(reader, Bodies.bytes("a 7\nnew 5\nb oops\n"));
    assertFalse(rejected.accepted());
    assertEquals("{a=1.0, b=2.0}", Bodies.present(reader.samples()).toString());
    assertEquals(2, reader.samples().size());
    assertTrue(Bodies.read(reader, Bodies.bytes("a 3\nb 4\n")).accepted());
    assertTrue(reader.followed());
    assertEquals("{a=3.0, b=4.0}", Bodies.present(reader.samples()).toString());
  }

  @Test
  void what_is_strict_only_rejects_in_strict_mode_and_leaves_everything_as_it_was() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT_STRICT);
    Bodies.read(reader, Bodies.bytes("a 1\n"));
    assertFalse(Bodies.read(reader, Bodies.bytes("a 2\na 3\n")).accepted());
    assertEquals("{a=1.0}", Bodies.present(reader.samples()).toString());
    assertTrue(Bodies.read(reader, Bodies.bytes("a 4\n")).accepted());
    assertEquals("{a=4.0}", Bodies.present(reader.samples()).toString());
  }

  @Test
  void buffers_alternate_only_when_a_snapshot_is_accepted() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    BodyBuffer first = reader.nextBody();
    Bodies.read(reader, Bodies.bytes("oops\n"));
    assertSame(first, reader.nextBody());
    Bodies.read(reader, Bodies.bytes("a 1\n"));
    assertNotSame(first, reader.nextBody());
    Bodies.read(reader, Bodies.bytes("a 2\n"));
    assertSame(first, reader.nextBody());
  }

  @Test
  void a_body_that_fills_its_buffer_to_the_last_byte_is_read() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    for (int i = 0; i < 3; i++) {
      BodyBuffer body = reader.nextBody();
      byte[] bytes = body.bytes();
      java.util.Arrays.fill(bytes, (byte) '0');
      System.arraycopy(Bodies.bytes("# x"), 0, bytes, 0, 3);
      System.arraycopy(Bodies.bytes("\na " + i), 0, bytes, bytes.length - 4, 4);
      body.setLength(bytes.length);
      assertTrue(reader.read(() -> "body").accepted());
      assertEquals("{a=" + i + ".0}", Bodies.present(reader.samples()).toString());
    }
  }

  @Test
  void every_line_at_fault_is_reported_where_it_is() {
    ParseResult result =
        Bodies.read(
            Bodies.TEXT,
            """
            # TYPE a meter
            good 1
            a{x="y} 1
            b{x="y", z=1} 1
            é 1
            c 1e400
            """);
    assertEquals(
        List.of(
            "body:1:10: expected a metric type, found \"meter\"",
            "body:3:5: expected a closing quote in the same line, found a line end",
            "body:4:12: expected a label value in double quotes, found \"1}\"",
            "body:5:1: expected a metric name, found \"é\"",
            "body:6:3: expected a number within the range of a double, found \"1e400\""),
        problems(result));
  }

  @Test
  void lines_below_a_quoted_line_feed_are_counted_right() {
    ParseResult result = Bodies.read(Bodies.TEXT, "a{x=\"1\n2\n3\"} 1\nb oops\n");
    assertEquals("body:4:3: expected a number, found \"oops\"", problems(result).get(1));
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    Bodies.read(reader, Bodies.bytes("a{x=\"1\n2\n3\"} 1\nb 1\n"));
    ParseResult again = Bodies.read(reader, Bodies.bytes("a{x=\"1\n2\n3\"} 1\nb oops\n"));
    assertEquals("body:4:3: expected a number, found \"oops\"", problems(again).get(1));
  }

  @Test
  void the_list_of_problems_is_capped_and_says_so() {
    ParseResult result = Bodies.read(Bodies.TEXT, "oops\n".repeat(1000));
    assertEquals(101, result.problems().size());
    assertEquals(
        "900 more problems from here on are not listed", result.problems().get(100).message());
    assertEquals(Tier.NOTICE, result.problems().get(100).tier());
    assertEquals(101, result.problems().get(100).line());
  }

  @Test
  void what_is_found_is_quoted_in_part_when_it_is_long() {
    String message = problems(Bodies.read(Bodies.TEXT, "a " + "x".repeat(1000) + "\n")).get(0);
    assertTrue(message.length() < 120, message);
    assertTrue(message.endsWith("...\""), message);
  }

  @Test
  void families_and_samples_are_counted() {
    ParseResult text =
        Bodies.read(
            Bodies.TEXT,
            """
            # HELP only_help nothing
            # TYPE h histogram
            h_bucket{le="1"} 1
            h_bucket{le="+Inf"} 1
            h_sum 1
            h_count 1
            # TYPE c counter
            c_total 1
            plain 1
            """);
    // In text c_total does not belong to c.
    assertEquals(4, text.families());
    assertEquals(6, text.samples());
    ParseResult openMetrics =
        Bodies.read(Bodies.OPENMETRICS, "# TYPE c counter\nc_total 1\nc_created 5\n# EOF\n");
    assertEquals(1, openMetrics.families());
    assertEquals(2, openMetrics.samples());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html>\\n<html>| an HTML page (is this the right port and path?)",
        "\\n  <HTML lang=\"en\">| an HTML page (is this the right port and path?)",
        "<?xml version=\"1.0\"?>\\n<a/>| an XML document (is this the right port and path?)",
        "HTTP/1.1 200 OK\\nContent-Type: text/plain\\n\\na 1| HTTP headers before them (curl"
            + " -i): save the body alone",
        "*   Trying 127.0.0.1:9090...\\n> GET /metrics HTTP/1.1\\na 1| what curl says of its"
            + " work before them: save its standard output alone",
        "  % Total    % Received % Xferd\\n100  12\\na 1| what curl says of its work before"
            + " them: save its standard output alone",
        "```\\na 1\\n```| a fence of Markdown before them: save what stands inside",
        "2024-06-01T00:10:00.1Z stdout F a 1| a time or a name before each line, as logs have"
            + " it: save what /metrics answers",
        "[pod/api-1] # TYPE a counter\\n[pod/api-1] a 1| a time or a name before each line, as"
            + " logs have it: save what /metrics answers",
        "{\"status\":\"success\",\"data\":{}}| an answer of the query API (report --prometheus"
            + " URL reads from a server)",
        "{\"status\":\"ok\"}| JSON (is this the right port and path?)",
        "{\\n  \"status\" : 1\\n}| JSON (is this the right port and path?)",
        "[1,2]| JSON (is this the right port and path?)",
        "{}| JSON (is this the right port and path?)",
        "{\"error\":\"not found\"}| JSON (is this the right port and path?)",
        "\"not found\"| JSON (is this the right port and path?)",
        "null\\n| JSON (is this the right port and path?)",
        "<h1>502 Bad Gateway</h1>| an HTML page (is this the right port and path?)",
        "<!-- a -->\\n<body>| an HTML page (is this the right port and path?)",
        "<pre># HELP a b\\na 1\\n</pre>| an HTML page (is this the right port and path?)",
        "<a/>| an XML document (is this the right port and path?)",
        "curl: (7) Failed to connect to a port 80| what curl says of an error: no answer came",
        "$ curl http://a/metrics\\na 1| a command line before them: save what it prints alone",
        "Client sent an HTTP request to an HTTPS server.| the answer of a server that speaks"
            + " HTTPS: ask it by https://",
        "404 page not found| an error message of a server (is this the right port and path?)",
        "Unauthorized\\n| an error message of a server (is this the right port and path?)",
        "Active connections: 291 \\nserver accepts handled requests| the stub_status page of"
            + " nginx, which nginx-prometheus-exporter turns into metrics",
        "Total Accesses: 5\\nTotal kBytes: 7| the server-status page of Apache, which"
            + " apache_exporter turns into metrics",
        "web1.cpu.load 0.5 1700000000\\n| lines of Graphite, which graphite_exporter turns into"
            + " metrics",
        "cpu;host=a 0.5 1700000000| lines of Graphite, which graphite_exporter turns into metrics",
        "put sys.cpu 1356998400 42.5 host=a| lines of OpenTSDB",
        "cpu,host=a user=0.5,sys=1i 1700000000000000000| InfluxDB's line protocol, which"
            + " influxdb_exporter or Telegraf turns into metrics",
        "weather temp=82| InfluxDB's line protocol, which influxdb_exporter or Telegraf turns"
            + " into metrics",
        "''| an empty body"
      })
  void the_classic_wrong_bodies_get_one_clear_sentence(String body, String found) {
    ParseResult result = Bodies.read(Bodies.TEXT, body.replace("\\n", "\n"));
    assertFalse(result.accepted());
    assertEquals(
        List.of("body:1:1: expected Prometheus metrics, found " + found), problems(result));
  }

  @Test
  void binary_data_gets_one_clear_sentence() {
    byte[] garbage = new byte[10_000];
    SplittableRandom random = new SplittableRandom(3);
    random.nextBytes(garbage);
    ParseResult result = Bodies.read(Bodies.reader(ParseOptions.lenient()), garbage);
    assertEquals(
        List.of("body:1:1: expected Prometheus metrics, found binary data"), problems(result));
    byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0};
    assertEquals(
        List.of("body:1:1: expected Prometheus metrics, found gzip data inside the body"),
        problems(Bodies.read(Bodies.reader(ParseOptions.lenient()), gzip)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.orders:1|c", "lat:320|ms|@0.1", "q:-3|g|#env:prod\nr:1|c"})
  void lines_of_statsd_get_one_clear_sentence(String body) {
    assertEquals(
        List.of(
            "body:1:1: expected Prometheus metrics, found lines of StatsD, which statsd_exporter"
                + " turns into metrics"),
        problems(Bodies.read(Bodies.TEXT, body + "\n")));
  }

  @Test
  void lines_that_a_terminal_wrapped_get_one_clear_sentence() {
    // cut at 40 columns: two lines of 40, and what was behind each
    String wrapped =
        """
        # HELP a A sentence that goes on and on,
         and does not end here
        # TYPE a gauge
        a{node="a-long-name.example.com",zone="w
        est"} 1
        """;
    assertEquals(
        List.of(
            "body:2:1: expected Prometheus metrics, found the rest of the line before, as a"
                + " terminal wraps long ones: save what /metrics answers in a file"),
        problems(Bodies.read(Bodies.TEXT, wrapped)));
    // where another line is longer, nothing was cut at 40
    assertTrue(
        problems(Bodies.read(Bodies.TEXT, wrapped + "# " + "x".repeat(39) + "\n"))
            .get(0)
            .startsWith("body:2:6: expected a number, found \"does\""));
    // and one line is the longest in any body
    assertTrue(
        problems(Bodies.read(Bodies.TEXT, wrapped.replace("zone=", "z=")))
            .get(0)
            .startsWith("body:2:6: expected a number, found \"does\""));
  }

  @Test
  void a_sample_in_braces_is_not_taken_for_json() {
    assertTrue(Bodies.read(Bodies.TEXT, "{\"my.metric\"} 1\n").accepted());
    ParseResult result = Bodies.read(Bodies.TEXT, "{\"my.metric\"} oops\n");
    assertEquals(List.of("body:1:15: expected a number, found \"oops\""), problems(result));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a 1\n# EOF\n", "a 1\n# EOF", "a 1\r\n# EOF\r\n", "# EOF\n", "# EOF\n\n"})
  void an_eof_in_the_last_line_makes_it_openmetrics(String body) {
    byte[] bytes = Bodies.bytes(body);
    assertEquals(ExpositionFormat.OPENMETRICS, ExpositionFormat.detect(bytes, bytes.length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "a 1\n", "# EOF\na 1\n", "x# EOF\n", "# EOFx\n", " # EOF\n", "#EOF"})
  void anything_else_is_text(String body) {
    byte[] bytes = Bodies.bytes(body);
    assertEquals(ExpositionFormat.TEXT, ExpositionFormat.detect(bytes, bytes.length));
  }

  @Test
  void one_reader_may_meet_both_formats_in_turn() {
    SnapshotReader reader = Bodies.reader(ParseOptions.lenient());
    assertTrue(Bodies.read(reader, Bodies.bytes("# TYPE a gauge\n\na 1\n")).accepted());
    assertEquals(
        ExpositionFormat.OPENMETRICS,
        Bodies.read(reader, Bodies.bytes("# TYPE a gauge\na 2\n# EOF\n")).format());
    assertEquals("{a=2.0}", Bodies.present(reader.samples()).toString());
    assertFalse(Bodies.read(reader, Bodies.bytes("# TYPE a gauge\na  2\n# EOF\n")).accepted());
    assertTrue(Bodies.read(reader, Bodies.bytes("# TYPE a gauge\na  3\n")).accepted());
    assertEquals("{a=3.0}", Bodies.present(reader.samples()).toString());
  }

  @Test
  void a_known_prefix_does_not_hide_another_name_or_labels() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    Bodies.read(reader, Bodies.bytes("a+1\nb 1\n"));
    Bodies.read(reader, Bodies.bytes("a1 5\nb {x=\"y\"} 2\n"));
    assertEquals("{a1=5.0, b{x=\"y\"}=2.0}", Bodies.present(reader.samples()).toString());
    Bodies.read(reader, Bodies.bytes("ainf 5\nb   3\n"));
    assertEquals("{ainf=5.0, b=3.0}", Bodies.present(reader.samples()).toString());
  }

  @Test
  void many_labels_and_long_values_are_read() {
    StringBuilder body = new StringBuilder("a{");
    for (int i = 0; i < 100; i++) {
      body.append("label_").append(i).append("=\"").append("v".repeat(100)).append("\",");
    }
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    assertTrue(Bodies.read(reader, Bodies.bytes(body + "} 1\n")).accepted());
    assertEquals(100, reader.samples().series().get(0).labels().asMap().size());
  }

  @Test
  void a_target_with_ever_new_series_is_read_on_and_on() {
    SnapshotReader reader =
        new SnapshotReader(SeriesFilter.of(Set.of("kept")), ParseOptions.lenient());
    String filler = "x".repeat(100_000);
    for (int i = 0; i < 700; i++) {
      ParseResult result =
          Bodies.read(reader, Bodies.bytes("other{x=\"" + filler + i + "\"} 1\nkept " + i + "\n"));
      assertTrue(result.accepted());
      assertEquals("{kept=" + (double) i + "}", Bodies.present(reader.samples()).toString());
    }
    assertEquals(1, reader.samples().size());
  }

  @Test
  void a_series_with_two_values_in_one_snapshot_is_contradicted_in_that_snapshot_alone() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    NodeSamples samples = reader.samples();
    Bodies.read(reader, Bodies.bytes("a 1\na 2\nb 1\n"));
    assertTrue(samples.isContradicted(0));
    assertFalse(samples.isContradicted(1));
    Bodies.read(reader, Bodies.bytes("a 1\na 1\nb 1\n"));
    assertFalse(samples.isContradicted(0), "the two values are equal now");
    Bodies.read(reader, Bodies.bytes("a 1\na 3\nb 1\n"));
    assertTrue(samples.isContradicted(0));
    assertEquals(1, samples.value(0), "the first value counts");
  }

  @Test
  void values_at_different_timestamps_do_not_contradict_one_another() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    Bodies.read(reader, Bodies.bytes("a 1 1000\na 2 2000\n"));
    assertFalse(reader.samples().isContradicted(0));
  }
}
