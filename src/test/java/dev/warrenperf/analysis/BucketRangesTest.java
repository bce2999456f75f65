package dev.warrenperf.analysis;

import static dev.warrenperf.analysis.HistogramRestartTest.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.warrenperf.model.Histogram;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Buckets with two bounds, of which a client exposes those alone that count something. */
class BucketRangesTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  private static String ranges(String rangesAndCounts) {
    StringBuilder lines = new StringBuilder();
    for (String part : rangesAndCounts.split(" ", -1)) {
      int colon = part.lastIndexOf(':');
      lines.append("h_bucket{vmrange=\"" + part.substring(0, colon) + "\"} ");
      lines.append(part.substring(colon + 1) + "\n");
    }
    return lines.toString().strip();
  }

  private static HistogramDelta single(String... lines) {
    return Scrapes.node("a").at(0, lines).child();
  }

  /** 5 are at or below 0.2, 15 at or below 0.3 and none up to 0.9, 16 in all. */
  @Test
  void ranges_are_added_up_to_what_is_at_or_below_the_ends_of_each() {
    HistogramDelta delta =
        single(
            ranges("9.0e-1...1.0e+0:1 1.0e-1...2.0e-1:5 2.0e-1...3.0e-1:10"),
            "h_sum 5",
            "h_count 16");
    assertEquals(
        List.of(
            Histogram.of(
                new double[] {0.1, 0.2, 0.3, 0.9, 1, INF}, new double[] {0, 5, 15, 15, 16, 16}, 5)),
        delta.parts());
    assertNull(delta.fault());
    assertEquals(List.of(), delta.remarks());
    assertFalse(delta.vanished());
  }

  @Test
  void the_lowest_and_the_highest_range_are_open() {
    HistogramDelta delta = single(ranges("0...1.000e-09:2 1.000e+18...+Inf:3"));
    assertEquals(
        List.of(
            Histogram.of(new double[] {0, 1e-9, 1e18, INF}, new double[] {0, 2, 2, 5}, Double.NaN)),
        delta.parts());
  }

  /**
   * 3 more by 2; the 4 of the new range lie in (4, 5] though the first snapshot has no bound there.
   */
  @Test
  void a_range_that_appears_later_counted_nothing_before() {
    HistogramDelta delta = follow(ranges("1...2:5"), ranges("1...2:8 4...5:4"));
    assertEquals(
        List.of(
            Histogram.of(new double[] {1, 2, 4, 5, INF}, new double[] {0, 3, 3, 7, 7}, Double.NaN)),
        delta.parts());
    assertEquals(0, delta.resets());
    assertEquals(List.of(), delta.remarks());
  }

  @Test
  void a_range_that_is_gone_is_a_restart() {
    HistogramDelta delta = follow(ranges("1...2:5"), ranges("4...5:7"));
    assertEquals(1, delta.resets());
    assertEquals(7, HistogramSum.of(delta.parts()).count());
  }

  @Test
  void a_count_that_is_not_that_of_the_ranges_is_told() {
    assertEquals(
        List.of("its count differs from the sum of its bucket ranges; the ranges were used"),
        single(ranges("1...2:5"), "h_count 6").remarks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1:5          | the bucket range vmrange=\"1\" is not of two ascending numbers",
        "2...1:5      | the bucket range vmrange=\"2...1\" is not of two ascending numbers",
        "x...1:5      | the bucket range vmrange=\"x...1\" is not of two ascending numbers",
        "1...3:5 2...4:1 | the bucket ranges vmrange=\"1...3\" and vmrange=\"2...4\" overlap",
        "1...2:5 1.0...2:1 | the bucket ranges vmrange=\"1...2\" and vmrange=\"1.0...2\" overlap",
        "1...2:-1     | the count of vmrange=\"1...2\" is -1.0",
        "1...2:NaN    | the count of vmrange=\"1...2\" is NaN",
      })
  void what_is_no_range_makes_the_histogram_unusable(String ranges, String fault) {
    HistogramDelta delta = single(ranges(ranges));
    assertEquals(fault, delta.fault());
    assertFalse(delta.vanished());
  }

  @Test
  void bounds_of_two_forms_are_refused() {
    assertEquals(
        "it has buckets by le and others by vmrange",
        single(ranges("1...2:5"), Scrapes.buckets("1:5 +Inf:5")).fault());
  }

  @Test
  void a_single_snapshot_whose_bound_is_no_number_lacks_nothing_that_it_had() {
    HistogramDelta delta = single("h_bucket{le=\"x\"} 5");
    assertEquals("the bucket bound le=\"x\" is no number", delta.fault());
    assertFalse(delta.vanished());
  }
}
