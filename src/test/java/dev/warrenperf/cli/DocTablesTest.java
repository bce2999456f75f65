package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables of the documentation are tables: a blank line would end one, and what follows is text. */
class DocTablesTest {

  @Test
  void every_run_of_rows_has_a_head() throws IOException {
    List<String> headless = new ArrayList<>();
    for (Path file : documents()) {
      List<String> lines = Files.readAllLines(file);
      boolean code = false;
      for (int i = 0; i < lines.size(); i++) {
        code ^= lines.get(i).startsWith("```");
        boolean first = isRow(lines, i) && !isRow(lines, i - 1);
        if (first && !code && !(isRow(lines, i + 1) && isRule(lines.get(i + 1)))) {
          headless.add(file + ":" + (i + 1));
        }
      }
    }
    assertEquals(List.of(), headless);
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> here = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      List<Path> found =
          Stream.concat(here, docs).filter(file -> file.toString().endsWith(".md")).toList();
      assertFalse(found.isEmpty());
      return found;
    }
  }

  private static boolean isRow(List<String> lines, int index) {
    return index >= 0 && index < lines.size() && lines.get(index).startsWith("|");
  }

  private static boolean isRule(String line) {
    return line.chars().allMatch(character -> "|-: ".indexOf(character) >= 0);
  }
}
