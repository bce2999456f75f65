package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Reference values of the statistics of one run. */
class StatisticsConformanceTest {

  /** Checked by the tests of comparison and history, or skipped there by name. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "grouped_mann_whitney",
          "chi_square_and_G_two_sample",
          "exceedance_fisher_one_sided",
          "difference_of_shares_newcombe_hybrid_score_95",
          "benjamini_hochberg",
          "run_level_log_ratio",
          "exact_mann_whitney_two_sided_with_ties",
          "e_divisive");

  private final List<Executable> checks = new ArrayList<>();

  @Test
  void statistics_of_one_run_equal_the_reference_values() {
    Map<String, Integer> elsewhere = new TreeMap<>();
    int rows = 0;
    for (JsonObject row : Conformance.rows("stats_reference_values.jsonl")) {
      String kind = row.get("kind").getAsString();
      if (ELSEWHERE.contains(kind)) {
        elsewhere.merge(kind, 1, Integer::sum);
      } else {
        add(kind, row);
        rows++;
      }
    }
    System.out.println(
        "Statistics rows: " + rows + " checked; of comparisons, elsewhere: " + elsewhere);
    assertEquals(54, rows, "rows in scope");
    int others = elsewhere.values().stream().mapToInt(Integer::intValue).sum();
    assertEquals(29, others, "rows of comparisons and histories");
    assertAll(checks);
  }

  private void add(String kind, JsonObject row) {
    switch (kind) {
      case "quantile_ci_order_statistics_95" -> orderStatistics(row);
      case "min_n_for_finite_upper_bound" -> minimum(row);
      case "target_verdict_exact_binomial" -> verdict(row);
      case "proportion_interval_95" -> proportion(row);
      default -> throw new IllegalArgumentException("unknown kind " + kind);
    }
  }

  private void orderStatistics(JsonObject row) {
    String id = row.get("id").getAsString();
    double q = row.get("q").getAsDouble();
    long n = row.get("n").getAsLong();
    OrderStatistics.Pair pair = OrderStatistics.confidence95(q, n);
    checks.add(() -> assertEquals(index(row.get("l")), pair.lower(), id + " l"));
    checks.add(() -> assertEquals(index(row.get("u")), pair.upper(), id + " u"));
    equal(row, "coverage_of_pair", OrderStatistics.coverage(pair, q, n));
  }

  private static OptionalLong index(JsonElement element) {
    return element.isJsonNull() ? OptionalLong.empty() : OptionalLong.of(element.getAsLong());
  }

  private void minimum(JsonObject row) {
    double q = row.get("q").getAsDouble();
    equal(row, "one_sided_95", (double) OrderStatistics.minimumForUpperBound(q));
    equal(row, "two_sided_95", (double) OrderStatistics.minimumForInterval(q));
  }

  private void verdict(JsonObject row) {
    PopulationTest test =
        new PopulationTest(
            row.get("q").getAsDouble(), row.get("n").getAsDouble(), DesignEffect.NONE);
    double count = row.get("count_at_or_below_target").getAsDouble();
    equal(row, "p_pass", test.keeps(count));
    equal(row, "p_fail", test.misses(count));
    String word =
        test.keeps(count) <= .05 ? "PASS" : test.misses(count) <= .05 ? "FAIL" : "INCONCLUSIVE";
    checks.add(
        () -> assertEquals(row.get("verdict_05").getAsString(), word, row.get("id").toString()));
  }

  private void proportion(JsonObject row) {
    long x = row.get("x").getAsLong();
    long n = row.get("n").getAsLong();
    ends(row, "clopper_pearson", ProportionInterval.clopperPearson((double) x, (double) n));
    ends(row, "wilson", ProportionInterval.wilson((double) x, (double) n));
  }

  private void ends(JsonObject row, String field, ProportionInterval interval) {
    JsonArray ends = row.getAsJsonArray(field);
    equal(ends.get(0), interval.lower(), row + " " + field);
    equal(ends.get(1), interval.upper(), row + " " + field);
  }

  private void equal(JsonObject row, String field, double actual) {
    equal(row.get(field), actual, row + " " + field);
  }

  private void equal(JsonElement expected, double actual, String where) {
    double value = expected.getAsDouble();
    checks.add(() -> assertEquals(value, actual, 1e-9 * Math.abs(value), where));
  }
}
