package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.RunConditions.Demand;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.unit.Quantity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whether the clocks of nodes are as right as a target file asks under {@code valid}. */
class NodeClocksTest {

  private static JudgedRun input(String most, Scrapes... nodes) {
    RunConditions valid =
        new RunConditions(
            true,
            Demand.USUAL,
            Demand.NONE,
            0,
            null,
            new TreeMap<>(),
            null,
            null,
            new TreeMap<>(),
            new Limit(Limit.Comparison.LESS, Quantity.parse(most)));
    TargetSet targets =
        new TargetSet(
            "t", "t.yaml", List.copyOf(Runs.TARGETS.of(ThroughputTarget.class)), Map.of(), valid);
    return Runs.input(targets, RunDescription.of("r"), Map.of(), nodes);
  }

  private static String found(JudgedRun input) {
    List<Condition> all = Validity.of(input).conditions();
    Condition last = all.get(all.size() - 1);
    return Runs.plain(last.name() + " " + last.status().word() + ": " + last.text());
  }

  private static String found(String most, Scrapes... nodes) {
    return found(input(most, nodes));
  }

  private static Scrapes process(String name, double start) {
    return Scrapes.node(name)
        .at(1000, "process_start_time_seconds " + start, "c 1")
        .at(1010, "process_start_time_seconds " + start, "c 2");
  }

  /** It began 9 s after its first snapshot; its start may be off by a second. */
  @Test
  void a_process_that_began_after_it_was_seen_has_a_clock_that_is_ahead() {
    assertEquals(
        "clocks invalid: a: its clock is at least 8 s ahead, and < 8s is asked for",
        found("8s", process("a", 1009)));
    assertEquals(
        "clocks partial: a: nothing shows whether its clock is right, and < 9s is asked for",
        found("9s", process("a", 1009)));
  }

  @Test
  void of_a_process_that_was_always_there_nothing_is_known() {
    String nothing = "nothing shows whether its clock is right, and < 1h is asked for";
    assertEquals(
        "clocks partial: a: " + nothing + "; b: " + nothing,
        found("1h", process("a", 7), Scrapes.node("b").at(1000, "c 1").at(1010, "c 2")));
  }

  /** The CPU time tells that it is another process; it began between 1010 and 1020. */
  private static Scrapes restarted(double start) {
    return Scrapes.node("a")
        .at(1000, "process_start_time_seconds 7\nprocess_cpu_seconds_total 50", "c 1")
        .at(1010, "process_start_time_seconds 7\nprocess_cpu_seconds_total 60", "c 2")
        .at(1020, "process_start_time_seconds " + start + "\nprocess_cpu_seconds_total 1", "c 1");
  }

  @Test
  void a_restart_tells_the_clock_to_an_interval_and_a_second() {
    // 1016: from 5 s behind to 7 s ahead
    assertEquals("clocks ok: No clock is off by more than 7 s", found("7.1s", restarted(1016)));
    assertEquals(
        "clocks partial: a: its clock may be up to 7 s off, and < 7s is asked for",
        found("7s", restarted(1016)));
    // 995: at least 14 s behind
    assertEquals(
        "clocks invalid: a: its clock is at least 14 s behind, and < 10s is asked for",
        found("10s", restarted(995)));
  }

  /** The kernel's boot time is set by a day, and the process counts on. */
  @Test
  void a_process_whose_start_is_set_is_no_restart() {
    Scrapes set =
        Scrapes.node("a")
            .at(1000, "process_start_time_seconds 7\nprocess_cpu_seconds_total 50", "c 1")
            .at(1010, "process_start_time_seconds 9\nprocess_cpu_seconds_total 60", "c 2");
    assertEquals(
        "clocks partial: a: nothing shows whether its clock is right, and < 10s is asked for",
        found("10s", set));
  }

  private static Scrapes shown(double ahead) {
    return Scrapes.node("a")
        .at(1000, "node_time_seconds " + (1000 + ahead), "c 1")
        .at(1002, "node_time_seconds " + (1002 + ahead), "c 2")
        .at(1004, "node_time_seconds NaN", "c 3");
  }

  /** Read after its snapshot's instant and before the next one's, both to a second. */
  @Test
  void a_node_that_shows_its_time_tells_its_clock_to_an_interval_and_a_second() {
    assertEquals("clocks ok: No clock is off by more than 3 s", found("3.1s", shown(0)));
    assertEquals(
        "clocks partial: a: its clock may be up to 3 s off, and < 3s is asked for",
        found("3s", shown(0)));
    // 10 s ahead at the instant: at least 10 - 2 - 1
    assertEquals(
        "clocks invalid: a: its clock is at least 7 s ahead, and < 5s is asked for",
        found("5s", shown(10)));
    assertEquals(
        "clocks invalid: a: its clock is at least 9 s behind, and < 5s is asked for",
        found("5s", shown(-10)));
  }

  @Test
  void times_of_files_tell_nothing_of_a_clock() {
    JudgedRun timed = input("10s", shown(0));
    JudgedRun untrusted = Runs.untrusted(timed);
    assertEquals(
        "clocks partial: Nothing shows whether the clocks of the nodes are right, and < 10s is"
            + " asked"
            + " for",
        found(untrusted));
  }
}
