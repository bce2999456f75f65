package dev.warrenperf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run of ten snapshots, a second apart, with one operation of warren-1.3. */
final class SmallRun {

  static final long START = 1_795_000_000_000L;
  static final long END = START + 9_000;

  private SmallRun() {}

  /**
   * Writes the snapshots of a node.
   *
   * @param node its folder, made here
   * @param slow of a hundred requests a second, so many take longer than 50 ms
   * @param more text behind each snapshot
   */
  static void write(Path node, int slow, String more) throws IOException {
    Files.createDirectories(node);
    for (long millis = START; millis <= END; millis += 1_000) {
      long seconds = (millis - START) / 1_000;
      Files.writeString(node.resolve(millis + ".prom"), snapshot(seconds, slow) + more);
    }
  }

  private static String snapshot(long seconds, int slow) {
    return """
        # TYPE warren_service_create_duration_seconds histogram
        warren_service_create_duration_seconds_bucket{le="0.05"} %1$d
        warren_service_create_duration_seconds_bucket{le="5"} %2$d
        warren_service_create_duration_seconds_bucket{le="+Inf"} %2$d
        warren_service_create_duration_seconds_sum %3$d
        warren_service_create_duration_seconds_count %2$d
        """
        .formatted(seconds * (100 - slow), seconds * 100, seconds * (slow + 2));
  }
}
