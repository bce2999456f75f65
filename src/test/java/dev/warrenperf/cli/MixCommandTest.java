package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A histogram of several methods whose shares change, through the whole command. */
class MixCommandTest {

  private static final double[] BOUNDS = {0.1, 0.25, 0.5, 1};

  @TempDir Path place;

  @BeforeEach
  void targets() throws IOException {
    Files.writeString(
        place.resolve("targets.yaml"),
        """
        schema: warren-perf/targets/1
        name: API
        operations:
          - name: Read
            histogram: 'api_duration_seconds{method=~"Get.*|List.*"}'
            quantiles: {p99: < 2s}
        """);
  }

  /** Get takes 50 ms, List 600 ms, both times a factor; two nodes of which each has a half. */
  private String run(String version, int start, Map<String, Integer> calls, double factor)
      throws IOException {
    Path run = place.resolve(version + "-" + start);
    Files.createDirectories(run);
    Files.writeString(
        run.resolve("run.json"), "{\"version\": \"" + version + "\", \"scenario\": \"rush\"}");
    for (String node : List.of("a", "b")) {
      Files.createDirectories(run.resolve(node));
      long at = 1_768_471_200_000L + 3_600_000L * start;
      Files.writeString(run.resolve(node).resolve(at + ".prom"), body(calls, 0, factor));
      Files.writeString(run.resolve(node).resolve(at + 60_000 + ".prom"), body(calls, 1, factor));
    }
    return run.toString();
  }

  private static String body(Map<String, Integer> calls, int times, double factor) {
    StringBuilder body = new StringBuilder("# TYPE api_duration_seconds histogram\n");
    new TreeMap<>(calls)
        .forEach(
            (method, count) -> {
              double took = (method.startsWith("Get") ? 0.05 : 0.6) * factor;
              int half = times * count / 2;
              String labels = "{method=\"" + method + "\"";
              for (double bound : BOUNDS) {
                body.append("api_duration_seconds_bucket").append(labels);
                body.append(",le=\"").append(bound).append("\"} ");
                body.append(took <= bound ? half : 0).append('\n');
              }
              body.append("api_duration_seconds_bucket").append(labels);
              body.append(",le=\"+Inf\"} ").append(half).append('\n');
              body.append("api_duration_seconds_sum").append(labels).append("} ");
              body.append(half * took).append('\n');
              body.append("api_duration_seconds_count").append(labels).append("} ");
              body.append(half).append('\n');
            });
    return body.toString();
  }

  private List<String> sides(Map<String, Integer> after, double factor) throws IOException {
    Map<String, Integer> before = Map.of("GetTask", 900, "ListTasks", 100);
    return List.of(
        run("v1", 0, before, 1),
        run("v1", 2, before, 1.01),
        run("v1", 4, before, 1),
        "--",
        run("v2", 1, after, factor),
        run("v2", 3, after, 1.01 * factor),
        run("v2", 5, after, factor));
  }

  private CommandRun compare(List<String> runs, String format) {
    List<String> arguments = new ArrayList<>(List.of("compare", "--format", format));
    arguments.addAll(List.of("--targets", place.resolve("targets.yaml").toString()));
    arguments.addAll(runs);
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static JsonObject contrast(CommandRun run) {
    assertTrue(run.out().startsWith("{"), run::err);
    return JsonParser.parseString(run.out())
        .getAsJsonObject()
        .getAsJsonObject("comparison")
        .getAsJsonArray("operations")
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("contrasts")
        .get(0)
        .getAsJsonObject();
  }

  private static final Map<String, Integer> TWICE_LISTED = Map.of("GetTask", 800, "ListTasks", 200);

  @Test
  void a_changed_mix_is_told_in_words_and_is_no_regression() throws IOException {
    List<String> runs = sides(TWICE_LISTED, 1);
    CommandRun text = compare(runs, "text");
    assertEquals(0, text.exitCode(), text::err);
    String flat = text.out().replaceAll("[\\s\u202f]+", " ");
    assertTrue(flat.contains("≈ MIX CHANGED"), flat);
    assertTrue(
        flat.contains(
            "ListTasks rose from 10 % to 20 % of requests, GetTask fell from 90 % to 80 %"),
        flat);
    assertTrue(flat.contains("The mean by +52 %"), flat);
    JsonObject contrast = contrast(compare(runs, "json"));
    assertEquals("MIX CHANGED", contrast.get("change").getAsString());
    assertEquals(1, contrast.get("ratio").getAsDouble(), 1e-9);
    assertEquals("time", contrast.get("covariate").getAsString());
    JsonObject mix = contrast.getAsJsonObject("mix");
    assertEquals(160.0 / 105, mix.get("ratio").getAsDouble(), 1e-3);
  }

  @Test
  void it_is_open_where_what_is_open_fails() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--fail-on", "inconclusive"));
    arguments.addAll(sides(TWICE_LISTED, 1));
    assertEquals(12, compare(arguments, "text").exitCode());
  }

  @Test
  void a_slowdown_is_found_in_any_mix() throws IOException {
    CommandRun run = compare(sides(TWICE_LISTED, 1.2), "json");
    assertEquals(11, run.exitCode());
    assertEquals(1.2, contrast(run).get("ratio").getAsDouble(), 1e-9);
  }

  @Test
  void reports_say_the_same_as_runs() throws IOException {
    Map<String, Integer> many = new TreeMap<>(TWICE_LISTED);
    for (int i = 0; i < 300; i++) {
      many.put("GetThing" + i + "\u001b", 2);
    }
    List<String> runs = sides(many, 1);
    List<String> reports = new ArrayList<>();
    for (String run : runs) {
      reports.add(run.equals("--") ? run : report(run));
    }
    assertEquals(contrast(compare(runs, "json")), contrast(compare(reports, "json")));
  }

  private String report(String run) {
    String out = run + "-report";
    CommandRun command =
        CommandRun.of(
            "report",
            run,
            "-o",
            out,
            "--fail-on",
            "none",
            "--targets",
            place.resolve("targets.yaml").toString());
    assertEquals(0, command.exitCode(), command::err);
    return out + "/report.json";
  }
}
