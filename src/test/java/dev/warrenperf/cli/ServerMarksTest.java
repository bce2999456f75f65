package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.warrenperf.model.Labels;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** VictoriaMetrics hands out its marks of series that have ended, as NaN. */
class ServerMarksTest {

  private static final String RUN = "v1.6.0-burst-1";

  private StoredSamples stored;
  private long end;

  @BeforeEach
  void store() throws IOException {
    stored = StoredSamples.of(RUN);
    end = stored.last() + 5_000;
  }

  private void mark(Predicate<Labels> ended) {
    stored.series().entrySet().stream()
        .filter(series -> ended.test(series.getKey()))
        .forEach(series -> series.getValue().put(end, "NaN"));
  }

  private JsonObject report() throws IOException {
    try (FakePrometheus server = new FakePrometheus(stored)) {
      return Json.of(
          ServerReport.of(server.url(), stored.first(), end, "--match", "{job=\"warren\"}"));
    }
  }

  private static double count(JsonObject report) {
    return Json.number(
        Json.list(report, "operations").stream()
            .filter(operation -> Json.text(operation, "name").equals("Raft Apply"))
            .findFirst()
            .orElseThrow(),
        "count");
  }

  @Test
  void a_target_that_has_ended_keeps_what_was_counted_until_then() throws IOException {
    double files = count(Samples.report(RUN));
    mark(labels -> labels.get("instance").equals("manager-1"));
    JsonObject report = report();
    assertEquals(files, count(report));
    assertFalse(report.toString().contains("cannot be used"), "counts that were seen are used");
    assertTrue(report.get("notices").toString().contains("NaN for every sample"), "told");
  }

  @Test
  void a_series_that_has_ended_alone_keeps_what_was_counted_until_then() throws IOException {
    double files = count(Samples.report(RUN));
    mark(
        labels ->
            labels.get("instance").equals("manager-1")
                && labels.get("__name__").startsWith("warren_raft_apply_duration_seconds"));
    stored.series().entrySet().stream()
        .filter(series -> !series.getValue().containsKey(end))
        .forEach(series -> series.getValue().put(end, series.getValue().lastEntry().getValue()));
    JsonObject report = report();
    assertEquals(files, count(report));
    assertTrue(report.getAsJsonObject("run").get("partial").getAsBoolean());
    assertTrue(report.get("notices").toString().contains("is missing in the last snapshot"));
  }

  @Test
  void the_mark_of_a_target_is_no_scrape_of_it() throws IOException {
    Map<String, String> gone = Map.of("job", "warren", "instance", "manager-9");
    stored.add("up", gone, stored.first() + 5_000, "NaN");
    List<JsonObject> nodes = Json.list(report().getAsJsonObject("run"), "nodes");
    assertEquals(3, nodes.size());
  }
}
