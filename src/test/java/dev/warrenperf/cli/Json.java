package dev.warrenperf.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.StreamSupport;

/** Short ways into a report in JSON. */
final class Json {

  private Json() {}

  static JsonObject of(CommandRun run) {
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  static List<JsonObject> list(JsonObject object, String name) {
    JsonArray array = object.getAsJsonArray(name);
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /** The element of a list that has this name. */
  static JsonObject named(JsonObject object, String list, String name) {
    return list(object, list).stream()
        .filter(element -> text(element, "name").equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + list));
  }

  static JsonObject quantile(JsonObject operation, double q) {
    return list(operation, "quantiles").stream()
        .filter(element -> number(element, "q") == q)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no quantile " + q));
  }

  /** Null where it is null. */
  static String text(JsonObject object, String name) {
    JsonElement element = object.get(name);
    return element.isJsonNull() ? null : element.getAsString();
  }

  /** NaN where it is null or "NaN". */
  static double number(JsonObject object, String name) {
    String text = text(object, name);
    if (text == null) {
      return Double.NaN;
    }
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
