package dev.warrenperf.analysis;

import static dev.warrenperf.analysis.Scrapes.buckets;
import static dev.warrenperf.analysis.Scrapes.h;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Selector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a histogram counts from zero; counts are those at 0.1, 1 and +Inf. */
class HistogramRestartTest {

  @Test
  void what_was_observed_before_the_window_is_not_part_of_it() {
    HistogramDelta delta = follow(h("5/100/100", 40), h("8/110/112", 52), h("8/111/113", 53));
    assertCounts(delta, 3, 11, 13);
    assertEquals(13, delta.parts().get(0).sum());
    assertEquals(0, delta.resets());
    assertFalse(delta.born());
    assertFalse(delta.vanished());
    assertTrue(delta.everObserved());
    assertNull(delta.fault());
    assertEquals(List.of(), delta.remarks());
  }

  /**
   * PromQL's increase decides for each bucket by itself and gives 45/60/60 for the first and the
   * non-monotone 50/1/1 for the second (Prometheus 2.42); here the child starts again as a whole.
   */
  @ParameterizedTest
  @CsvSource({
    "5/100/100, 50/60/60, 50/60/60",
    "90/95/100, 50/96/101, 50/96/101",
    "5/100/100, 4/100/100, 4/100/100",
    "5/100/100, 9/99/120, 9/99/120",
    "5/100/100, 5/100/99, 5/100/99"
  })
  void one_bucket_that_falls_restarts_the_child(String before, String after, String expected) {
    HistogramDelta delta = follow(h(before), h(after));
    // a count below that of a lower bound is raised to it
    double[] counts = counts(expected);
    assertCounts(delta, counts[0], counts[1], Math.max(counts[1], counts[2]));
    assertEquals(1, delta.resets());
  }

  @Test
  void a_count_that_falls_restarts_the_child() {
    HistogramDelta delta =
        follow(buckets("1:5 +Inf:9") + "\nh_count 9", buckets("1:6 +Inf:10") + "\nh_count 8");
    assertCounts(delta, 6, 10);
    assertEquals(1, delta.resets());
  }

  @Test
  void a_sum_that_falls_restarts_the_child() {
    HistogramDelta delta = follow(h("5/100/100", 40), h("8/110/112", 39));
    assertCounts(delta, 8, 110, 112);
    assertEquals(39, delta.parts().get(0).sum());
    assertEquals(1, delta.resets());
  }

  /**
   * 8 - 5, 110 - 100 and 112 - 100, then 1 more in each; whatever the sum does, it is of no use.
   */
  @ParameterizedTest
  @CsvSource({"process_start_time_seconds, process_start_time_seconds", "h_created, h_created"})
  void a_sum_that_falls_alone_in_one_process_is_of_no_use_and_the_counts_stand(
      String before, String after) {
    HistogramDelta delta =
        follow(
            before + " 100\n" + h("5/100/100", 40),
            after + " 100\n" + h("8/110/112", 39),
            after + " 100\n" + h("9/111/113", 41));
    assertCounts(delta, 4, 11, 13);
    assertEquals(Double.NaN, delta.parts().get(0).sum());
    assertEquals(0, delta.resets());
    assertEquals(
        List.of("its sum fell while its counts did not, so the sum cannot be used"),
        delta.remarks());
  }

  @Test
  void counts_that_fall_in_one_process_are_a_family_that_was_reset() {
    HistogramDelta delta =
        follow(
            "process_start_time_seconds 100\n" + h("5/100/100", 40),
            "process_start_time_seconds 100\n" + h("1/2/3", 4));
    assertCounts(delta, 1, 2, 3);
    assertEquals(1, delta.resets());
  }

  @ParameterizedTest
  @CsvSource({
    // some observations are at or below 0, so the sum may fall
    "0:1 +Inf:5, 0:2 +Inf:7, 0",
    "-1:0 1:5 +Inf:5, -1:0 1:7 +Inf:7, 0",
    // none can be below 0
    "-1:0 0:0 1:5 +Inf:5, -1:0 0:0 1:7 +Inf:7, 1",
    "1:5 +Inf:5, 1:7 +Inf:7, 1",
    "+Inf:5, +Inf:7, 1"
  })
  void a_sum_may_fall_where_observations_may_be_negative(String before, String after, int resets) {
    HistogramDelta delta = follow(buckets(before) + "\nh_sum 4", buckets(after) + "\nh_sum 3");
    assertEquals(resets, delta.resets());
  }

  @Test
  void a_restart_that_overtakes_is_seen_by_the_start_of_the_process() {
    HistogramDelta delta =
        follow(
            "process_start_time_seconds 100\n" + h("5/6/7", 8),
            "process_start_time_seconds 200\n" + h("50/60/70", 80));
    assertCounts(delta, 50, 60, 70);
    assertEquals(80, delta.parts().get(0).sum());
    assertEquals(1, delta.resets());
  }

  @Test
  void a_restart_that_overtakes_is_seen_by_created() {
    HistogramDelta delta =
        follow(h("5/6/7") + "\nh_created 100", h("50/60/70") + "\nh_created 100.5");
    assertCounts(delta, 50, 60, 70);
    assertEquals(1, delta.resets());
  }

  @Test
  void a_restart_that_overtakes_without_either_cannot_be_seen() {
    assertCounts(follow(h("5/6/7"), h("50/60/70")), 45, 54, 63);
  }

  @Test
  void an_absent_created_tells_nothing() {
    HistogramDelta delta =
        follow(
            h("5/6/7"),
            h("6/7/8") + "\nh_created 100",
            h("7/8/9"),
            h("8/9/10") + "\nh_created 100",
            h("9/10/11") + "\nh_created 7");
    assertCounts(delta, 3 + 9, 3 + 10, 3 + 11);
    assertEquals(1, delta.resets());
  }

  @Test
  void a_restart_while_the_child_was_not_seen_still_counts() {
    HistogramDelta delta =
        follow(
            "process_start_time_seconds 100\n" + h("5/6/7"),
            "process_start_time_seconds 200",
            "process_start_time_seconds 200\n" + h("6/7/8"),
            "process_start_time_seconds 200\n" + h("6/8/9"));
    assertCounts(delta, 6, 8, 9);
    assertEquals(1, delta.resets());
  }

  @Test
  void a_restart_while_scrapes_failed_is_seen_in_the_next_snapshot() {
    Scrapes scrapes =
        Scrapes.node("n")
            .at(0, "process_start_time_seconds 1", h("5/6/7"))
            .at(5, "process_start_time_seconds 1", h("10/20/30"))
            .at(60, "process_start_time_seconds 40", h("11/21/31"));
    RunDeltas run = Scrapes.run(Scrapes.H, scrapes);
    assertCounts(run.nodes().get(0).histograms().get(0), 5 + 11, 14 + 21, 23 + 31);
    assertEquals(1, run.nodes().get(0).restarts());
    assertFalse(run.nodes().get(0).startWentBack());
  }

  @Test
  void every_child_decides_for_itself() {
    Scrapes scrapes =
        Scrapes.node("n")
            .at(0, h("m=\"a\",", "5/6/7"), h("m=\"b\",", "1/1/1"))
            .at(5, h("m=\"a\",", "1/2/3"), h("m=\"b\",", "2/3/4"));
    List<HistogramDelta> children = Scrapes.run(Scrapes.H, scrapes).nodes().get(0).histograms();
    assertEquals("h{m=\"a\"}", children.get(0).child().toString());
    assertCounts(children.get(0), 1, 2, 3);
    assertEquals(1, children.get(0).resets());
    assertCounts(children.get(1), 1, 2, 3);
    assertEquals(0, children.get(1).resets());
  }

  /** PromQL's increase gives 40 for the second, and nothing at all for the first. */
  @Test
  void a_child_born_inside_the_window_started_at_zero() {
    HistogramDelta once = follow("x 1", h("60/70/80"));
    assertCounts(once, 60, 70, 80);
    assertTrue(once.born());
    HistogramDelta twice = follow("x 1", h("60/70/80"), h("70/80/100"));
    assertCounts(twice, 70, 80, 100);
    assertEquals(80, twice.perInterval()[0].count());
    assertEquals(20, twice.perInterval()[1].count());
    assertEquals(0, twice.resets());
  }

  @Test
  void a_child_that_vanishes_keeps_what_it_had_counted() {
    HistogramDelta gone = follow(h("1/1/1"), h("3/4/5"), "x 1");
    assertCounts(gone, 2, 3, 4);
    assertTrue(gone.vanished());
    HistogramDelta back = follow(h("1/1/1"), h("3/4/5"), "x 1", h("5/6/7"));
    assertCounts(back, 4, 5, 6);
    assertFalse(back.vanished());
    assertFalse(back.born());
  }

  @Test
  void a_node_with_one_snapshot_beside_others_has_observed_nothing_that_is_known() {
    RunDeltas run =
        Scrapes.run(
            Scrapes.H,
            Scrapes.node("a").at(0, h("1/1/1")).at(5, h("2/3/4")),
            Scrapes.node("b").at(5, h("500/500/500")));
    assertFalse(run.sinceStart());
    assertCounts(run.nodes().get(1).histograms().get(0), 0, 0, 0);
    assertEquals(3, run.histogram(Selector.of("h")).histogram().count());
    assertTrue(run.histogram(Selector.of("h")).isEverObserved());
  }

  static void assertCounts(HistogramDelta delta, double... expected) {
    assertEquals(1, delta.parts().size(), () -> delta.fault() + " " + delta.parts());
    Histogram histogram = delta.parts().get(0);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], histogram.low(i), histogram.toString());
      assertEquals(expected[i], histogram.high(i), histogram.toString());
    }
    assertEquals(expected.length, histogram.size());
  }

  private static double[] counts(String text) {
    String[] parts = text.split("/", -1);
    double[] counts = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      counts[i] = Double.parseDouble(parts[i]);
    }
    return counts;
  }

  /** Snapshots five seconds apart. */
  static HistogramDelta follow(String... bodies) {
    Scrapes scrapes = Scrapes.node("n");
    for (int i = 0; i < bodies.length; i++) {
      scrapes.at(1000 + 5 * i, bodies[i]);
    }
    return scrapes.child();
  }
}
