package dev.warrenperf.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.input.samples.SampleColumns;
import dev.warrenperf.input.samples.SamplesReader;
import dev.warrenperf.input.samples.SamplesRequest;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.report.JudgedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RunLoaderTest {

  private static final WindowRequest WHOLE = WindowRequest.WHOLE_RUN;

  @TempDir Path place;

  /** {@code -Druns.dir} adds runs of another folder. */
  private static List<Path> samples() throws IOException {
    List<Path> runs = new ArrayList<>();
    for (String folder : Arrays.asList("sample-metrics", System.getProperty("runs.dir"))) {
      if (folder != null) {
        try (Stream<Path> entries = Files.list(Path.of(folder))) {
          entries.filter(RunLoaderTest::isRun).sorted().forEach(runs::add);
        }
      }
    }
    return runs;
  }

  private static boolean isRun(Path path) {
    return isArchive(path)
        || (Files.isDirectory(path) && !path.endsWith("pairs") && !holdsArchives(path));
  }

  private static boolean isArchive(Path path) {
    return path.getFileName().toString().endsWith(".tar.gz");
  }

  /** A folder of runs is none itself. */
  private static boolean holdsArchives(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.anyMatch(RunLoaderTest::isArchive);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @TestFactory
  Stream<DynamicTest> a_report_reads_back_as_the_run_that_it_reports() throws IOException {
    assertTrue(samples().size() >= 6);
    return samples().stream()
        .map(run -> DynamicTest.dynamicTest(run.getFileName().toString(), () -> readsBack(run)));
  }

  private static void readsBack(Path run) throws Exception {
    Path file = Files.createTempFile("report", ".json");
    try {
      JudgedRun judged = Loading.judged(run, WHOLE, List.of());
      LoadedRun stored = Loading.loader(WHOLE).load(Loading.report(judged, file).toString());
      assertEquals(judged.measured(), stored.run());
      assertEquals(List.of(), stored.notices());
      assertTrue(stored.run().operations().stream().anyMatch(one -> one.count() > 0));
    } finally {
      Files.delete(file);
    }
  }

  private static ClientSamples client(String name) throws Exception {
    return SamplesReader.read(
            new SamplesRequest(
                name,
                Loading.SAMPLES.resolve("v1.6.0-burst-1/hey-health.csv").toString(),
                SampleColumns.NONE),
            notice -> {})
        .get(0);
  }

  @Test
  void client_samples_read_back_to_the_last_duration() throws Exception {
    Path run = Loading.SAMPLES.resolve("v1.6.0-burst-1");
    JudgedRun judged =
        Loading.judged(run, WHOLE, List.of(client("Service Create"), client("orders")));
    Path file = Loading.report(judged, place.resolve("report.json"));
    MeasuredRun stored = Loading.loader(WHOLE).load(file.toString()).run();
    assertEquals(judged.measured(), stored);
    assertEquals(
        2,
        stored.operations().stream()
            .filter(one -> one.source() == MeasuredOperation.Source.SAMPLES)
            .filter(one -> one.count() > 0)
            .count());
  }

  @Test
  void the_directory_of_a_report_is_the_report() throws Exception {
    JudgedRun judged = Loading.judged(Loading.SAMPLES.resolve("v1.1.0-burst-1"), WHOLE, List.of());
    Loading.report(judged, place.resolve("report.json"));
    Files.writeString(place.resolve("report.txt"), "for people");
    assertEquals(judged.measured(), Loading.loader(WHOLE).load(place.toString()).run());
  }

  @Test
  void runs_come_in_the_order_of_their_paths() throws Exception {
    List<String> paths =
        Stream.of("v1.6.0-burst-1", "v1.1.0-burst-1", "v1.3.0-burst-1", "v1.1.0-burst-1")
            .map(name -> Loading.SAMPLES.resolve(name).toString())
            .toList();
    List<LoadedRun> runs = Loading.loader(WHOLE).loadAll(paths);
    assertEquals(paths, runs.stream().map(LoadedRun::path).toList());
    assertEquals("v1.3.0-burst-1", runs.get(2).run().title());
    assertEquals(runs.get(1), runs.get(3));
  }

  @Test
  void of_several_faults_the_first_path_is_told() throws Exception {
    RunLoader loader = Loading.loader(WHOLE);
    CommandException fault =
        assertThrows(
            CommandException.class,
            () ->
                loader.loadAll(
                    List.of(
                        Loading.SAMPLES.resolve("v1.6.0-failover-1").toString(),
                        "first-missing",
                        "second-missing")));
    assertEquals("first-missing: no such file or directory", fault.getMessage());
    assertEquals(ExitCode.MISSING_INPUT, fault.exitCode());
  }

  @Test
  void two_files_with_a_comma_between_them_are_a_pair() throws Exception {
    Path before = Files.writeString(place.resolve("a.prom"), "x 1\n");
    Path after = Files.writeString(place.resolve("b.prom"), "x 2\n");
    assertEquals(
        List.of(before.toString(), after.toString()), RunLoader.parts(before + "," + after));
    assertEquals(List.of(before + ",none"), RunLoader.parts(before + ",none"));
    Path comma = Files.writeString(place.resolve("a.prom,b.prom"), "x 2\n");
    assertEquals(List.of(comma.toString()), RunLoader.parts(comma.toString()));
  }

  @Test
  void a_report_covers_the_window_that_it_says_and_no_other() throws Exception {
    WindowRequest cut = new WindowRequest(null, null, 30, null);
    Path run = Loading.SAMPLES.resolve("v1.1.0-burst-1");
    JudgedRun judged = Loading.judged(run, cut, List.of());
    String file = Loading.report(judged, place.resolve("cut.json")).toString();
    assertEquals(judged.measured(), Loading.loader(cut).load(file).run());
    RunLoader other = Loading.loader(new WindowRequest(null, null, 31, null));
    CommandException fault = assertThrows(CommandException.class, () -> other.load(file));
    assertEquals(ExitCode.USAGE, fault.exitCode());
    assertTrue(fault.getMessage().contains("without the first 30"), fault.getMessage());
  }

  @Test
  void a_window_that_a_run_does_not_have_names_the_run() throws Exception {
    RunLoader loader = Loading.loader(new WindowRequest(null, null, 0, "none"));
    String path = Loading.SAMPLES.resolve("v1.1.0-burst-1").toString();
    CommandException fault = assertThrows(CommandException.class, () -> loader.load(path));
    assertTrue(fault.getMessage().startsWith(path + ": no phase"), fault.getMessage());
  }

  @Test
  void a_report_made_with_other_targets_is_told() throws Exception {
    JudgedRun judged = Loading.judged(Loading.SAMPLES.resolve("v1.1.0-burst-1"), WHOLE, List.of());
    Path file = Loading.report(judged, place.resolve("other.json"));
    String name = judged.results().targets().name();
    Files.writeString(file, Files.readString(file).replace("\"" + name + "\"", "\"mine\""));
    LoadedRun loaded = Loading.loader(WHOLE).load(file.toString());
    assertFalse(loaded.notices().isEmpty());
    assertEquals("report-targets", loaded.notices().get(0).code());
  }
}
