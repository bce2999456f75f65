package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.run.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code schema}, and the line by which an editor finds what it prints. */
class SchemaCommandTest {

  @Test
  void every_schema_of_the_documents_is_in_the_program() throws IOException {
    List<String> documented;
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      documented =
          docs.map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".schema.json"))
              .sorted()
              .toList();
    }
    assertEquals(documented, SchemaFiles.NAMES.stream().map(SchemaFiles::file).sorted().toList());
    for (String name : SchemaFiles.NAMES) {
      String text = Files.readString(Path.of("docs", SchemaFiles.file(name)));
      assertEquals(new CommandRun(0, text, ""), CommandRun.of("schema", name));
    }
  }

  @Test
  void without_a_name_they_are_listed() {
    String names = String.join("\n", SchemaFiles.NAMES) + "\n";
    assertEquals(new CommandRun(0, names, ""), CommandRun.of("schema"));
  }

  @Test
  void another_name_is_refused_with_the_one_that_was_meant() {
    CommandRun run = CommandRun.of("schema", "target");
    assertEquals(ExitCode.USAGE.code(), run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().endsWith(", found \"target\"; did you mean targets?\n"), run.err());
  }

  @Test
  void another_shell_is_refused() {
    CommandRun run = CommandRun.of("completion", "csh");
    assertEquals(ExitCode.USAGE.code(), run.exitCode());
    assertTrue(run.err().contains("expected bash, zsh or fish, found \"csh\""), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"warren-1.3", "warren-load-test"})
  void what_targets_prints_names_the_schema_beside_it(String name) {
    String printed = CommandRun.of("targets", name).out();
    String file = SchemaFiles.file("targets");
    assertEquals("# yaml-language-server: $schema=" + file, printed.lines().findFirst().orElse(""));
    assertTrue(printed.contains("warren-perf schema targets > " + file + "\n"), printed);
  }

  /** What users copy: files as a whole, and what stands in a document. */
  @Test
  void files_of_the_documents_name_the_schema_beside_them() throws IOException {
    String printed = CommandRun.of("targets", "warren-1.3").out();
    String head = String.join("\n", printed.lines().limit(2).toList()) + "\n";
    int files = 0;
    int examples = 0;
    for (Path file : documents()) {
      String text = Files.readString(file);
      if (file.toString().endsWith(".yaml")) {
        assertTrue(text.startsWith(head + "schema: warren-perf/targets/1\n"), file.toString());
        files++;
      } else {
        examples += namedSchemas(file, text.lines().toList());
      }
    }
    assertTrue(files >= 3 && examples >= 3, files + " " + examples);
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> found = Files.walk(Path.of("docs"))) {
      return found
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".md"))
          .toList();
    }
  }

  /** Counts the examples; one that is shown for its mistakes is none to copy. */
  private static int namedSchemas(Path file, List<String> lines) {
    int examples = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("schema: warren-perf/")
          && !lines.get(i - 1).equals("```yaml-with-mistakes")) {
        String name = lines.get(i).split("/", -1)[1];
        assertEquals(
            "# yaml-language-server: $schema=" + SchemaFiles.file(name),
            lines.get(i - 1),
            file + ":" + (i + 1));
        examples++;
      }
    }
    return examples;
  }
}
