package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the program writes of two versions, the newer one with all that may be measured of a run.
 */
final class GrafanaResults {

  private GrafanaResults() {}

  static List<Exposition> in(Path directory) throws IOException {
    return List.of(older(directory), newer(directory));
  }

  private static Exposition older(Path directory) throws IOException {
    return written(directory.resolve("older.prom"), "report", Samples.path("v1.3.0-burst-1"));
  }

  private static Exposition newer(Path directory) throws IOException {
    String promised = CommandRun.of("targets", "warren-1.3").out();
    Path targets =
        Files.writeString(
            directory.resolve("targets.yaml"),
            promised.replace("    refresh: 15s\n", "    refresh: 15s\n    leaderless: < 10s\n"));
    return written(
        directory.resolve("newer.prom"),
        "report",
        Samples.path("v1.6.0-burst-throttled-1"),
        "--label",
        "scenario=burst",
        "--targets",
        targets.toString(),
        "--samples",
        "api-read=" + Samples.path("v1.6.0-burst-1") + "/hey-health.csv",
        "--baseline",
        Samples.path("v1.6.0-burst-1"),
        "--run-noise",
        "3%:4");
  }

  private static Exposition written(Path file, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("--fail-on", "none", "--metrics-out", file.toString()));
    CommandRun run = CommandRun.of(line.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    return Exposition.strict(Files.readAllBytes(file));
  }
}
