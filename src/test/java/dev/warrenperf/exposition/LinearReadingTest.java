package dev.warrenperf.exposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.Allocated;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.SeriesFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read grows with the input and no faster, however hostile it is. */
class LinearReadingTest {

  private static String lines(int count, String format) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.format(Locale.ROOT, format, i))
        .collect(Collectors.joining());
  }

  private static TimestampedRun read(String text) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(Bodies.bytes(text));
    return TimestampedReader.read("file", in, SeriesFilter.everything(), ParseOptions.lenient());
  }

  /** Twice the lines take at most two and a half times the memory, what is needed anyway aside. */
  private static void assertLinear(int count, String format) throws Exception {
    long nothing = Allocated.bytes(() -> read(""));
    String once = lines(count, format);
    String twice = lines(2 * count, format);
    long small = Allocated.bytes(() -> read(once)) - nothing;
    long large = Allocated.bytes(() -> read(twice)) - nothing;
    assertTrue(large <= 2.5 * small + 100_000, format + small + " bytes became " + large);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{i=\"%d\"} 1\n",
        "a%d_total 1\n",
        "# TYPE a%d counter\n",
        "# TYPE a counter\n",
        "a 1\n",
        "a %d\n",
        "a{i=\"%1$d\"} 1 %1$d000\na{i=\"%1$d\"} 2 %1$d001\n",
        "a %1$d %1$d000\n",
        "# snapshot %1$d000\na %1$d\n",
        "a{instance=\"%1$d\"} 1 1000\na{instance=\"%1$d\"} 1 2000\n",
        "# TYPE h histogram\nh_bucket{i=\"%1$d\",le=\"1\"} 5\nh_bucket{i=\"%1$d\",le=\"+Inf\"} 2\n",
        "a{i=\"\\x%d\"} 1\n",
        "a{l=\"\n%d\n\"} 1\n"
      })
  void memory_grows_with_the_lines(String format) throws Exception {
    assertLinear(4_000, format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!%d\n",
        "a{i=\"%d\n",
        "a{i=\"y\"} x%d\n",
        "# TYPE a nothing%d\n",
        "a x%d\n",
        "a 1 x%d\n"
      })
  void beyond_those_listed_a_bad_line_is_counted_and_no_message_made(String format)
      throws Exception {
    int count = 20_000;
    String bad = lines(count, format);
    ParseResult result = read(bad).result();
    assertEquals(ProblemList.CAP + 1, result.problems().size());
    assertEquals(count, ProblemList.CAP + result.unlisted());
    long nothing = Allocated.bytes(() -> read(""));
    long more = Allocated.bytes(() -> read(bad)) - nothing;
    // what was read of the line and the fault without its words; those take twice as much again
    assertTrue(more < 250L * count, format + more + " bytes");
  }

  @Test
  void a_name_of_many_suffixes_brings_one_other() throws Exception {
    String name = "a" + "_total".repeat(50_000);
    long nothing = Allocated.bytes(() -> read(""));
    long deep = Allocated.bytes(() -> read(name + " 1\n")) - nothing;
    assertTrue(deep < 40L * name.length(), deep + " bytes");
    Families families = new Families();
    int number = families.number(name);
    assertEquals(name.substring(0, name.length() - 6), families.name(families.base(number)));
    assertEquals(2, families.number("other"));
  }

  @Test
  void a_base_that_is_used_itself_is_tied_in_either_order() {
    for (boolean baseFirst : new boolean[] {true, false}) {
      Families families = new Families();
      families.number(baseFirst ? "a_total" : "a_total_count");
      int longer = families.number("a_total_count");
      int base = families.number("a_total");
      assertEquals(base, families.base(longer));
      assertEquals(families.number("a"), families.base(base));
      assertEquals(List.of(longer), families.extensions(base));
    }
  }

  /** All strings of {@code Aa} and {@code BB} of one length have one hash. */
  private static String colliding(int blocks, int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < blocks; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  private static long probes(int lines, boolean collide) {
    KnownLines known = new KnownLines();
    byte[][] all =
        IntStream.range(0, lines)
            .mapToObj(i -> collide ? colliding(14, i) : "a{i=\"" + i + "\"} ")
            .map(Bodies::bytes)
            .toArray(byte[][]::new);
    for (byte[] line : all) {
      assertEquals(KnownLines.NONE, known.find(line, 0, line.length));
      known.add(line, 0, line.length, 7, null);
    }
    for (int i = 0; i < lines; i++) {
      assertEquals(i + 1, known.find(all[i], 0, all[i].length));
    }
    known.clear();
    assertEquals(KnownLines.NONE, known.find(all[lines - 1], 0, all[lines - 1].length));
    return known.probes();
  }

  @Test
  void lines_that_collide_cost_a_bounded_number_of_probes_each() {
    int lines = 1 << 14;
    // looked for, added, looked for again, and entered once more on average as the table grows
    assertTrue(probes(lines, true) <= 4L * KnownLines.MOST_PROBES * lines);
    assertTrue(probes(lines, false) <= 16L * lines, "honest ones hardly meet");
  }

  @Test
  void a_replay_sets_what_each_scrape_has_and_no_more() throws IOException {
    int series = 3_000;
    TimestampedRun run = read(lines(series, "a{i=\"%1$d\"} 1 %1$d000\na{i=\"%1$d\"} 2 %1$d001\n"));
    TimestampedNode node = run.nodes().get(0);
    // the second sample of a series, and the first of the next one
    assertEquals(series + 1, node.size());
    NodeSamples samples = new NodeSamples();
    int set = 0;
    for (int i = 0; i < node.size(); i++) {
      node.replay(i, samples);
      set += samples.presentIndexes().length;
    }
    assertEquals(2 * series, set);
  }

  @Test
  void distinct_instants_are_found_in_any_order_of_series() throws IOException {
    String text =
        lines(500, "a 1 %1$d7\n")
            + lines(500, "b{i=\"%1$d\"} 1 %1$d7\n")
            + "b 1 3\nb 2 4\na 1 3\na 2 4\n";
    TimestampedNode node = read(text).nodes().get(0);
    assertEquals(502, node.size());
    for (int i = 1; i < node.size(); i++) {
      assertTrue(node.instantMillis(i - 1) < node.instantMillis(i));
    }
  }
}
