package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of all operations of a report, by name. */
record Figures(Map<String, Double> values) {

  /** The same increments added in another order differ in their last digits. */
  private static final double TOLERANCE = 1e-12;

  static Figures of(JsonObject report) {
    Map<String, Double> values = new TreeMap<>();
    for (JsonObject operation : Json.list(report, "operations")) {
      String name = Json.text(operation, "name");
      List.of("count", "sum", "mean").forEach(figure -> put(values, name, operation, figure));
      for (JsonObject bucket : Json.list(operation, "buckets")) {
        put(values, name + " le=" + Json.text(bucket, "le"), bucket, "count");
      }
      for (JsonObject quantile : Json.list(operation, "quantiles")) {
        String label = name + " q=" + Json.text(quantile, "q");
        List.of("lower", "upper", "estimate", "histogramQuantile", "sumBound")
            .forEach(figure -> put(values, label, quantile, figure));
      }
    }
    return new Figures(values);
  }

  /** Without what the sum tells of percentiles, which it does only where no observation is lost. */
  Figures withoutSumBounds() {
    Map<String, Double> kept = new TreeMap<>(values);
    kept.keySet().removeIf(name -> name.endsWith(" sumBound") || name.endsWith(" estimate"));
    return new Figures(kept);
  }

  private static void put(
      Map<String, Double> values, String label, JsonObject object, String figure) {
    values.put(label + " " + figure, Json.number(object, figure));
  }

  void assertEqual(Figures other) {
    assertFalse(values.isEmpty());
    assertEquals(values.keySet(), other.values.keySet());
    values.forEach(
        (name, value) -> {
          double found = other.values.get(name);
          boolean near = Math.abs(value - found) <= Math.abs(value) * TOLERANCE;
          assertTrue(near || Double.compare(value, found) == 0, name + ": " + value + ", " + found);
        });
  }
}
