package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

  private static State ruled(LocalDate day, double... ratios) {
    return new WaiverRuling("w.yaml", new RunDay(day, true)).change(CHANGE, ratios).state();
  }

  @Test
  void a_change_is_excused_up_to_its_ceiling_and_its_day() {
    assertEquals(State.HOLDS, ruled(LAST, 1.2));
    assertEquals(State.CEILING_NOT_KEPT, ruled(LAST, Math.nextUp(1.2)));
    assertEquals(State.EXPIRED, ruled(LAST.plusDays(1), 1.2));
    assertEquals(State.CEILING_NOT_KEPT, ruled(LAST, Double.NaN));
    assertEquals(State.CEILING_NOT_KEPT, ruled(LAST, Double.POSITIVE_INFINITY));
    assertEquals(State.UNUSED, ruled(LAST));
    assertEquals(State.CEILING_NOT_KEPT, ruled(LAST, 1.1, 1.3));
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
    assertEquals("the run has no times; today is 2030-01-01", told.words());
  }
}
