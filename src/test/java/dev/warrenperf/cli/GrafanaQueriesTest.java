package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.warrenperf.model.Series;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus server that has scraped results answers every query of the dashboard. */
class GrafanaQueriesTest {

  /** When the results were scraped, seconds. */
  private static final long SCRAPED = 1_795_500_000;

  private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.*), (\\w+)\\)");
  private static final Pattern QUERY_RESULT = Pattern.compile("query_result\\((.*)\\)");

  @TempDir private Path directory;

  private RealPrometheus server() throws IOException, InterruptedException {
    StoredSamples stored = new StoredSamples();
    for (Exposition results : GrafanaResults.in(directory)) {
      for (Map.Entry<Series, Double> one : results.series().entrySet()) {
        double value = one.getValue();
        String text = Double.isInfinite(value) ? "+Inf" : new BigDecimal(value).toString();
        stored.add(one.getKey().name(), one.getKey().labels().asMap(), SCRAPED * 1000, text);
      }
    }
    return RealPrometheus.with(stored, directory);
  }

  @Test
  void every_panel_has_data() throws Exception {
    GrafanaDashboard dashboard = GrafanaDashboard.read();
    try (RealPrometheus server = server()) {
      List<String> empty = new ArrayList<>();
      for (GrafanaDashboard.Query query : dashboard.queries()) {
        String answer =
            query.range()
                ? "query_range?start=" + SCRAPED + "&end=" + (SCRAPED + 60) + "&step=15&query="
                : "query?time=" + (SCRAPED + 60) + "&query=";
        JsonObject data = data(server, answer + encoded(query.expression())).getAsJsonObject();
        if (data.getAsJsonArray("result").isEmpty()) {
          empty.add(query.panel() + " " + query.id() + ": " + query.expression());
        }
      }
      assertEquals(List.of(), empty);
    }
  }

  @Test
  void variables_offer_what_was_scraped_the_newest_version_first() throws Exception {
    GrafanaDashboard dashboard = GrafanaDashboard.read();
    try (RealPrometheus server = server()) {
      assertEquals(List.of("burst"), options(server, dashboard, "scenario"));
      assertEquals(List.of("v1.6.0", "v1.3.0"), options(server, dashboard, "version"));
      assertTrue(options(server, dashboard, "operation").contains("Service Create"));
    }
  }

  /** As Grafana asks for them. */
  private static List<String> options(
      RealPrometheus server, GrafanaDashboard dashboard, String name)
      throws IOException, InterruptedException {
    JsonObject variable = Json.named(dashboard.json().getAsJsonObject("templating"), "list", name);
    String definition = GrafanaDashboard.substituted(Json.text(variable, "definition"));
    List<MatchResult> values = LABEL_VALUES.matcher(definition).results().toList();
    if (!values.isEmpty()) {
      String path = "label/" + values.get(0).group(2) + "/values?match[]=";
      List<String> found = new ArrayList<>();
      data(server, path.replace("[]", "%5B%5D") + encoded(values.get(0).group(1)))
          .getAsJsonArray()
          .forEach(value -> found.add(value.getAsString()));
      return found;
    }
    String query = QUERY_RESULT.matcher(definition).replaceFirst("$1");
    Pattern wanted = Pattern.compile(Json.text(variable, "regex").replaceAll("^/|/$", ""));
    JsonObject data =
        data(server, "query?time=" + (SCRAPED + 60) + "&query=" + encoded(query)).getAsJsonObject();
    return Json.list(data, "result").stream()
        .map(result -> result.getAsJsonObject("metric"))
        .map(metric -> "{version=\"" + Json.text(metric, "version") + "\"}")
        .flatMap(text -> wanted.matcher(text).results().map(match -> match.group(1)))
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonElement data(RealPrometheus server, String request)
      throws IOException, InterruptedException {
    String answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/" + request)).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    JsonObject object = JsonParser.parseString(answer).getAsJsonObject();
    assertEquals("success", Json.text(object, "status"), answer);
    return object.get("data");
  }
}
