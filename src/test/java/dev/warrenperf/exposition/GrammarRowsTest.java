package dev.warrenperf.exposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.warrenperf.model.Problem;
import dev.warrenperf.model.Problem.Tier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One row a point of the grammar and of what specifications forbid: {@code rows.jsonl} holds a
 * body, its worst tier in each format and, where it matters, what is read. Where nothing else is
 * noted the verdicts are those of Prometheus 3.16's scrape parser, and of promtool 2.42 and
 * OpenMetrics' own suite for strict-only.
 */
class GrammarRowsTest {

  private static List<JsonObject> rows() throws IOException {
    try (InputStream in = GrammarRowsTest.class.getResourceAsStream("/exposition/rows.jsonl");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> rows_are_judged_as_they_say() throws IOException {
    return rows().stream()
        .flatMap(
            row ->
                Stream.of("text", "openmetrics")
                    .filter(format -> !row.get(format).isJsonNull())
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                format + ": " + row.get("what").getAsString(),
                                () -> check(row, format))));
  }

  private static void check(JsonObject row, String format) {
    boolean openMetrics = format.equals("openmetrics");
    String body = row.get("body").getAsString();
    if (openMetrics && !body.contains("EOF")) {
      body += body.contains("\r\n") ? "# EOF\r\n" : "# EOF\n";
    }
    SnapshotReader reader = Bodies.reader(openMetrics ? Bodies.OPENMETRICS : Bodies.TEXT);
    ParseResult lenient = Bodies.read(reader, Bodies.bytes(body));
    ParseResult strict =
        Bodies.read(openMetrics ? Bodies.OPENMETRICS_STRICT : Bodies.TEXT_STRICT, body);
    String tier = row.get(format).getAsString();
    assertEquals(tier, worst(lenient.problems()), () -> "" + lenient.problems());
    assertEquals(!tier.equals("syntax"), lenient.accepted());
    assertEquals(tier.equals("good") || tier.equals("notice"), strict.accepted());
    lenient.problems().forEach(problem -> checkForm(problem));
    JsonElement read = row.get("read");
    if (read != null && lenient.accepted()) {
      assertEquals(read.getAsString(), Bodies.present(reader.samples()).toString());
    }
  }

  private static void checkForm(Problem problem) {
    assertTrue(problem.line() >= 1 && problem.column() >= 1, problem::toString);
    assertTrue(problem.message().startsWith("expected "), problem::toString);
    assertTrue(problem.message().contains(", found "), problem::toString);
    assertTrue(problem.message().indexOf('\n') < 0, problem::toString);
  }

  private static String worst(List<Problem> problems) {
    return Stream.of(Tier.SYNTAX, Tier.STRICT_ONLY, Tier.NOTICE)
        .filter(tier -> problems.stream().anyMatch(problem -> problem.tier() == tier))
        .findFirst()
        .map(Tier::word)
        .orElse("good");
  }

  @Test
  void there_are_rows_of_every_tier_in_both_formats() throws IOException {
    List<JsonObject> rows = rows();
    for (String format : List.of("text", "openmetrics")) {
      for (String tier : List.of("good", "syntax", "strict-only", "notice")) {
        assertTrue(
            rows.stream()
                .map(row -> row.get(format))
                .anyMatch(of -> !of.isJsonNull() && of.getAsString().equals(tier)),
            format + " " + tier);
      }
    }
  }

  @Test
  void invalid_utf8_is_refused_in_label_values_names_and_help() {
    for (String body :
        List.of("a{x=\"\u00ff\"} 1\n", "{\"a\u00ff\"} 1\n", "# HELP a \u00ff\na 1\n")) {
      byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
      ParseResult result = Bodies.read(Bodies.reader(Bodies.TEXT), bytes);
      assertEquals("expected UTF-8, found byte 0xff", result.problems().get(0).message());
    }
  }
}
