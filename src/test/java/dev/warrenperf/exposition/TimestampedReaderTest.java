package dev.warrenperf.exposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import dev.warrenperf.model.SeriesFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampedReaderTest {

  private static final ParseOptions LENIENT = ParseOptions.lenient();

  private static TimestampedRun read(ParseOptions options, String text) throws IOException {
    return TimestampedReader.read(
        "file", new ByteArrayInputStream(Bodies.bytes(text)), SeriesFilter.everything(), options);
  }

  /** One line an instant: its time and what is present. */
  private static List<String> replay(TimestampedNode node) {
    List<String> lines = new ArrayList<>();
    NodeSamples samples = new NodeSamples();
    for (int i = 0; i < node.size(); i++) {
      node.replay(i, samples);
      lines.add(node.instantMillis(i) + " " + Bodies.present(samples));
    }
    return lines;
  }

  @Test
  void concatenated_snapshots_are_regrouped_by_timestamp() throws IOException {
    TimestampedRun run =
        read(
            LENIENT,
            "# TYPE a counter\na 1 1000\nb 5 1000\n# TYPE a counter\na 2 2000\nb 6 2000\n");
    assertTrue(run.timestamped());
    assertEquals(List.of("1000 {a=1.0, b=5.0}", "2000 {a=2.0, b=6.0}"), replay(run.nodes().get(0)));
    assertNull(run.nodes().get(0).name());
    assertEquals(List.of(), run.result().problems());
    assertEquals(2, run.result().families());
    assertEquals(4, run.result().samples());
  }

  @Test
  void series_by_series_order_gives_the_same() throws IOException {
    TimestampedRun run =
        read(LENIENT, "# TYPE a gauge\na 1 1.5\na 2 2.5\na 3 3.5\nb 9 3.5\nb 7 1.5\n# EOF\n");
    assertEquals(ExpositionFormat.OPENMETRICS, run.result().format());
    assertEquals(
        List.of("1500 {a=1.0, b=7.0}", "2500 {a=2.0}", "3500 {a=3.0, b=9.0}"),
        replay(run.nodes().get(0)));
  }

  @Test
  void whole_seconds_of_openmetrics_are_seconds() throws IOException {
    TimestampedRun run = read(LENIENT, "a 1 1700000000\na 2 1700000005\n# EOF\n");
    assertEquals(
        List.of("1700000000000 {a=1.0}", "1700000005000 {a=2.0}"), replay(run.nodes().get(0)));
  }

  @Test
  void samples_with_an_instance_are_split_into_nodes() throws IOException {
    TimestampedRun run =
        read(
            LENIENT,
            """
            a{instance="w:2",x="y"} 1 1000
            a{instance="w:1",x="y"} 2 1000
            a{instance="w:1",x="y"} 3 2000
            a{x="y"} 4 3000
            """);
    assertEquals(3, run.nodes().size());
    assertNull(run.nodes().get(0).name());
    assertEquals("w:1", run.nodes().get(1).name());
    assertEquals("w:2", run.nodes().get(2).name());
    assertEquals(
        List.of("1000 {a{x=\"y\"}=2.0}", "2000 {a{x=\"y\"}=3.0}"), replay(run.nodes().get(1)));
    assertEquals(List.of("1000 {a{x=\"y\"}=1.0}"), replay(run.nodes().get(2)));
  }

  @Test
  void some_timestamps_in_an_ordinary_snapshot_do_not_make_a_run() throws IOException {
    TimestampedRun run = read(LENIENT, "a{id=\"1\"} 1 1000\na{id=\"2\"} 2 1001\nb 3\n");
    assertFalse(run.timestamped());
    assertEquals(
        List.of(Long.MIN_VALUE + " {a{id=\"1\"}=1.0, a{id=\"2\"}=2.0, b=3.0}"),
        replay(run.nodes().get(0)));
  }

  @Test
  void a_single_snapshot_is_judged_as_one() throws IOException {
    String body = "# TYPE a counter\n# TYPE a counter\na 1\n";
    assertTrue(read(LENIENT, body).result().accepted());
    assertEquals(1, read(LENIENT, body).result().problems().size());
    assertFalse(read(new ParseOptions(true, null), body).result().accepted());
  }

  @Test
  void marked_snapshots_need_no_timestamps() throws IOException {
    TimestampedRun run =
        read(
            LENIENT,
            """
            # snapshot 1000 manager-1
            # TYPE a counter
            a 1
            b 2 77
            # snapshot 3000
            # TYPE a counter
            a 4
            """);
    assertTrue(run.timestamped());
    assertEquals(List.of("1000 {a=1.0, b=2.0}", "3000 {a=4.0}"), replay(run.nodes().get(0)));
    assertEquals(List.of(), run.result().problems());
  }

  @Test
  void a_comment_that_only_looks_like_a_mark_is_none() throws IOException {
    assertFalse(read(LENIENT, "# snapshots 1\na 1\n# snapshot x\n# snapshot 12x\n").timestamped());
  }

  @Test
  void an_eof_in_the_middle_is_a_notice() throws IOException {
    TimestampedRun run =
        read(LENIENT, "# TYPE a gauge\na 1 1\n# EOF\n# TYPE a gauge\na 2 2\n# EOF\na 3 3\n# EOF\n");
    assertTrue(run.result().accepted());
    assertEquals(1, run.result().problems().size());
    assertTrue(run.result().problems().get(0).toString().startsWith("file:4:1: expected nothing"));
    assertEquals(3, run.nodes().get(0).size());
  }

  @ParameterizedTest
  @CsvSource({
    "### 2024-06-01T00:00:00Z, ### 2024-06-01T00:03:20Z",
    "# scraped at 2024-06-01T02:00:00+02:00, # scraped at 2024-06-01T02:03:20+02:00",
    "2024-06-01T02:00:00+0200, 2024-06-01T00:03:20.000Z",
    "1717200000, 1717200200",
    "--- 1, --- 2",
  })
  void snapshots_without_timestamps_may_stand_one_after_the_other(String first, String second)
      throws IOException {
    if (first.startsWith("---")) {
      first = "# " + first;
      second = "# " + second;
    }
    String body = "# TYPE b gauge\nb{x=\"1\"} %d\n# TYPE a counter\na %d\n";
    TimestampedRun run =
        read(LENIENT, first + "\n" + body.formatted(7, 1) + second + "\n" + body.formatted(8, 3));
    assertTrue(run.result().accepted(), run.result().problems().toString());
    assertTrue(run.timestamped());
    // date -u -d @1717200000 is 2024-06-01T00:00:00Z
    assertEquals(!first.equals("# --- 1"), run.instantsKnown());
    List<String> values =
        replay(run.nodes().get(0)).stream().map(text -> text.replaceAll("^\\d+ ", "")).toList();
    assertEquals(List.of("{a=1.0, b{x=\"1\"}=7.0}", "{a=3.0, b{x=\"1\"}=8.0}"), values);
    if (run.instantsKnown()) {
      assertEquals(1717200000000L, run.nodes().get(0).instantMillis(0));
      assertEquals(1717200200000L, run.nodes().get(0).instantMillis(1));
    }
  }

  @Test
  void appended_openmetrics_bodies_are_several_snapshots() throws IOException {
    String body = "# TYPE a gauge\na %d\nb{id=\"x\"} 2 17\n# EOF\n";
    TimestampedRun run =
        read(LENIENT, body.formatted(1) + "# 2024-06-01T00:00:00Z\n" + body.formatted(2));
    assertTrue(run.result().accepted(), run.result().problems().toString());
    assertFalse(run.instantsKnown());
    assertEquals(
        List.of("0 {a=1.0, b{id=\"x\"}=2.0}", "1 {a=2.0, b{id=\"x\"}=2.0}"),
        replay(run.nodes().get(0)));
  }

  @Test
  void a_series_twice_in_a_row_is_no_second_snapshot() throws IOException {
    assertFalse(read(LENIENT, "a 1\na 1\nb 2\n").timestamped());
    assertFalse(read(LENIENT, "a 1\nb 2\nb 3\nc 4\n").timestamped());
  }

  @Test
  void appended_snapshots_of_several_processes_are_refused() throws IOException {
    String body = "process_start_time_seconds %d\na 1\n";
    assertTrue(read(LENIENT, body.formatted(5) + body.formatted(5)).result().accepted());
    TimestampedRun run = read(LENIENT, body.formatted(5) + body.formatted(6));
    assertFalse(run.result().accepted());
    assertTrue(
        run.result().problems().get(0).message().contains("process_start_time_seconds differ"));
  }

  @Test
  void a_time_before_the_only_snapshot_is_its_own() throws IOException {
    TimestampedRun run = read(LENIENT, "1717200000\na 1\n");
    assertFalse(run.timestamped());
    assertEquals(1717200000000L, run.toldMillis());
    assertEquals(Long.MIN_VALUE, read(LENIENT, "# built 2024-06-01T00:00:00Z\na 1\n").toldMillis());
    assertFalse(read(LENIENT, "17172\na 1\n").result().accepted());
  }

  @Test
  void utf_16_of_either_order_is_read_as_a_stream() throws IOException {
    StringBuilder text = new StringBuilder("\ufeffx 1 1\n"); // pairs then lie across chunks
    for (int i = 1; i <= 5_000; i++) {
      text.append("a{b=\"\ud83d\ude00\"} 1 ").append(i).append('\n');
    }
    for (Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      TimestampedRun run =
          TimestampedReader.read(
              "file",
              new ByteArrayInputStream(text.toString().getBytes(order)),
              SeriesFilter.everything(),
              LENIENT);
      assertTrue(run.result().accepted(), run.result().problems().toString());
      assertEquals(1, run.result().problems().size());
      assertEquals(5_000, run.nodes().get(0).size());
      assertEquals(
          List.of("x", "a{b=\"\ud83d\ude00\"}"),
          run.nodes().get(0).series().stream().map(Series::toString).toList());
    }
  }

  @Test
  void a_second_eof_is_an_error() throws IOException {
    for (String second : List.of("# EOF\n", "# EOF", "# EOF\r\n")) {
      TimestampedRun run = read(LENIENT, "# TYPE a gauge\na 1 1\na 2 2\n# EOF\n" + second);
      assertFalse(run.result().accepted(), second);
      assertEquals(
          "file:5:1: expected one \"# EOF\", found another behind it",
          run.result().problems().get(0).toString());
    }
  }

  @Test
  void samples_without_a_timestamp_in_a_run_are_left_out_with_a_notice() throws IOException {
    TimestampedRun run = read(LENIENT, "a 1 1000\na 2 2000\na 3 1000\nb 4\n");
    assertEquals(List.of("1000 {a=1.0}", "2000 {a=2.0}"), replay(run.nodes().get(0)));
    assertEquals(1, run.result().problems().size());
    assertTrue(run.result().problems().get(0).message().contains("found 2 samples"));
  }

  @Test
  void a_rejected_file_has_no_nodes_and_all_its_problems() throws IOException {
    TimestampedRun run = read(LENIENT, "a 1 1000\na x 2000\nb\na 3 3000\n");
    assertFalse(run.result().accepted());
    assertEquals(List.of(), run.nodes());
    assertEquals(2, run.result().problems().get(0).line());
    assertEquals(3, run.result().problems().get(1).line());
  }

  @Test
  void a_line_beyond_the_cap_is_a_syntax_problem_and_reading_goes_on() throws IOException {
    String body = "a 1\nb{x=\"" + "y".repeat(3 << 20) + "\"} 1\nc oops\n";
    TimestampedRun run = read(LENIENT, body);
    assertEquals(
        List.of(
            "file:2:1: expected a line end within 1048576 bytes, found none",
            "file:3:3: expected a number, found \"oops\""),
        run.result().problems().stream().map(Object::toString).toList());
  }

  @Test
  void an_endless_line_ends_with_the_stream() throws IOException {
    InputStream zeros =
        new InputStream() {
          private long left = 20L << 20;

          @Override
          public int read() {
            return left-- > 0 ? '0' : -1;
          }

          @Override
          public int read(byte[] into, int from, int length) {
            int given = (int) Math.min(length, left);
            java.util.Arrays.fill(into, from, from + given, (byte) '0');
            left -= given;
            return given == 0 ? -1 : given;
          }
        };
    TimestampedRun run = TimestampedReader.read("file", zeros, SeriesFilter.everything(), LENIENT);
    assertFalse(run.result().accepted());
  }

  @Test
  void a_quoted_line_feed_at_the_edge_of_the_buffer_is_read() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      body.append("a{x=\"line\nfeed ").append(i % 7).append("\"} ").append(i).append(' ');
      body.append(1000 + i / 7).append('\n');
    }
    assertTrue(body.length() > TimestampedReader.LONGEST_LINE);
    TimestampedRun run = read(LENIENT, body.toString());
    assertTrue(run.result().accepted(), () -> run.result().problems().toString());
    assertEquals(60_000, run.result().samples());
    assertEquals(8572, run.nodes().get(0).size());
  }

  @Test
  void a_string_that_never_ends_is_given_up() throws IOException {
    TimestampedRun run = read(LENIENT, "a{x=\"" + "line\n".repeat(500_000));
    assertFalse(run.result().accepted());
    assertEquals(101, run.result().problems().size());
    assertTrue(run.result().problems().get(0).message().startsWith("expected a closing quote"));
  }

  @Test
  void a_long_file_may_tell_only_at_its_end_that_it_is_openmetrics() throws IOException {
    StringBuilder body = new StringBuilder("# TYPE a gauge\n");
    for (int i = 0; i < 100_000; i++) {
      body.append("a ").append(i).append(' ').append(1_700_000_000L + i).append('\n');
    }
    TimestampedRun run = read(LENIENT, body + "# EOF\n");
    assertEquals(ExpositionFormat.OPENMETRICS, run.result().format());
    assertEquals(1_700_000_000_000L, run.nodes().get(0).instantMillis(0));
    assertEquals(ExpositionFormat.TEXT, read(LENIENT, body.toString()).result().format());
    assertEquals(1_700_000_000L, read(LENIENT, body.toString()).nodes().get(0).instantMillis(0));
  }

  @Test
  void a_long_file_with_fractional_timestamps_is_openmetrics_from_the_start() throws IOException {
    StringBuilder body = new StringBuilder("# TYPE a gauge\n");
    for (int i = 0; i < 100_000; i++) {
      body.append(String.format(Locale.ROOT, "a %d %d.%03d\n", i, 1_700_000_000 + i, i % 1000));
    }
    TimestampedRun run = read(LENIENT, body + "# EOF\n");
    assertTrue(run.result().accepted());
    assertEquals(100_000, run.nodes().get(0).size());
    assertEquals(1_700_000_001_001L, run.nodes().get(0).instantMillis(1));
  }

  /** Each is a megabyte long, so that its end is not known when the format is chosen. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a{x=\"y z\"} 1.5; TEXT",
        "a{x=\"y 7 # {\"} 1.5; TEXT",
        "a 1.5 1700000000; TEXT",
        "# UNIT a_s s; TEXT",
        "a 1 # {x=\"y\"} 1; OPENMETRICS",
        "a 1 1700000000 # {x=\"y\"} 1 1.5; OPENMETRICS",
        "a 1.5 1700000000.5; OPENMETRICS",
        "# TYPE a info; OPENMETRICS",
        "# EOF; OPENMETRICS"
      })
  void a_long_file_is_told_by_what_only_openmetrics_has(String sign, ExpositionFormat expected)
      throws IOException {
    StringBuilder body = new StringBuilder("first 1\n").append(sign).append('\n');
    for (int i = 0; body.length() <= TimestampedReader.LONGEST_LINE; i++) {
      body.append("filler_").append(i).append(" 1\n");
    }
    assertEquals(expected, read(LENIENT, body.toString()).result().format());
  }

  @Test
  void hostile_lines_take_linear_time() throws IOException {
    StringBuilder flawed = new StringBuilder("a{");
    for (int i = 0; flawed.length() < (1 << 20) - 100; i++) {
      flawed.append('l').append(i).append("=\"\\z\" ");
    }
    for (String line :
        new String[] {
          flawed + "} 1\n",
          "}".repeat(1 << 20) + "\n",
          " # {".repeat(1 << 18) + "\n",
          ("a{x=\"" + "\\z".repeat(1 << 19) + "\"} 1\n"),
          "1".repeat(1 << 20) + "\n"
        }) {
      TimestampedRun run = read(LENIENT, line + line);
      assertTrue(run.result().problems().size() <= 101);
    }
  }

  @Test
  void only_what_is_kept_is_retained() throws IOException {
    TimestampedRun run =
        TimestampedReader.read(
            "file",
            new ByteArrayInputStream(Bodies.bytes("a 1 1000\nb 2 1000\na 1 2000\nb 3 2000\n")),
            SeriesFilter.of(Set.of("b")),
            LENIENT);
    assertEquals(List.of("1000 {b=2.0}", "2000 {b=3.0}"), replay(run.nodes().get(0)));
    assertEquals(List.of(new Series("b", Labels.EMPTY)), run.nodes().get(0).series());
  }

  @Test
  void replaying_into_the_samples_of_another_node_is_refused() throws IOException {
    TimestampedNode node = read(LENIENT, "a 1 1000\na 2 2000\n").nodes().get(0);
    NodeSamples other = new NodeSamples();
    other.add(new Series("x", Labels.EMPTY));
    other.add(new Series("y", Labels.EMPTY));
    assertThrows(IllegalArgumentException.class, () -> node.replay(0, other));
  }

  @Test
  void both_orders_of_a_random_run_give_the_same_instants() throws IOException {
    SplittableRandom random = new SplittableRandom(9);
    int instants = 40;
    int series = 25;
    StringBuilder byInstant = new StringBuilder();
    StringBuilder[] bySeries = new StringBuilder[series];
    for (int t = 0; t < instants; t++) {
      for (int s = 0; s < series; s++) {
        if (random.nextInt(5) == 0) {
          continue;
        }
        String line = "m{s=\"" + s + "\"} " + random.nextInt(1000) + " " + (5000 + 10 * t) + "\n";
        byInstant.append(line);
        bySeries[s] = bySeries[s] == null ? new StringBuilder() : bySeries[s];
        bySeries[s].append(line);
      }
    }
    List<String> expected = replay(read(LENIENT, byInstant.toString()).nodes().get(0));
    assertEquals(instants, expected.size());
    assertEquals(
        expected, replay(read(LENIENT, String.join("", List.of(bySeries))).nodes().get(0)));
  }

  @Test
  void html_and_an_empty_file_are_named() throws IOException {
    assertTrue(
        read(LENIENT, "<!DOCTYPE html><html></html>\n")
            .result()
            .problems()
            .get(0)
            .message()
            .contains("an HTML page"));
    assertTrue(read(LENIENT, "").result().problems().get(0).message().contains("an empty body"));
  }
}
