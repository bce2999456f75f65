package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.report.ComparisonFixture;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas are strict, and say what everything is. */
class SchemasTest {

  /** What stands below these says when something holds, of keys that are described elsewhere. */
  private static final Set<String> CONDITIONS = Set.of("if", "then");

  private static JsonObject report() {
    return Samples.report("v1.1.0-burst-1").deepCopy();
  }

  private static String written(Report report) {
    return RecordWriter.document(Report.SCHEMA, report);
  }

  private static void assertRefused(JsonObject report) {
    assertFalse(Schemas.reportFaults(report.toString()).isEmpty());
  }

  @Test
  void a_report_is_accepted() {
    assertEquals(List.of(), List.copyOf(Schemas.reportFaults(report().toString())));
  }

  @Test
  void a_comparison_is_accepted_with_and_without_a_run() {
    for (ComparisonReport comparison :
        List.of(
            ComparisonFixture.everyKindOfChange(),
            ComparisonFixture.threeVersions(),
            ComparisonFixture.nothingCompared())) {
      Schemas.assertReport(written(ComparisonFixture.alone(comparison)));
      Schemas.assertReport(written(ComparisonFixture.beside(comparison, ReportFixture.nothing())));
    }
  }

  @Test
  void an_unknown_member_of_a_change_is_refused() {
    JsonObject report =
        JsonParser.parseString(
                written(ComparisonFixture.alone(ComparisonFixture.everyKindOfChange())))
            .getAsJsonObject();
    JsonObject operation = Json.list(report.getAsJsonObject("comparison"), "operations").get(0);
    assertEquals(1.23, Json.list(operation, "contrasts").get(0).get("ratio").getAsDouble());
    Json.list(operation, "contrasts").get(0).addProperty("more", 1);
    assertRefused(report);
  }

  @Test
  void an_unknown_member_is_refused_at_every_level() {
    JsonObject top = report();
    top.addProperty("more", 1);
    assertRefused(top);
    JsonObject run = report();
    run.getAsJsonObject("run").addProperty("more", 1);
    assertRefused(run);
    JsonObject quantile = report();
    Json.list(Json.list(quantile, "operations").get(0), "quantiles").get(0).addProperty("more", 1);
    assertRefused(quantile);
  }

  @Test
  void a_missing_member_is_refused() {
    for (String member : report().keySet()) {
      JsonObject less = report();
      less.remove(member);
      assertRefused(less);
    }
  }

  @Test
  void only_three_words_stand_for_numbers() {
    JsonObject infinite = report();
    Json.list(infinite, "operations").get(0).addProperty("sum", "+Inf");
    assertTrue(Schemas.reportFaults(infinite.toString()).isEmpty());
    JsonObject other = report();
    Json.list(other, "operations").get(0).addProperty("sum", "Infinity");
    assertRefused(other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report.schema.json",
        "lint.schema.json",
        "history.schema.json",
        "calibration.schema.json",
        "targets.schema.json",
        "waivers.schema.json",
        "project.schema.json"
      })
  void every_object_is_closed_and_every_field_described(String name) throws IOException {
    JsonElement schema = JsonParser.parseString(Files.readString(Path.of("docs", name)));
    List<String> faults = new ArrayList<>();
    visit("", schema, faults);
    assertEquals(List.of(), faults);
  }

  private static void visit(String path, JsonElement element, List<String> faults) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(child -> visit(path + "/", child, faults));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      if (object.has("properties") && !object.has("additionalProperties")) {
        faults.add(path + " is open");
      }
      if (object.has("properties")) {
        object
            .getAsJsonObject("properties")
            .entrySet()
            .forEach(field -> described(path, field.getKey(), field.getValue(), faults));
      }
      object.entrySet().stream()
          .filter(entry -> !CONDITIONS.contains(entry.getKey()))
          .forEach(entry -> visit(path + "/" + entry.getKey(), entry.getValue(), faults));
    }
  }

  private static void described(String path, String name, JsonElement field, List<String> faults) {
    JsonObject object = field.getAsJsonObject();
    boolean refers = object.keySet().equals(Set.of("$ref"));
    if (!refers && !object.has("description")) {
      faults.add(path + "/" + name + " is not described");
    }
  }
}
