package dev.warrenperf.exposition;

import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import dev.warrenperf.model.SeriesFilter;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Short ways for tests to get a body through a reader. */
final class Bodies {

  static final ParseOptions TEXT = new ParseOptions(false, ExpositionFormat.TEXT);
  static final ParseOptions TEXT_STRICT = new ParseOptions(true, ExpositionFormat.TEXT);
  static final ParseOptions OPENMETRICS = new ParseOptions(false, ExpositionFormat.OPENMETRICS);
  static final ParseOptions OPENMETRICS_STRICT =
      new ParseOptions(true, ExpositionFormat.OPENMETRICS);

  private Bodies() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static SnapshotReader reader(ParseOptions options) {
    return new SnapshotReader(SeriesFilter.everything(), options);
  }

  static ParseResult read(SnapshotReader reader, byte[] body) {
    reader.nextBody().ensureCapacity(body.length);
    System.arraycopy(body, 0, reader.nextBody().bytes(), 0, body.length);
    reader.nextBody().setLength(body.length);
    return reader.read(() -> "body");
  }

  static ParseResult read(ParseOptions options, String body) {
    return read(reader(options), bytes(body));
  }

  /** What is present, by series. */
  static SortedMap<Series, Double> present(NodeSamples samples) {
    SortedMap<Series, Double> present = new TreeMap<>();
    for (int i = 0; i < samples.size(); i++) {
      if (samples.present(i)) {
        present.put(samples.series().get(i), samples.value(i));
      }
    }
    return present;
  }
}
