package dev.warrenperf.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which scrapes a log holds, in its order.
 *
 * @param instants of the snapshots, milliseconds since 1970, ascending
 * @param failures headers of the scrapes that gave none
 * @param bytes of all bodies together
 * @param textBytes of all headers and bodies, line ends of headers included
 * @param unfinished what was cut off at the end, in words; null when nothing was
 */
public record SnapshotIndex(
    long[] instants, List<SnapshotHeader> failures, long bytes, long textBytes, String unfinished) {

  /** A year and a half at an interval of 5 s. */
  private static final int MOST_SNAPSHOTS = 10_000_000;

  /** Each is kept as it is told. */
  private static final int MOST_FAILURES = 1_000_000;

  public SnapshotIndex {
    failures = List.copyOf(failures);
  }

  /**
   * Reads through a log without keeping any body.
   *
   * @throws IOException when it holds something else, or instants that do not ascend
   */
  public static SnapshotIndex of(SnapshotLogReader log) throws IOException {
    Gathered gathered = new Gathered();
    for (SnapshotHeader header = log.next(); header != null; header = log.next()) {
      if (log.skipBody()) {
        gathered.add(header);
      }
    }
    return gathered.index(log.unfinished());
  }

  /**
   * The index that a packed log begins with, from its bytes as they are stored.
   *
   * @return null when it begins with something else; it then has to be read through
   * @throws IOException when the index is broken, or tells of more or less than the log holds
   */
  public static SnapshotIndex ofPacked(InputStream stored) throws IOException {
    SnapshotIndex index = IndexFrame.read(stored);
    if (index != null) {
      long held = FrameSizes.sum(stored);
      // a body that has no line end of its own was given one
      boolean fits = index.textBytes <= held && held <= index.textBytes + index.instants.length;
      if (held != FrameSizes.UNTOLD && !fits) {
        throw new IOException(
            "expected an index of all scrapes, found one of %s bytes where the log holds %s"
                .formatted(index.textBytes, held));
      }
    }
    return index;
  }

  /** Whether another log holds the same scrapes. */
  boolean isSame(SnapshotIndex other) {
    return Arrays.equals(instants, other.instants)
        && failures.equals(other.failures)
        && bytes == other.bytes;
  }

  /** Takes the headers of a log, one after the other. */
  static final class Gathered {
    private final List<SnapshotHeader> failures = new ArrayList<>();
    private long[] instants = new long[64];
    private int size;
    private long bytes;
    private long textBytes;

    /** Refuses instants that do not ascend. */
    void add(SnapshotHeader header) throws IOException {
      if (size == MOST_SNAPSHOTS || failures.size() == MOST_FAILURES) {
        throw new IOException(
            "expected at most %s snapshots and %s failed scrapes of a node, found more"
                .formatted(MOST_SNAPSHOTS, MOST_FAILURES));
      }
      textBytes += header.toString().length() + 1L + header.bytes();
      if (!header.taken()) {
        failures.add(header);
        return;
      }
      if (size > 0 && header.instantMillis() <= instants[size - 1]) {
        throw new IOException("expected instants that ascend, found '" + header + "'");
      }
      instants = size == instants.length ? Arrays.copyOf(instants, size * 2) : instants;
      instants[size++] = header.instantMillis();
      bytes += header.bytes();
    }

    SnapshotIndex index(String unfinished) {
      return new SnapshotIndex(
          Arrays.copyOf(instants, size), failures, bytes, textBytes, unfinished);
    }
  }
}
