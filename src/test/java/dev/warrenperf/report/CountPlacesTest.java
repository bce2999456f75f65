package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.analysis.SnapshotLines;
import dev.warrenperf.model.Selector;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CountPlacesTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  private static HistogramTotal total(String... nodes) {
    Scrapes[] scrapes =
        Stream.of(nodes)
            .map(
                node ->
                    Scrapes.node(node).at(0, Scrapes.h("0/0/0", 0)).at(10, Scrapes.h("1/2/3", 5)))
            .toArray(Scrapes[]::new);
    RunDeltas run = Scrapes.run(Scrapes.H, scrapes);
    return run.histogram(Selector.of("h"));
  }

  /** The lines of the buckets 0.1, 1 and +Inf, which are the first three samples. */
  private static SnapshotLines lines(String node, int... lines) {
    return new SnapshotLines(node + "/a.prom", node + "/b.prom", lines);
  }

  @Test
  void the_bucket_is_named_with_file_and_line() {
    Map<String, SnapshotLines> lines = Map.of("a", lines("a", 9, 10, 12));
    assertEquals(
        "le=\"1\" was read last at a/b.prom:10; what stood in the same place of each node's first"
            + " snapshot is subtracted",
        CountPlaces.of(lines, total("a"), 1).sentence("1"));
    assertEquals(
        "le=\"+Inf\" was read last at a/b.prom:12; what stood in the same place of each node's"
            + " first"
            + " snapshot is subtracted",
        CountPlaces.of(lines, total("a"), INF).sentence("+Inf"));
  }

  @Test
  void the_bucket_is_found_however_its_bound_is_written() {
    RunDeltas run =
        Scrapes.run(Scrapes.H, Scrapes.node("a").at(0, Scrapes.buckets("5e-1:1 1.0:2 +Inf:3")));
    Map<String, SnapshotLines> lines = Map.of("a", lines("a", 9, 10, 12));
    HistogramTotal total = run.histogram(Selector.of("h"));
    assertEquals(
        "le=\"0.5\" was read last at a/b.prom:9",
        CountPlaces.of(lines, total, 0.5).sentence("0.5").replaceFirst(";.*", ""));
    assertEquals(
        "le=\"1\" was read last at a/b.prom:10",
        CountPlaces.of(lines, total, 1).sentence("1").replaceFirst(";.*", ""));
  }

  @Test
  void of_a_single_snapshot_nothing_is_subtracted() {
    SnapshotLines once = new SnapshotLines("a.prom", "a.prom", new int[] {6, 7, 8});
    assertEquals(
        "le=\"1\" was read last at a.prom:7",
        CountPlaces.of(Map.of("a", once), total("a"), 1).sentence("1"));
  }

  @Test
  void three_places_are_named_and_the_others_counted() {
    Map<String, SnapshotLines> lines =
        Map.of(
            "a",
            lines("a", 9, 10, 12),
            "b",
            lines("b", 9, 10, 12),
            "c",
            lines("c", 9, 10, 12),
            "d",
            lines("d", 9, 10, 12),
            "e",
            lines("e", 9, 10, 12));
    assertEquals(
        "le=\"1\" was read last at a/b.prom:10, b/b.prom:10, c/b.prom:10 and 2 more places",
        CountPlaces.of(lines, total("a", "b", "c", "d", "e"), 1)
            .sentence("1")
            .replaceFirst(";.*", ""));
  }

  @Test
  void nothing_is_said_where_the_place_is_not_known() {
    Map<String, SnapshotLines> none = Map.of("a", lines("a", 0, 0, 0));
    Map<String, SnapshotLines> some = Map.of("a", lines("a", 9, 10, 12));
    assertEquals(CountPlaces.NONE, CountPlaces.of(Map.of(), total("a"), 1));
    assertFalse(CountPlaces.of(none, total("a"), 1).isKnown());
    assertFalse(CountPlaces.of(some, total("a"), 3).isKnown());
  }

  @Test
  void in_a_table_the_lines_stand_apart_from_their_files() {
    Map<String, SnapshotLines> lines = Map.of("a", lines("a", 9, 10, 12), "b", lines("b", 1, 2, 3));
    CountPlaces places = CountPlaces.of(lines, total("a", "b"), 1);
    assertEquals("10, 2", places.lines());
    assertEquals(
        "counts were read last in the lines of a/b.prom, b/b.prom; what stood in the same place of"
            + " each node's first snapshot is subtracted",
        places.note());
  }
}
