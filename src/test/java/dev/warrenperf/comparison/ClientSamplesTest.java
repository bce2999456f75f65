package dev.warrenperf.comparison;

import static dev.warrenperf.comparison.Measured.ORDER;
import static dev.warrenperf.comparison.Measured.run;
import static dev.warrenperf.comparison.Measured.samples;
import static dev.warrenperf.comparison.Measured.side;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.OperationContrast.ShareAbove;
import dev.warrenperf.model.Histogram;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exact values of clients are compared without the loss of buckets. */
class ClientSamplesTest {

  private static double[] rising(int n, double from, double step) {
    return IntStream.range(0, n).mapToDouble(i -> from + i * step).toArray();
  }

  @Test
  void samples_of_several_runs_are_known_at_every_duration_of_all() {
    MergedCounts counts =
        Together.counts(List.of(samples(ORDER, 1, 1, 3), samples(ORDER, 2, 3, 4)), List.of(2.5));
    assertArrayEquals(new double[] {1, 2, 2.5, 3, 4, Double.POSITIVE_INFINITY}, counts.bounds());
    assertArrayEquals(new double[] {2, 0, 0, 1, 0, 0}, counts.runs().get(0));
    assertArrayEquals(new double[] {0, 1, 0, 1, 1, 0}, counts.runs().get(1));
    Histogram all = Together.of(List.of(samples(ORDER, 1, 1, 3), samples(ORDER, 2, 3, 4)));
    assertEquals(6, all.count());
    assertEquals(14, all.sum());
  }

  @Test
  void a_rank_test_on_samples_is_that_on_their_values() {
    // of 9 pairs the candidate is higher in 6 and equal in 1
    OperationContrast contrast =
        Measured.only(
            ComparisonSettings.usual(),
            side("v1", run("v1", 0, samples(ORDER, 1, 2, 4))),
            side("v2", run("v2", 9, samples(ORDER, 2, 3, 5))));
    assertEquals(6.5 / 9, contrast.requests().rank().effect(), 1e-15);
  }

  @Test
  void of_hundreds_of_durations_the_tail_is_tested_at_few() {
    double[] before = rising(500, 0.1, 0.001);
    OperationContrast contrast =
        Measured.only(
            ComparisonSettings.usual(),
            side("v1", run("v1", 0, samples(ORDER, before))),
            side("v2", run("v2", 9, samples(ORDER, rising(500, 0.15, 0.001)))));
    int tested = contrast.requests().tail().bounds().size();
    assertTrue(tested >= 1 && tested <= 4, tested + " bounds");
    assertTrue(contrast.shares().size() <= 10, contrast.shares().size() + " shares");
    assertEquals(Change.RUNS_DIFFER, contrast.decision().change());
    assertEquals(0.05 / 0.3495 + 1, contrast.ratio().ratio(), 1e-9);
  }

  @Test
  void a_limit_between_durations_has_its_share() {
    List<ShareAbove> shares =
        Shares.of(
            new double[] {1, 2, Double.POSITIVE_INFINITY},
            new double[] {3, 0, 1},
            new double[] {4, 0, 0},
            List.of(2.0));
    assertEquals(2, shares.size());
    assertEquals(0.25, shares.get(1).difference().baseline());
    assertEquals(0, shares.get(1).difference().candidate());
    assertTrue(shares.get(1).target());
  }

  @Test
  void bounds_that_divide_nothing_are_left_out_unless_a_limit_lies_there() {
    double[] bounds = {1, 2, 3, Double.POSITIVE_INFINITY};
    double[] counts = {0, 5, 0, 0};
    assertEquals(List.of(), Shares.of(bounds, counts, counts, List.of()));
    List<ShareAbove> limit = Shares.of(bounds, counts, counts, List.of(3.0));
    assertEquals(1, limit.size());
    assertEquals(0, limit.get(0).difference().difference());
  }
}
