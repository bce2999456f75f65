package dev.warrenperf.simulation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * What a report said of one percentile.
 *
 * @param verdict {@code PASS}, {@code FAIL} or another
 * @param firm whether the evidence is said to hold beyond this run
 * @param operation all that is said of the operation
 * @param text why
 */
record Judged(String verdict, boolean firm, JsonObject operation, String text) {

  /** Runs {@code report}. */
  static Judged by(List<String> arguments, double percentile) {
    JsonObject operation =
        Command.of("report", arguments)
            .json()
            .getAsJsonArray("operations")
            .get(0)
            .getAsJsonObject();
    JsonObject quantile = quantile(operation, percentile);
    JsonElement evidence = quantile.get("evidence");
    return new Judged(
        quantile.get("verdict").getAsString(),
        !evidence.isJsonNull() && evidence.getAsString().equals("firm"),
        operation,
        quantile.get("text").getAsString());
  }

  private static JsonObject quantile(JsonObject operation, double percentile) {
    for (JsonElement element : operation.getAsJsonArray("quantiles")) {
      if (element.getAsJsonObject().get("q").getAsDouble() == percentile) {
        return element.getAsJsonObject();
      }
    }
    throw new IllegalStateException("no quantile " + percentile);
  }

  double firmly(String expected) {
    return firm && verdict.equals(expected) ? 1 : 0;
  }

  /** 1 where the interval that is printed for a percentile holds a value. */
  double holds(double percentile, double value) {
    JsonObject quantile = quantile(operation, percentile);
    return end(quantile.get("ciLower")) <= value && value <= end(quantile.get("ciUpper")) ? 1 : 0;
  }

  private static double end(JsonElement element) {
    return element.getAsString().equals("+Inf") ? Double.POSITIVE_INFINITY : element.getAsDouble();
  }
}
