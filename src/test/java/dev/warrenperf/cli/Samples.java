package dev.warrenperf.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The real runs that come with the program. */
final class Samples {

  static final List<String> RUNS =
      List.of(
          "v1.1.0-burst-1",
          "v1.3.0-burst-1",
          "v1.6.0-burst-1",
          "v1.6.0-burst-throttled-1",
          "v1.6.0-failover-1");

  private static final Map<String, JsonObject> REPORTS = new ConcurrentHashMap<>();

  private Samples() {}

  /** From the project's folder. */
  static String path(String run) {
    return "sample-metrics/" + run;
  }

  /** Its report, made once. */
  static JsonObject report(String run) {
    return REPORTS.computeIfAbsent(
        run, name -> Json.of(CommandRun.of("report", path(name), "--format", "json")));
  }

  /** Snapshots in the order of their times, by node. */
  static Map<String, List<Path>> snapshots(String run) throws IOException {
    Map<String, List<Path>> nodes = new TreeMap<>();
    try (Stream<Path> folders = Files.list(Path.of(path(run)))) {
      for (Path folder : folders.filter(Samples::isManager).toList()) {
        try (Stream<Path> files = Files.list(folder)) {
          nodes.put(folder.getFileName().toString(), files.sorted().toList());
        }
      }
    }
    return nodes;
  }

  private static boolean isManager(Path folder) {
    return Files.isDirectory(folder) && folder.getFileName().toString().startsWith("manager-");
  }

  /** The instant that a snapshot is called after, milliseconds since 1970. */
  static long millis(Path snapshot) {
    return Long.parseLong(snapshot.getFileName().toString().replace(".prom", ""));
  }
}
