package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that show man pages have nothing to say against them. */
class ManPagesRenderedTest {

  @TempDir private Path directory;

  private List<String> pages;

  @BeforeEach
  void all_pages() throws Exception {
    Path made = directory.resolve("made");
    assertEquals(0, CommandRun.of("generate", made.toString()).exitCode());
    try (Stream<Path> all = Files.list(made.resolve("man/man1"))) {
      pages = all.map(Path::toString).sorted().toList();
    }
    assertTrue(pages.size() > 15);
  }

  private String said(List<String> program, List<String> files) throws Exception {
    List<String> command = new ArrayList<>(program);
    command.addAll(files);
    return new ShellRun(directory).said(command);
  }

  @Test
  void groff_warns_of_nothing() throws Exception {
    ShellRun.assumeInstalled("groff");
    for (String page : pages) {
      String shown =
          said(List.of("groff", "-ww", "-man", "-Tutf8", "-Z", "-wbreak"), List.of(page));
      assertFalse(shown.contains(": warning"), shown);
      assertTrue(shown.contains("x T utf8"), shown);
    }
  }

  @Test
  void man_warns_of_nothing_and_shows_the_options() throws Exception {
    ShellRun.assumeInstalled("man");
    for (String page : pages) {
      List<String> man = List.of("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z");
      assertFalse(said(man, List.of(page)).contains(": warning"), page);
    }
    String report =
        said(
            List.of("man", "-E", "ascii", "-l"),
            List.of(directory + "/made/man/man1/warren-perf-report.1"));
    assertTrue(report.replaceAll(".\b", "").contains("--fail-on=LIST"), report);
  }

  /** Pages have no date: the same program gives the same bytes. */
  @Test
  void mandoc_misses_nothing_but_a_date() throws Exception {
    ShellRun.assumeInstalled("mandoc");
    List<String> found =
        said(List.of("mandoc", "-Tlint", "-W", "warning"), pages)
            .lines()
            .filter(line -> !line.endsWith("WARNING: missing date, using \"\": TH"))
            .toList();
    assertEquals(List.of(), found);
  }
}
