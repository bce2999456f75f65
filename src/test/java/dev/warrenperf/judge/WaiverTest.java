package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.Limit.Comparison;
import dev.warrenperf.judge.WaiverResult.State;
import dev.warrenperf.model.Descriptions;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.unit.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WaiverTest {

  private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

  private static final Waiver CHANGE =
      new Waiver(
          CheckSubject.change(Kind.OPERATION, "Create"),
          new Limit(Comparison.AT_MOST, Quantity.parse("20%")),
          "why",
          null,
          LAST,
          1);

  @Test
  void a_change_is_excused_up_to_its_ceiling_and_its_day() {
    assertTrue(CHANGE.holdsForChange(1.2, LAST));
    assertFalse(CHANGE.holdsForChange(Math.nextUp(1.2), LAST));
    assertFalse(CHANGE.holdsForChange(1.2, LAST.plusDays(1)));
    assertFalse(CHANGE.holdsForChange(Double.NaN, LAST));
    assertFalse(CHANGE.holdsForChange(Double.POSITIVE_INFINITY, LAST));
  }

  @Test
  void a_waiver_of_a_figure_excuses_no_change() {
    Waiver mean = new Waiver(CheckSubject.mean("Create"), Limits.below("1s"), "why", null, LAST, 1);
    assertThrows(IllegalStateException.class, () -> mean.holdsForChange(1, LAST));
  }

  @Test
  void a_change_is_ruled_as_a_target_is() {
    WaiverRuling onTime = new WaiverRuling("w.yaml", new RunDay(LAST, true));
    assertEquals(State.HOLDS, onTime.change(CHANGE, true, 1.2).state());
    assertEquals(State.CEILING_NOT_KEPT, onTime.change(CHANGE, true, 1.3).state());
    assertEquals(State.UNUSED, onTime.change(CHANGE, false, 1.3).state());
    WaiverRuling late = new WaiverRuling("w.yaml", new RunDay(LAST.plusDays(1), true));
    assertEquals(State.EXPIRED, late.change(CHANGE, true, 1.2).state());
  }

  @Test
  void targets_are_called_as_reports_call_them() {
    assertEquals("A p99.9", CheckSubject.quantile("A", 0.999).toString());
    assertEquals("A mean", CheckSubject.mean("A").toString());
    assertEquals("A", CheckSubject.value(Kind.RATE, "A").toString());
    assertEquals("A CPU", CheckSubject.value(Kind.CPU, "A").toString());
    assertEquals("A memory change", CheckSubject.change(Kind.MEMORY, "A").toString());
  }

  private static RunDescription ended(Instant ended) {
    return Descriptions.ofEnd(ended);
  }

  @Test
  void the_day_is_that_of_the_recorded_end_then_of_the_last_snapshot_then_today() {
    Instant today = Instant.parse("2030-01-01T00:00:00Z");
    RunDeltas timed =
        Scrapes.run(Scrapes.H, Scrapes.node("n").at(86_390, "h_sum 0").at(86_399.999, "h_sum 0"));
    assertEquals(
        new RunDay(LAST, true),
        RunDay.of(ended(Instant.parse("2026-06-30T23:59:59.999Z")), timed, () -> today));
    assertEquals(
        new RunDay(LAST.plusDays(1), true),
        RunDay.of(ended(Instant.parse("2026-07-01T00:00:00Z")), timed, () -> today));
    assertEquals(
        new RunDay(LocalDate.ofEpochDay(0), true), RunDay.of(ended(null), timed, () -> today));
    RunDeltas untimed =
        Scrapes.run(Scrapes.H, Scrapes.node("n").untimed("h_sum 0").untimed("h_sum 0"));
    RunDay told = RunDay.of(ended(null), untimed, () -> today);
    assertEquals(new RunDay(LocalDate.of(2030, 1, 1), false), told);
    assertEquals("the run tells no time; today is 2030-01-01", told.words());
  }
}
