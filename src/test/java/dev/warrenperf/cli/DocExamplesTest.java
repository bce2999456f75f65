package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.run.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every command that the documentation shows is run, from the project's folder. */
class DocExamplesTest {

  private static final String PROMPT = "$ ./warren-perf ";

  private static final Pattern WORD = Pattern.compile("(?:[^ \"]|\"[^\"]*\")+");

  @TempDir private Path directory;

  private static List<String> firstFencedBlock(Path document) throws IOException {
    List<String> lines = Files.readAllLines(document);
    int start = lines.indexOf("```");
    int end = start + 1 + lines.subList(start + 1, lines.size()).indexOf("```");
    return lines.subList(start + 1, end);
  }

  @Test
  void the_readme_begins_with_the_main_command_and_the_test_command() throws IOException {
    List<String> block = firstFencedBlock(Path.of("README.md"));
    assertEquals(2, block.size(), block::toString);
    assertTrue(block.get(0).startsWith("./warren-perf report sample-metrics/"), block.get(0));
    assertTrue(block.get(1).startsWith("mvn "), block.get(1));
  }

  @Test
  void the_main_command_prints_a_report_and_writes_it_in_every_format() throws IOException {
    String command = firstFencedBlock(Path.of("README.md")).get(0);
    String elsewhere = command.replace("reports/burst", directory.toString());
    String printed = runs(elsewhere.substring("./warren-perf ".length()));
    assertTrue(printed.contains("Service Create"), printed);
    for (String file :
        List.of(
            "report.html",
            "report.txt",
            "report.json",
            "report.md",
            "report.csv",
            "junit.xml",
            "results.prom")) {
      assertTrue(Files.size(directory.resolve(file)) > 1000, file);
    }
  }

  /** A command behind a prompt, and what the document shows of its output. */
  private record Example(String command, List<String> shown) {}

  @TestFactory
  Stream<DynamicTest> every_command_behind_a_prompt_prints_what_is_shown() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path document : documents()) {
      examples.addAll(examples(Files.readAllLines(document)));
    }
    assertTrue(examples.size() >= 20, "only " + examples);
    assertTrue(examples.stream().anyMatch(example -> !example.shown().isEmpty()));
    return examples.stream()
        .map(example -> DynamicTest.dynamicTest(example.command(), () -> assertPrinted(example)));
  }

  private static List<Example> examples(List<String> lines) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(PROMPT)) {
        List<String> shown =
            lines.subList(i + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith(PROMPT) && !line.startsWith("```"))
                .toList();
        examples.add(new Example(lines.get(i).substring(PROMPT.length()), shown));
      }
    }
    return examples;
  }

  /** Lines may be left out of what is shown, and none be changed but for no-break spaces. */
  private static void assertPrinted(Example example) {
    String printed = runs(example.command());
    assertFalse(printed.isEmpty());
    List<String> rest = printed.lines().map(DocExamplesTest::plain).toList();
    for (String line : example.shown()) {
      int at = rest.indexOf(plain(line));
      assertTrue(at >= 0, () -> "not printed in this order: " + line + "\nby\n" + printed);
      rest = rest.subList(at + 1, rest.size());
    }
  }

  private static String plain(String line) {
    return line.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md"), Path.of("scenarios", "README.md")), docs.sorted())
          .filter(path -> path.toString().endsWith(".md"))
          .toList();
    }
  }

  /** As a shell parts them; what stands between double quotes is kept together. */
  private static String[] words(String arguments) {
    return WORD.matcher(arguments)
        .results()
        .map(word -> word.group().replace("\"", ""))
        .toArray(String[]::new);
  }

  private static String runs(String arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(new ByteArrayInputStream(new byte[0]), out, err, false, false, 100);
    int exitCode = new WarrenPerf(console, Map.of()).run(words(arguments));
    assertEquals(0, exitCode, () -> err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
