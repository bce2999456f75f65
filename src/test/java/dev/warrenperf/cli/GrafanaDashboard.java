package dev.warrenperf.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The dashboard that is shipped, and what Grafana makes of its variables. */
final class GrafanaDashboard {

  static final Path FILE = Path.of("docs", "grafana-dashboard.json");

  /** What the variables of a run stand for; {@code $operation} is that of a repeated panel. */
  private static final Map<String, String> VALUES =
      Map.of(
          "$scenario", "burst",
          "$version", "v1.6.0",
          "$percentile", "0.99",
          "${percentile:text}", "p99",
          "$__range", "90d",
          "$operation", "(Service Create|API Request \\\\(read\\\\))");

  private final JsonObject json;

  private GrafanaDashboard(JsonObject json) {
    this.json = json;
  }

  /** One query of a panel. */
  record Query(String panel, String id, String expression, boolean range) {}

  static GrafanaDashboard read() throws IOException {
    return new GrafanaDashboard(JsonParser.parseString(Files.readString(FILE)).getAsJsonObject());
  }

  JsonObject json() {
    return json;
  }

  /** With variables, and what Grafana knows of the range, put in. */
  static String substituted(String text) {
    String result = text;
    for (String name : VALUES.keySet().stream().sorted().toList()) {
      result = result.replace(name, VALUES.get(name));
    }
    return result;
  }

  /** All panels, rows and what they hold among them. */
  List<JsonObject> panels() {
    return Json.list(json, "panels").stream()
        .flatMap(panel -> Stream.concat(Stream.of(panel), nested(panel)))
        .toList();
  }

  private static Stream<JsonObject> nested(JsonObject panel) {
    return panel.has("panels") ? Json.list(panel, "panels").stream() : Stream.empty();
  }

  List<JsonObject> variables() {
    return Json.list(json.getAsJsonObject("templating"), "list");
  }

  List<Query> queries() {
    return panels().stream().flatMap(panel -> queries(panel).stream()).toList();
  }

  static List<Query> queries(JsonObject panel) {
    if (!panel.has("targets")) {
      return List.of();
    }
    return Json.list(panel, "targets").stream()
        .map(
            target ->
                new Query(
                    Json.text(panel, "title"),
                    Json.text(target, "refId"),
                    substituted(Json.text(target, "expr")),
                    target.get("range").getAsBoolean()))
        .toList();
  }

  /** Every member of this name, however deep. */
  List<JsonElement> members(String name) {
    List<JsonElement> found = new ArrayList<>();
    visit(json, name, found::add);
    return found;
  }

  private static void visit(JsonElement element, String name, Consumer<JsonElement> found) {
    if (element instanceof JsonArray array) {
      array.forEach(each -> visit(each, name, found));
    } else if (element instanceof JsonObject object) {
      object
          .entrySet()
          .forEach(
              member -> {
                if (member.getKey().equals(name)) {
                  found.accept(member.getValue());
                }
                visit(member.getValue(), name, found);
              });
    }
  }
}
