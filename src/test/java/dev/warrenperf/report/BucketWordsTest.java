package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.model.Histogram;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketWordsTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  /** Cumulative counts at 0.1, 1, 10 and +Inf. */
  private static Histogram histogram(double... counts) {
    return Histogram.of(new double[] {0.1, 1, 10, INF}, counts, Double.NaN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 1 1 1 | The only one finished within 100 ms",
        "0 0 1 1 | The only one finished within 10 s",
        "50 50 50 50 | All 50 finished within 100 ms",
        "0 50 50 50 | All 50 finished within 1 s",
        "19 20 20 20 | 19 of 20 finished within 100 ms, the other between 100 ms and 1 s",
        "18 20 20 20 | All 20 finished within 1 s",
        "95 97 100 100 | 95 of 100 finished within 100 ms, the other 5 between 100 ms and 10 s",
        "96 97 99 100 | 96 of 100 finished within 100 ms, the other 4 took longer, up to beyond"
            + " 10 s",
        "0 0 95 100 | 95 of 100 finished within 10 s, the other 5 took longer",
        "0 0 94 100 | 6 of 100 took longer than 10 s, the last bound",
        "0 0 0 1 | 1 of 1 took longer than 10 s, the last bound",
        "0 0 0 20480 | 20 480 of 20 480 took longer than 10 s, the last bound"
      })
  void the_finding_counts_out_what_the_buckets_show(String counts, String finding) {
    double[] parsed =
        List.of(counts.split(" ", -1)).stream().mapToDouble(Double::parseDouble).toArray();
    assertEquals(finding, plain(BucketWords.finding(histogram(parsed))));
  }

  @Test
  void without_a_finite_bound_nothing_is_told_apart() {
    Histogram blind = Histogram.of(new double[] {INF}, new double[] {7}, 3);
    assertEquals(
        "Of 7 nothing is known beyond the count: there is no bound except +Inf",
        BucketWords.finding(blind));
  }

  @Test
  void bounds_whose_counts_are_uncertain_take_no_part() {
    Histogram blurred =
        new Histogram(
            new double[] {0.1, 1, INF}, new double[] {10, 20, 20}, new double[] {20, 20, 20}, 1);
    assertEquals("All 20 finished within 1 s", plain(BucketWords.finding(blurred)));
    assertEquals(2, BucketWords.rows(blurred).size());
  }

  @Test
  void rows_hold_cumulative_counts() {
    assertEquals(
        List.of(
            new OperationReport.Bucket(0.1, 5),
            new OperationReport.Bucket(1, 5),
            new OperationReport.Bucket(10, 35),
            new OperationReport.Bucket(INF, 40)),
        BucketWords.rows(histogram(5, 5, 35, 40)));
  }

  private static String plain(String text) {
    return text.replace('\u202f', ' ');
  }
}
