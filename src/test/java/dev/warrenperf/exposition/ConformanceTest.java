package dev.warrenperf.exposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** Third parties' rows, read by the rule of the tiers in both modes. */
class ConformanceTest {

  private static final List<String> FILES =
      List.of(
          "client_python_text",
          "common_expfmt_fuzz_corpus",
          "common_expfmt_text",
          "openmetrics_parsers",
          "prometheus_textparse_openmetrics",
          "prometheus_textparse_prom");

  private static final Set<String> UNREAD_TAGS = Set.of("native-histogram");

  /**
   * Rows of Prometheus' scraper tests that it calls good although they contain what another row
   * calls strict-only, so that no parser can satisfy both in strict mode. By row, the contradicting
   * row and what both contain.
   */
  private static final Map<String, String> CONTRADICTED_WHEN_STRICT =
      Map.of(
          "promparse/TestPromParse", "expfmt/err/0: no line feed at the end",
          "promparse/TestUTF8PromParse", "expfmt/err/0: no line feed at the end",
          "promparse/PromNullByteHandling/0", "expfmt/err/0: no line feed at the end",
          "omparse/TestOpenMetricsParse", "om/bad_histograms_2: a histogram's _count without _sum",
          "omparse/TestOpenMetricsParse_UTF8",
              "om/bad_grouping_or_ordering_3: a family interleaved with another");

  private static Path directory() {
    String configured = System.getProperty("conformance.dir", "");
    assumeTrue(
        !configured.isEmpty() && Files.isDirectory(Path.of(configured)),
        "conformance rows are skipped: -Dconformance.dir names no directory");
    return Path.of(configured);
  }

  private static List<JsonObject> rows(String file) throws IOException {
    try (Stream<String> lines = Files.lines(directory().resolve(file + ".jsonl"))) {
      return lines.map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }
  }

  private static boolean isSkipped(JsonObject row) {
    JsonElement tags = row.get("tags");
    return tags != null
        && tags.isJsonArray()
        && tags.getAsJsonArray().asList().stream()
            .anyMatch(tag -> UNREAD_TAGS.contains(tag.getAsString()));
  }

  @Test
  void every_skipped_row_is_named_and_counted(TestReporter reporter) throws IOException {
    int total = 0;
    int skipped = 0;
    for (String file : FILES) {
      for (JsonObject row : rows(file)) {
        total++;
        if (isSkipped(row)) {
          skipped++;
          reporter.publishEntry("skipped, native histogram", id(row));
        }
      }
    }
    CONTRADICTED_WHEN_STRICT.forEach(
        (row, reason) -> reporter.publishEntry("not held to strict mode: " + row, reason));
    reporter.publishEntry(
        "conformance rows",
        (total - skipped)
            + " read in both modes, "
            + skipped
            + " skipped, "
            + CONTRADICTED_WHEN_STRICT.size()
            + " not held to strict mode");
    assertTrue(total - skipped > 400, "only " + total + " rows, " + skipped + " skipped");
  }

  @TestFactory
  Stream<DynamicTest> rows_are_judged_by_their_tier() throws IOException {
    directory();
    return FILES.stream()
        .flatMap(ConformanceTest::rowsUnchecked)
        .filter(row -> !isSkipped(row))
        .map(row -> DynamicTest.dynamicTest(id(row), () -> check(row)));
  }

  private static Stream<JsonObject> rowsUnchecked(String file) {
    try {
      return rows(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String id(JsonObject row) {
    return row.get("id").getAsString();
  }

  private static byte[] input(JsonObject row) {
    JsonElement encoded = row.get("input_b64");
    return encoded != null
        ? Base64.getDecoder().decode(encoded.getAsString())
        : Bodies.bytes(row.get("input").getAsString());
  }

  private static void check(JsonObject row) {
    ExpositionFormat format =
        row.get("format").getAsString().startsWith("openmetrics")
            ? ExpositionFormat.OPENMETRICS
            : ExpositionFormat.TEXT;
    SnapshotReader reader = Bodies.reader(new ParseOptions(false, format));
    ParseResult lenient = Bodies.read(reader, input(row));
    ParseResult strict = Bodies.read(Bodies.reader(new ParseOptions(true, format)), input(row));
    if (!row.has("tier")) {
      return;
    }
    boolean contradicted = CONTRADICTED_WHEN_STRICT.containsKey(id(row));
    switch (row.get("tier").getAsString()) {
      case "good" -> {
        assertTrue(lenient.accepted(), () -> "rejected: " + lenient.problems());
        assertEquals(!contradicted, strict.accepted(), () -> "strict: " + strict.problems());
        checkSamples(row, reader);
      }
      case "strict-only" -> {
        assertTrue(lenient.accepted(), () -> "rejected: " + lenient.problems());
        assertFalse(lenient.problems().isEmpty(), "accepted without a word");
        assertFalse(strict.accepted(), "accepted when strict");
      }
      case "syntax" -> {
        assertFalse(lenient.accepted(), "accepted");
        assertFalse(strict.accepted(), "accepted when strict");
        assertTrue(lenient.problems().get(0).line() > 0);
        assertTrue(lenient.problems().get(0).column() > 0);
      }
      case "lenient-source" -> assertFalse(strict.accepted(), "accepted when strict");
      default -> fail("unknown tier");
    }
  }

  private static void checkSamples(JsonObject row, SnapshotReader reader) {
    if (!row.has("expected") || !row.getAsJsonObject("expected").has("samples")) {
      return;
    }
    SortedMap<Series, Double> expected = new TreeMap<>();
    JsonArray samples = row.getAsJsonObject("expected").getAsJsonArray("samples");
    for (JsonElement element : samples) {
      JsonObject sample = element.getAsJsonObject();
      Map<String, String> labels = new HashMap<>();
      sample
          .getAsJsonObject("labels")
          .entrySet()
          .forEach(label -> labels.put(label.getKey(), label.getValue().getAsString()));
      expected.putIfAbsent(
          normalised(new Series(sample.get("name").getAsString(), Labels.of(labels))),
          number(sample.get("value").getAsString()));
    }
    SortedMap<Series, Double> actual = new TreeMap<>();
    Bodies.present(reader.samples())
        .forEach((series, value) -> actual.put(normalised(series), value));
    // Prometheus 3 turns _created into a start timestamp; here it stays a series.
    actual
        .keySet()
        .removeIf(series -> series.name().endsWith("_created") && !expected.containsKey(series));
    assertEquals(expected, actual);
  }

  /** Prometheus 3 writes le and quantile as floats; here they stay as written. */
  private static Series normalised(Series series) {
    Map<String, String> labels = new HashMap<>(series.labels().asMap());
    labels.computeIfPresent("le", (name, text) -> Double.toString(number(text)));
    labels.computeIfPresent("quantile", (name, text) -> Double.toString(number(text)));
    return new Series(series.name(), Labels.of(labels));
  }

  private static double number(String text) {
    return switch (text) {
      case "c" -> 0; // a label named le of a counter
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
