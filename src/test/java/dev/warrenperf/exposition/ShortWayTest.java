package dev.warrenperf.exposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import dev.warrenperf.model.SeriesFilter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The comparison with the snapshot before gives what a fresh parser gives, values bit for bit and
 * every problem.
 */
class ShortWayTest {

  private static final int SNAPSHOTS = 50_000;

  private final Map<Series, Integer> places = new HashMap<>();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_mutated_snapshot_reads_as_a_fresh_reader_reads_it(boolean openMetrics) {
    SplittableRandom random = new SplittableRandom(openMetrics ? 11 : 7);
    ParseOptions options = ParseOptions.lenient();
    byte[] base = Bodies.bytes(Generated.body(random, openMetrics, 3));
    SnapshotReader chained = Bodies.reader(options);
    Bodies.read(chained, base);
    byte[] current = base;
    int followed = 0;
    int rejected = 0;
    for (int i = 0; i < SNAPSHOTS; i++) {
      byte[] body = mutate(random.nextInt(10) == 0 ? base : current, random);
      SnapshotReader fresh = Bodies.reader(options);
      ParseResult expected = Bodies.read(fresh, body);
      long[] before = state(chained.samples());
      ParseResult actual = Bodies.read(chained, body);
      String context = "snapshot " + i;
      assertEquals(expected, actual, context);
      if (expected.accepted()) {
        assertSame(fresh.samples(), chained.samples(), context);
        current = body;
      } else {
        rejected++;
        assertArrayEquals(before, state(chained.samples()), context);
      }
      followed += chained.followed() ? 1 : 0;
    }
    assertTrue(followed > SNAPSHOTS / 5, "only " + followed + " took the short way");
    assertTrue(rejected > SNAPSHOTS / 20, "only " + rejected + " were rejected");
    assertTrue(SNAPSHOTS - followed - rejected > SNAPSHOTS / 20, "too few were parsed anew");
  }

  /** Presence and bits of every series by index. */
  private static long[] state(NodeSamples samples) {
    long[] state = new long[2 * samples.size()];
    for (int i = 0; i < samples.size(); i++) {
      state[2 * i] = samples.present(i) ? 1 : 0;
      state[2 * i + 1] = Double.doubleToRawLongBits(samples.value(i));
    }
    return state;
  }

  private void assertSame(NodeSamples fresh, NodeSamples chained, String context) {
    int present = 0;
    for (int i = places.size(); i < chained.size(); i++) {
      places.put(chained.series().get(i), i);
    }
    for (int i = 0; i < chained.size(); i++) {
      present += chained.present(i) ? 1 : 0;
    }
    assertEquals(fresh.size(), present, context);
    for (int i = 0; i < fresh.size(); i++) {
      int place = places.get(fresh.series().get(i));
      assertTrue(chained.present(place), context);
      assertEquals(
          Double.doubleToRawLongBits(fresh.value(i)),
          Double.doubleToRawLongBits(chained.value(place)),
          context);
    }
  }

  private static byte[] mutate(byte[] body, SplittableRandom random) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int times = 1 + random.nextInt(3);
    // five of six change values alone, but most of those break what a histogram has to be
    int kind = random.nextInt(36) - 24;
    for (int i = 0; i < times; i++) {
      text = kind < 6 ? changeValue(text, random) : changeText(text, kind, random);
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String changeValue(String text, SplittableRandom random) {
    List<String> lines = Generated.lines(text);
    int at = random.nextInt(Math.max(1, lines.size()));
    if (lines.isEmpty() || lines.get(at).startsWith("#")) {
      return text;
    }
    String line = lines.get(at);
    int start = line.indexOf(' ', Math.max(0, line.indexOf("} "))) + 1;
    int end = start;
    while (end < line.length() && line.charAt(end) > ' ') {
      end++;
    }
    String value =
        switch (random.nextInt(10)) {
          case 0, 8, 9 -> Long.toString(random.nextLong(1000));
          case 1 -> Generated.go(random.nextLong(1L << 40));
          case 2 -> Double.toString(random.nextDouble());
          case 3 -> "NaN";
          case 4 -> "1e400";
          case 5 -> "1_0";
          case 6 -> line.substring(start, end) + random.nextInt(10);
          default -> "-Inf";
        };
    lines.set(at, line.substring(0, start) + value + line.substring(end));
    return String.join("", lines);
  }

  private static String changeText(String text, int kind, SplittableRandom random) {
    List<String> lines = Generated.lines(text);
    if (lines.isEmpty()) {
      return text;
    }
    int at = random.nextInt(lines.size());
    int place = random.nextInt(text.length());
    return switch (kind) {
      case 6 -> join(lines, at, "");
      case 7 -> join(lines, at, lines.get(at) + lines.get(at));
      case 8 ->
          join(lines, at, lines.get(at).replace("{", "{added=\"" + random.nextInt(3) + "\","));
      case 9 -> text.substring(0, place);
      case 10 -> text.substring(0, place) + (char) random.nextInt(256) + text.substring(place + 1);
      default -> join(lines, at, lines.get(at) + "added_" + random.nextInt(5) + " 1\n");
    };
  }

  private static String join(List<String> lines, int at, String replacement) {
    lines.set(at, replacement);
    return String.join("", lines);
  }

  @Test
  void a_change_of_values_alone_takes_the_short_way() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    Bodies.read(reader, Bodies.bytes("a 1\nb{x=\"y\"} 2\nc 3\n"));
    assertFalse(reader.followed());
    Bodies.read(reader, Bodies.bytes("a 123\nb{x=\"y\"} 2\nc 1.5e+06\n"));
    assertTrue(reader.followed());
    assertEquals("{a=123.0, b{x=\"y\"}=2.0, c=1500000.0}", Bodies.present(reader.samples()) + "");
    Bodies.read(reader, Bodies.bytes("a 1\nb{x=\"y\"} NaN\nc 0\n"));
    assertTrue(reader.followed());
    assertEquals("{a=1.0, b{x=\"y\"}=NaN, c=0.0}", Bodies.present(reader.samples()) + "");
  }

  private static byte[] histogram(int low, int all, int count) {
    return Bodies.bytes(
        "# TYPE h histogram\nh_bucket{le=\"1\"} "
            + low
            + "\nh_bucket{le=\"+Inf\"} "
            + all
            + "\nh_sum 1\nh_count "
            + count
            + "\n");
  }

  private static final String COUNT_DIFFERS =
      "body:2:1: expected _count equal to the bucket le=\"+Inf\", found none in histogram h";

  @Test
  void a_fault_of_values_is_told_in_every_snapshot_that_has_it() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    Bodies.read(reader, histogram(1, 2, 2));
    ParseResult first = Bodies.read(reader, histogram(3, 4, 9));
    assertFalse(reader.followed(), "other problems than before want a look at the whole");
    ParseResult second = Bodies.read(reader, histogram(4, 5, 10));
    assertTrue(reader.followed(), "the same problems do not");
    ParseResult mended = Bodies.read(reader, histogram(5, 11, 11));
    assertFalse(reader.followed());
    ParseResult good = Bodies.read(reader, histogram(6, 12, 12));
    assertTrue(reader.followed());
    assertEquals(COUNT_DIFFERS, first.problems().get(0).toString());
    assertEquals(first.problems(), second.problems());
    assertEquals(List.of(), mended.problems());
    assertEquals(List.of(), good.problems());
  }

  @Test
  void strict_mode_never_takes_the_short_way() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT_STRICT);
    Bodies.read(reader, Bodies.bytes("a 1\n"));
    assertTrue(Bodies.read(reader, Bodies.bytes("a 2\n")).accepted());
    assertFalse(reader.followed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a 1", "a 1 5\n", "a 1 \n", "a  1\n", "a 1\r\n", "a 1x\n", "a 1\nb 1\n", "a \n"})
  void a_change_beyond_the_value_is_parsed_anew(String changed) {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    Bodies.read(reader, Bodies.bytes("a 7\n"));
    Bodies.read(reader, Bodies.bytes(changed));
    assertFalse(reader.followed());
  }

  @Test
  void a_repeated_series_keeps_its_first_value_when_the_second_changes() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    Bodies.read(reader, Bodies.bytes("a 1\na 2\n"));
    Bodies.read(reader, Bodies.bytes("a 1\na 3\n"));
    assertFalse(reader.followed(), "contradictions are looked for in every body");
    assertEquals("{a=1.0}", Bodies.present(reader.samples()).toString());
    Bodies.read(reader, Bodies.bytes("a 5\na 3\n"));
    assertEquals("{a=5.0}", Bodies.present(reader.samples()).toString());
  }

  @Test
  void what_an_earlier_longer_body_left_in_the_buffer_is_not_read() {
    SnapshotReader reader = Bodies.reader(Bodies.TEXT);
    Bodies.read(reader, Bodies.bytes("a 1\nb 1234567890\n"));
    Bodies.read(reader, Bodies.bytes("a 1\nb 2\n"));
    ParseResult cut = Bodies.read(reader, Bodies.bytes("a 1\nb 12"));
    assertFalse(reader.followed());
    assertTrue(cut.accepted());
    assertEquals("{a=1.0, b=12.0}", Bodies.present(reader.samples()).toString());
  }

  @Test
  void what_is_not_kept_is_checked_all_the_same() {
    SnapshotReader reader =
        new SnapshotReader(SeriesFilter.of(Set.of("kept")), ParseOptions.lenient());
    Bodies.read(reader, Bodies.bytes("other 1\nkept 2\n"));
    assertFalse(Bodies.read(reader, Bodies.bytes("other x\nkept 3\n")).accepted());
    assertEquals("{kept=2.0}", Bodies.present(reader.samples()).toString());
    assertTrue(Bodies.read(reader, Bodies.bytes("other 5\nkept 4\n")).accepted());
    assertTrue(reader.followed());
    assertEquals("{kept=4.0}", Bodies.present(reader.samples()).toString());
  }
}
