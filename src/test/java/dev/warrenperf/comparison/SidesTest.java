package dev.warrenperf.comparison;

import static dev.warrenperf.comparison.Measured.ORDER;
import static dev.warrenperf.comparison.Measured.operation;
import static dev.warrenperf.comparison.Measured.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What sides are called, and which of their runs serve. */
class SidesTest {

  private static final MeasuredOperation SERVED = operation(ORDER, 138, 500, 400, 90, 8, 2);

  private static List<String> labels(List<List<MeasuredRun>> sides) {
    return Side.labelled(sides).stream().map(Side::label).toList();
  }

  @Test
  void sides_are_called_after_their_versions() {
    assertEquals(
        List.of("v1", "v2"),
        labels(List.of(List.of(run("v1", 0), run("v1", 1)), List.of(run("v2", 2)))));
  }

  @Test
  void sides_of_one_version_are_called_after_their_only_runs() {
    assertEquals(
        List.of("v1-0", "v1-1"), labels(List.of(List.of(run("v1", 0)), List.of(run("v1", 1)))));
  }

  @Test
  void otherwise_sides_are_called_after_their_place() {
    assertEquals(
        List.of("baseline", "candidate", "candidate 2"),
        labels(
            List.of(
                List.of(run("v1", 0), run("v1", 1)),
                List.of(run("v1", 2)),
                List.of(run("v2", 3)))));
    assertEquals(
        List.of("baseline", "candidate"),
        labels(List.of(List.of(run("v1", 0), run("v2", 1)), List.of(run("v3", 2)))));
    assertThrows(IllegalArgumentException.class, () -> new Side("v1", List.of()));
  }

  @Test
  void an_invalid_run_is_left_out_with_its_faults() {
    MeasuredRun invalid = run("v1", 0, false, "rush", 60, List.of(SERVED), List.of());
    SideRuns side = SideRuns.usable(new Side("v1", List.of(invalid, run("v1", 1, SERVED))));
    assertEquals(1, side.used().size());
    assertEquals("it is not valid: its clock went back", side.leftOut().get(0).reason());
  }

  @Test
  void a_run_repeats_neither_itself_nor_the_other_side() {
    MeasuredRun run = run("v1", 0, SERVED);
    SideRuns twice = SideRuns.usable(new Side("v1", List.of(run, run)));
    assertEquals(List.of(run), twice.used());
    assertEquals("it holds the same measurements as v1-0", twice.leftOut().get(0).reason());
    SideRuns other = SideRuns.usable(new Side("v2", List.of(run)), List.of(run));
    assertEquals(List.of(), other.used());
    assertEquals(
        "it is one of the reference's runs as well, v1-0", other.leftOut().get(0).reason());
  }

  @Test
  void a_side_without_usable_runs_is_not_taken_for_one_without_the_metric() {
    MeasuredRun invalid = run("v1", 0, false, "rush", 60, List.of(SERVED), List.of());
    ComparisonResult result =
        Comparison.of(
            List.of(
                new Side("v1", List.of(invalid)), new Side("v2", List.of(run("v2", 1, SERVED)))),
            ComparisonSettings.usual());
    CandidateResult candidate = result.candidates().get(0);
    assertFalse(candidate.isCompared());
    assertEquals(ChangeReason.NO_VALID_RUN, candidate.operations().get(0).decision().reason());
    assertTrue(candidate.differences().isEmpty());
  }
}
