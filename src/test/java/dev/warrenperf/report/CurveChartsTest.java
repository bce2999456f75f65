package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.judge.QuantileResult;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.model.Histogram;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveChartsTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  private static Histogram histogram(double[] bounds, double... counts) {
    return Histogram.of(bounds, counts, Double.NaN);
  }

  private static QuantileReport quantile(Histogram histogram, double q, Outcome outcome) {
    QuantileResult known = new QuantileResult(QuantileBounds.of(histogram, q), null, null);
    return QuantileReport.of(known, outcome, "", "", null, CountPlaces.NONE);
  }

  private static String finding(Histogram histogram, double q) {
    return Runs.plain(
        CurveWords.finding(histogram, List.of(quantile(histogram, q, Outcome.NOT_JUDGED))));
  }

  private static Curves.Curve curve(Chart chart) {
    return chart.layer(Curves.class).curves().get(0);
  }

  private static List<ChartTable.Row> rows(Chart chart) {
    return chart.table().parts().get(0).rows();
  }

  @Test
  void steps_are_shares_at_or_below_and_what_is_above() {
    Histogram histogram = histogram(new double[] {0.1, 1, INF}, 0, 97, 100);
    Chart chart = CurveCharts.of("a", "Create", histogram, List.of());
    assertEquals("a-curve", chart.id());
    assertEquals(100, curve(chart).count());
    assertEquals(
        List.of("≤ 100 ms | 0 % | 100", "≤ 1 s | 97 % | 3", "any duration | 100 % | 0"),
        rows(chart).stream().map(row -> String.join(" | ", row.cells())).map(Runs::plain).toList());
    assertTrue(curve(chart).steps().stream().allMatch(Curves.Step::isExact));
    assertEquals(0.97, curve(chart).steps().get(1).low());
  }

  @Test
  void uncertain_counts_stay_ranges() {
    Histogram histogram =
        new Histogram(
            new double[] {0.1, 1, INF},
            new double[] {10, 100, 200},
            new double[] {50, 100, 200},
            Double.NaN);
    Chart chart = CurveCharts.of("a", "Create", histogram, List.of());
    Curves.Step step = curve(chart).steps().get(0);
    assertEquals(0.05, step.low());
    assertEquals(0.25, step.high());
    assertFalse(step.isExact());
    assertEquals("5 % – 25 %", Runs.plain(rows(chart).get(0).cells().get(1)));
    assertEquals("150 – 190", rows(chart).get(0).cells().get(2));
    assertEquals(
        "10 – 50 of 200 finished within 100 ms, 100 within 1 s: the p30 lies between 100 ms and"
            + " 1 s.",
        Runs.plain(
            CurveWords.finding(histogram, List.of(quantile(histogram, 0.3, Outcome.NOT_JUDGED)))));
  }

  @ParameterizedTest
  @CsvSource({
    "97, 100, 97 %",
    "100, 100, 100 %",
    "999, 1000, 99.9 %",
    "9999, 10000, 99.99 %",
    "99996, 100000, 99.996 %",
    "999999999999, 1000000000000, 99.9999999999 %",
    "1, 3, 33.3 %",
    "0, 3, 0 %"
  })
  void a_share_never_reads_as_all_while_something_is_above(long part, long all, String text) {
    assertEquals(text, Runs.plain(ShareWords.of((double) part / all)));
  }

  @Test
  void the_finding_names_the_counts_that_place_the_quantile() {
    double[] bounds = {0.25, 0.5, 10, INF};
    assertEquals(
        "97 of 100 finished within 250 ms, all within 500 ms: the p99 lies between 250 ms and"
            + " 500 ms.",
        finding(histogram(bounds, 97, 100, 100, 100), 0.99));
    assertEquals(
        "None of 100 finished within 250 ms, 60 within 500 ms: the p50 lies between 250 ms and"
            + " 500 ms.",
        finding(histogram(bounds, 0, 60, 100, 100), 0.5));
    assertEquals(
        "All 100 finished within 250 ms: the p99 is at most 250 ms.",
        finding(histogram(bounds, 100, 100, 100, 100), 0.99));
    assertEquals(
        "60 of 100 finished within 250 ms: the p50 is at most 250 ms.",
        finding(histogram(bounds, 60, 100, 100, 100), 0.5));
    assertEquals(
        "98 of 100 finished within 10 s: the p99 lies above 10 s.",
        finding(histogram(bounds, 20, 80, 98, 100), 0.99));
    assertEquals(
        "None of 100 finished within 10 s: the p99 lies above 10 s.",
        finding(histogram(bounds, 0, 0, 0, 100), 0.99));
  }

  @Test
  void one_observation_is_spoken_of_as_one() {
    double[] bounds = {0.25, 0.5, INF};
    assertEquals(
        "The only observation lies between 250 ms and 500 ms.",
        finding(histogram(bounds, 0, 1, 1), 0.99));
    assertEquals(
        "The only observation is at most 250 ms.", finding(histogram(bounds, 1, 1, 1), 0.99));
    assertEquals(
        "The only observation lies above 500 ms.", finding(histogram(bounds, 0, 0, 1), 0.99));
  }

  @Test
  void without_a_bound_nothing_is_placed() {
    assertEquals(
        "No bound shows where the p99 lies: there is none except +Inf.",
        finding(histogram(new double[] {INF}, 7), 0.99));
  }

  @Test
  void bounds_at_zero_and_below_are_bounds_like_others() {
    double[] bounds = {-1, 0, 2, INF};
    assertEquals(
        "2 of 9 finished within -1 s: the p10 is at most -1 s.",
        finding(histogram(bounds, 2, 5, 9, 9), 0.1));
    assertEquals(
        "2 of 9 finished within -1 s, 5 within 0 s: the p50 lies between -1 s and 0 s.",
        finding(histogram(bounds, 2, 5, 9, 9), 0.5));
  }

  @Test
  void the_worst_judged_quantile_is_spoken_of_and_of_equals_the_highest() {
    Histogram histogram = histogram(new double[] {0.25, 0.5, 10, INF}, 60, 96, 100, 100);
    Outcome kept = BucketChartsTest.outcome(Verdict.PASS, 1);
    Outcome missed = BucketChartsTest.outcome(Verdict.FAIL, 1);
    List<QuantileReport> quantiles =
        List.of(
            quantile(histogram, 0.5, missed),
            quantile(histogram, 0.95, missed),
            quantile(histogram, 0.99, kept));
    assertTrue(
        CurveWords.finding(histogram, quantiles).contains("the p95 lies"), "the higher FAIL");
  }

  @Test
  void without_quantiles_the_buckets_speak() {
    Histogram histogram = histogram(new double[] {1, INF}, 7, 7);
    assertEquals(BucketWords.finding(histogram) + ".", CurveWords.finding(histogram, List.of()));
  }

  @Test
  void judged_quantiles_are_targets_and_others_are_not() {
    Histogram histogram = histogram(new double[] {1, INF}, 7, 7);
    Chart chart =
        CurveCharts.of(
            "a",
            "Create",
            histogram,
            List.of(
                quantile(histogram, 0.5, Outcome.NOT_JUDGED),
                quantile(histogram, 0.99, BucketChartsTest.outcome(Verdict.FAIL, 5))));
    assertEquals(
        List.of(new Layer.Corner("p99 < 5s", 5, 0.99, Tone.FAIL)),
        chart.layer(Layer.Corners.class).corners());
  }

  @Test
  void nothing_observed_is_nothing_drawn() {
    assertNull(CurveCharts.of("a", "Create", null, List.of()));
    assertNull(CurveCharts.of("a", "Create", histogram(new double[] {1, INF}, 0, 0), List.of()));
  }
}
