package dev.warrenperf.analysis;

/**
 * Where a node's counts stand in its files, so that a reader can look them up.
 *
 * @param first the first snapshot that was used, as the user knows it
 * @param last the last one; the same where only one was used
 * @param lines by the index of a sample: its line in the last snapshot, from 1; 0 for one that is
 *     not in it
 */
public record SnapshotLines(String first, String last, int[] lines) {

  /** The line of a histogram child's bucket in the last snapshot; 0 when it is not there. */
  public int bucket(HistogramDelta child, double bound) {
    int index = child.bucket(bound);
    return index < 0 || index >= lines.length ? 0 : lines[index];
  }
}
