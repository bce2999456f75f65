package dev.warrenperf.analysis;

import static dev.warrenperf.analysis.HistogramRestartTest.assertCounts;
import static dev.warrenperf.analysis.HistogramRestartTest.follow;
import static dev.warrenperf.analysis.Scrapes.buckets;
import static dev.warrenperf.analysis.Scrapes.h;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Selector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bounds that differ between snapshots or nodes. */
class HistogramBoundsTest {

  private static final double INF = Double.POSITIVE_INFINITY;
  private static final List<String> CHANGED = List.of("its bucket bounds changed inside the run");

  @Test
  void a_bound_written_otherwise_in_a_later_snapshot_is_the_same_bound() {
    HistogramDelta delta =
        follow(buckets("1:5 +Inf:9"), buckets("1.0:6 +Inf:10"), buckets("1e0:8 +Inf:12"));
    assertCounts(delta, 3, 3);
    assertEquals(0, delta.resets());
    assertEquals(List.of(), delta.remarks());
  }

  @Test
  void a_restart_with_other_bounds_counts_from_zero_and_leaves_an_interval() {
    HistogramDelta delta =
        follow(
            buckets("1:5 4:9 +Inf:9"),
            buckets("1:6 4:11 +Inf:12"),
            buckets("2:1 4:2 +Inf:3"),
            buckets("2:2 4:4 +Inf:6"));
    assertEquals(1, delta.resets());
    assertEquals(CHANGED, delta.remarks());
    Histogram sum = HistogramSum.of(delta.parts());
    // 1 of 3 by 1 and 2 of 3 by 4 before, 2 of 6 by 2 and 4 of 6 by 4 after the restart
    assertEquals(
        new Histogram(
            new double[] {1, 2, 4, INF},
            new double[] {1, 3, 6, 9},
            new double[] {3, 4, 6, 9},
            Double.NaN),
        sum);
  }

  @Test
  void bounds_that_change_without_a_restart_are_compared_where_they_are_common() {
    HistogramDelta delta = follow(buckets("1:500 4:900 +Inf:900"), buckets("2:700 4:905 +Inf:910"));
    assertEquals(0, delta.resets());
    assertEquals(CHANGED, delta.remarks());
    assertEquals(
        List.of(Histogram.of(new double[] {4, INF}, new double[] {5, 10}, Double.NaN)),
        delta.parts());
  }

  @Test
  void an_exporter_that_leaves_a_bucket_out_now_and_then_counts_nothing_twice() {
    HistogramDelta delta =
        follow(
            buckets("1:100 2:100 +Inf:100"),
            buckets("1:103 +Inf:105"),
            buckets("1:104 2:106 +Inf:107"),
            buckets("1:104 +Inf:108"),
            buckets("1:104 2:108 +Inf:110"));
    assertEquals(0, delta.resets());
    assertEquals(
        List.of(Histogram.of(new double[] {1, INF}, new double[] {4, 10}, Double.NaN)),
        delta.parts());
  }

  @Test
  void a_bucket_at_infinity_that_comes_late_takes_the_place_of_the_count() {
    HistogramDelta delta =
        follow(
            buckets("1:1") + "\nh_count 3",
            buckets("1:2 +Inf:5") + "\nh_count 5",
            buckets("1:2 +Inf:6"));
    assertCounts(delta, 1, 3);
  }

  @Test
  void nodes_with_other_bounds_leave_intervals_at_bounds_that_they_do_not_share() {
    RunDeltas run =
        Scrapes.run(
            Scrapes.H,
            Scrapes.node("a")
                .at(0, buckets("0.1:0 1:0 +Inf:0"))
                .at(5, buckets("0.1:60 1:100 +Inf:100")),
            Scrapes.node("b")
                .at(0, buckets("0.25:0 1:0 +Inf:0"))
                .at(5, buckets("0.25:70 1:90 +Inf:100")));
    assertEquals(
        new Histogram(
            new double[] {0.1, 0.25, 1, INF},
            new double[] {60, 130, 190, 200},
            new double[] {130, 170, 190, 200},
            Double.NaN),
        run.histogram(Selector.of("h")).histogram());
  }

  @Test
  void a_node_without_observations_blurs_no_bound() {
    RunDeltas run =
        Scrapes.run(
            Scrapes.H,
            Scrapes.node("a").at(0, h("1/1/1", 5)).at(5, h("2/3/4", 8)),
            Scrapes.node("b").at(0, buckets("0.5:0 +Inf:0")).at(5, buckets("0.5:0 +Inf:0")));
    assertEquals(
        Histogram.of(new double[] {0.1, 1, INF}, new double[] {1, 2, 3}, 3),
        run.histogram(Selector.of("h")).histogram());
  }

  @Test
  void the_sum_of_histograms_has_an_unknown_sum_where_one_is_unknown() {
    Histogram known = Histogram.of(new double[] {1, INF}, new double[] {1, 2}, 3);
    Histogram unknown = Histogram.of(new double[] {1, INF}, new double[] {3, 5}, Double.NaN);
    assertEquals(
        Histogram.of(new double[] {1, INF}, new double[] {4, 7}, Double.NaN),
        HistogramSum.of(List.of(known, unknown)));
    assertEquals(6, HistogramSum.of(List.of(known, known)).sum());
    assertEquals(known, HistogramSum.of(List.of(known)));
  }

  @Test
  void intervals_stay_intervals_in_a_further_sum() {
    Histogram blurred =
        new Histogram(new double[] {1, 2, INF}, new double[] {1, 2, 9}, new double[] {1, 5, 9}, 0);
    Histogram exact = Histogram.of(new double[] {2, INF}, new double[] {3, 4}, 0);
    assertEquals(
        new Histogram(
            new double[] {1, 2, INF}, new double[] {1, 5, 13}, new double[] {4, 8, 13}, 0),
        HistogramSum.of(List.of(blurred, exact)));
  }

  @Test
  void nothing_cannot_be_added_and_empty_histograms_add_up_to_an_empty_one() {
    assertThrows(IllegalArgumentException.class, () -> HistogramSum.of(List.of()));
    Histogram empty = Histogram.of(new double[] {1, INF}, new double[] {0, 0}, 0);
    assertEquals(empty, HistogramSum.of(List.of(empty, empty)));
  }
}
