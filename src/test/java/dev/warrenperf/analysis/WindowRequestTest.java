package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.WindowRequest.At;
import dev.warrenperf.analysis.WindowRequest.Edge;
import dev.warrenperf.analysis.WindowRequest.Offset;
import dev.warrenperf.model.Phase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowRequestTest {

  private static final long START = 1_000_000;
  private static final long END = 1_180_000;
  private static final List<Phase> PHASES =
      List.of(phase("create", 1_010_000, 1_060_000), phase("settle", 1_060_000, 1_200_000));

  private static Phase phase(String name, long start, long end) {
    return new Phase(name, Instant.ofEpochMilli(start), Instant.ofEpochMilli(end));
  }

  @Test
  void the_whole_run_lasts_from_its_first_to_its_last_snapshot_be_it_one() {
    assertTrue(WindowRequest.WHOLE_RUN.isWholeRun());
    assertEquals(
        new Window(START, END, "whole run"), WindowRequest.WHOLE_RUN.resolve(START, END, PHASES));
    assertEquals(
        new Window(START, START, "whole run"),
        WindowRequest.WHOLE_RUN.resolve(START, START, List.of()));
  }

  @Test
  void edges_are_instants_or_offsets_from_start_or_end() {
    assertWindow(1_030_000, 1_150_000, new Offset(30), new Offset(-30));
    assertWindow(1_001_500, END, new Offset(1.5), null);
    assertWindow(START, 1_100_000, null, new At(Instant.ofEpochMilli(1_100_000)));
    assertWindow(900_000, 2_000_000, at(900_000), at(2_000_000));
  }

  private static At at(long millis) {
    return new At(Instant.ofEpochMilli(millis));
  }

  private static void assertWindow(long start, long end, Edge from, Edge to) {
    WindowRequest request = new WindowRequest(from, to, 0, null);
    assertFalse(request.isWholeRun());
    assertEquals(new Window(start, end, "part of the run"), request.resolve(START, END, PHASES));
  }

  @Test
  void a_warm_up_is_cut_off_after_the_choice_of_a_part() {
    assertEquals(
        new Window(1_030_000, END, "whole run without the first 30\u202fs"),
        new WindowRequest(null, null, 30, null).resolve(START, END, List.of()));
    assertEquals(
        new Window(1_015_000, 1_060_000, "phase create without the first 5\u202fs"),
        new WindowRequest(null, null, 5, "create").resolve(START, END, PHASES));
  }

  @Test
  void an_unknown_phase_is_answered_with_those_that_there_are() {
    WindowRequest request = new WindowRequest(null, null, 0, "crate");
    assertEquals("no phase \"crate\": this run has create, settle", refusal(request, PHASES));
    assertEquals(
        "no phase \"crate\": this run has no recorded phases", refusal(request, List.of()));
  }

  @Test
  void nothing_left_of_the_run_is_refused() {
    String message = refusal(new WindowRequest(new Offset(90), new Offset(-90), 0, null), PHASES);
    assertEquals(
        "expected a window with an end after its start, found 1970-01-01T00:18:10Z to"
            + " 1970-01-01T00:18:10Z",
        message);
    for (WindowRequest beside :
        List.of(
            new WindowRequest(at(END), at(END + 1000), 0, null),
            new WindowRequest(at(0), at(START), 0, null))) {
      assertTrue(refusal(beside, PHASES).startsWith("expected a window inside the run"));
    }
  }

  @Test
  void a_warm_up_beyond_all_time_leaves_nothing_and_wraps_around_nowhere() {
    for (double endless : new double[] {180, 1e12, 1e300, Double.POSITIVE_INFINITY}) {
      refusal(new WindowRequest(null, null, endless, null), PHASES);
      refusal(new WindowRequest(new Offset(endless), null, 0, null), PHASES);
      refusal(new WindowRequest(null, new Offset(-endless), 0, null), PHASES);
    }
  }

  private static String refusal(WindowRequest request, List<Phase> phases) {
    return assertThrows(IllegalArgumentException.class, () -> request.resolve(START, END, phases))
        .getMessage();
  }

  @Test
  void a_phase_goes_with_no_edges_and_a_warm_up_is_not_negative() {
    assertThrows(
        IllegalArgumentException.class, () -> new WindowRequest(new Offset(1), null, 0, "create"));
    assertThrows(IllegalArgumentException.class, () -> new WindowRequest(null, null, -1, null));
    assertThrows(
        IllegalArgumentException.class, () -> new WindowRequest(null, null, Double.NaN, null));
  }
}
