package dev.warrenperf.analysis;

import static dev.warrenperf.analysis.Scrapes.h;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunDeltasTest {

  private static final Selector C = Selector.of("c_total");
  private static final Wanted WANTED =
      Wants.of(Set.of("h"), Set.of("c_total"), List.of(), List.of());

  @Test
  void what_is_wanted_is_kept_with_everything_that_tells_a_restart_or_a_clock() {
    Wanted wanted =
        Wants.of(
            Set.of("h"),
            Set.of("a_total", "b"),
            List.of(Selector.of("g")),
            List.of(Selector.of("s")));
    assertEquals(
        Set.of(
            "h_bucket",
            "h_sum",
            "h_count",
            "h_gsum",
            "h_gcount",
            "h_created",
            "a_total",
            "a_created",
            "b",
            "b_created",
            "g",
            "s",
            "node_time_seconds",
            "process_cpu_seconds_total",
            "process_start_time_seconds"),
        wanted.filter().names());
    assertFalse(wanted.filter().all());
  }

  @Test
  void a_single_snapshot_a_node_is_counts_since_the_process_began() {
    RunDeltas run =
        Scrapes.run(
            WANTED,
            Scrapes.node("a")
                .at(1060, "process_start_time_seconds 1000", h("1/2/3", 4), "c_total 30"),
            Scrapes.node("b")
                .at(1060, "process_start_time_seconds 940", h("1/1/1", 1), "c_total 6"));
    assertTrue(run.sinceStart());
    HistogramTotal total = run.histogram(Selector.of("h"));
    assertEquals(4, total.histogram().count());
    assertEquals(5, total.histogram().sum());
    assertEquals(0, total.resets());
    assertFalse(total.children().get(0).born());
    assertEquals(60, run.nodes().get(0).seconds());
    assertEquals(120, run.seconds());
    assertEquals(36, run.counter(C).increase());
    assertEquals(0.5, run.counter(C).parts().get(0).rate());
    assertEquals(0.05, run.counter(C).parts().get(1).rate());
  }

  @Test
  void a_single_snapshot_of_unknown_age_has_no_duration() {
    assertEquals(Double.NaN, Scrapes.run(WANTED, Scrapes.node("a").at(9, "c_total 3")).seconds());
    RunDeltas untimed =
        Scrapes.run(WANTED, Scrapes.node("a").untimed("process_start_time_seconds 5", "c_total 3"));
    assertEquals(Double.NaN, untimed.seconds());
    assertEquals(3, untimed.counter(C).increase());
    assertEquals(Long.MIN_VALUE, untimed.startMillis());
    assertEquals(Long.MIN_VALUE, untimed.endMillis());
    RunDeltas future =
        Scrapes.run(WANTED, Scrapes.node("a").at(5, "process_start_time_seconds 9", "c_total 3"));
    assertEquals(Double.NaN, future.seconds());
  }

  @Test
  void a_pair_without_instants_has_counts_and_no_rates() {
    RunDeltas run =
        Scrapes.run(
            WANTED,
            Scrapes.node("a").untimed(h("1/1/1"), "c_total 1").untimed(h("2/3/4"), "c_total 5"));
    assertFalse(run.sinceStart());
    assertEquals(3, run.histogram(Selector.of("h")).histogram().count());
    assertEquals(4, run.counter(C).increase());
    assertEquals(Double.NaN, run.seconds());
    assertEquals(Double.NaN, run.counter(C).parts().get(0).rate());
    assertArrayEquals(new double[] {Double.NaN}, run.counter(C).parts().get(0).ratePerInterval());
  }

  @Test
  void a_run_lasts_from_the_first_to_the_last_snapshot_of_any_node() {
    RunDeltas run =
        Scrapes.run(
            WANTED,
            Scrapes.node("a").at(10, "c_total 0").at(20, "c_total 10"),
            Scrapes.node("b").at(12, "c_total 0").at(30, "c_total 9"));
    assertEquals(10_000, run.startMillis());
    assertEquals(30_000, run.endMillis());
    assertEquals(20, run.seconds());
    assertEquals(18, run.nodes().get(1).seconds());
  }

  @Test
  void without_nodes_nothing_is_known() {
    RunDeltas run = Scrapes.run(WANTED);
    assertEquals(Double.NaN, run.seconds());
    assertEquals(Long.MIN_VALUE, run.startMillis());
    HistogramTotal total = run.histogram(Selector.of("h"));
    assertFalse(total.isExposed());
    assertFalse(total.isEverObserved());
    assertNull(total.histogram());
    assertNull(total.fault());
    assertEquals(List.of(), total.pieces());
  }

  @Test
  void a_start_that_goes_back_is_told() {
    RunDeltas run =
        Scrapes.run(
            WANTED,
            Scrapes.node("a")
                .at(0, "process_start_time_seconds 200")
                .at(5, "process_start_time_seconds 100"));
    assertTrue(run.nodes().get(0).startWentBack());
    assertEquals(1, run.nodes().get(0).restarts());
  }

  @Test
  void the_intervals_in_which_restarts_and_resets_were_seen_are_kept_once_each() {
    Scrapes node = Scrapes.node("a");
    String[] starts = {"1", "1", "9", "9", "9", "20"};
    int[] counts = {5, 7, 8, 9, 3, 4};
    for (int i = 0; i < starts.length; i++) {
      String count = counts[i] + "/" + counts[i] + "/" + counts[i];
      node.at(5 * i, "process_start_time_seconds " + starts[i], Scrapes.h(count));
    }
    NodeDeltas deltas = Scrapes.run(Scrapes.H, node).nodes().get(0);
    assertEquals(2, deltas.restarts());
    assertEquals(List.of(1, 4), deltas.restartIntervals());
    // the fourth interval's count fell without a restart
    assertEquals(3, deltas.histograms().get(0).resets());
    assertEquals(List.of(1, 3, 4), deltas.histograms().get(0).resetIntervals());
  }

  @Test
  void a_second_process_start_of_other_labels_is_not_followed() {
    RunDeltas run =
        Scrapes.run(
            WANTED,
            Scrapes.node("a")
                .at(0, "process_start_time_seconds 200")
                .at(5, "process_start_time_seconds 200", "process_start_time_seconds{j=\"x\"} 9"));
    assertEquals(0, run.nodes().get(0).restarts());
  }

  @Test
  void selectors_pick_children_by_their_labels() {
    RunDeltas run =
        Scrapes.run(
            WANTED,
            Scrapes.node("a")
                .at(0, h("m=\"Get\",", "0/0/0"), h("m=\"Put\",", "0/0/0"))
                .at(5, h("m=\"Get\",", "1/2/3"), h("m=\"Put\",", "10/10/10")));
    Selector gets =
        new Selector("h", List.of(new LabelMatcher("m", LabelMatcher.Operator.MATCHES, "G.*")));
    assertEquals(3, run.histogram(gets).histogram().count());
    assertEquals(13, run.histogram(Selector.of("h")).histogram().count());
  }

  @Test
  void more_snapshots_than_intervals_change_no_total() {
    Scrapes scrapes = Scrapes.node("a");
    for (int i = 0; i <= 1000; i++) {
      scrapes.at(i, h(i + "/" + 2 * i + "/" + 3 * i, 0.5 * i), "c_total " + 7 * i);
    }
    RunDeltas run = Scrapes.run(WANTED, scrapes);
    HistogramTotal total = run.histogram(Selector.of("h"));
    assertEquals(200, total.perInterval().length);
    assertEquals(
        Histogram.of(
            new double[] {0.1, 1, Double.POSITIVE_INFINITY}, new double[] {1000, 2000, 3000}, 500),
        total.histogram());
    assertEquals(total.histogram(), HistogramSum.of(List.of(total.perInterval())));
    assertEquals(7000, run.counter(C).increase());
    for (double rate : run.counter(C).parts().get(0).ratePerInterval()) {
      assertEquals(7, rate);
    }
    assertEquals(200, total.pieces().size());
  }

  @Test
  void the_mean_over_events_goes_interval_by_interval() {
    RunDeltas run =
        Scrapes.run(
            WANTED,
            Scrapes.node("a")
                .at(0, h("0/0/0", 0), "c_total 0")
                .at(5, h("1/2/4", 6), "c_total 3")
                .at(10, h("1/2/4", 6), "c_total 5")
                .at(15, h("2/3/5", 7), "c_total 5"));
    Histogram[] perInterval = run.histogram(Selector.of("h")).perInterval();
    assertArrayEquals(new double[] {2, 0, Double.NaN}, run.means(perInterval, run.counter(C), 1));
    assertNull(perInterval[1]);
  }
}
