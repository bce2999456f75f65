package dev.warrenperf.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which scrapes a log holds, in its order.
 *
 * @param instants of the snapshots, milliseconds since 1970, ascending
 * @param failures headers of the scrapes that gave none
 * @param bytes of all bodies together
 * @param unfinished what was cut off at the end, in words; null when nothing was
 */
public record SnapshotIndex(
    long[] instants, List<SnapshotHeader> failures, long bytes, String unfinished) {

  public SnapshotIndex {
    failures = List.copyOf(failures);
  }

  /**
   * Reads through a log without keeping any body.
   *
   * @throws SnapshotLogFault when it holds something else, or instants that do not ascend
   */
  public static SnapshotIndex of(SnapshotLogReader log) throws IOException {
    long[] instants = new long[64];
    int size = 0;
    long bytes = 0;
    List<SnapshotHeader> failures = new ArrayList<>();
    for (SnapshotHeader header = log.next(); header != null; header = log.next()) {
      if (!header.taken()) {
        failures.add(header);
        continue;
      }
      if (size > 0 && header.instantMillis() <= instants[size - 1]) {
        throw new IOException("expected instants that ascend, found '" + header + "'");
      }
      if (log.skipBody()) {
        instants = size == instants.length ? Arrays.copyOf(instants, size * 2) : instants;
        instants[size++] = header.instantMillis();
        bytes += header.bytes();
      }
    }
    return new SnapshotIndex(Arrays.copyOf(instants, size), failures, bytes, log.unfinished());
  }
}
