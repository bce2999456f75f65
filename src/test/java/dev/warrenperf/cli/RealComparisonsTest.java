package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real runs of Warren through the whole command, as snapshots and as the reports of them. */
class RealComparisonsTest {

  private static final Path SAMPLES = Path.of("sample-metrics");

  @TempDir Path place;

  private static String sample(String name) {
    return SAMPLES.resolve(name).toString();
  }

  private static JsonObject comparison(List<String> runs) {
    List<String> arguments = new ArrayList<>(List.of("compare", "--format", "json"));
    arguments.addAll(runs);
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertTrue(run.out().startsWith("{"), run::err);
    return JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("comparison");
  }

  private String report(String name) {
    Path directory = place.resolve(name);
    CommandRun run =
        CommandRun.of("report", sample(name), "-o", directory.toString(), "--fail-on", "none");
    assertEquals(0, run.exitCode(), run::err);
    assertTrue(Files.exists(directory.resolve("report.json")));
    return directory.resolve("report.json").toString();
  }

  @Test
  void comparing_reports_equals_comparing_runs() {
    List<String> names = List.of("v1.1.0-burst-1", "v1.3.0-burst-1", "v1.6.0-burst-1");
    List<String> runs = new ArrayList<>();
    List<String> reports = new ArrayList<>();
    for (String name : names) {
      if (!runs.isEmpty()) {
        runs.add("--");
        reports.add("--");
      }
      runs.add(sample(name));
      reports.add(report(name));
    }
    assertEquals(comparison(runs), comparison(reports));
  }

  @Test
  void single_runs_of_real_versions_are_never_called_slower_or_faster() {
    JsonObject comparison = comparison(List.of(sample("v1.1.0-burst-1"), sample("v1.6.0-burst-1")));
    assertFalse(changes(comparison).contains("SLOWER"));
    assertFalse(changes(comparison).contains("FASTER"));
    assertTrue(changes(comparison).contains("RUNS DIFFER"));
    String sentence = comparison.get("sentence").getAsString();
    assertTrue(sentence.startsWith("v1.6.0 against v1.1.0: the runs differ in "), sentence);
    assertTrue(sentence.contains("the sides also differ in nodes"), sentence);
  }

  @Test
  void what_only_one_version_has_is_not_compared() {
    JsonObject comparison = comparison(List.of(sample("v1.1.0-burst-1"), sample("v1.6.0-burst-1")));
    int missing = 0;
    for (JsonElement element : comparison.getAsJsonArray("operations")) {
      JsonObject operation = element.getAsJsonObject();
      JsonObject contrast = operation.getAsJsonArray("contrasts").get(0).getAsJsonObject();
      double before = operation.getAsJsonObject("reference").get("count").getAsDouble();
      double after = contrast.get("count").getAsDouble();
      boolean compared = !contrast.get("change").getAsString().equals("NOT COMPARED");
      assertEquals(before > 0 && after > 0, compared, operation.get("name").getAsString());
      missing += compared ? 0 : 1;
    }
    assertTrue(missing > 0);
  }

  private static List<String> changes(JsonObject comparison) {
    List<String> changes = new ArrayList<>();
    for (String section : List.of("operations", "figures")) {
      for (JsonElement element : comparison.getAsJsonArray(section)) {
        changes.add(element.getAsJsonObject().get("change").getAsString());
      }
    }
    return changes;
  }

  /** With {@code -Druns.dir}, the folder of all runs that the samples were taken from. */
  @ParameterizedTest
  @CsvSource({
    "v1.6.0-burst-0 v1.6.0-burst-1 -- v1.6.0-burst-2",
    "v1.6.0-burst-1 v1.6.0-burst-2 -- v1.6.0-burst-0",
    "v1.6.0-burst-1 -- v1.6.0-burst-2",
    "v1.3.0-burst-1 -- v1.3.0-burst-2"
  })
  void repeats_of_one_version_are_neither_slower_nor_faster(String sides) {
    String folder = System.getProperty("runs.dir");
    assumeTrue(folder != null, "-Druns.dir names no folder of runs: repeats are not compared");
    List<String> runs =
        Stream.of(sides.split(" ", -1))
            .map(name -> name.equals("--") ? name : folder + "/" + name + ".tar.gz")
            .toList();
    JsonObject tally = comparison(runs).getAsJsonObject("tally");
    assertEquals(0, tally.get("slower").getAsInt() + tally.get("faster").getAsInt(), sides);
    assertTrue(tally.get("total").getAsInt() > tally.get("notCompared").getAsInt(), sides);
  }
}
