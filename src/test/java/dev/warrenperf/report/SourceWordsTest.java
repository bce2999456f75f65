package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.analysis.SnapshotLines;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceWordsTest {

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

  private static SnapshotLines lines(String node, String... le) {
    List<Series> series =
        Stream.of(le).map(bound -> new Series("h_bucket", Labels.of(Map.of("le", bound)))).toList();
    List<Integer> lines = IntStream.range(0, le.length).mapToObj(i -> 10 + i).toList();
    return new SnapshotLines(node + "/a.prom", node + "/b.prom", series, lines);
  }

  @Test
  void the_bucket_is_named_with_file_and_line_however_its_bound_is_written() {
    SourceWords words = new SourceWords(Map.of("a", lines("a", "1.0", "2", "+Inf")));
    assertEquals(
        "le=\"1\" was read last at a/b.prom:10; what stood in the same place of each node's first"
            + " snapshot is subtracted",
        words.of(total("a"), 1));
    assertEquals(
        "le=\"+Inf\" was read last at a/b.prom:12; what stood in the same place of each node's first"
            + " snapshot is subtracted",
        words.of(total("a"), INF));
  }

  @Test
  void of_a_single_snapshot_nothing_is_subtracted() {
    SnapshotLines once =
        new SnapshotLines("a.prom", "a.prom", lines("a", "2").series(), List.of(7));
    assertEquals(
        "le=\"2\" was read last at a.prom:7", new SourceWords(Map.of("a", once)).of(total("a"), 2));
  }

  @Test
  void three_places_are_named_and_the_others_counted() {
    Map<String, SnapshotLines> lines =
        Map.of(
            "a",
            lines("a", "1"),
            "b",
            lines("b", "1"),
            "c",
            lines("c", "1"),
            "d",
            lines("d", "1"),
            "e",
            lines("e", "1"));
    assertEquals(
        "le=\"1\" was read last at a/b.prom:10, b/b.prom:10, c/b.prom:10 and 2 more places",
        new SourceWords(lines).of(total("a", "b", "c", "d", "e"), 1).replaceFirst(";.*", ""));
  }

  @Test
  void nothing_is_said_where_the_place_is_not_known() {
    assertEquals("", new SourceWords(Map.of()).of(total("a"), 1));
    SnapshotLines gone = new SnapshotLines("x", "y", lines("a", "1").series(), List.of(0));
    assertEquals("", new SourceWords(Map.of("a", gone)).of(total("a"), 1));
    assertEquals("", new SourceWords(Map.of("a", lines("a", "1"))).of(total("a"), 2));
  }
}
