package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.exposition.ExpositionFormat;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.ParseResult;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import dev.warrenperf.model.SeriesFilter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The series of a text in the exposition format, read by the rules for snapshots. */
final class Exposition {

  private final SortedMap<Series, Double> series = new TreeMap<>();

  private Exposition() {}

  /** A text without anything to be said against it, not even strictly. */
  static Exposition strict(byte[] text) {
    return read(text, true);
  }

  /** What a server exposes beside ours is its own affair. */
  static Exposition lenient(byte[] text) {
    return read(text, false);
  }

  private static Exposition read(byte[] text, boolean strict) {
    SnapshotReader reader =
        new SnapshotReader(
            SeriesFilter.everything(), new ParseOptions(strict, ExpositionFormat.TEXT));
    reader.nextBody().ensureCapacity(text.length);
    System.arraycopy(text, 0, reader.nextBody().bytes(), 0, text.length);
    reader.nextBody().setLength(text.length);
    ParseResult result = reader.read(() -> "metrics");
    assertTrue(result.accepted(), () -> result.problems().toString());
    assertEquals(List.of(), strict ? result.problems() : List.of());
    return of(reader.samples());
  }

  private static Exposition of(NodeSamples samples) {
    Exposition exposition = new Exposition();
    for (int i = 0; i < samples.size(); i++) {
      if (samples.present(i)) {
        exposition.series.put(samples.series().get(i), samples.value(i));
      }
    }
    return exposition;
  }

  /** All series. */
  SortedMap<Series, Double> series() {
    return series;
  }

  /** NaN when there is no such series. */
  double value(String name, Map<String, String> labels) {
    return series.getOrDefault(new Series(name, Labels.of(labels)), Double.NaN);
  }

  /** Labels of the only series of a name. */
  Map<String, String> labels(String name) {
    List<Series> all = series.keySet().stream().filter(one -> one.name().equals(name)).toList();
    assertEquals(1, all.size(), name);
    return all.get(0).labels().asMap();
  }
}
