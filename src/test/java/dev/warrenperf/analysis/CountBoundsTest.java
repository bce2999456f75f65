package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountBoundsTest {

  private static final Selector C = Selector.of("c_total");
  private static final Wanted WANTED =
      new Wanted(
          Set.of(),
          Set.of("c_total"),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(C),
          List.of(),
          List.of());

  private static CountBounds bounds(Scrapes... nodes) {
    List<CountCourse> courses = Scrapes.run(WANTED, nodes).courses(C);
    return CountBounds.of(courses, CountBounds.instants(courses), 1);
  }

  @Test
  void of_one_node_it_is_known_exactly_what_was_counted_between_its_snapshots() {
    CountBounds counted = bounds(Scrapes.node("a").at(10, "c_total 5").at(20, "c_total 8"));
    assertEquals(3, counted.atLeast(0, 1));
    assertEquals(3, counted.atMost(0, 1));
    assertEquals(10, counted.seconds(0, 1));
  }

  @Test
  void of_nodes_scraped_in_turn_only_what_lies_inside_is_sure() {
    // instants 10 a, 12 b, 20 a, 22 b, 30 a, 32 b; from 12 to 30: a surely 4 of 20 to 30 and at
    // most 9 of 10 to 30, b surely 7 of 12 to 22 and at most 9 of 12 to 32
    CountBounds counted =
        bounds(
            Scrapes.node("a").at(10, "c_total 0").at(20, "c_total 5").at(30, "c_total 9"),
            Scrapes.node("b").at(12, "c_total 1").at(22, "c_total 8").at(32, "c_total 10"));
    assertEquals(4 + 7, counted.atLeast(1, 4));
    assertEquals(9 + 9, counted.atMost(1, 4));
    // nobody saw what b counted before 12
    assertEquals(Double.POSITIVE_INFINITY, counted.atMost(0, 4));
    assertEquals(1, counted.allSeen());
    assertEquals(4, counted.allStillSeen());
  }

  @Test
  void what_was_counted_up_to_a_restart_is_not_known() {
    CountBounds counted =
        bounds(
            Scrapes.node("a")
                .at(10, "c_total 5", "process_start_time_seconds 1")
                .at(20, "c_total 2", "process_start_time_seconds 15")
                .at(30, "c_total 6", "process_start_time_seconds 15"));
    assertEquals(2 + 4, counted.atLeast(0, 2));
    assertEquals(Double.POSITIVE_INFINITY, counted.atMost(0, 2));
    assertEquals(4, counted.atMost(1, 2));
  }

  @Test
  void a_restart_after_which_the_counter_is_not_exposed_any_more_breaks_it_too() {
    CountBounds counted =
        bounds(
            Scrapes.node("a")
                .at(10, "c_total 5", "process_start_time_seconds 1")
                .at(20, "process_start_time_seconds 15")
                .at(30, "process_start_time_seconds 15"));
    assertEquals(Double.POSITIVE_INFINITY, counted.atMost(0, 1));
    assertEquals(0, counted.atMost(1, 2));
  }

  @Test
  void a_snapshot_without_one_of_the_series_tells_nothing() {
    CountBounds counted =
        bounds(
            Scrapes.node("a")
                .at(10, "c_total{k=\"x\"} 0", "c_total{k=\"y\"} 0")
                .at(20, "c_total{k=\"x\"} 3")
                .at(30, "c_total{k=\"x\"} 5", "c_total{k=\"y\"} 4"));
    assertEquals(2, counted.size());
    assertEquals(9, counted.atMost(0, 1));
  }

  @Test
  void a_series_that_ends_is_not_known_from_there_on() {
    List<CountCourse> courses =
        Scrapes.run(WANTED, Scrapes.node("a").at(10, "c_total 0").at(20, "c_total 3").at(30, "x 1"))
            .courses(C);
    CountBounds counted = CountBounds.of(courses, new long[] {10_000, 20_000, 30_000}, 1);
    assertEquals(3, counted.atLeast(0, 2));
    assertEquals(Double.POSITIVE_INFINITY, counted.atMost(0, 2));
  }

  @Test
  void a_counter_that_is_born_between_two_snapshots_counts_from_zero() {
    CountBounds counted = bounds(Scrapes.node("a").at(10, "x 1").at(20, "c_total 3"));
    assertEquals(3, counted.atMost(0, 1));
    assertEquals(3, counted.atLeast(0, 1));
  }

  @Test
  void a_process_that_began_inside_the_window_has_counted_nothing_before() {
    CountBounds counted =
        bounds(
            Scrapes.node("a").at(10, "c_total 0").at(30, "c_total 1"),
            Scrapes.node("b")
                .at(20, "c_total 7", "process_start_time_seconds 15")
                .at(30, "c_total 8", "process_start_time_seconds 15"));
    assertEquals(1 + 8, counted.atMost(0, counted.size() - 1));
  }

  @Test
  void without_instants_there_is_no_course() {
    assertEquals(0, bounds(Scrapes.node("a").untimed("c_total 1").untimed("c_total 9")).size());
  }

  @Test
  void of_a_long_run_every_second_instant_is_dropped_and_the_rest_is_exact() {
    CountCourseRecorder recorder = new CountCourseRecorder();
    int snapshots = 5 * CountCourseRecorder.MOST;
    IntStream.range(0, snapshots)
        .forEach(
            i -> {
              recorder.meet(0, i == 0);
              recorder.grew(1);
              recorder.endSnapshot(i, 0);
            });
    CountCourse course = recorder.finish();
    assertTrue(course.size() <= CountCourseRecorder.MOST);
    assertFalse(course.size() < CountCourseRecorder.MOST / 2, "" + course.size());
    double[] counted =
        IntStream.range(0, course.size()).mapToDouble(i -> course.millis()[i] + 1).toArray();
    assertArrayEquals(counted, course.counts());
  }
}
