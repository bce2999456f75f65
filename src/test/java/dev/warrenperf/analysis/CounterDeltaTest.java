package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CounterDeltaTest {

  private static final Wanted WANTED = Wants.of(Set.of(), Set.of("c_total"), List.of(), List.of());

  @Test
  void what_was_counted_before_the_window_is_not_part_of_it() {
    CounterDelta delta = follow("c_total 1000", "c_total 1007", "c_total 1010");
    assertEquals(10, delta.increase());
    double[] perInterval = new double[2];
    delta.increments().addTo(perInterval);
    assertArrayEquals(new double[] {7, 3}, perInterval);
    assertEquals(0, delta.resets());
    assertFalse(delta.vanished());
  }

  @Test
  void a_fall_is_a_restart_from_zero() {
    CounterDelta delta = follow("c_total 90", "c_total 100", "c_total 3", "c_total 5");
    assertEquals(10 + 3 + 2, delta.increase());
    assertEquals(1, delta.resets());
  }

  @Test
  void a_restart_that_overtakes_is_seen_by_the_start_of_the_process() {
    CounterDelta delta =
        follow(
            "process_start_time_seconds 100\nc_total 10",
            "process_start_time_seconds 200\nc_total 50");
    assertEquals(50, delta.increase());
    assertEquals(1, delta.resets());
  }

  @Test
  void a_restart_that_overtakes_is_seen_by_created() {
    CounterDelta delta =
        follow("c_created 100\nc_total 10", "c_total 50\nc_created 200", "c_total 60");
    assertEquals(60, delta.increase());
    assertEquals(1, delta.resets());
  }

  @Test
  void a_restart_counts_also_for_a_series_that_was_absent_when_it_showed() {
    CounterDelta delta =
        follow(
            "process_start_time_seconds 100\nc_total 10",
            "process_start_time_seconds 200",
            "process_start_time_seconds 200\nc_total 15");
    assertEquals(15, delta.increase());
    assertEquals(1, delta.resets());
  }

  @Test
  void any_change_of_the_start_of_a_process_is_a_restart() {
    CounterDelta delta =
        follow(
            "process_start_time_seconds 1000\nc_total 10",
            "process_start_time_seconds " + Math.nextUp(1000.0) + "\nc_total 20");
    assertEquals(20, delta.increase());
    assertEquals(1, delta.resets());
  }

  @Test
  void the_start_of_a_process_may_be_absent_or_no_number() {
    CounterDelta delta =
        follow(
            "process_start_time_seconds 100.4\nc_total 10",
            "c_total 30",
            "process_start_time_seconds NaN\nc_total 40",
            "process_start_time_seconds 100.4\nc_total 50");
    assertEquals(40, delta.increase());
    assertEquals(0, delta.resets());
  }

  @Test
  void a_created_that_appears_late_or_goes_is_no_restart() {
    CounterDelta delta =
        follow("c_total 10", "c_total 20\nc_created 5", "c_total 30", "c_total 40\nc_created 5");
    assertEquals(30, delta.increase());
    assertEquals(0, delta.resets());
  }

  @Test
  void a_counter_born_inside_the_window_started_at_zero() {
    assertEquals(80, follow("x 1", "c_total 80").increase());
    assertEquals(100, follow("x 1", "c_total 80", "c_total 100").increase());
  }

  @Test
  void a_counter_that_is_no_number_at_first_is_followed_from_its_first_number() {
    CounterDelta delta = follow("c_total NaN", "c_total 1000", "c_total 1007");
    assertEquals(7, delta.increase());
    assertEquals(1, delta.unusable());
  }

  @Test
  void a_counter_that_is_no_number_at_first_and_restarted_counts_from_zero() {
    CounterDelta delta =
        follow(
            "process_start_time_seconds 100\nc_total NaN",
            "process_start_time_seconds 200\nc_total 30");
    assertEquals(30, delta.increase());
  }

  @Test
  void samples_that_cannot_be_are_passed_over_and_counted() {
    CounterDelta delta =
        follow("c_total 10", "c_total NaN", "c_total -5", "c_total Infinity", "c_total 25");
    assertEquals(15, delta.increase());
    assertEquals(3, delta.unusable());
    assertEquals(0, delta.resets());
  }

  @Test
  void a_counter_may_vanish_and_come_back() {
    CounterDelta back = follow("c_total 10", "x 1", "c_total 25");
    assertEquals(15, back.increase());
    assertFalse(back.vanished());
    CounterDelta gone = follow("c_total 10", "c_total 25", "x 1");
    assertEquals(15, gone.increase());
    assertTrue(gone.vanished());
  }

  @Test
  void word_of_its_creation_alone_makes_no_counter() {
    RunDeltas run = Scrapes.run(WANTED, Scrapes.node("n").at(0, "c_created 5").at(5, "x 1"));
    assertFalse(run.counter(Selector.of("c_total")).isExposed());
  }

  @Test
  void counters_of_nodes_and_their_series_are_added() {
    RunDeltas run =
        Scrapes.run(
            WANTED,
            Scrapes.node("a")
                .at(0, "c_total{m=\"x\"} 1", "c_total{m=\"y\"} 10")
                .at(10, "c_total{m=\"x\"} 3", "c_total{m=\"y\"} 15"),
            Scrapes.node("b").at(0, "c_total{m=\"x\"} 0").at(10, "c_total{m=\"x\"} 40"));
    CounterTotal total = run.counter(Selector.of("c_total"));
    assertEquals(47, total.increase());
    assertArrayEquals(new double[] {47}, total.perInterval());
    assertEquals(2, total.parts().size());
    assertEquals(0.7, total.parts().get(0).rate());
    assertArrayEquals(new double[] {4}, total.parts().get(1).ratePerInterval());
  }

  private static CounterDelta follow(String... bodies) {
    Scrapes scrapes = Scrapes.node("n");
    for (int i = 0; i < bodies.length; i++) {
      scrapes.at(1000 + 5 * i, bodies[i]);
    }
    return Scrapes.run(WANTED, scrapes).nodes().get(0).counters().get(0);
  }
}
