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

  @TestFactory
  Stream<DynamicTest> every_command_behind_a_prompt_ends_well() throws IOException {
    List<String> commands = new ArrayList<>();
    for (Path document : documents()) {
      for (String line : Files.readAllLines(document)) {
        if (line.startsWith(PROMPT)) {
          commands.add(line.substring(PROMPT.length()));
        }
      }
    }
    assertTrue(commands.size() >= 6, "only " + commands);
    return commands.stream()
        .map(
            command ->
                DynamicTest.dynamicTest(command, () -> assertFalse(runs(command).isEmpty())));
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
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
