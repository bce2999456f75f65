package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.warrenperf.analysis.Conformance;
import dev.warrenperf.analysis.Quantiles;
import dev.warrenperf.analysis.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Reference values of the statistics of comparisons. */
class ComparisonConformanceTest {

  /**
   * Chi-square and G do not see which buckets are the slow ones, have less power against a slowdown
   * than the rank test for that, and G is liberal in small samples: no comparison uses them.
   */
  private static final Set<String> NOT_COMPUTED = Set.of("chi_square_and_G_two_sample");

  /** Of one run, and of histories. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "quantile_ci_order_statistics_95",
          "min_n_for_finite_upper_bound",
          "target_verdict_exact_binomial",
          "proportion_interval_95",
          "e_divisive");

  private final List<Executable> checks = new ArrayList<>();

  @Test
  void statistics_of_comparisons_equal_the_reference_values() {
    Map<String, Integer> checked = new TreeMap<>();
    int skipped = 0;
    for (JsonObject row : Conformance.rows("stats_reference_values.jsonl")) {
      String kind = row.get("kind").getAsString();
      if (NOT_COMPUTED.contains(kind)) {
        skipped++;
      } else if (!ELSEWHERE.contains(kind)) {
        add(kind, row);
        checked.merge(kind, 1, Integer::sum);
      }
    }
    System.out.println("Comparison rows: " + checked + " checked; chi-square and G: " + skipped);
    assertEquals(20, checked.values().stream().mapToInt(Integer::intValue).sum(), "rows in scope");
    assertEquals(8, skipped, "chi-square and G rows");
    assertAll(checks);
  }

  private void add(String kind, JsonObject row) {
    switch (kind) {
      case "grouped_mann_whitney" -> grouped(row);
      case "exceedance_fisher_one_sided" -> fisher(row);
      case "difference_of_shares_newcombe_hybrid_score_95" -> newcombe(row);
      case "benjamini_hochberg" -> benjaminiHochberg(row);
      case "run_level_log_ratio" -> runs(row);
      case "exact_mann_whitney_two_sided_with_ties" -> exact(row);
      default -> throw new IllegalArgumentException("unknown kind " + kind);
    }
  }

  private void grouped(JsonObject row) {
    RankTest test =
        RankTest.of(numbers(row.get("baseline_counts")), numbers(row.get("candidate_counts")));
    equal(row, "U_candidate", test.u());
    equal(row, "A_hat", test.effect());
    if (row.get("p_one_sided_slower_no_cc").getAsString().equals("NaN")) {
      // one bucket: the reference divides by a variance of 0, here there is no information
      equal(1, test.slower(), row + " slower");
      equal(1, test.faster(), row + " faster");
      return;
    }
    // the rows have the normal approximation also where this test is exact
    double slower = Quantiles.normalAbove(test.z());
    equal(row, "p_one_sided_slower_no_cc", slower);
    equal(row, "p_two_sided_no_cc", Math.min(1, 2 * Math.min(slower, 1 - slower)));
    if (!test.exact()) {
      equal(row, "p_one_sided_slower_no_cc", test.slower());
      equal(row, "p_two_sided_no_cc", Math.min(1, 2 * Math.min(test.slower(), test.faster())));
    }
  }

  /** A table with the bound in its middle, through the test that reports show. */
  private void fisher(JsonObject row) {
    double[] baseline = belowAndAbove(row.getAsJsonObject("baseline"));
    double[] candidate = belowAndAbove(row.getAsJsonObject("candidate"));
    TailTest test = TailTest.of(new double[] {1, Double.POSITIVE_INFINITY}, baseline, candidate);
    equal(row, "p_greater", test.slower());
  }

  private static double[] belowAndAbove(JsonObject side) {
    double above = side.get("above").getAsDouble();
    return new double[] {side.get("n").getAsDouble() - above, above};
  }

  private void newcombe(JsonObject row) {
    JsonObject a = row.getAsJsonObject("a");
    JsonObject b = row.getAsJsonObject("b");
    ShareDifference difference =
        ShareDifference.of(
            b.get("x").getAsDouble(),
            b.get("n").getAsDouble(),
            a.get("x").getAsDouble(),
            a.get("n").getAsDouble());
    equal(row, "diff", difference.difference());
    equal(row, "lower", difference.lower());
    equal(row, "upper", difference.upper());
    if (!row.get("published").isJsonNull()) {
      double[] published = numbers(row.get("published"));
      checks.add(() -> assertEquals(published[0], difference.lower(), 5e-5, row + " published"));
      checks.add(() -> assertEquals(published[1], difference.upper(), 5e-5, row + " published"));
    }
  }

  private void benjaminiHochberg(JsonObject row) {
    double[] p = numbers(row.get("p"));
    double[] adjusted = FalseDiscovery.adjusted(p);
    checks.add(
        () -> assertArrayEquals(numbers(row.get("adjusted")), adjusted, 1e-12, row.toString()));
    double alpha = row.get("alpha").getAsDouble();
    if (row.has("rejected")) {
      long rejected = Arrays.stream(adjusted).filter(value -> value <= alpha).count();
      equal(row, "rejected", (double) rejected);
      long bonferroni = Arrays.stream(p).filter(value -> value * p.length <= alpha).count();
      equal(row, "bonferroni_rejected", (double) bonferroni);
    }
  }

  private void runs(JsonObject row) {
    double[] baseline = logarithms(row.get("baseline"));
    double[] candidate = logarithms(row.get("candidate"));
    Spread spread = Spread.pooled(List.of(baseline, candidate));
    RunTest student = RunTest.of(baseline, candidate, spread, 0.025);
    equal(row, "ratio", Math.exp(student.difference()));
    run(row.getAsJsonObject("student"), student);
    equal(row, "mwu_exact_p_greater", ranked(baseline, candidate).slower());
  }

  private void run(JsonObject expected, RunTest test) {
    equal(expected, "t", test.t());
    equal(expected, "p_greater", test.greater());
    double[] interval = numbers(expected.get("ratio_ci95"));
    equal(interval[0], Math.exp(test.lower()), expected + " lower");
    equal(interval[1], Math.exp(test.upper()), expected + " upper");
  }

  private void exact(JsonObject row) {
    RankTest test = ranked(numbers(row.get("a")), numbers(row.get("b")));
    checks.add(() -> assertEquals(true, test.exact(), row.toString()));
    equal(row, "p", Math.min(1, 2 * Math.min(test.slower(), test.faster())));
  }

  /** The rank test on raw values: each different value is a bucket. */
  private static RankTest ranked(double[] baseline, double[] candidate) {
    double[] values =
        DoubleStream.concat(Arrays.stream(baseline), Arrays.stream(candidate))
            .sorted()
            .distinct()
            .toArray();
    return RankTest.of(counts(values, baseline), counts(values, candidate));
  }

  private static double[] counts(double[] values, double[] sample) {
    double[] counts = new double[values.length];
    for (double value : sample) {
      counts[Arrays.binarySearch(values, value)]++;
    }
    return counts;
  }

  private static double[] logarithms(JsonElement array) {
    return Arrays.stream(numbers(array)).map(Math::log).toArray();
  }

  private static double[] numbers(JsonElement array) {
    JsonArray elements = array.getAsJsonArray();
    return StreamSupport.stream(elements.spliterator(), false)
        .mapToDouble(JsonElement::getAsDouble)
        .toArray();
  }

  private void equal(JsonObject row, String field, double actual) {
    equal(row.get(field).getAsDouble(), actual, row + " " + field);
  }

  private void equal(double expected, double actual, String where) {
    checks.add(() -> assertEquals(expected, actual, 1e-9 * Math.abs(expected), where));
  }
}
