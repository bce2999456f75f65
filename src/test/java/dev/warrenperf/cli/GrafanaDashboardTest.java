package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.warrenperf.config.SelectorParser;
import dev.warrenperf.config.SyntaxException;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import dev.warrenperf.unit.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard names what the program writes, and nothing that only a plugin knows. */
class GrafanaDashboardTest {

  private static final Pattern SELECTOR = Pattern.compile("warren_perf_\\w+(\\{[^}]*})?");
  private static final Pattern GROUPING = Pattern.compile("\\b(?:by|on) \\(([^)]*)\\)");
  private static final Pattern REPLACED =
      Pattern.compile(", \"(\\w+)\", \"[^\"]*\", \"(\\w+)\", \"[^\"]*\"\\)");

  /** The panels that every Grafana has. */
  private static final Set<String> BUILT_IN =
      Set.of("row", "stat", "table", "state-timeline", "barchart", "timeseries");

  private static GrafanaDashboard dashboard;
  private static List<Series> written;

  @BeforeAll
  static void read(@TempDir Path directory) throws IOException {
    dashboard = GrafanaDashboard.read();
    written =
        GrafanaResults.in(directory).stream()
            .flatMap(results -> results.series().keySet().stream())
            .toList();
  }

  /** Queries of panels and of variables. */
  private static List<String> expressions() {
    Stream<String> variables =
        dashboard.variables().stream()
            .filter(variable -> variable.has("definition"))
            .map(variable -> GrafanaDashboard.substituted(Json.text(variable, "definition")));
    Stream<String> panels = dashboard.queries().stream().map(GrafanaDashboard.Query::expression);
    return Stream.concat(variables, panels).toList();
  }

  private static Set<String> values(String label) {
    Set<String> values = new TreeSet<>();
    written.forEach(series -> values.add(series.labels().get(label)));
    values.remove("");
    return values;
  }

  @Test
  void every_selector_selects_something_that_is_written() throws SyntaxException {
    List<String> empty = new ArrayList<>();
    int selectors = 0;
    for (String expression : expressions()) {
      for (String text :
          SELECTOR.matcher(expression).results().map(match -> match.group()).toList()) {
        Selector selector = SelectorParser.parse(text);
        selectors++;
        if (written.stream().noneMatch(selector::matches)) {
          empty.add(text);
        }
      }
    }
    assertEquals(List.of(), empty);
    assertTrue(selectors > 50, () -> "only some of the queries were read");
  }

  @Test
  void labels_that_are_grouped_by_are_written() {
    Set<String> known = new TreeSet<>();
    written.forEach(series -> known.addAll(series.labels().asMap().keySet()));
    for (String expression : expressions()) {
      Set<String> named = new TreeSet<>();
      GROUPING
          .matcher(expression)
          .results()
          .forEach(match -> named.addAll(List.of(match.group(1).split(", "))));
      REPLACED
          .matcher(expression)
          .results()
          .forEach(match -> named.addAll(List.of(match.group(1), match.group(2))));
      named.removeAll(known);
      assertEquals(Set.of(), named, expression);
    }
  }

  /** Columns are told by the labels of a panel's queries and by their values. */
  @Test
  void columns_of_tables_are_those_of_their_queries() {
    for (JsonObject panel : dashboard.panels()) {
      if (!panel.has("transformations")) {
        continue;
      }
      Set<String> columns = new TreeSet<>(Set.of("Time", "Value"));
      for (GrafanaDashboard.Query query : GrafanaDashboard.queries(panel)) {
        columns.add("Value #" + query.id());
        GROUPING
            .matcher(query.expression())
            .results()
            .forEach(match -> columns.addAll(List.of(match.group(1).split(", "))));
      }
      JsonObject organized =
          Json.list(panel, "transformations").stream()
              .filter(one -> Json.text(one, "id").equals("organize"))
              .map(one -> one.getAsJsonObject("options"))
              .findFirst()
              .orElseThrow();
      for (String list : List.of("indexByName", "renameByName", "excludeByName")) {
        Set<String> unknown = new TreeSet<>(organized.getAsJsonObject(list).keySet());
        unknown.removeAll(columns);
        assertEquals(Set.of(), unknown, Json.text(panel, "title"));
      }
      organized
          .getAsJsonObject("renameByName")
          .entrySet()
          .forEach(renamed -> columns.add(renamed.getValue().getAsString()));
      Set<String> unknown = new TreeSet<>(styled(panel));
      unknown.removeAll(columns);
      assertEquals(Set.of(), unknown, Json.text(panel, "title"));
    }
  }

  /** Columns that have a unit, a colour or another look of their own. */
  private static List<String> styled(JsonObject panel) {
    return Json.list(panel.getAsJsonObject("fieldConfig"), "overrides").stream()
        .map(override -> Json.text(override.getAsJsonObject("matcher"), "options"))
        .toList();
  }

  @Test
  void every_verdict_and_every_change_has_its_word_and_colour() {
    int verdicts = 0;
    int changes = 0;
    for (JsonElement options : dashboard.members("options")) {
      if (!options.isJsonObject() || !isMapping(options.getAsJsonObject())) {
        continue;
      }
      JsonObject words = options.getAsJsonObject();
      if (words.has("pass")) {
        verdicts++;
        assertEquals(values("verdict"), new TreeSet<>(words.keySet()));
      } else if (words.has("slower")) {
        changes++;
        assertEquals(values("change"), new TreeSet<>(words.keySet()));
      }
    }
    assertTrue(verdicts > 0 && changes > 0);
  }

  private static boolean isMapping(JsonObject options) {
    return options.has("pass") || options.has("slower");
  }

  /** The chart over time counts verdicts as numbers, since only these can be drawn. */
  @Test
  void numbers_of_verdicts_are_told_by_the_words_of_those_verdicts() {
    JsonObject panel = panel("Verdict of each version over time");
    String expression = GrafanaDashboard.queries(panel).get(0).expression();
    JsonObject words =
        Json.list(panel.getAsJsonObject("fieldConfig").getAsJsonObject("defaults"), "mappings")
            .get(0)
            .getAsJsonObject("options");
    Set<String> seen = new TreeSet<>();
    Pattern.compile("(\\d) \\* \\w+\\{[^}]*verdict=\"(\\w+)\"}")
        .matcher(expression)
        .results()
        .forEach(
            match -> {
              seen.add(match.group(2));
              String word = Json.text(words.getAsJsonObject(match.group(1)), "text");
              assertEquals(match.group(2), word.toLowerCase(Locale.ROOT).replace(' ', '_'));
            });
    assertEquals(values("verdict"), seen);
    assertEquals(seen.size(), words.size());
  }

  private static JsonObject panel(String title) {
    return dashboard.panels().stream()
        .filter(panel -> Json.text(panel, "title").equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void percentiles_are_called_as_in_the_metrics() {
    JsonObject percentile =
        Json.named(dashboard.json().getAsJsonObject("templating"), "list", "percentile");
    List<JsonObject> options = Json.list(percentile, "options");
    assertFalse(options.isEmpty());
    for (JsonObject option : options) {
      assertEquals(Format.percentile(Json.number(option, "value")), Json.text(option, "text"));
    }
  }

  @Test
  void any_grafana_can_show_it_with_any_data_source() {
    JsonObject json = dashboard.json();
    assertFalse(json.has("__inputs"));
    assertTrue(Json.number(json, "schemaVersion") >= 39);
    assertFalse(Json.text(json, "uid").isEmpty());
    Set<Double> ids = new TreeSet<>();
    for (JsonObject panel : dashboard.panels()) {
      assertTrue(BUILT_IN.contains(Json.text(panel, "type")), () -> panel.get("type").toString());
      assertTrue(ids.add(Json.number(panel, "id")), () -> "twice: " + panel.get("id"));
    }
    for (JsonElement source : dashboard.members("datasource")) {
      assertEquals("${datasource}", Json.text(source.getAsJsonObject(), "uid"));
    }
  }
}
