package dev.warrenperf.analysis;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Series;
import java.util.List;

/**
 * Where a node's counts stand in its files, so that a reader can look them up.
 *
 * @param first the first snapshot that was used, as the user knows it
 * @param last the last one; the same where only one was used
 * @param series the kept series
 * @param lines the line of each in the last snapshot, from 1; 0 for one that is not in it
 */
public record SnapshotLines(String first, String last, List<Series> series, List<Integer> lines) {

  public SnapshotLines {
    series = List.copyOf(series);
    lines = List.copyOf(lines);
  }

  /** The line of a histogram child's bucket in the last snapshot; 0 when it is not there. */
  public int bucket(Series child, double bound) {
    String name = child.name() + "_bucket";
    for (int i = 0; i < series.size(); i++) {
      Series one = series.get(i);
      if (one.name().equals(name) && isBucket(one.labels(), child.labels(), bound)) {
        return lines.get(i);
      }
    }
    return 0;
  }

  private static boolean isBucket(Labels labels, Labels child, double bound) {
    String le = labels.get("le");
    return le != null && BucketBound.parse(le) == bound && labels.without("le").equals(child);
  }
}
