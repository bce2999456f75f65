package dev.warrenperf.report;

import dev.warrenperf.analysis.HistogramDelta;
import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.SnapshotLines;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.MetricUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the counts of a bucket can be looked up. */
final class SourceWords {

  /** As many places as a reader will open; the others are counted. */
  private static final int MOST = 3;

  private final Map<String, SnapshotLines> lines;

  SourceWords(Map<String, SnapshotLines> lines) {
    this.lines = lines;
  }

  /**
   * The places of the bucket that ends at this bound, as {@code file:line}, in a sentence without
   * its full stop, written as in the file, which counts in the unit; empty where they are not
   * known, as for a run that is one file.
   */
  String of(HistogramTotal total, double bound, MetricUnit unit) {
    List<String> places = new ArrayList<>();
    int found = 0;
    boolean subtracted = false;
    for (HistogramTotal.NodePart part : total.parts()) {
      SnapshotLines node = lines.get(part.node().name());
      for (HistogramDelta child : part.children()) {
        int line = node == null ? 0 : node.bucket(child, bound);
        if (line > 0) {
          if (found++ < MOST) {
            places.add(node.last() + ":" + line);
          }
          subtracted |= !node.first().equals(node.last());
        }
      }
    }
    if (found == 0) {
      return "";
    }
    return "le=\""
        + Format.bound(unit.fromBase(bound))
        + "\" was read last at "
        + String.join(", ", places)
        + (found > MOST ? " and " + (found - MOST) + " more places" : "")
        + (subtracted
            ? "; what stood in the same place of each node's first snapshot is subtracted"
            : "");
  }
}
