package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The same measurements give the same figures in whatever form they come. */
class InputFormsTest {

  /** One node, and three. */
  static final List<String> RUNS = List.of("v1.1.0-burst-1", "v1.6.0-burst-1");

  @TempDir private Path directory;

  private static JsonObject report(byte[] input, String... paths) {
    List<String> arguments = new ArrayList<>(List.of("report", "--format", "json"));
    arguments.addAll(List.of(paths));
    CommandRun run = CommandRun.withInput(input, arguments.toArray(String[]::new));
    assertEquals("", run.err());
    Schemas.assertReport(run.out());
    return Json.of(run);
  }

  private static JsonObject report(Path... paths) {
    String[] names = List.of(paths).stream().map(Path::toString).toArray(String[]::new);
    return report(new byte[0], names);
  }

  private static void assertSame(String run, JsonObject report) {
    Figures.of(Samples.report(run)).assertEqual(Figures.of(report));
    assertEquals(
        Samples.report(run).getAsJsonObject("run").get("durationSeconds"),
        report.getAsJsonObject("run").get("durationSeconds"));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void an_archive_from_a_file_and_from_standard_input(String run) throws IOException {
    byte[] archive = new RunForms(run).archive();
    Path file = Files.write(directory.resolve("run.tar.gz"), archive);
    assertSame(run, report(file));
    assertSame(run, report(archive, "-"));
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void a_flat_directory_with_the_node_in_file_names(String run) throws IOException {
    Path flat = directory.resolve("flat");
    new RunForms(run).flat(flat);
    JsonObject report = report(flat);
    assertSame(run, report);
    assertEquals(
        "manager-1", Json.text(Json.list(report.getAsJsonObject("run"), "nodes").get(0), "name"));
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void gzip_snapshots(String run) throws IOException {
    new RunForms(run).gzipSnapshots(directory.resolve("packed"));
    assertSame(run, report(directory.resolve("packed")));
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void one_text_file_snapshot_after_snapshot(String run) throws IOException {
    String bodies = new RunForms(run).bodies();
    assertSame(run, report(file("bodies", bodies)));
    assertSame(run, report(RunForms.utf8(bodies), "-"));
    assertSame(run, report(RunForms.gzip(RunForms.utf8(bodies)), "-"));
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void one_text_file_series_after_series(String run) throws IOException {
    assertSame(run, report(file("series", new RunForms(run).series(false))));
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void one_openmetrics_file_series_after_series(String run) throws IOException {
    assertSame(run, report(file("series.om", new RunForms(run).series(true))));
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void a_pair_of_the_first_and_last_snapshot_of_a_node(String run) throws IOException {
    RunForms forms = new RunForms(run);
    List<Path> ends = forms.ends("manager-1");
    Path folder = Files.createDirectories(directory.resolve("alone"));
    for (Path snapshot : Samples.snapshots(run).get("manager-1")) {
      Files.copy(snapshot, folder.resolve("manager-1-" + snapshot.getFileName()));
    }
    Figures alone = Figures.of(report(folder));
    alone.assertEqual(Figures.of(report(ends.get(0), ends.get(1))));
    Path before =
        Files.write(directory.resolve("b.gz"), RunForms.gzip(Files.readAllBytes(ends.get(0))));
    alone.assertEqual(Figures.of(report(before, ends.get(1))));
    alone.assertEqual(
        Figures.of(report(Files.readAllBytes(ends.get(1)), ends.get(0).toString(), "-")));
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void one_snapshot_from_a_file_and_from_standard_input(String run) throws IOException {
    Path last = new RunForms(run).ends("manager-1").get(1);
    Figures figures = Figures.of(report(last));
    figures.assertEqual(Figures.of(report(Files.readAllBytes(last), "-")));
    figures.assertEqual(Figures.of(report(RunForms.gzip(Files.readAllBytes(last)), "-")));
  }
}
