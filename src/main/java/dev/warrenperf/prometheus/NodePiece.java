package dev.warrenperf.prometheus;

import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.ScrapeInstants;
import dev.warrenperf.model.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The series of one node in one piece of time, put together again as the snapshots they came from:
 * all samples of one scrape have one timestamp, but for those that a target gave one of their own,
 * which they keep.
 */
final class NodePiece {

  private static final byte[] LINE_END = {'\n'};

  private record Line(SeriesHead head, byte[] text, SampleColumn samples) {}

  private final Map<Series, SampleColumn> columns = new HashMap<>();
  private String family;

  /** Where the samples of a series go; null when the series was there before. */
  SampleColumn begin(Series series) {
    SampleColumn column = new SampleColumn();
    return columns.putIfAbsent(series, column) == null ? column : null;
  }

  /**
   * Hands on the snapshots in the order of time.
   *
   * @param types of metrics by family, where they are known
   */
  void write(Node node, Map<String, String> types, BodyBuffer text, SnapshotSink sink)
      throws IOException {
    List<Line> lines = lines(types);
    long[] instants =
        columns.values().stream()
            .flatMapToLong(column -> LongStream.of(column.instants()))
            .sorted()
            .distinct()
            .toArray();
    int[] starts = new int[instants.length + 1];
    int[] present = present(lines, instants, starts);
    int[] scrapes = ScrapeInstants.byScrape(starts, present, lines.size());
    for (int i = 0; i + 1 < scrapes.length; i++) {
      int from = starts[scrapes[i]];
      int to = starts[scrapes[i + 1]];
      boolean own = scrapes[i + 1] - scrapes[i] > 1;
      text.setLength(0);
      // families stay together, whatever the order of their instants
      Arrays.sort(present, from, to);
      for (int at = from; at < to; at++) {
        write(lines.get(present[at]), at == from, own, types, text);
      }
      sink.snapshot(node, instants[scrapes[i + 1] - 1], text.bytes(), text.length());
    }
  }

  /**
   * Which lines have a sample, instant after instant: each sample is looked at once, also where
   * each has an instant of its own.
   *
   * @param starts takes where the lines of each instant begin in the result
   */
  private static int[] present(List<Line> lines, long[] instants, int[] starts) {
    for (Line line : lines) {
      for (long instant : line.samples().instants()) {
        starts[Arrays.binarySearch(instants, instant) + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] present = new int[starts[instants.length]];
    int[] ends = starts.clone();
    for (int line = 0; line < lines.size(); line++) {
      for (long instant : lines.get(line).samples().instants()) {
        present[ends[Arrays.binarySearch(instants, instant)]++] = line;
      }
    }
    return present;
  }

  private List<Line> lines(Map<String, String> types) {
    Set<String> composed = composed(types);
    List<Line> lines = new ArrayList<>();
    columns.forEach(
        (series, samples) -> {
          SeriesHead head = SeriesHead.of(series, composed);
          lines.add(new Line(head, head.bytes(), samples));
        });
    lines.sort((left, right) -> SeriesHead.ORDER.compare(left.head(), right.head()));
    return lines;
  }

  /** Families with buckets, and what the server says are histograms and summaries. */
  private Set<String> composed(Map<String, String> types) {
    Set<String> composed = new HashSet<>();
    types.forEach(
        (family, type) -> {
          if (type.equals("histogram") || type.equals("summary")) {
            composed.add(family);
          }
        });
    for (Series series : columns.keySet()) {
      String base = SeriesHead.base(series.name(), "_bucket");
      if (base != null) {
        composed.add(base);
      }
    }
    return composed;
  }

  /** Writes the next sample of a series; the first line of a family says of what type it is. */
  private void write(
      Line line, boolean first, boolean own, Map<String, String> types, BodyBuffer into) {
    if (first || !line.head().family().equals(family)) {
      family = line.head().family();
      String type = types.get(family);
      if (type != null) {
        into.append(SeriesText.type(family, type).getBytes(StandardCharsets.UTF_8));
      }
    }
    into.append(line.text());
    line.samples().writeNext(into, own);
    into.append(LINE_END);
  }
}
