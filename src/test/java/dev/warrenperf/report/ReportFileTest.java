package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.model.MalformedInputException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports from outside: what is not one is told in a line, with its place. */
class ReportFileTest {

  private static final Path SAMPLES =
      Path.of("src", "test", "resources", "scenarios", "samples-beside-json", "stdout");

  private static JsonObject report() throws Exception {
    return JsonParser.parseString(Files.readString(SAMPLES)).getAsJsonObject();
  }

  /** With rates, levels and resources. */
  private static JsonObject judged() throws Exception {
    return JsonParser.parseString(
            Files.readString(Path.of("src", "test", "resources", "golden", "v1.6.0-burst-1.json")))
        .getAsJsonObject();
  }

  private static ReportFile read(String text) throws Exception {
    return ReportFile.read("old.json", new StringReader(text), UnaryOperator.identity());
  }

  private static JsonObject first(JsonObject report, String list) {
    return report.getAsJsonArray(list).get(0).getAsJsonObject();
  }

  private static void assertFault(String expected, String text) {
    assertEquals(
        "old.json: " + expected,
        assertThrows(MalformedInputException.class, () -> read(text)).getMessage());
  }

  private static void assertFault(String expected, Consumer<JsonObject> change) throws Exception {
    JsonObject report = report();
    change.accept(report);
    assertFault(expected, report.toString());
  }

  @Test
  void members_that_are_not_known_are_passed_over() throws Exception {
    JsonObject more = report();
    more.add("comparison", JsonParser.parseString("{\"run\": [[1], {\"run\": 2}]}"));
    first(more, "operations").addProperty("later", "x");
    assertEquals(read(report().toString()), read(more.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no", "[", "{\"schema\": ", "{\"schema\": \"warren-perf/report/1\",}"})
  void what_is_no_json_is_refused(String text) {
    String message = assertThrows(MalformedInputException.class, () -> read(text)).getMessage();
    assertEquals(1, message.lines().count());
    assertEquals(0, message.indexOf("old.json: "));
  }

  @Test
  void absurd_nesting_is_refused() {
    String deep = "{\"run\": " + "[".repeat(100_000);
    String message = assertThrows(MalformedInputException.class, () -> read(deep)).getMessage();
    assertEquals("old.json: expected at most 64 levels of nesting, found more", message);
  }

  @Test
  void another_document_is_refused() {
    assertFault("expected an object, found a list", "[1, 2]");
    assertFault("schema: expected \"warren-perf/report/1\", found nothing", "{}");
    assertFault(
        "schema: expected \"warren-perf/report/1\", found \"warren-perf/lint/1\"",
        "{\"schema\": \"warren-perf/lint/1\"}");
  }

  @Test
  void a_report_that_only_compares_is_refused() throws Exception {
    assertFault(
        "run: expected the report of a run, found one that only compares",
        report -> report.add("run", com.google.gson.JsonNull.INSTANCE));
  }

  @Test
  void a_member_that_stands_twice_is_refused() {
    assertFault(
        "run: expected each member once, found it again",
        "{\"schema\": \"warren-perf/report/1\", \"run\": {}, \"run\": {}}");
  }

  @Test
  void a_name_that_stands_twice_is_refused() throws Exception {
    JsonObject report = report();
    JsonArray operations = report.getAsJsonArray("operations");
    String name = operations.get(0).getAsJsonObject().get("name").getAsString();
    operations.add(operations.get(0).deepCopy());
    assertFault(
        "operations["
            + (operations.size() - 1)
            + "].name: expected each name once, found \""
            + name
            + "\"",
        report.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title           | 1              | run.title: expected a string, found 1
          valid           | "yes"          | run.valid: expected true or false, found "yes"
          repeat          | 1.5            | run.repeat: expected a whole number, found 1.5
          durationSeconds | -1             | run.durationSeconds: expected a number of seconds, found -1
          durationSeconds | "NaN"          | run.durationSeconds: expected a number, found "NaN"
          start           | "yesterday"    | run.start: expected an instant such as 2026-01-31T12:00:00Z, found "yesterday"
          faults          | ["why"]        | run.faults: expected none in a valid run, found a list
          nodes           | {}             | run.nodes: expected a list of objects, found an object
          environment     | {"cores": 2}   | run.environment.cores: expected a string, found 2
          """)
  void a_fact_of_the_wrong_kind_is_refused(String name, String value, String expected)
      throws Exception {
    assertFault(
        expected, report -> report.getAsJsonObject("run").add(name, JsonParser.parseString(value)));
  }

  @Test
  void a_verdict_that_there_is_none_of_is_refused() throws Exception {
    assertFault(
        "verdict: expected one of PASS, FAIL, UNDECIDED, NO DATA, WAIVED, INVALID, SLOWER, RUNS"
            + " DIFFER, MIX CHANGED, INCONCLUSIVE, NOT COMPARED, FASTER, NOT SLOWER, SAME,"
            + " HISTORY, found \"MAYBE\"",
        report -> report.addProperty("verdict", "MAYBE"));
  }

  /** Finds the operation with both a histogram and client samples. */
  private static JsonObject both(JsonObject report) {
    for (var operation : report.getAsJsonArray("operations")) {
      JsonObject one = operation.getAsJsonObject();
      if (!one.get("client").isJsonNull() && !one.getAsJsonArray("buckets").isEmpty()) {
        return one;
      }
    }
    throw new AssertionError("no operation with both");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"le": 1, "count": 5}, {"le": "+Inf", "count": 4}]    | .buckets[1].count: expected cumulative counts that never fall, found 4
          [{"le": 1, "count": -5}, {"le": "+Inf", "count": 4}]   | .buckets[0].count: expected a whole number of at least 0, found -5
          [{"le": 1, "count": 1}, {"le": 1, "count": 4}]         | .buckets[1].le: expected bounds that ascend, found 1
          [{"le": "NaN", "count": 1}, {"le": "+Inf", "count": 4}] | .buckets[0].le: expected a number, found "NaN"
          [{"le": 1, "count": 1}]                                | .buckets: expected a last bucket of +Inf, found a list
          []                                                     | .buckets: expected a last bucket of +Inf, found a list
          """)
  void counts_that_cannot_be_are_refused(String buckets, String expected) throws Exception {
    JsonObject report = report();
    JsonObject operation = both(report);
    int index = report.getAsJsonArray("operations").asList().indexOf(operation);
    operation.add("buckets", JsonParser.parseString(buckets));
    assertFault("operations[" + index + "]" + expected, report.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          durations | [2, 1]    | durations: expected durations of at least 0 that ascend, found a list
          durations | [-1, 1]   | durations: expected durations of at least 0 that ascend, found a list
          durations | ["1"]     | durations: expected a list of numbers, found a list
          counts    | [1, 0.5]  | counts: expected whole numbers of at least 1, found a list
          counts    | []        | counts: expected a list of numbers, found a list
          failed    | -1        | failed: expected a whole number of at least 0, found -1
          """)
  void samples_that_cannot_be_are_refused(String name, String value, String expected)
      throws Exception {
    JsonObject report = report();
    JsonObject operation = both(report);
    int index = report.getAsJsonArray("operations").asList().indexOf(operation);
    operation.getAsJsonObject("client").add(name, JsonParser.parseString(value));
    assertFault("operations[" + index + "].client." + expected, report.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"operations", "gauges"})
  void what_is_told_of_a_run_beside_others_alone_is_refused(String list) throws Exception {
    JsonObject report = judged();
    first(report, list).addProperty("presence", "other-unit");
    assertFault(
        list + "[0].presence: expected what is known of one run, found \"other-unit\"",
        report.toString());
  }

  @Test
  void a_number_beyond_all_measure_is_refused() throws Exception {
    assertFault(
        "run.repeat: expected a number that fits a double, found a larger one",
        report().toString().replaceFirst("\"repeat\":[^,]*", "\"repeat\":1e999"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          operations | alias     | .alias: expected true or false, found nothing
          operations | buckets   | .buckets: expected a list of objects, found nothing
          operations | intervals | .intervals: expected a list of objects, found nothing
          gauges     | presence  | .presence: expected one of observed, not-observed, unusable, names-differ, other-unit, not-exposed, found nothing
          gauges     | unit      | .unit: expected a string that is not empty, found nothing
          """)
  void a_member_that_is_missing_is_told(String list, String member, String expected)
      throws Exception {
    JsonObject report = judged();
    first(report, list).remove(member);
    assertFault(list + "[0]" + expected, report.toString());
  }

  @Test
  void samples_without_their_durations_are_refused() throws Exception {
    JsonObject report = report();
    int index = report.getAsJsonArray("operations").asList().indexOf(both(report));
    both(report).getAsJsonObject("client").remove("durations");
    assertFault(
        "operations[" + index + "].client.durations: expected a list of numbers, found nothing",
        report.toString());
  }

  @Test
  void what_says_how_to_look_at_a_number_may_be_missing() throws Exception {
    JsonObject report = judged();
    report.getAsJsonObject("run").remove("intervalSeconds");
    report.remove("ratios");
    report.getAsJsonArray("gauges").forEach(gauge -> gauge.getAsJsonObject().remove("better"));
    ReportFile read = read(report.toString());
    assertEquals(Double.NaN, read.run().intervalSeconds());
    assertEquals(
        read(judged().toString()).run().operations(), read.run().operations(), "same counts");
    read.run().figures().stream()
        .filter(figure -> figure.kind() == MeasuredFigure.Kind.GAUGE)
        .forEach(figure -> assertNull(figure.better()));
  }
}
