package dev.warrenperf.analysis;

import static dev.warrenperf.analysis.HistogramRestartTest.assertCounts;
import static dev.warrenperf.analysis.HistogramRestartTest.follow;
import static dev.warrenperf.analysis.Scrapes.buckets;
import static dev.warrenperf.analysis.Scrapes.h;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What broken histograms are taken for, and which are refused. */
class HistogramFaultsTest {

  @Test
  void without_a_bucket_at_infinity_the_count_serves_and_that_is_said() {
    HistogramDelta delta =
        follow(buckets("0.1:1 1:2") + "\nh_count 5", buckets("0.1:2 1:4") + "\nh_count 9");
    assertCounts(delta, 1, 2, 4);
    assertEquals(List.of("it has no +Inf bucket; its count was used instead"), delta.remarks());
  }

  @Test
  void without_either_it_is_refused() {
    assertFault("it has neither a +Inf bucket nor a count", buckets("0.1:1 1:2"));
  }

  @Test
  void where_count_and_the_bucket_at_infinity_differ_the_bucket_serves() {
    HistogramDelta delta =
        follow(buckets("1:1 +Inf:5") + "\nh_count 5", buckets("1:2 +Inf:9") + "\nh_count 10");
    assertCounts(delta, 1, 4);
    assertEquals(
        List.of("its count differs from its +Inf bucket; the bucket was used"), delta.remarks());
  }

  @Test
  void a_count_that_is_absent_or_no_number_beside_a_bucket_at_infinity_matters_to_nobody() {
    HistogramDelta delta = follow(buckets("1:1 +Inf:5"), buckets("1:2 +Inf:9") + "\nh_count NaN");
    assertCounts(delta, 1, 4);
    assertEquals(List.of(), delta.remarks());
  }

  @Test
  void a_count_without_buckets_is_refused_and_a_sum_alone_is_nothing() {
    assertFault("it has a count but no buckets", "h_count 5\nh_sum 1");
    HistogramDelta sum = follow("h_sum 1", "h_sum 2");
    assertEquals(List.of(), sum.parts());
    assertNull(sum.fault());
    // it is in both snapshots, so nothing of it is missing in the last
    assertFalse(sum.vanished());
  }

  @ParameterizedTest
  @CsvSource({
    "1:NaN +Inf:5, the count at le=\"1\" is NaN",
    "1:-1 +Inf:5, the count at le=\"1\" is -1.0",
    "1:1 +Inf:Infinity, the count at le=\"+Inf\" is Infinity",
    "1:1 +Inf:NaN, the count at le=\"+Inf\" is NaN",
    "0x1p1:1 +Inf:5, the bucket bound le=\"0x1p1\" is no number",
    "1d:1 +Inf:5, the bucket bound le=\"1d\" is no number",
    "NaN:1 +Inf:5, the bucket bound le=\"NaN\" is no number",
    "x:1 +Inf:5, the bucket bound le=\"x\" is no number",
    "1:2 1.0:3 +Inf:5, the bound le=\"1\" stands twice with different counts",
    "1:0.5 +Inf:5, the count at le=\"1\" is no whole number"
  })
  void what_cannot_be_a_histogram_is_refused_with_the_place(String body, String fault) {
    assertFault(fault, buckets(body));
  }

  @Test
  void one_unusable_snapshot_makes_the_child_unusable_for_the_run() {
    HistogramDelta delta = follow(h("1/1/1"), h("NaN/2/2"), h("3/3/3"));
    assertEquals("the count at le=\"0.1\" is NaN", delta.fault());
    assertEquals(List.of(), delta.parts());
    assertTrue(Arrays.stream(delta.perInterval()).allMatch(part -> part == null));
  }

  private static void assertFault(String fault, String body) {
    HistogramDelta delta = follow("x 1", body);
    assertEquals(fault, delta.fault());
    assertEquals(List.of(), delta.parts());
    assertEquals(0, delta.raised());
  }

  @Test
  void a_bucket_without_a_bound_is_refused() {
    assertFault("the bucket bound le=\"\" is no number", "h_bucket 5\nh_count 5");
  }

  @Test
  void one_bound_written_in_two_ways_with_one_count_is_one_bound() {
    HistogramDelta delta = follow(buckets("1:2 1.0:2 +Inf:5"), buckets("1:3 1.0:3 +Inf:7"));
    assertCounts(delta, 1, 2);
    assertEquals(
        List.of("the bound le=\"1\" stands twice with one count; one was kept"), delta.remarks());
  }

  @Test
  void a_series_with_two_values_in_one_snapshot_makes_its_child_unusable() {
    NodeSamples samples = new NodeSamples();
    int bucket = samples.add(new Series("h_bucket", Labels.of(Map.of("le", "+Inf"))));
    samples.beginSnapshot();
    samples.set(bucket, 5);
    samples.contradict(bucket);
    NodeAccumulator node =
        new NodeAccumulator(new Node("n", null, true, null), Scrapes.H, TimeGrid.TIMELESS, true);
    node.accept(0, samples);
    assertEquals(
        "the same bucket stands twice in one snapshot with different counts",
        node.finish().histograms().get(0).fault());
  }

  @Test
  void a_sum_that_is_absent_or_no_number_leaves_the_counts() {
    for (String sum : List.of("", "\nh_sum NaN")) {
      HistogramDelta delta = follow(h("1/1/1") + sum, h("2/3/4") + sum);
      assertCounts(delta, 1, 2, 3);
      assertEquals(Double.NaN, delta.parts().get(0).sum());
    }
    assertEquals(Double.NaN, follow(h("1/1/1", 1), h("2/3/4")).parts().get(0).sum());
  }

  @Test
  void counts_that_step_back_a_little_are_raised_and_the_size_is_told() {
    HistogramDelta delta = follow(h("0/0/0"), h("10/7/5"));
    assertCounts(delta, 10, 10, 10);
    assertEquals(5, delta.raised());
    assertNull(delta.fault());
  }

  @Test
  void counts_that_step_back_further_are_refused() {
    assertEquals(
        "the count at le=\"1\" lies 6 below that of a lower bound",
        follow(h("0/0/0"), h("10/4/10")).fault());
  }

  @Test
  void at_high_rates_one_in_a_thousand_may_be_in_flight() {
    assertEquals(10, follow(h("0/0/0"), h("9000/8990/10000")).raised());
    assertEquals(
        "the count at le=\"1\" lies 11 below that of a lower bound",
        follow(h("0/0/0"), h("9000/8989/10000")).fault());
  }

  @Test
  void a_flaw_that_was_there_before_the_window_is_none_of_the_window() {
    HistogramDelta delta = follow(h("90/50/100"), h("91/52/103"));
    assertCounts(delta, 1, 2, 3);
    assertEquals(0, delta.raised());
  }

  @Test
  void a_bound_at_minus_infinity_is_a_bound() {
    HistogramDelta delta = follow(buckets("-Inf:0 1:1 +Inf:2"), buckets("-Inf:0 1:3 +Inf:6"));
    assertCounts(delta, 0, 2, 4);
    assertEquals(Double.NEGATIVE_INFINITY, delta.parts().get(0).bound(0));
  }

  @Test
  void zero_with_and_without_a_sign_is_one_bound_on_all_nodes() {
    RunDeltas run =
        Scrapes.run(
            Scrapes.H,
            Scrapes.node("a").at(0, buckets("0:0 +Inf:0")).at(5, buckets("0:1 +Inf:2")),
            Scrapes.node("b").at(0, buckets("-0:0 +Inf:0")).at(5, buckets("-0:3 +Inf:5")));
    assertEquals(
        Histogram.of(new double[] {0, Double.POSITIVE_INFINITY}, new double[] {4, 7}, Double.NaN),
        run.histogram(Selector.of("h")).histogram());
  }

  @Test
  void a_faulty_child_makes_the_whole_operation_unusable_and_says_why() {
    RunDeltas run =
        Scrapes.run(
            Scrapes.H,
            Scrapes.node("a").at(0, h("1/1/1")).at(5, h("2/3/4")),
            Scrapes.node("b").at(0, h("1/1/1")).at(5, h("NaN/3/4")));
    HistogramTotal total = run.histogram(Selector.of("h"));
    assertEquals("the count at le=\"0.1\" is NaN", total.fault());
    assertNull(total.parts().get(1).histogram());
  }
}
