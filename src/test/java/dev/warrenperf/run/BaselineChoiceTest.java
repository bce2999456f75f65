package dev.warrenperf.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.model.Notice;
import dev.warrenperf.report.JudgedRun;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineChoiceTest {

  private static String report;

  @TempDir Path runs;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @BeforeAll
  static void makeReport() throws Exception {
    Path file = Files.createTempFile("report", ".json");
    JudgedRun run =
        Loading.judged(
            Loading.SAMPLES.resolve("v1.1.0-burst-1"), WindowRequest.WHOLE_RUN, List.of());
    report = Files.readString(Loading.report(run, file));
    Files.delete(file);
  }

  @BeforeEach
  void makeRuns() throws Exception {
    run("a", "v1.3.0", "2026-01-01", true, "burst");
    run("b", "v1.3.0", "2026-03-01", true, "burst");
    run("c", "v1.4.0", "2026-02-01", true, "burst");
    run("d", "v1.4.0", "2026-04-01", false, "burst");
    Files.writeString(runs.resolve("README.md"), "no run\n");
  }

  private void run(String name, String version, String day, boolean valid, String scenario)
      throws Exception {
    JsonObject changed = JsonParser.parseString(report).getAsJsonObject();
    JsonObject run = changed.getAsJsonObject("run");
    run.addProperty("title", name);
    run.addProperty("version", version);
    run.addProperty("scenario", scenario);
    run.addProperty("start", day + "T00:00:00Z");
    run.addProperty("valid", valid);
    JsonArray faults = new JsonArray();
    if (!valid) {
      faults.add("Its clock went back");
    }
    run.add("faults", faults);
    changed.addProperty("verdict", "UNDECIDED");
    Path folder = Files.createDirectories(runs.resolve(name));
    Files.writeString(folder.resolve("report.json"), changed.toString());
  }

  private BaselineChoice.Chosen choose(MeasuredRun candidate, String... arguments)
      throws Exception {
    return choose(BaselineChoice.Demand.KEPT, candidate, arguments);
  }

  private BaselineChoice.Chosen choose(
      BaselineChoice.Demand demand, MeasuredRun candidate, String... arguments) throws Exception {
    Console console =
        new Console(
            InputStream.nullInputStream(), OutputStream.nullOutputStream(), told, false, false, 80);
    RunLoader loader = Loading.loader(WindowRequest.WHOLE_RUN);
    return new BaselineChoice(loader, console, "baseline", candidate, demand)
        .choose(List.of(arguments));
  }

  private static List<String> names(BaselineChoice.Chosen chosen) {
    return chosen.runs().stream().map(run -> new File(run.path()).getName()).toList();
  }

  private CommandException refused(MeasuredRun candidate, String argument) {
    return assertThrows(CommandException.class, () -> choose(candidate, argument));
  }

  @Test
  void latest_is_the_newest_valid_run() throws Exception {
    assertEquals(List.of("b"), names(choose(null, runs + "@latest")));
    assertEquals(
        "warren-perf: baseline: b, the newest of 3 valid runs in "
            + runs
            + "; not chosen: d (not valid: Its clock went back)\n",
        told.toString(StandardCharsets.UTF_8));
  }

  private void verdict(String name, String verdict) throws Exception {
    Path file = runs.resolve(name).resolve("report.json");
    JsonObject changed = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    changed.addProperty("verdict", verdict);
    Files.writeString(file, changed.toString());
  }

  @Test
  void a_run_that_missed_its_targets_is_no_baseline_and_one_whose_misses_are_waived_is()
      throws Exception {
    verdict("b", "FAIL");
    verdict("c", "WAIVED");
    assertEquals(List.of("c"), names(choose(null, runs + "@latest")));
    assertEquals(
        "warren-perf: baseline: c, the newest of 2 valid runs in "
            + runs
            + "; not chosen: b (it missed its targets), d (not valid: Its clock went back)\n",
        told.toString(StandardCharsets.UTF_8));
    assertEquals(List.of("a"), names(choose(null, runs + "@version=v1.3.0")));
  }

  @Test
  void candidates_and_repeats_may_have_missed_their_targets() throws Exception {
    verdict("b", "FAIL");
    assertEquals(List.of("b"), names(choose(BaselineChoice.Demand.VALID, null, runs + "@latest")));
  }

  @Test
  void any_baseline_takes_what_missed_its_targets_and_what_is_not_valid_with_a_warning()
      throws Exception {
    verdict("b", "FAIL");
    BaselineChoice.Chosen chosen =
        choose(BaselineChoice.Demand.NONE, null, runs + "@last:2", runs.resolve("d").toString());
    assertEquals(List.of("d", "b", "d"), names(chosen));
    assertTrue(chosen.runs().stream().allMatch(run -> run.run().valid()));
    assertEquals(
        List.of("It is not valid, and is compared: Its clock went back."),
        chosen.runs().get(0).notices().stream().map(Notice::text).toList());
    assertEquals(List.of(), chosen.runs().get(1).notices());
    assertTrue(told.toString(StandardCharsets.UTF_8).contains("d, b, the newest 2 of 4 runs in "));
  }

  @Test
  void where_no_run_is_left_the_message_says_what_takes_the_others() throws Exception {
    for (String name : List.of("a", "b", "c")) {
      verdict(name, "FAIL");
    }
    CommandException fault = refused(null, runs + "@latest");
    assertEquals(ExitCode.UNDECIDED, fault.exitCode());
    assertTrue(
        fault
            .getMessage()
            .endsWith(
                "d (not valid: Its clock went back); --any-baseline takes runs that are not valid"
                    + " or missed their targets, too"),
        fault.getMessage());
  }

  @Test
  void the_choice_and_each_refusal_are_notices() throws Exception {
    List<Notice> notices = choose(null, runs + "@latest").notices();
    assertEquals(
        List.of("baseline-chosen", "baseline-refused"),
        notices.stream().map(Notice::code).toList());
    assertEquals("not chosen: d (not valid: Its clock went back)", notices.get(1).text());
  }

  @Test
  void last_takes_the_newest_and_all_when_there_are_fewer() throws Exception {
    assertEquals(List.of("b", "c"), names(choose(null, runs + "@last:2")));
    assertEquals(List.of("b", "c", "a"), names(choose(null, runs + "@last:5")));
    assertTrue(told.toString(StandardCharsets.UTF_8).contains("b, c, a, all 3 valid runs in "));
  }

  @Test
  void runs_of_one_instant_come_by_their_names() throws Exception {
    run("bb", "v1.3.0", "2026-03-01", true, "burst");
    assertEquals(List.of("b", "bb"), names(choose(null, runs + "@last:2")));
  }

  @Test
  void a_version_has_all_its_valid_runs() throws Exception {
    assertEquals(List.of("b", "a"), names(choose(null, runs + "@version=v1.3.0")));
    assertEquals(List.of("c"), names(choose(null, runs + "@version=v1.4.0")));
  }

  @Test
  void the_candidate_is_never_its_own_baseline() throws Exception {
    MeasuredRun candidate = choose(null, runs.resolve("b").toString()).runs().get(0).run();
    assertEquals(List.of("c"), names(choose(candidate, runs + "@latest")));
    assertTrue(told.toString(StandardCharsets.UTF_8).contains("b (it is the candidate itself)"));
  }

  @Test
  void a_run_that_began_after_the_candidate_is_no_baseline_by_its_age() throws Exception {
    MeasuredRun candidate = choose(null, runs.resolve("c").toString()).runs().get(0).run();
    assertEquals(List.of("a"), names(choose(candidate, runs + "@latest")));
    assertTrue(told.toString(StandardCharsets.UTF_8).contains("b (it began after the candidate)"));
    assertEquals(List.of("a"), names(choose(candidate, runs + "@last:5")));
    // one of the same instant is not younger, and a version is what the user says it is
    run("cc", "v1.3.0", "2026-02-01", true, "burst");
    assertEquals(List.of("cc"), names(choose(candidate, runs + "@latest")));
    assertEquals(List.of("b", "cc", "a"), names(choose(candidate, runs + "@version=v1.3.0")));
  }

  @Test
  void a_run_of_another_scenario_is_not_chosen() throws Exception {
    run("e", "v1.5.0", "2026-05-01", true, "steady");
    run("f", "v1.5.0", "2026-06-01", true, "burst");
    MeasuredRun candidate = choose(null, runs.resolve("f").toString()).runs().get(0).run();
    assertEquals(List.of("b"), names(choose(candidate, runs + "@latest")));
    assertTrue(told.toString(StandardCharsets.UTF_8).contains("e (of scenario steady)"));
  }

  @Test
  void a_run_that_cannot_be_read_is_told_and_the_others_serve() throws Exception {
    Files.writeString(runs.resolve("b/report.json"), "{");
    assertEquals(List.of("c"), names(choose(null, runs + "@latest")));
    assertTrue(told.toString(StandardCharsets.UTF_8).contains("b (cannot be read: "));
  }

  @Test
  void real_runs_and_reports_lie_side_by_side() throws Exception {
    assertEquals(
        List.of("v1.6.0-burst-throttled-1"),
        names(choose(BaselineChoice.Demand.VALID, null, Loading.SAMPLES + "@last:1")));
  }

  @Test
  void no_valid_run_is_a_comparison_that_could_not_be_made() {
    CommandException fault = refused(null, runs + "@version=v9");
    assertEquals(ExitCode.UNDECIDED, fault.exitCode());
    assertTrue(fault.getMessage().contains("a (of version v1.3.0)"), fault.getMessage());
  }

  @Test
  void a_directory_without_a_run_is_missing_input() throws Exception {
    Path empty = Files.createDirectory(runs.resolve("empty"));
    assertEquals(ExitCode.MISSING_INPUT, refused(null, empty + "@latest").exitCode());
  }

  @Test
  void a_directory_of_runs_names_the_ways_to_choose() {
    CommandException fault = refused(null, runs.toString());
    assertEquals(ExitCode.USAGE, fault.exitCode());
    assertEquals(
        runs
            + ": expected a run, found a directory of 4: name one, or append @latest, @last:N,"
            + " @pinned or @version=VERSION",
        fault.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"newest", "last", "last:0", "last:-1", "last:12345", "version=", ""})
  void an_unknown_way_is_refused(String word) {
    CommandException fault = refused(null, runs + "@" + word);
    assertEquals(ExitCode.USAGE, fault.exitCode());
    assertTrue(fault.getMessage().contains("found \"@" + word + "\""), fault.getMessage());
  }

  @Test
  void what_is_there_under_the_whole_name_is_that() throws Exception {
    Files.move(runs.resolve("a"), runs.resolve("b@latest"));
    assertEquals(List.of("b@latest"), names(choose(null, runs.resolve("b@latest").toString())));
  }
}
