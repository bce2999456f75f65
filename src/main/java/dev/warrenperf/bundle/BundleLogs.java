package dev.warrenperf.bundle;

import dev.warrenperf.bytes.Zstd;
import dev.warrenperf.files.RootDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;

/** The logs of a bundle in a directory. */
final class BundleLogs {

  private BundleLogs() {}

  /**
   * File names of the logs, by what stands before their endings. Whoever is killed while packing
   * leaves a log both plain and packed; the plain one is whole, and counts.
   */
  static SortedMap<String, String> find(Iterable<String> files) {
    SortedMap<String, String> logs = new TreeMap<>();
    for (String file : files) {
      String log = logOf(file);
      if (log != null) {
        logs.merge(log, file, (one, other) -> one.endsWith(BundleLayout.PLAIN) ? one : other);
      }
    }
    return logs;
  }

  /** What stands before the ending of a log at the top of the bundle; null for other files. */
  static String logOf(String path) {
    return path.indexOf('/') < 0 ? BundleLayout.logOf(path) : null;
  }

  /** Opens a log, packed or not. */
  static SnapshotLogReader open(RootDirectory bundle, String file) throws IOException {
    InputStream stored = bundle.read(file);
    try {
      boolean packed = file.endsWith(BundleLayout.PACKED);
      return new SnapshotLogReader(packed ? Zstd.open(stored) : stored);
    } catch (IOException failure) {
      stored.close();
      throw failure;
    }
  }
}
