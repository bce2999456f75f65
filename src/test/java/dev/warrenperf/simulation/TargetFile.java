package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The target file of a simulated run. */
final class TargetFile {

  private TargetFile() {}

  /**
   * Writes it.
   *
   * @param place a directory that is there
   * @param sections the sections of the file, as lines of YAML
   */
  static Path in(Path place, String... sections) throws IOException {
    String text = "schema: warren-perf/targets/1\nname: Simulated\n" + String.join("\n", sections);
    return Files.writeString(place.resolve("targets.yaml"), text + "\n");
  }

  /** Of one operation. */
  static Path operation(Path place, String metric, String percentile, String limit)
      throws IOException {
    return in(place, "operations:", operation("op", metric, percentile, limit));
  }

  /** A line below {@code operations}. */
  static String operation(String name, String metric, String percentile, String limit) {
    return "  - {name: %s, histogram: '%s', quantiles: {%s: < %s}}"
        .formatted(name, metric, percentile, limit);
  }
}
