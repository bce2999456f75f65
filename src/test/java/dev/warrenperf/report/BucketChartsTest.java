package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.judge.Judgement;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketChartsTest {

  private static final List<OperationReport.Bucket> BUCKETS = buckets(0.1, 1, 10);

  private static List<OperationReport.Bucket> buckets(double... finite) {
    double[] bounds = java.util.Arrays.copyOf(finite, finite.length + 1);
    double[] counts = new double[bounds.length];
    for (int i = 0; i < bounds.length; i++) {
      counts[i] = i < finite.length ? 10 * i : 40;
    }
    bounds[finite.length] = Double.POSITIVE_INFINITY;
    return BucketWords.rows(Histogram.of(bounds, counts, Double.NaN));
  }

  private static double[] bounds(List<OperationReport.Bucket> buckets) {
    return buckets.stream().mapToDouble(OperationReport.Bucket::le).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.05, 0.5",
    "0.1, 1",
    "0.55, 1.5",
    "1, 2",
    "5.5, 2.5",
    "10, 3",
    "11, 3.5",
    "1e300, 3.5"
  })
  void a_limit_stands_inside_its_bucket(double limit, double position) {
    assertEquals(position, BucketCharts.position(bounds(BUCKETS), limit), 1e-12);
  }

  @Test
  void one_ulp_beside_a_bound_is_beside_its_edge() {
    for (int i = 0; i < 3; i++) {
      double bound = BUCKETS.get(i).le();
      assertEquals(i + 1.0, BucketCharts.position(bounds(BUCKETS), bound));
      double below = BucketCharts.position(bounds(BUCKETS), Math.nextDown(bound));
      assertTrue(below <= i + 1 && below > i + 1 - 1e-12, bound + ": " + below);
    }
    double inside = BucketCharts.position(bounds(BUCKETS), Math.nextUp(1.0));
    assertTrue(inside >= 2 && inside < 2 + 1e-12, "" + inside);
    assertEquals(3.5, BucketCharts.position(bounds(BUCKETS), Math.nextUp(10.0)));
  }

  @Test
  void positions_rise_with_limits() {
    double before = 0;
    for (double limit = 0.001; limit < 20; limit *= 1.01) {
      double position = BucketCharts.position(bounds(BUCKETS), limit);
      assertTrue(position >= before, limit + " at " + position);
      before = position;
    }
  }

  @Test
  void in_a_lowest_bucket_without_a_lower_edge_no_place_is_known() {
    assertEquals(Double.NaN, BucketCharts.position(bounds(buckets(-1, 1)), -2));
    assertEquals(1.75, BucketCharts.position(bounds(buckets(-1, 1)), 0.5));
    assertEquals(0.5, BucketCharts.position(bounds(buckets()), 3));
  }

  @Test
  void bars_are_shares_and_the_judged_percentiles_bucket_is_marked() {
    QuantileReport judged = quantile(0.99, 1, 10, outcome(Verdict.FAIL, 5));
    QuantileReport shown = quantile(0.5, 0.1, 1, Outcome.NOT_JUDGED);
    Chart chart =
        BucketCharts.of("a", "Create", "Found", Unit.SECONDS, BUCKETS, List.of(shown, judged));
    List<Bars.Group> groups = chart.layer(Bars.class).groups();
    assertEquals(
        List.of(0.0, 0.25, 0.25, 0.5),
        groups.stream().map(group -> group.shares().get(0)).toList());
    assertEquals("> 10\u202fs", groups.get(3).label());
    assertEquals(
        List.of(false, false, true, false), groups.stream().map(Bars.Group::highlighted).toList());
    List<Layer.Mark> marks = Layer.Marks.of(chart);
    assertEquals(1, marks.size());
    assertEquals("p99 target < 5s", marks.get(0).label());
    assertEquals(2 + 4 / 9.0, marks.get(0).from(), 1e-12);
    assertEquals(Tone.FAIL, marks.get(0).tone());
    assertEquals("Found.", chart.caption().finding());
    assertEquals("100 ms – 1 s", Runs.plain(groups.get(1).fullLabel()));
    assertEquals(
        List.of(
            "[≤ 100 ms, 0, 0 %, 0, 0 %]",
            "[100 ms – 1 s, 10, 25 %, 10, 25 %]",
            "[1 s – 10 s, 10, 25 %, 20, 50 %]",
            "[> 10 s, 20, 50 %, 40, 100 %]"),
        chart.table().parts().get(0).rows().stream()
            .map(row -> Runs.plain(row.cells().toString()))
            .toList());
  }

  @Test
  void nothing_observed_is_nothing_drawn() {
    assertNull(BucketCharts.of("a", "Create", "", Unit.SECONDS, List.of(), List.of()));
    List<OperationReport.Bucket> empty =
        BucketWords.rows(
            Histogram.of(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {0, 0}, 0));
    assertNull(BucketCharts.of("a", "Create", "", Unit.SECONDS, empty, List.of()));
  }

  static QuantileReport quantile(double q, double lower, double upper, Outcome outcome) {
    double nan = Double.NaN;
    return new QuantileReport(
        q, lower, upper, nan, nan, nan, nan, nan, nan, outcome, "", "", null, CountPlaces.NONE);
  }

  static Outcome outcome(Verdict verdict, double limit) {
    return new Outcome(
        limit,
        new Judgement(verdict, null, null, null, Double.NaN, "", null),
        true,
        null,
        Tiers.of(new Limit(Limit.Comparison.LESS, Quantity.parse((long) limit + "s"))));
  }
}
