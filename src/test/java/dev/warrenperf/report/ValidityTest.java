package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.judge.Needs;
import dev.warrenperf.model.Descriptions;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.ScrapeFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValidityTest {

  private static Scrapes node(String name, int... seconds) {
    Scrapes scrapes = Scrapes.node(name);
    for (int second : seconds) {
      scrapes.at(second, "c " + second);
    }
    return scrapes;
  }

  private static RunDescription told(List<Node> nodes, List<ScrapeFailure> failures) {
    return Descriptions.ofNodes(nodes, failures);
  }

  private static List<String> texts(Validity validity) {
    return validity.remarks().stream()
        .map(remark -> remark.tone() + " " + Runs.plain(remark.text()))
        .toList();
  }

  private static void assertPartial(Validity validity, String... remarks) {
    assertTrue(validity.isPartial());
    assertTrue(validity.isValid());
    assertEquals(List.of(remarks), texts(validity));
  }

  @Test
  void a_run_without_blemish_says_so() {
    Validity validity = Validity.of(Runs.input(node("a", 0, 5, 10, 15), node("b", 0, 5, 10, 15)));
    assertTrue(validity.isValid());
    assertFalse(validity.isPartial());
    assertEquals(
        List.of(
            "PASS Every scraped node has readable snapshots up to both edges of the"
                + " window; no scrape failed and no process restarted"),
        texts(validity));
  }

  @Test
  void a_run_whose_benchmark_failed_is_not_valid_and_ends_with_13() {
    RunDescription description = Descriptions.ofExitCode(1);
    JudgedRun input = Runs.input(Runs.TARGETS, description, Map.of(), node("a", 0, 5, 10, 15));
    Validity validity = Validity.of(input);
    assertFalse(validity.isValid());
    assertEquals(
        List.of("The benchmark failed; the notices say with which exit code"), validity.faults());
    assertTrue(Runs.report(input).headline().exitCodes().contains(13));
    assertFalse(Measurements.of(input).valid());
  }

  @Test
  void without_two_snapshots_of_one_node_beside_each_other_nothing_is_valid() {
    RunDeltas run = Scrapes.run(Needs.of(Runs.TARGETS));
    Validity validity =
        Validity.of(
            Runs.input(
                Runs.TARGETS,
                RunDescription.of("r"),
                Map.of(),
                new RunDeltas(run.nodes(), run.grid(), false, run.wanted()),
                new Window(0, 0, "")));
    assertFalse(validity.isValid());
    assertTrue(validity.isPartial());
    assertEquals(
        "FAIL No node has two snapshots in the window, so nothing can be measured between them",
        texts(validity).get(0));
  }

  @Test
  void a_process_that_began_earlier_later_on_makes_the_run_invalid() {
    Scrapes back =
        Scrapes.node("a")
            .at(0, "process_start_time_seconds 900")
            .at(5, "process_start_time_seconds 100");
    Validity validity = Validity.of(Runs.input(back));
    assertFalse(validity.isValid());
    assertTrue(texts(validity).get(0).startsWith("FAIL a: its process began earlier"));
  }

  @Test
  void one_snapshot_a_node_claims_nothing_of_the_time_before() {
    Validity validity = Validity.of(Runs.input(node("a", 5)));
    assertTrue(validity.isValid());
    assertFalse(validity.isPartial());
    assertEquals(
        List.of(
            "NEUTRAL There is one snapshot per node: nothing can be said about changes over time, nor"
                + " whether anything restarted"),
        texts(validity));
  }

  private static final RunDescription THREE =
      told(
          List.of(
              new Node("a", "manager", true, null),
              new Node("b", "worker", true, null),
              new Node("c", "worker", false, null)),
          List.of());

  @Test
  void a_node_that_is_named_and_never_answered_makes_the_run_invalid_unless_it_serves_nothing() {
    Validity validity =
        Validity.of(Runs.input(Runs.TARGETS, THREE, Map.of("a", 0), node("a", 0, 5, 10, 15)));
    assertEquals(
        List.of("b serves metrics, and there is no usable snapshot of it"), validity.faults());
    assertEquals(
        new Condition(
            "nodes",
            "every named node answered, and was seen up to both edges of the window",
            Condition.Status.INVALID,
            "b serves metrics, and there is no usable snapshot of it"),
        validity.conditions().get(1));
  }

  @Test
  void a_node_whose_snapshots_lie_outside_of_the_window_answered() {
    assertPartial(
        Validity.of(
            Runs.input(Runs.TARGETS, THREE, Map.of("a", 0, "b", 0), node("a", 0, 5, 10, 15))),
        "UNDECIDED b serves metrics, and has no snapshot in the window");
  }

  @Test
  void snapshots_that_cannot_be_read_make_the_run_partial() {
    assertPartial(
        Validity.of(
            Runs.input(
                Runs.TARGETS,
                RunDescription.of("r"),
                Map.of("a", 1, "b", 0),
                node("a", 0, 5, 10, 15))),
        "UNDECIDED 1 snapshot could not be used; the notices say which and why");
  }

  @Test
  void failed_scrapes_inside_the_window_are_told_and_lose_nothing() {
    RunDescription description =
        told(
            List.of(),
            List.of(
                failure("a", 0),
                failure("a", 7000),
                failure("b", 15_000),
                failure("b", 15_001),
                new ScrapeFailure("c", null, "500"),
                failure("c", -1)));
    Validity validity =
        Validity.of(Runs.input(Runs.TARGETS, description, Map.of(), node("a", 0, 5, 10, 15)));
    assertFalse(validity.isPartial());
    assertEquals(
        List.of(
            "UNDECIDED 3 scrapes of a, b failed; between the snapshots around them nothing is lost"
                + " unless the process ended"),
        texts(validity));
  }

  @Test
  void a_failed_scrape_of_nobody_knows_whom_reads_well() {
    RunDescription description = told(List.of(), List.of(failure(null, 7000)));
    Validity validity =
        Validity.of(Runs.input(Runs.TARGETS, description, Map.of(), node("a", 0, 5, 10, 15)));
    assertTrue(texts(validity).get(0).startsWith("UNDECIDED 1 scrape failed; between"));
  }

  private static ScrapeFailure failure(String node, long millis) {
    return new ScrapeFailure(node, Instant.ofEpochMilli(millis), "timeout");
  }

  @Test
  void a_counter_that_starts_again_makes_the_run_partial() {
    Scrapes reset = Scrapes.node("a").at(0, "c 9").at(5, "c 3").at(10, "c 4").at(15, "c 5");
    assertPartial(
        Validity.of(Runs.input(reset)),
        "UNDECIDED a restarted counting from zero inside the window; what was observed between"
            + " the last snapshot before and the restart is lost");
  }

  @Test
  void series_that_are_gone_in_the_last_snapshot_make_the_run_partial() {
    Scrapes gone = Scrapes.node("a").at(0, "c 1").at(5, "c 2").at(10, "c 3").at(15, "x 1");
    assertPartial(
        Validity.of(Runs.input(gone)),
        "UNDECIDED a no longer exposed some of its series in the last snapshot; what they counted"
            + " after they were last seen is lost");
  }

  @Test
  void a_node_may_be_late_or_early_by_less_than_ever_passes_between_its_snapshots() {
    Scrapes whole = node("a", 0, 5, 10, 15, 20, 25, 30);
    assertFalse(Validity.of(Runs.input(whole, node("b", 4, 9, 14, 19, 24, 26))).isPartial());
    assertPartial(
        Validity.of(Runs.input(whole, node("b", 5, 10, 15, 20, 25))),
        "UNDECIDED b has no snapshot before 00:00:05; what it did in the 5 s of the window before"
            + " that is not counted",
        "UNDECIDED b has no snapshot after 00:00:25; what it did in the 5 s of the window after"
            + " that is not counted");
  }

  /** b began at 8 s: its first 3 count too, so that there are 4 + 5. */
  @Test
  void a_process_that_starts_inside_the_window_has_all_of_its_counts_in_it() {
    Scrapes whole = Scrapes.node("a").at(0, "c 6").at(10, "c 9").at(20, "c 10");
    String process = "process_start_time_seconds 8";
    Scrapes late = Scrapes.node("b").at(10, process, "c 3").at(20, process, "c 5");
    JudgedRun input = Runs.input(whole, late);
    assertEquals(9, input.results().figures().get(0).details().get("increase"));
    assertTrue(
        texts(Validity.of(input))
            .contains(
                "NEUTRAL b started at 00:00:08, inside the window; what it has counted since then"
                    + " is counted"));
    assertFalse(Validity.of(input).isPartial());
  }

  @Test
  void a_node_with_one_snapshot_beside_others_is_unknown() {
    assertPartial(
        Validity.of(Runs.input(node("a", 0, 5, 10, 15), node("b", 10))),
        "UNDECIDED b has one snapshot only, so nothing is known of its work");
  }

  @Test
  void a_short_window_says_nothing_of_changes() {
    Validity two = Validity.of(Runs.input(node("a", 0, 5, 10)));
    assertFalse(two.isPartial());
    assertTrue(texts(two).get(0).startsWith("NEUTRAL The window spans two intervals"));
    assertTrue(
        texts(Validity.of(Runs.input(node("a", 0, 5)))).get(0).contains("spans one interval"));
  }

  @Test
  void the_worst_remark_stands_first() {
    Scrapes back =
        Scrapes.node("a")
            .at(0, "process_start_time_seconds 900")
            .at(5, "process_start_time_seconds 100");
    Validity validity =
        Validity.of(Runs.input(Runs.TARGETS, RunDescription.of("r"), Map.of("a", 3), back));
    List<Tone> tones = validity.remarks().stream().map(Remark::tone).toList();
    assertEquals(List.of(Tone.FAIL, Tone.UNDECIDED, Tone.UNDECIDED, Tone.NEUTRAL), tones);
  }
}
