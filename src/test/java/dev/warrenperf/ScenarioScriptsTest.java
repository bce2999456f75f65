package dev.warrenperf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.FakeCluster.Outcome;
import dev.warrenperf.model.Load;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of scenarios/, run against programs that only act like warren, hey and curl. */
@Timeout(120)
class ScenarioScriptsTest {

  private static final Map<String, String> PHASES =
      new TreeMap<>(
          Map.of(
              "service-create.sh", "create, settle, cleanup",
              "task-schedule.sh", "schedule, settle, cleanup",
              "api.sh", "deploy, api, cleanup",
              "raft.sh", "create, settle, cleanup",
              "reconciliation.sh", "deploy, watch, cleanup",
              "baseline.sh", "create, scale, api, idle, cleanup",
              "sustained-load.sh", "deploy, sustained, cleanup",
              "burst-load.sh", "create, settle, update, api, cleanup",
              "failover.sh", "deploy, load, kill, killed, cleanup"));

  @TempDir private Path folder;
  private FakeCluster cluster;

  @BeforeEach
  void newCluster() throws IOException {
    cluster = new FakeCluster(folder);
  }

  private static void assertExit(int expected, Outcome outcome) {
    assertEquals(expected, outcome.exitCode(), outcome::toString);
  }

  private static List<String> iterations(Outcome outcome) {
    return outcome.lines().stream()
        .filter(line -> line.startsWith("Iteration "))
        .map(line -> line.replaceAll("[0-9]+ms$", "Xms"))
        .sorted()
        .toList();
  }

  static Stream<Arguments> scriptsAndShells() {
    return PHASES.keySet().stream()
        .flatMap(script -> Stream.of("sh", "bash").map(shell -> Arguments.of(script, shell)));
  }

  static Stream<String> scripts() {
    return PHASES.keySet().stream();
  }

  @Test
  void all_scripts_are_known_here() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
      assertEquals(
          List.copyOf(PHASES.keySet()),
          files
              .filter(Files::isExecutable)
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("scriptsAndShells")
  void each_marks_its_phases_and_deletes_what_it_made(String script, String shell)
      throws IOException, InterruptedException {
    cluster.where("api").with("KILL_LEADER", "kill-leader").with("DURATION", "1");
    Outcome outcome = cluster.run(shell, script);
    assertExit(0, outcome);
    assertEquals("", outcome.err());
    assertEquals(PHASES.get(script) + ", end", String.join(", ", cluster.phases()));
    for (String load : cluster.loads()) {
      assertEquals(load, Load.parse(load).words());
    }
    assertFalse(cluster.named("service create").isEmpty());
    cluster.assertDeletedWhatWasCreated();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void help_tells_phases_and_settings_and_does_nothing(String script)
      throws IOException, InterruptedException {
    Outcome outcome = cluster.run("sh", script, "--help");
    assertExit(0, outcome);
    assertTrue(outcome.lines().contains("usage: scenarios/" + script), outcome.out());
    assertTrue(outcome.lines().contains("Phases: " + PHASES.get(script)), outcome.out());
    assertEquals(List.of(), cluster.calls("warren"));
    assertEquals(List.of(), cluster.phases());
    assertTableTellsTheTruth(script, outcome.out());
  }

  private static void assertTableTellsTheTruth(String script, String help) throws IOException {
    String row =
        Files.readAllLines(Path.of("scenarios/README.md")).stream()
            .filter(line -> line.startsWith("| `" + script + "` |"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no row of " + script));
    assertTrue(row.contains("| " + PHASES.get(script).replace(", cleanup", "") + " |"), row);
    Matcher setting = Pattern.compile("`([A-Z_]+)`").matcher(row);
    assertTrue(setting.find(), row);
    do {
      assertTrue(help.contains("\n  " + setting.group(1) + " "), setting.group(1));
    } while (setting.find());
  }

  @Test
  void the_load_of_a_burst_is_told_phase_by_phase() throws IOException, InterruptedException {
    cluster.where("api").with("CONCURRENCY", "3").with("REQUESTS", "20").with("CLIENTS", "7");
    assertExit(0, cluster.run("sh", "burst-load.sh"));
    assertEquals(List.of("closed 3", "closed 1", "closed 7"), cluster.loads());
  }

  @Test
  void creates_are_printed_as_the_report_reads_them() throws IOException, InterruptedException {
    Outcome outcome = cluster.run("sh", "service-create.sh");
    assertEquals(
        List.of("Iteration 1: Xms", "Iteration 2: Xms", "Iteration 3: Xms", "Iteration 4: Xms"),
        iterations(outcome));
    long sum = 0;
    Matcher told = Pattern.compile("(?m)^Iteration [0-9]+: ([0-9]+)ms$").matcher(outcome.out());
    while (told.find()) {
      sum += Long.parseLong(told.group(1));
    }
    String average = "Average Service Creation Latency: " + sum / 4 + "ms";
    assertTrue(outcome.lines().contains(average), outcome.out());
  }

  @Test
  void a_failure_is_counted_told_and_kept_out_of_the_average()
      throws IOException, InterruptedException {
    cluster.where("fail-2").with("SERVICES", "2");
    Outcome outcome = cluster.run("sh", "service-create.sh");
    assertExit(1, outcome);
    assertEquals(List.of("Iteration 1: Xms", "Iteration 2: failed after Xms"), iterations(outcome));
    assertTrue(
        outcome
            .lines()
            .contains("Creates: 1 worked, 1 failed; the first error: Error: failed: rpc error"),
        outcome.out());
    String one =
        outcome.lines().stream().filter(l -> l.startsWith("Iteration 1:")).findFirst().get();
    assertTrue(
        outcome.lines().contains(one.replace("Iteration 1:", "Average Service Creation Latency:")),
        outcome.out());
    assertTrue(outcome.err().contains("1 calls failed, MAX_FAILED allows 0"), outcome.err());
    cluster.assertDeletedWhatWasCreated();
  }

  @Test
  void failures_that_were_allowed_do_not_end_in_failure() throws IOException, InterruptedException {
    cluster.where("fail-2").with("MAX_FAILED", "1");
    assertExit(0, cluster.run("sh", "raft.sh"));
  }

  @Test
  void where_nothing_can_be_created_there_is_no_average() throws IOException, InterruptedException {
    cluster.with("COMMAND", "sleep,3600");
    Outcome outcome = cluster.run("sh", "burst-load.sh");
    assertExit(1, outcome);
    assertTrue(outcome.err().contains("no service could be created"), outcome.err());
    assertTrue(
        outcome.out().contains("0 worked, 4 failed; the first error: Error: unknown flag"),
        outcome.out());
    assertFalse(outcome.out().contains("Average"), outcome.out());
    assertEquals(List.of("mine"), cluster.services());
  }

  @Test
  void a_call_that_hangs_is_given_up() throws IOException, InterruptedException {
    cluster.where("hang-2").with("CALL_TIMEOUT", "1").with("SERVICES", "3");
    Outcome outcome = cluster.run("sh", "raft.sh");
    assertExit(1, outcome);
    assertTrue(outcome.out().contains("the first error: no answer within 1s"), outcome.out());
    assertTrue(outcome.out().contains("Iteration 2: failed after 1"), outcome.out());
    assertTrue(
        outcome.err().matches("(?s).*look whether the cluster has: wp-\\S+-2 .*"), outcome.err());
    assertEquals(List.of("mine"), cluster.services());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash"})
  void an_interrupted_script_deletes_what_it_made(String shell)
      throws IOException, InterruptedException {
    cluster.with("SETTLE", "60");
    Outcome outcome = cluster.interruptedAt("[settle]", shell, "raft.sh");
    assertExit(143, outcome);
    assertEquals(List.of("create", "settle", "cleanup", "end"), cluster.phases());
    assertEquals(4, cluster.named("service create").size());
    cluster.assertDeletedWhatWasCreated();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash"})
  void a_script_interrupted_amid_creates_stops_and_deletes(String shell)
      throws IOException, InterruptedException {
    cluster.with("SERVICES", "100000").with("CONCURRENCY", "3");
    Outcome outcome = cluster.interruptedAt("Iteration 5:", shell, "raft.sh");
    assertExit(143, outcome);
    assertTrue(cluster.named("service create").size() < 10_000);
    cluster.assertDeletedWhatWasCreated();
  }

  @Test
  void what_cannot_be_deleted_is_named() throws IOException, InterruptedException {
    cluster.where("fail-deletes").with("SERVICES", "2");
    Outcome outcome = cluster.run("sh", "service-create.sh");
    assertExit(1, outcome);
    List<String> left = cluster.services().stream().filter(name -> !name.equals("mine")).toList();
    assertEquals(2, left.size());
    assertTrue(outcome.err().contains(": " + String.join(" ", left)), outcome.err());
  }

  @Test
  void the_clean_up_ends_in_time() throws IOException, InterruptedException {
    cluster.where("hang-deletes").with("SERVICES", "6").with("CLEANUP_CALLS", "1");
    cluster.with("CALL_TIMEOUT", "1").with("CLEANUP_TIMEOUT", "1");
    Outcome outcome = cluster.run("sh", "service-create.sh");
    assertExit(1, outcome);
    assertTrue(cluster.named("service delete").size() < 6);
    assertTrue(outcome.err().contains("left behind"), outcome.err());
  }

  @Test
  void reads_of_the_api_are_kept_as_csv() throws IOException, InterruptedException {
    cluster.where("api").with("REQUESTS", "20").with("CLIENTS", "4");
    assertExit(0, cluster.run("sh", "api.sh"));
    assertEquals(21, cluster.sample("api-read-services").size());
    assertEquals(21, cluster.sample("api-read-tasks").size());
    assertEquals(
        List.of(
            "-n 20 -c 4 -o csv http://api.invalid/services",
            "-n 20 -c 4 -o csv http://api.invalid/tasks"),
        cluster.calls("hey"));
  }

  @Test
  void health_is_never_called_a_read_of_the_api() throws IOException, InterruptedException {
    Outcome outcome = cluster.run("sh", "burst-load.sh");
    assertExit(0, outcome);
    assertTrue(outcome.out().contains("http://m1/health is read instead"), outcome.out());
    assertEquals(1001, cluster.sample("api-health").size());
    assertEquals(List.of(), cluster.sample("api-read"));
    assertEquals("start_unix_ms,duration_ms", cluster.sample("service-delete").get(0));
    assertEquals(5, cluster.sample("service-delete").size());
    assertEquals(5, cluster.sample("service-update").size());
  }

  @ParameterizedTest
  @CsvSource({
    "unavailable, '100 answers to 100 requests, 1 of them not 2xx'",
    "lost, '99 answers to 100 requests, 0 of them not 2xx'"
  })
  void answers_that_are_errors_or_missing_are_told(String condition, String told)
      throws IOException, InterruptedException {
    Outcome outcome = cluster.where("api").where(condition).run("sh", "baseline.sh");
    assertExit(1, outcome);
    assertTrue(outcome.lines().contains("api-read: " + told), outcome.out());
  }

  @Test
  void a_broken_hey_is_told() throws IOException, InterruptedException {
    Outcome outcome = cluster.where("hey-fails").run("sh", "baseline.sh");
    assertExit(1, outcome);
    assertTrue(outcome.err().contains("failed: hey: broken"), outcome.err());
    cluster.assertDeletedWhatWasCreated();
  }

  @Test
  void tasks_that_are_not_scheduled_are_not_waited_for_without_end()
      throws IOException, InterruptedException {
    cluster.with("TASK_COUNT", "echo 0 for").with("SCHEDULE_TIMEOUT", "1");
    Outcome outcome = cluster.run("sh", "task-schedule.sh");
    assertExit(1, outcome);
    assertTrue(outcome.err().contains("waited 1s in vain for 50 scheduled tasks"), outcome.err());
    assertEquals(List.of("schedule", "cleanup", "end"), cluster.phases());
    cluster.assertDeletedWhatWasCreated();
  }

  @Test
  void scheduled_tasks_are_counted_by_the_managers() throws IOException, InterruptedException {
    Outcome outcome = cluster.run("sh", "task-schedule.sh");
    assertTrue(outcome.out().contains("Scheduled 50 tasks in "), outcome.out());
    Outcome blind = cluster.where("no-counter").run("sh", "task-schedule.sh");
    assertExit(69, blind);
    assertTrue(blind.err().contains("warren_containers_scheduled_total"), blind.err());
  }

  @Test
  void the_leader_alone_is_killed_and_creates_go_to_the_next()
      throws IOException, InterruptedException {
    cluster.with("KILL_LEADER", "kill-leader").with("APIS", "m1=m1 m2=m2 m3=m3");
    Outcome outcome = cluster.run("sh", "failover.sh");
    assertExit(0, outcome);
    assertEquals("m1", cluster.killed());
    String after = "(?s).*m2 shows itself as the leader [0-9]+ to [0-9]+ms after the kill.*";
    assertTrue(outcome.out().matches(after), outcome.out());
    assertTrue(
        outcome.out().matches("(?s).*A create worked again [0-9]+ to [0-9]+ms after the kill.*"),
        outcome.out());
    assertTrue(
        cluster.calls("warren").stream()
            .anyMatch(call -> call.startsWith("service delete") && call.endsWith("--manager m2")));
    assertEquals(List.of("mine"), cluster.services());
  }

  @Test
  void nothing_is_killed_without_the_command_for_it() throws IOException, InterruptedException {
    Outcome outcome = cluster.run("sh", "failover.sh");
    assertExit(64, outcome);
    assertTrue(outcome.err().contains("expected KILL_LEADER"), outcome.err());
    assertEquals(List.of(), cluster.calls("warren"));
  }

  @Test
  void a_failover_that_does_not_come_ends_the_script() throws IOException, InterruptedException {
    cluster.with("KILL_LEADER", "true").with("FAILOVER_TIMEOUT", "1");
    Outcome outcome = cluster.run("sh", "failover.sh");
    assertExit(1, outcome);
    assertTrue(outcome.err().contains("in vain for another leader than m1"), outcome.err());
    cluster.assertDeletedWhatWasCreated();
  }

  @Test
  void a_kill_that_fails_ends_the_script() throws IOException, InterruptedException {
    cluster.with("KILL_LEADER", "false");
    Outcome outcome = cluster.run("sh", "failover.sh");
    assertExit(1, outcome);
    assertTrue(outcome.err().contains("KILL_LEADER failed for m1"), outcome.err());
    cluster.assertDeletedWhatWasCreated();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("burst-load.sh", "SERVICES", "none", "expected SERVICES to be a whole number"),
        Arguments.of("burst-load.sh", "SERVICES", "0", "expected SERVICES to be a whole number"),
        Arguments.of("burst-load.sh", "UPDATES", "3", "expected UPDATES to be at most half"),
        Arguments.of("burst-load.sh", "CLIENTS", "1001", "expected REQUESTS to be at least"),
        Arguments.of("raft.sh", "SETTLE", "1m", "expected SETTLE to be a number of seconds"),
        Arguments.of("raft.sh", "SETTLE", ".", "expected SETTLE to be a number of seconds"),
        Arguments.of("api.sh", "MANAGERS", "m1", "expected MANAGERS to be NAME=URL"),
        Arguments.of("failover.sh", "MANAGERS", "m1=http://m1/metrics", "at least 3 managers"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_wrong_setting_is_refused_before_anything_is_done(
      String script, String setting, String value, String message)
      throws IOException, InterruptedException {
    cluster.with("KILL_LEADER", "kill-leader").with(setting, value);
    Outcome outcome = cluster.run("sh", script);
    assertExit(64, outcome);
    assertTrue(outcome.err().contains(message), outcome.err());
    assertEquals(List.of(), cluster.calls("warren"));
  }

  @Test
  void arguments_and_missing_programs_are_refused() throws IOException, InterruptedException {
    assertExit(64, cluster.run("sh", "raft.sh", "now"));
    cluster.with("WARREN", "no-such-warren");
    Outcome outcome = cluster.run("sh", "raft.sh");
    assertExit(69, outcome);
    assertTrue(
        outcome.err().contains("expected the program no-such-warren, found none"), outcome.err());
  }

  @Test
  void settings_reach_the_command_line_of_warren() throws IOException, InterruptedException {
    cluster.where("knows-command").with("COMMAND", "sleep, 3600").with("MANAGER", "m1");
    cluster.with("WARREN", "env warren").with("REPLICAS", "7").with("SERVICES", "1");
    assertExit(0, cluster.run("sh", "service-create.sh"));
    assertTrue(
        cluster
            .calls("warren")
            .get(0)
            .matches(
                "service create wp-[0-9a-f]{6}-[0-9a-f]{4}-1 --image docker.io/library/nginx:alpine"
                    + " --replicas 7 --command sleep, 3600 --manager m1"),
        cluster.calls("warren")::toString);
  }

  @Test
  void they_run_without_record_too() throws IOException, InterruptedException {
    cluster.without("WARREN_PERF_MARKS");
    assertExit(0, cluster.run("sh", "raft.sh"));
    assertEquals(List.of(), cluster.phases());
  }
}
