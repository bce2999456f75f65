package dev.warrenperf.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodePieceTest {

  private static final Node NODE = new Node("n", null, true, null);
  private final NodePiece piece = new NodePiece();

  private void sample(String name, String label, long instant, String value) {
    SampleColumn column = piece.begin(new Series(name, Labels.of(Map.of("l", label))));
    column.add(instant, value);
  }

  private String written(Map<String, String> types) throws IOException {
    StringBuilder all = new StringBuilder();
    piece.write(
        NODE,
        types,
        new BodyBuffer(),
        (node, instant, body, length) ->
            all.append(instant)
                .append(":\n")
                .append(new String(body, 0, length, StandardCharsets.UTF_8)));
    return all.toString();
  }

  /** As OpenTelemetry names them; unquoted, the line could not be read. */
  @Test
  void the_type_of_a_name_beyond_letters_and_digits_stands_quoted() throws IOException {
    sample("http.calls_total", "x", 1, "9");
    assertEquals(
        """
        1:
        # TYPE "http.calls_total" counter
        {"http.calls_total",l="x"} 9
        """,
        written(Map.of("http.calls_total", "counter")));
  }

  @Test
  void samples_of_one_scrape_are_one_snapshot_with_the_type_before_each_family()
      throws IOException {
    SampleColumn often = piece.begin(new Series("a_total", Labels.of(Map.of("l", "x"))));
    often.add(2, "5");
    often.add(1, "passed over");
    often.add(3, "7");
    sample("a_total", "y", 3, "8");
    sample("b_total", "x", 1, "9");
    assertEquals(
        """
        2:
        # TYPE a_total counter
        a_total{l="x"} 5 2
        # TYPE b_total counter
        b_total{l="x"} 9 1
        3:
        # TYPE a_total counter
        a_total{l="x"} 7
        a_total{l="y"} 8
        """,
        written(Map.of("a_total", "counter", "b_total", "counter")));
  }

  private static int[] bytesWritten(int series) throws IOException {
    NodePieceTest one = new NodePieceTest();
    for (int i = 0; i < series; i++) {
      SampleColumn column = one.piece.begin(new Series("a", Labels.of(Map.of("l", "x" + i))));
      column.add(1_000L + 2L * i, "1");
      column.add(1_001L + 2L * i, "1");
    }
    int[] bytes = {0, 0};
    SnapshotSink sink =
        (node, instant, body, length) -> {
          bytes[0]++;
          bytes[1] += length;
        };
    one.piece.write(NODE, Map.of(), new BodyBuffer(), sink);
    return bytes;
  }

  @Test
  void samples_with_an_instant_each_are_written_once_each() throws IOException {
    int[] bytes = bytesWritten(1_000);
    // a series comes again at the instant before the next one begins
    assertEquals(1_001, bytes[0]);
    int lines = 2 * ("a{l=\"x100\"} 1\n".length() * 1_000 - 10 * 2 - 90);
    // of the first snapshot and the last, no other line stands alone
    assertEquals(lines + " 1000".length() * (2_000 - 2), bytes[1]);
  }
}
