package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.warrenperf.run.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store of runs, by the whole command. */
class RunsCommandTest {

  private static final String RUN = Samples.path("v1.6.0-burst-1");

  @TempDir private Path directory;

  private Path store() {
    return directory.resolve("store");
  }

  private CommandRun runs(String verb, Object... arguments) {
    List<String> all = new ArrayList<>(List.of("runs", verb, store().toString()));
    Stream.of(arguments).map(Object::toString).forEach(all::add);
    return CommandRun.of(all.toArray(String[]::new));
  }

  private String added(Object... arguments) {
    CommandRun run = runs("add", arguments);
    assertEquals(0, run.exitCode(), run::err);
    return run.out().strip();
  }

  /** A report of a run of that version that began on that day. */
  private Path report(String version, String day) throws IOException {
    return report(version, day, "PASS", true);
  }

  private Path report(String version, String day, String verdict, boolean valid)
      throws IOException {
    JsonObject report = Samples.report("v1.6.0-burst-1").deepCopy();
    report.addProperty("verdict", verdict);
    JsonObject run = report.getAsJsonObject("run");
    run.addProperty("version", version);
    run.addProperty("start", day + "T10:00:00Z");
    run.addProperty("valid", valid);
    if (!valid) {
      JsonArray faults = new JsonArray();
      faults.add("no node answered");
      run.add("faults", faults);
    }
    Path file = Files.createTempFile(directory, "report", ".json");
    return Files.writeString(file, report.toString());
  }

  /** All but the file that marks a store. */
  private List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.list(store())) {
      return entries
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.equals("warren-perf-runs"))
          .sorted()
          .toList();
    }
  }

  private CommandRun compared(String selector) {
    return CommandRun.of(
        "report", RUN, "--baseline", store() + selector, "--fail-on", "none", "--format", "json");
  }

  private static void assertRefused(int code, String line, CommandRun run) {
    assertEquals(code, run.exitCode(), run::err);
    assertEquals(1, run.err().lines().count(), run::err);
    assertTrue(run.err().contains(line), run::err);
  }

  @Test
  void a_run_keeps_its_snapshots_and_its_report() throws IOException {
    String name = added(RUN);
    assertTrue(name.startsWith("v1.6.0_burst_20261123T203612.250Z_"), name);
    Path stored = store().resolve(name);
    String report = Files.readString(stored.resolve("report.json"));
    Schemas.assertReport(report);
    CommandRun again =
        CommandRun.of("report", stored.resolve("bundle").toString(), "--format", "json");
    assertEquals(
        Json.of(again).get("operations"),
        JsonParser.parseString(report).getAsJsonObject().get("operations"));
    assertEquals(List.of(name), entries());
  }

  @Test
  void a_report_is_stored_byte_for_byte_and_only_once() throws IOException {
    Path report = report("v1.5.0", "2026-01-01");
    String name = added(report);
    assertEquals(
        Files.readString(report), Files.readString(store().resolve(name).resolve("report.json")));
    CommandRun again = runs("add", report);
    assertEquals(0, again.exitCode());
    assertEquals(name + "\n", again.out());
    assertTrue(again.err().contains("holds " + name + " already"), again::err);
    assertEquals(List.of(name), entries());
  }

  @Test
  void a_report_that_is_given_beside_its_run_is_not_made_anew() throws IOException {
    Path report = report("v1.6.0", "2026-01-01", "WAIVED", true);
    String name = added(RUN, "--report", report);
    Path stored = store().resolve(name);
    assertEquals(Files.readString(report), Files.readString(stored.resolve("report.json")));
    assertTrue(Files.isRegularFile(stored.resolve("bundle").resolve("run.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../out",
        "/etc/passwd",
        "..",
        ".",
        "",
        "con",
        "a\u0000b",
        "x\u001b[31m",
        "\u202egpj",
        "-rf",
        "a\nb",
        "*",
        "NUL.txt",
        "ä"
      })
  void no_version_leads_out_of_the_store(String version) throws IOException {
    Path report = report(version, "2026-01-01");
    String name = added(report);
    assertTrue(name.matches("[A-Za-z0-9.+_~-]+"), name);
    assertEquals(List.of(name), entries());
    assertEquals(name, added(report));
    try (Stream<Path> outside = Files.list(directory)) {
      assertEquals(2, outside.count());
    }
  }

  @Test
  void versions_that_are_cut_alike_have_two_names() throws IOException {
    String one = added(report("a/b", "2026-01-01"));
    String other = added(report("a-b", "2026-01-01"));
    String third = added(report("a:b", "2026-01-01"));
    assertEquals(Stream.of(one, other, third).sorted().toList(), entries());
  }

  @Test
  void who_may_be_a_baseline_is_listed_with_the_reason() throws IOException {
    String released = added(report("v1.5.0", "2026-01-01"));
    String main = added(report("main", "2026-01-02"));
    String candidate = added(report("v1.6.0-rc.1", "2026-01-03"));
    String branch = added(report("feature", "2026-01-03"));
    String missed = added(report("v1.5.1", "2026-01-03", "FAIL", true));
    String invalid = added(report("v1.5.2", "2026-01-03", "INVALID", false));
    String list = runs("list").out();
    assertEquals("may be", row(list, released));
    assertEquals("may be", row(list, main));
    assertEquals("no: its version is neither a release nor main", row(list, candidate));
    assertEquals("no: its version is neither a release nor main", row(list, branch));
    assertEquals("no: it missed its targets", row(list, missed));
    assertEquals("no: not valid: no node answered", row(list, invalid));
    CommandRun latest = compared("@latest");
    assertTrue(
        latest.err().contains("baseline: " + main + ", the newest of 2 valid runs in "),
        latest::err);
    for (String other : List.of(candidate, branch, missed, invalid)) {
      assertTrue(latest.err().contains(other + " ("), latest::err);
    }
  }

  private static String row(String list, String name) {
    String line = list.lines().filter(one -> one.contains(name + " ")).findFirst().orElseThrow();
    String[] cells = line.strip().split(" {2,}", -1);
    return cells[cells.length - 1];
  }

  @Test
  void a_pinned_run_is_the_baseline_until_another_is() throws IOException {
    String first = added(report("v1.4.0", "2026-01-01", "FAIL", true));
    String second = added(report("feature", "2026-01-02"));
    assertRefusedPinned();
    assertEquals(0, runs("pin", first).exitCode());
    assertTrue(compared("@pinned").err().contains("baseline: " + first + ","));
    assertEquals(0, runs("pin", second).exitCode());
    assertTrue(compared("@pinned").err().contains("baseline: " + second + ","));
    assertEquals("pinned", row(runs("list").out(), second));
    assertEquals("no: it missed its targets", row(runs("list").out(), first));
    assertEquals(0, runs("unpin", second).exitCode());
    assertRefusedPinned();
  }

  private void assertRefusedPinned() {
    assertTrue(
        compared("@pinned").err().contains("expected a run that can be the baseline, found none"));
  }

  @Test
  void what_cannot_be_is_one_line_and_its_exit_code() throws IOException {
    assertRefused(66, "expected a store of runs", runs("list"));
    String invalid = added(report("v1.5.2", "2026-01-03", "INVALID", false));
    assertRefused(13, "expected a valid run to pin", runs("pin", invalid));
    assertRefused(66, "expected a run \"../x\", found none", runs("pin", "../x"));
    assertRefused(66, "expected a run \"pins\", found none", runs("unpin", "pins"));
    assertRefused(64, "--keep-bundles: expected", runs("prune", "--keep-bundles", "soon"));
    assertRefused(64, "--keep-bundles: expected", runs("prune", "--keep-bundles", "-1d"));
    Path noReport = Files.writeString(directory.resolve("no.json"), "{}");
    assertRefused(65, "expected a report.json", runs("add", RUN, "--report", noReport));
    assertRefused(66, "", runs("add", directory.resolve("none")));
    CommandRun onto =
        CommandRun.of("runs", "add", noReport.toString(), report("v1", "2026-01-01").toString());
    assertRefused(73, "", onto);
    CommandRun other =
        CommandRun.of("report", RUN, "--baseline", "sample-metrics@pinned", "--fail-on", "none");
    assertRefused(64, "expected a store of runs in front of @pinned", other);
  }

  @Test
  void a_directory_of_other_things_does_not_become_a_store() throws IOException {
    Path report = report("v1.5.0", "2026-01-01");
    Path letter = Files.writeString(Files.createDirectory(store()).resolve(".profile"), "mine");
    CommandRun refused = runs("add", report);
    assertRefused(
        73,
        "store: expected a store of runs, or a new or empty directory, found another with files in"
            + " it",
        refused);
    assertEquals(List.of(".profile"), entries());
    assertRefused(73, "expected a store of runs", runs("add", directory.resolve("no-such-run")));
    Files.delete(letter);
    assertEquals(List.of(added(report)), entries());
  }

  @Test
  void a_new_checkout_becomes_a_store_though_another_process_is_at_it() throws IOException {
    Files.createDirectories(store().resolve(".git"));
    Files.writeString(store().resolve("README.md"), "What this repository is for.\n");
    Files.writeString(store().resolve(".warren-perf-runs.1.tmp"), "warren-perf/");
    String name = added(report("v1.5.0", "2026-01-01"));
    assertEquals(List.of(".git", ".warren-perf-runs.1.tmp", "README.md", name), entries());
  }

  @Test
  void a_run_without_times_has_no_place_in_the_order() throws IOException {
    Path snapshot = Files.writeString(directory.resolve("a.prom"), "# TYPE a counter\na_total 1\n");
    assertRefused(65, "expected a run whose times are known", runs("add", snapshot));
    assertFalse(Files.exists(store()));
  }

  private CommandRun prune(String keep, String now) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(), out, new ByteArrayOutputStream(), false, false, 80);
    int code =
        new WarrenPerf(console, Map.of(), InstantSource.fixed(Instant.parse(now)))
            .run("runs", "prune", store().toString(), "--keep-bundles", keep);
    return new CommandRun(code, out.toString(StandardCharsets.UTF_8), "");
  }

  @Test
  void snapshots_go_by_age_and_reports_stay() throws IOException {
    String old = added(RUN, "--report", report("v1.4.0", "2026-01-01"));
    String young = added(RUN, "--report", report("v1.5.0", "2026-01-20"));
    assertEquals("", prune("30d", "2026-01-31T10:00:00Z").out());
    assertEquals(old + "\n", prune("30d", "2026-01-31T10:00:01Z").out());
    assertFalse(Files.exists(store().resolve(old).resolve("bundle")));
    assertTrue(Files.exists(store().resolve(old).resolve("report.json")));
    assertTrue(Files.exists(store().resolve(young).resolve("bundle")));
    assertEquals("gone", cells(old)[2]);
    assertEquals("kept", cells(young)[2]);
  }

  private String[] cells(String name) {
    return runs("list")
        .out()
        .lines()
        .filter(line -> line.contains(name))
        .findFirst()
        .orElseThrow()
        .strip()
        .split(" {2,}", -1);
  }

  @Test
  void snapshots_go_by_number_and_those_of_a_pinned_run_stay() throws IOException {
    String pinned = added(RUN, "--report", report("v1.3.0", "2026-01-01"));
    String old = added(RUN, "--report", report("v1.4.0", "2026-01-02"));
    added(RUN, "--report", report("v1.5.0", "2026-01-03"));
    runs("pin", pinned);
    assertEquals(old + "\n", runs("prune", "--keep-bundles", "1").out());
    assertTrue(Files.exists(store().resolve(pinned).resolve("bundle")));
  }

  @Test
  void two_processes_at_once_lose_nothing() throws Exception {
    List<Process> processes = new ArrayList<>();
    List<Path> outputs = new ArrayList<>();
    Path shared = report("v1.0.0", "2026-01-01");
    for (int i = 0; i < 2; i++) {
      for (Path run : List.of(report("v2." + i, "2026-01-02"), shared)) {
        Path output = Files.createTempFile("added", ".txt");
        outputs.add(output);
        processes.add(
            CommandRun.start(output, "runs", "add", store().toString(), RUN, "--report", run + ""));
      }
    }
    for (int i = 0; i < processes.size(); i++) {
      String told = Files.readString(outputs.get(i));
      assertEquals(0, processes.get(i).waitFor(), told);
      Files.delete(outputs.get(i));
    }
    List<String> entries = entries();
    assertEquals(3, entries.size(), entries::toString);
    for (String name : entries) {
      assertTrue(Files.isRegularFile(store().resolve(name).resolve("report.json")), name);
      assertTrue(Files.isRegularFile(store().resolve(name).resolve("bundle/run.json")), name);
    }
  }

  @Test
  void a_history_and_repeats_are_read_from_a_store() throws IOException {
    added(report("v1.4.0", "2026-01-01"));
    added(report("v1.5.0", "2026-01-02"));
    CommandRun history = CommandRun.of("history", store().toString(), "--format", "json");
    assertEquals(2, Json.of(history).getAsJsonArray("releases").size());
  }
}
