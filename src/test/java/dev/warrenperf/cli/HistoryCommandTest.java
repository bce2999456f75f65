package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command: files in; text, files and an exit code out. */
class HistoryCommandTest {

  private static final String CREATE = "Service Create";

  @TempDir private Path directory;

  /**
   * So many reports of earlier, in which Service Create took so long, times the real run; between
   * 0.64 and 1.36 times is what its buckets allow.
   */
  private Path reports(int releases, IntToDoubleFunction factor) throws IOException {
    for (int i = 0; i < releases; i++) {
      JsonObject report = Samples.report("v1.6.0-burst-1").deepCopy();
      report.getAsJsonObject("run").addProperty("version", "v1." + i);
      report.getAsJsonObject("run").addProperty("title", "release " + i);
      JsonObject create = operation(report);
      create.addProperty("sum", create.get("sum").getAsDouble() * factor.applyAsDouble(i));
      write("v1." + i, report);
    }
    return directory;
  }

  private static JsonObject operation(JsonObject report) {
    for (JsonElement one : report.getAsJsonArray("operations")) {
      if (one.getAsJsonObject().get("name").getAsString().equals(CREATE)) {
        return one.getAsJsonObject();
      }
    }
    throw new IllegalStateException("no " + CREATE);
  }

  private void write(String name, JsonObject report) throws IOException {
    Files.writeString(directory.resolve(name + ".json"), report.toString());
  }

  private static JsonObject invalid() {
    JsonObject report = Samples.report("v1.6.0-burst-1").deepCopy();
    JsonArray faults = new JsonArray();
    faults.add("no node answered");
    report.getAsJsonObject("run").addProperty("valid", false);
    report.getAsJsonObject("run").add("faults", faults);
    return report;
  }

  private static CommandRun history(Object... arguments) {
    List<String> all = new ArrayList<>(List.of("history"));
    for (Object argument : arguments) {
      all.add(argument.toString());
    }
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static JsonObject json(CommandRun run) {
    assertEquals(0, run.exitCode(), run::err);
    Schemas.assertHistory(run.out());
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  private static String plain(CommandRun run) {
    return run.out().replace('\u202f', ' ');
  }

  @Test
  void a_step_in_twenty_releases_is_found_where_it_is() throws IOException {
    Random noise = new Random(11);
    Path runs = reports(20, i -> (i < 13 ? 0.75 : 1.05) * Math.exp(0.02 * noise.nextGaussian()));
    JsonObject history = json(history(runs, "--format", "json"));
    assertEquals(20, history.getAsJsonArray("releases").size());
    JsonObject create = operation(history);
    JsonArray changes = create.getAsJsonArray("changes");
    assertEquals(1, changes.size(), changes::toString);
    JsonObject change = changes.get(0).getAsJsonObject();
    assertEquals("mean", change.get("measure").getAsString());
    assertEquals("v1.13", change.get("release").getAsString());
    assertEquals(1 / 45_000.0, change.get("p").getAsDouble());
    double ratio = change.get("after").getAsDouble() / change.get("before").getAsDouble();
    assertEquals(1.4, ratio, 0.05);
    String text = plain(history(runs));
    assertTrue(text.contains("The mean changed in v1.13: "), text);
  }

  @Test
  void twenty_releases_that_only_differ_by_noise_have_no_change_point() throws IOException {
    Random noise = new Random(12);
    Path runs = reports(20, i -> Math.exp(0.03 * noise.nextGaussian()));
    assertEquals(
        0, operation(json(history(runs, "--format", "json"))).getAsJsonArray("changes").size());
    assertTrue(plain(history(runs)).contains("No change point was found."));
  }

  @Test
  void a_drift_of_small_steps_is_told_with_its_numbers_and_its_interval() throws IOException {
    reports(4, i -> Math.pow(1.03, i));
    for (int i = 0; i < 4; i += 3) {
      JsonObject again =
          JsonParser.parseString(Files.readString(directory.resolve("v1." + i + ".json")))
              .getAsJsonObject();
      JsonObject create = operation(again);
      create.addProperty("sum", create.get("sum").getAsDouble() * 1.01);
      write("again-" + i, again);
    }
    JsonObject history = json(history(directory, "--format", "json"));
    JsonObject drift = operation(history).getAsJsonObject("drift");
    assertEquals("v1.0", drift.get("from").getAsString());
    assertEquals("v1.3", drift.get("to").getAsString());
    assertTrue(drift.get("slow").getAsBoolean());
    assertEquals(Math.pow(1.03, 3), drift.get("ratio").getAsDouble(), 1e-9);
    // two pairs that differ by 1 %: s = log 1.01 / sqrt 2, t(.975, 2) = 4.302653
    double half = 4.302653 * Math.log(1.01) / Math.sqrt(2);
    assertEquals(Math.pow(1.03, 3) * Math.exp(-half), drift.get("lower").getAsDouble(), 1e-6);
    assertEquals(2, drift.get("degrees").getAsInt());
    String text = plain(history(directory));
    assertTrue(text.contains("A slow drift: no release rose by 5 % or more"), text);
    assertTrue(text.contains("Change points are looked for from 10 releases on; there are 4."));
  }

  @Test
  void a_change_of_buckets_is_said_and_breaks_the_search() throws IOException {
    reports(20, i -> 1);
    for (int i = 12; i < 20; i++) {
      JsonObject report =
          JsonParser.parseString(Files.readString(directory.resolve("v1." + i + ".json")))
              .getAsJsonObject();
      operation(report).getAsJsonArray("buckets").remove(2);
      write("v1." + i, report);
    }
    String text = plain(history(directory, "--width", "400"));
    assertTrue(text.contains("The buckets changed in v1.12: "), text);
    JsonObject create = operation(json(history(directory, "--format", "json")));
    for (int i = 0; i < 20; i++) {
      assertEquals(
          i == 12,
          create.getAsJsonArray("points").get(i).getAsJsonObject().get("newLayout").getAsBoolean());
    }
  }

  @Test
  void files_are_written_beside_the_text_and_always_the_same() throws IOException {
    Path runs = reports(3, i -> 1 + i);
    Path out = directory.resolve("out");
    CommandRun run = history(runs, "-o", out);
    assertEquals(0, run.exitCode());
    assertTrue(
        run.err()
            .contains(
                "history.html, history.txt, history.json, history.md and history.csv are in"));
    Schemas.assertHistory(Files.readString(out.resolve("history.json")));
    String page = Files.readString(out.resolve("history.html"));
    assertTrue(page.length() > 10_000);
    assertEquals(0, history(runs, "-o", out).exitCode());
    assertEquals(page, Files.readString(out.resolve("history.html")));
    assertEquals(
        Files.readString(out.resolve("history.html")),
        history(runs, "-o", out, "--format", "html").out().replace(" --format html", ""));
  }

  @Test
  void the_table_has_each_number_of_each_release_and_the_columns_of_a_report() throws IOException {
    reports(3, i -> 0.8 + i / 10.0);
    CommandRun run = history(directory, "--format", "csv");
    assertEquals(0, run.exitCode(), run::err);
    List<String> lines = run.out().lines().toList();
    String head =
        CommandRun.of(
                "report",
                Samples.path("v1.6.0-burst-1").toString(),
                "--format",
                "csv",
                "--fail-on",
                "none")
            .out()
            .lines()
            .findFirst()
            .orElseThrow();
    assertEquals(head, lines.get(0));
    JsonArray points =
        operation(json(history(directory, "--format", "json"))).getAsJsonArray("points");
    for (int i = 0; i < 3; i++) {
      String mean = points.get(i).getAsJsonObject().get("mean").getAsString();
      String start = "\"\",v1." + i + ",burst,operation," + CREATE + ",";
      assertEquals(
          1,
          lines.stream()
              .filter(line -> line.startsWith(start) && line.contains(",mean,," + mean + ",s,"))
              .count(),
          run::out);
    }
    assertTrue(
        lines.stream()
            .anyMatch(
                line ->
                    line.startsWith("\"\",,burst,operationTrend," + CREATE)
                        && line.contains(",v1.0,v1.2,")),
        run::out);
  }

  @Test
  void markdown_is_short_enough_for_a_release_and_tells_what_the_text_tells() throws IOException {
    reports(12, i -> i < 6 ? 0.7 : 1.2);
    String markdown = plain(history(directory, "--format", "markdown"));
    assertTrue(markdown.startsWith("## "), markdown);
    assertTrue(markdown.contains("HISTORY"), markdown);
    assertTrue(markdown.contains("The mean changed in v1.6: "), markdown);
    assertTrue(markdown.contains("| v1.11 |"), markdown);
    assertTrue(markdown.length() <= 60_000);
  }

  @Test
  void invalid_runs_and_other_scenarios_are_listed_and_left_out() throws IOException {
    reports(2, i -> 1);
    write("invalid", invalid());
    JsonObject history =
        json(history(directory, Samples.path("v1.6.0-burst-throttled-1"), "--format", "json"));
    List<String> reasons = new ArrayList<>();
    history
        .getAsJsonArray("leftOut")
        .forEach(left -> reasons.add(left.getAsJsonObject().get("reason").getAsString()));
    assertEquals(List.of("invalid", "scenario"), reasons);
    assertEquals(2, history.getAsJsonArray("releases").size());
  }

  @Test
  void nothing_to_show_is_one_line_and_exit_code_12() throws IOException {
    write("invalid", invalid());
    assertRefused(12, "expected runs to make a history of, found none: ", history(directory));
    Path snapshots = directory.resolve("other");
    Files.createDirectories(snapshots);
    Files.writeString(snapshots.resolve("a.prom"), "# TYPE other_total counter\nother_total 1\n");
    assertRefused(12, "expected a release with values, found none", history(snapshots));
  }

  @Test
  void releases_without_anything_in_common_are_one_line_and_exit_code_12() throws IOException {
    for (String name : List.of("v1.0", "v1.1")) {
      JsonObject report = Samples.report("v1.6.0-burst-1").deepCopy();
      report.getAsJsonObject("run").addProperty("version", name);
      for (String list : List.of("operations", "throughput", "gauges", "resources")) {
        JsonArray kept = new JsonArray();
        if (list.equals("operations")) {
          JsonObject only = operation(report);
          only.addProperty("name", name);
          kept.add(only);
        }
        report.add(list, kept);
      }
      write(name, report);
    }
    assertRefused(
        12,
        "expected an operation or metric that two releases have in common, found none among"
            + " v1.0, v1.1",
        history(directory));
  }

  private static void assertRefused(int exitCode, String message, CommandRun run) {
    assertEquals(exitCode, run.exitCode(), run.out() + run.err());
    assertTrue(run.err().matches("warren-perf: [^\n]+\n"), run::err);
    assertTrue(run.err().contains(message), run::err);
    assertEquals("", run.out());
  }

  @Test
  void wrong_options_and_missing_runs_have_their_codes_and_leave_no_output() throws IOException {
    assertRefused(64, "--margin: expected", history("sample-metrics", "--margin", "5ms"));
    assertRefused(64, "--margin: expected", history("sample-metrics", "--margin", "0%"));
    assertRefused(64, "--format: expected", history("sample-metrics", "--format", "xml"));
    assertRefused(64, "--width: expected", history("sample-metrics", "--width", "10"));
    Path out = directory.resolve("out");
    assertRefused(66, "missing", history(directory.resolve("missing"), "-o", out));
    assertFalse(Files.exists(out));
    Files.writeString(directory.resolve("broken.json"), "{\"schema\": \"warren-perf/report/1\", ");
    assertRefused(65, "broken.json", history(directory.resolve("broken.json")));
  }

  @Test
  void the_real_releases_stay_as_they_are() throws IOException {
    Path golden = Golden.RESOURCES.resolve("golden");
    Object[] runs = {
      Samples.path("v1.6.0-burst-1"), Samples.path("v1.1.0-burst-1"), Samples.path("v1.3.0-burst-1")
    };
    for (String width : List.of("80", "120")) {
      CommandRun run = history(runs[0], runs[1], runs[2], "--width", width);
      assertEquals(0, run.exitCode());
      Golden.check(golden.resolve("history." + width + ".txt"), run.out());
    }
    CommandRun run = history(runs[0], runs[1], runs[2], "--format", "json");
    Schemas.assertHistory(run.out());
    Golden.check(golden.resolve("history.json"), run.out());
  }

  @Test
  void a_directory_of_runs_is_taken_whole() {
    JsonObject history = json(history("sample-metrics", "--format", "json"));
    assertEquals(3, history.getAsJsonArray("releases").size());
    assertEquals(3, history.getAsJsonArray("leftOut").size());
    assertEquals("burst", history.get("scenario").getAsString());
  }
}
