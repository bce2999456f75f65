package dev.warrenperf.bundle;

import java.util.SortedMap;
import java.util.TreeMap;

/** The names of the files of a bundle. */
public final class BundleLayout {

  /** What is known of the run; the format's version is in it. */
  public static final String DESCRIPTION = "run.json";

  /** Where each phase begins: {@code phase,unix_ns}. */
  public static final String MARKS = "marks.csv";

  /** The phase that ends the one before and begins none. */
  public static final String END_MARK = "end";

  /** What the benchmark printed. */
  public static final String SCRIPT_LOG = "script.log";

  /** What the cluster said about itself. */
  public static final String CLUSTER_INFO = "cluster-info.txt";

  /** Folder of the answers of {@code /health}. */
  public static final String HEALTH = "health";

  /** Folder for what the benchmark's clients measured. */
  public static final String SAMPLES = "samples";

  /** What was tried, beside the plain files of an export. */
  public static final String SCRAPES = "scrapes.csv";

  /** SHA-256 of every other file, as {@code sha256sum -c} reads it. */
  public static final String CHECKSUMS = "checksums.sha256";

  /** The only format that this version writes and reads. */
  public static final String FORMAT = "warren-perf/bundle/1";

  /** Ends the name of a log while it is being written. */
  public static final String PLAIN = ".snapshots";

  /** Ends the name of a log once it is packed. */
  public static final String PACKED = ".snapshots.zst";

  private BundleLayout() {}

  /** What stands before the ending of a log, {@link NodeFileName}; null when a file is none. */
  public static String logOf(String file) {
    for (String suffix : new String[] {PLAIN, PACKED}) {
      if (file.endsWith(suffix) && file.length() > suffix.length()) {
        return file.substring(0, file.length() - suffix.length());
      }
    }
    return null;
  }

  /** The same for a path in a bundle; null also for what is not at its top. */
  static String logAtTop(String path) {
    return path.indexOf('/') < 0 ? logOf(path) : null;
  }

  /**
   * Paths of the logs among these, by what stands before their endings. Whoever is killed while
   * packing leaves a log both plain and packed; the plain one is whole, and counts.
   */
  static SortedMap<String, String> logs(Iterable<String> paths) {
    SortedMap<String, String> logs = new TreeMap<>();
    for (String path : paths) {
      String log = logAtTop(path);
      if (log != null) {
        logs.merge(log, path, (one, other) -> one.endsWith(PLAIN) ? one : other);
      }
    }
    return logs;
  }
}
