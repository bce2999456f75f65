package dev.warrenperf.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/templates.md against the templates that are there and what they are given. */
class DocumentedTemplatesTest {

  private static final Path DOCUMENT = Path.of("docs", "templates.md");

  @Test
  void every_template_is_listed_and_every_listed_one_is_there() throws IOException {
    Set<String> there;
    try (Stream<Path> files = Files.list(Path.of("templates"))) {
      there =
          files
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    Set<String> listed = new TreeSet<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      Matcher row = Pattern.compile("^\\| `([a-z.-]+\\.(?:ftlh|js))` \\|").matcher(line);
      if (row.find()) {
        listed.add(row.group(1));
      }
    }
    assertEquals(there, listed);
  }

  @Test
  void what_a_template_is_given_is_described() throws Exception {
    Set<String> given =
        new TreeSet<>(HtmlReport.model("report", PageScript.of(new TemplateFiles(null))).keySet());
    Set<String> described = new TreeSet<>();
    String text = Files.readString(DOCUMENT);
    Matcher name = Pattern.compile("`(?:\\$\\{)?([a-zA-Z]+)(?:\\([a-z, ]+\\))?\\}?`").matcher(text);
    while (name.find()) {
      described.add(name.group(1));
    }
    given.removeAll(described);
    assertEquals(Set.of(), given);
  }
}
