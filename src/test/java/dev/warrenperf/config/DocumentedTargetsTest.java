package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@code docs/targets.md} shows must work when it is copied. */
class DocumentedTargetsTest {

  private static final Path DOCUMENT = Path.of("docs/targets.md");

  @TestFactory
  Stream<DynamicTest> every_example_is_read() throws IOException {
    List<String> blocks = blocks("yaml");
    assertTrue(blocks.size() >= 5, "only " + blocks.size() + " examples");
    return blocks.stream()
        .map(block -> DynamicTest.dynamicTest(title(block), () -> readAll(block)));
  }

  private static void readAll(String block) throws Exception {
    String schema =
        block.lines().anyMatch(line -> line.startsWith("schema:"))
            ? ""
            : "schema: " + TargetFile.SCHEMA + "\n";
    byte[] bytes = (schema + block).getBytes(StandardCharsets.UTF_8);
    TargetFile.read("docs/targets.md", new ByteArrayInputStream(bytes));
  }

  @Test
  void every_key_of_the_format_is_described() throws IOException {
    String document = Files.readString(DOCUMENT);
    for (String key :
        List.of(
            "schema",
            "name",
            "operations",
            "throughput",
            "ratios",
            "of",
            "to",
            "part",
            "summary",
            "gauges",
            "resources",
            "histogram",
            "samples",
            "mean",
            "quantiles",
            "required",
            "target",
            "acceptable",
            "critical",
            "per",
            "counter",
            "rate",
            "kind",
            "over",
            "offered",
            "failed",
            "backlog",
            "demand",
            "gauge",
            "min",
            "max",
            "last",
            "across",
            "role",
            "cpu",
            "memory",
            "cores",
            "cpu-counter",
            "memory-gauge",
            "each",
            "failures",
            "valid",
            "benchmark",
            "nodes",
            "restarts",
            "snapshots",
            "length",
            "observations",
            "errors")) {
      assertTrue(document.contains("`" + key + "`"), key);
    }
  }

  @Test
  void the_file_with_mistakes_gives_the_messages_shown() throws IOException {
    String faulty = blocks("yaml-with-mistakes").get(0);
    String shown = blocks("text").get(0).strip();
    Exception thrown =
        assertThrows(
            Exception.class,
            () ->
                TargetFile.read(
                    "mine.yaml",
                    new ByteArrayInputStream(faulty.getBytes(StandardCharsets.UTF_8))));
    assertEquals(shown, thrown.getMessage());
  }

  private static List<String> blocks(String language) throws IOException {
    Pattern fence = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$");
    return fence
        .matcher(Files.readString(DOCUMENT))
        .results()
        .map(DocumentedTargetsTest::body)
        .toList();
  }

  private static String body(MatchResult match) {
    return match.group(1);
  }

  private static String title(String block) {
    return block.lines().filter(line -> line.contains("name:")).findFirst().orElse(block).strip();
  }
}
