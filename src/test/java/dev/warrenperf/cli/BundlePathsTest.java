package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One run, whichever way it was taken, is one report. */
class BundlePathsTest {

  static final List<String> RUNS = Samples.RUNS;

  @TempDir private Path directory;

  private Path path(String name) {
    return directory.resolve(name);
  }

  private static CommandRun ok(Object... arguments) {
    String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    CommandRun run = CommandRun.of(texts);
    assertEquals(0, run.exitCode(), run.err());
    return run;
  }

  /** The report without what names the run's place. */
  private static JsonObject report(Path run, String... more) {
    List<String> arguments = List.of("report", run.toString(), "--format", "json");
    CommandRun done =
        CommandRun.of(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
    JsonObject report = Json.of(done);
    report.remove("command");
    report.getAsJsonObject("run").remove("title");
    return report;
  }

  private Path packed(Path folder, String name, String option) throws Exception {
    Path archive = path(name);
    Process tar =
        new ProcessBuilder(
                "tar",
                "-c",
                option,
                "-f",
                archive.toString(),
                "-C",
                folder.getParent().toString(),
                folder.getFileName().toString())
            .inheritIO()
            .start();
    assertEquals(0, tar.waitFor());
    return archive;
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void every_path_gives_one_report(String name) throws Exception {
    Path original = Path.of(Samples.path(name));
    Path bundle = path("bundle");
    Path plain = path("plain");
    Path again = path("again");
    ok("bundle", "import", original, "-o", bundle);
    ok("bundle", "verify", bundle);
    ok("bundle", "export", bundle, "-o", plain);
    ok("bundle", "import", plain, "-o", again);
    JsonObject report = report(original);
    assertTrue(Json.list(report, "operations").size() > 5);
    for (Path path :
        List.of(
            bundle,
            plain,
            again,
            packed(bundle, "bundle.tar.gz", "-z"),
            packed(plain, "plain.tar", "-p"))) {
      assertEquals(report, report(path), path.toString());
    }
    assertSameFiles(bundle, again);
  }

  /** The logs are the same bytes, whoever wrote them. */
  private static void assertSameFiles(Path bundle, Path again) throws IOException {
    try (Stream<Path> logs = Files.list(bundle)) {
      for (Path log : logs.filter(file -> file.toString().endsWith(".zst")).toList()) {
        assertEquals(-1, Files.mismatch(log, again.resolve(log.getFileName())), log.toString());
      }
    }
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void exported_snapshots_are_the_bytes_that_were_imported(String name) throws Exception {
    Path original = Path.of(Samples.path(name));
    ok("bundle", "import", original, "-o", path("bundle"));
    ok("bundle", "export", path("bundle"), "-o", path("plain"));
    int compared = 0;
    for (List<Path> snapshots : Samples.snapshots(name).values()) {
      for (Path snapshot : snapshots) {
        Path exported = path("plain").resolve(original.relativize(snapshot));
        assertEquals(-1, Files.mismatch(snapshot, exported), exported.toString());
        compared++;
      }
    }
    assertTrue(compared > 5);
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void one_openmetrics_file_holds_the_same_figures(String name) throws Exception {
    Path file = path("run.om");
    ok("bundle", "export", Samples.path(name), "--openmetrics", file);
    JsonObject lint = Json.of(ok("lint", "--strict", "--format", "json", file));
    assertTrue(Json.list(lint, "files").get(0).get("accepted").getAsBoolean());
    Figures.of(report(Path.of(Samples.path(name)))).assertEqual(Figures.of(report(file)));
  }

  /**
   * Node a: 2 + 3 calls more; b: 1 + 0; a summary without quantiles, labels that a server would
   * give itself, a name beyond letters and digits, and "instance" on some of the series alone.
   */
  @Test
  void one_openmetrics_file_holds_the_same_nodes_and_series_whatever_their_labels()
      throws Exception {
    snapshot("run/a/1795466172000.prom", 10, 20);
    snapshot("run/a/1795466182000.prom", 12, 23);
    snapshot("run/b/1795466172000.prom", 5, 5);
    snapshot("run/b/1795466182000.prom", 6, 5);
    Path targets = path("mine.yaml");
    Files.writeString(
        targets,
        """
        schema: warren-perf/targets/1
        name: Mine
        operations:
          - {name: Calls, histogram: '{__name__="my.calls_seconds"}', mean: < 1s}
        """);
    Path file = path("run.om");
    ok("bundle", "export", path("run"), "--openmetrics", file);
    JsonObject before = report(path("run"), "--targets", targets.toString());
    JsonObject after = report(file, "--targets", targets.toString());
    assertEquals(6, Json.list(before, "operations").get(0).get("count").getAsInt());
    // labels are those that a server would give, the series the same
    assertEquals(series(before), series(after));
    assertEquals(before.getAsJsonArray("operations"), after.getAsJsonArray("operations"));
    assertEquals(
        before.getAsJsonObject("run").getAsJsonArray("nodes"),
        after.getAsJsonObject("run").getAsJsonArray("nodes"));
    assertEquals(before.getAsJsonArray("notices"), after.getAsJsonArray("notices"));
  }

  /** How many of each series; taken out of the report. */
  private static List<String> series(JsonObject report) {
    JsonObject operation = Json.list(report, "operations").get(0);
    List<String> counts =
        Json.list(operation, "children").stream()
            .map(child -> child.get("counts") + " " + child.get("sum"))
            .sorted()
            .toList();
    assertEquals(2, counts.size());
    operation.remove("children");
    return counts;
  }

  private void snapshot(String file, int x, int y) throws Exception {
    Files.createDirectories(path(file).getParent());
    Files.writeString(
        path(file),
        """
        # TYPE "my.calls_seconds" summary
        {"my.calls_seconds_count",instance="x",job="j"} %1$d
        {"my.calls_seconds_sum",instance="x",job="j"} %1$d
        {"my.calls_seconds_count",exported_instance="y"} %2$d
        {"my.calls_seconds_sum",exported_instance="y"} %2$d
        """
            .formatted(x, y));
  }

  @Test
  void a_bundle_that_was_changed_does_not_verify() throws Exception {
    Path bundle = path("bundle");
    ok("bundle", "import", Samples.path(RUNS.get(0)), "-o", bundle);
    Files.writeString(
        bundle.resolve("run.json"), Files.readString(bundle.resolve("run.json")) + " ");
    Files.writeString(bundle.resolve("other"), "x");
    Path log = bundle.resolve("manager-1.snapshots.zst");
    byte[] bytes = Files.readAllBytes(log);
    bytes[bytes.length / 2] ^= 1;
    Files.write(log, bytes);
    CommandRun run = CommandRun.of("bundle", "verify", bundle.toString());
    assertEquals(65, run.exitCode());
    assertTrue(run.err().contains("manager-1.snapshots.zst: "), run.err());
    Files.delete(log);
    CommandRun without = CommandRun.of("bundle", "verify", bundle.toString());
    assertEquals(65, without.exitCode());
    assertFalse(without.err().contains("\tat "));
  }

  @Test
  void what_shows_a_run_prints_a_snapshot_byte_for_byte() throws Exception {
    Path snapshot = Samples.snapshots(RUNS.get(0)).get("manager-1").get(1);
    String millis = snapshot.getFileName().toString().replace(".prom", "");
    ok("bundle", "import", Samples.path(RUNS.get(0)), "-o", path("bundle"));
    assertEquals(
        Files.readString(snapshot),
        ok("bundle", "show", path("bundle"), "manager-1", millis).out());
    assertTrue(
        ok("bundle", "show", path("bundle"), "manager-1").out().contains(millis + "  2026-"));
    assertTrue(ok("bundle", "show", path("bundle")).out().contains("manager-1 (manager): "));
    assertEquals(
        64, CommandRun.of("bundle", "show", path("bundle").toString(), "nobody").exitCode());
    assertEquals(
        64,
        CommandRun.of("bundle", "show", path("bundle").toString(), "manager-1", "1").exitCode());
  }

  @Test
  void a_single_file_is_no_bundle_and_nothing_is_left_behind() throws Exception {
    Path snapshot = Samples.snapshots(RUNS.get(0)).get("manager-1").get(1);
    CommandRun run =
        CommandRun.of("bundle", "import", snapshot.toString(), "-o", path("bundle").toString());
    assertEquals(65, run.exitCode());
    assertTrue(run.err().contains("expected snapshots in files of their own"), run.err());
    try (Stream<Path> left = Files.list(directory)) {
      assertEquals(List.of(), left.toList());
    }
  }
}
