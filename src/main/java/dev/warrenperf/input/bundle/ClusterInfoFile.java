package dev.warrenperf.input.bundle;

import dev.warrenperf.bytes.BodySource;
import dev.warrenperf.bytes.Failures;
import dev.warrenperf.bytes.TextFile;
import dev.warrenperf.input.FileFaults;
import dev.warrenperf.input.Notices;
import java.io.IOException;
import java.util.List;

/** Reads {@code cluster-info.txt}: what the cluster said about itself. */
public final class ClusterInfoFile {

  /** It is shown in every report; one of a cluster of three nodes has 2 KB. */
  private static final int MOST_BYTES = 64 * 1024;

  private ClusterInfoFile() {}

  /** Its lines as they are; whoever prints them takes care of control characters. */
  public static List<String> read(BodySource source, String path, Notices notices) {
    FileFaults faults = new FileFaults(source.origin(path), notices);
    try {
      TextFile file = TextFile.read(source, path, MOST_BYTES);
      if (file.truncated()) {
        faults.broken("expected at most 64 KiB, found more: the rest is left out", null);
      }
      return file.text().lines().toList();
    } catch (IOException e) {
      faults.broken("The file cannot be read: " + Failures.reason(e) + ".", null);
      return List.of();
    }
  }
}
