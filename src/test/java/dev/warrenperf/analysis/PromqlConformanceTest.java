package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The classic-histogram rows of Prometheus' own tests. */
class PromqlConformanceTest {

  /** A series whose le is no number yields no result at all, which is the query's affair. */
  private static final String MALFORMED_LE = "no result: le is not a number";

  private final List<Executable> checks = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  @Test
  void quantiles_and_fractions_equal_those_of_prometheus() {
    for (JsonObject row : Conformance.rows("promql_histogram_quantile_fraction.jsonl")) {
      for (JsonElement group : row.getAsJsonArray("groups")) {
        add(row, group.getAsJsonObject());
      }
    }
    System.out.println("PromQL rows: " + checks.size() + " checks; skipped " + skipped);
    assertTrue(checks.size() > 100, checks.size() + " checks");
    assertAll(checks);
  }

  private void add(JsonObject row, JsonObject group) {
    String id = row.get("id").getAsString();
    List<double[]> buckets = buckets(group.getAsJsonArray("buckets"));
    if (buckets.isEmpty()) {
      assertTrue(group.get("expected").isJsonNull(), id);
      skipped.add(id + " (" + MALFORMED_LE + ")");
      return;
    }
    double[] bounds = buckets.stream().mapToDouble(bucket -> bucket[0]).toArray();
    double[] counts = buckets.stream().mapToDouble(bucket -> bucket[1]).toArray();
    double expected = Conformance.number(group.get("expected"));
    checks.add(() -> assertClose(expected, answer(row, bounds, counts), id));
    if (row.has("forced_monotonic")) {
      PromqlQuantile.Answer answer =
          PromqlQuantile.histogramQuantile(Conformance.number(row.get("q")), bounds, counts);
      checks.add(
          () ->
              assertEquals(
                  row.get("forced_monotonic").getAsBoolean(), answer.forcedMonotonic(), id));
      checks.add(
          () ->
              assertEquals(row.get("fixed_precision").getAsBoolean(), answer.fixedPrecision(), id));
    }
  }

  private static double answer(JsonObject row, double[] bounds, double[] counts) {
    return switch (row.get("kind").getAsString()) {
      case "histogram_quantile" ->
          PromqlQuantile.histogramQuantile(Conformance.number(row.get("q")), bounds, counts)
              .value();
      case "histogram_fraction" ->
          PromqlQuantile.histogramFraction(
              Conformance.number(row.get("lower")),
              Conformance.number(row.get("upper")),
              bounds,
              counts);
      default -> throw new IllegalArgumentException("unknown kind in " + row);
    };
  }

  private static List<double[]> buckets(JsonArray pairs) {
    List<double[]> buckets = new ArrayList<>();
    for (JsonElement pair : pairs) {
      String le = pair.getAsJsonArray().get(0).getAsString();
      if (!le.equals("Hello World")) { // the one le in the rows that no parser reads
        double count = Conformance.number(pair.getAsJsonArray().get(1));
        buckets.add(new double[] {Conformance.bound(le), count});
      }
    }
    return buckets;
  }

  private static void assertClose(double expected, double actual, String id) {
    if (Double.isFinite(expected)) {
      assertEquals(expected, actual, 1e-9 * Math.max(Math.abs(expected), 1e-300), id);
    } else {
      assertEquals(expected, actual, id);
    }
  }
}
