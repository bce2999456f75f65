package dev.warrenperf.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warrenperf.report.HistoryFixture;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page is the same, and its faults are, whether its templates were parsed before or not. */
class PageTemplatesTest {

  private final Report report = ReportFixture.everyKindOfRow();

  @TempDir private Path directory;

  private PageTemplates begun() {
    PageTemplates templates = new PageTemplates(directory);
    HtmlReport.begin(templates);
    return templates;
  }

  @Test
  void a_page_whose_templates_were_begun_is_the_same() throws Exception {
    Files.writeString(directory.resolve("footer.ftlh"), "<footer>Ours</footer>\n");
    assertNotNull(begun().begun());
    assertEquals(
        HtmlReport.render(report, new PageTemplates(directory)),
        HtmlReport.render(report, begun()));
  }

  /** The script is read before the page is made; were a template read after it, that were last. */
  @Test
  void a_page_reads_no_template_that_was_begun() throws Exception {
    PageTemplates templates = begun();
    HtmlReport.render(report, templates);
    assertEquals("templates/page.js", templates.begun().files().placeOfLast());
  }

  @Test
  void neither_does_a_history() throws Exception {
    PageTemplates templates = new PageTemplates(null);
    HtmlReport.beginHistory(templates);
    HtmlReport.render(HistoryFixture.everyKind(), templates);
    assertEquals("templates/page.js", templates.begun().files().placeOfLast());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#if",
        "${report.nothing}",
        "<#include \"absent.ftlh\">",
        "<#include \"../secret.ftlh\">",
        "<#include \"footer.ftlh\">"
      })
  void a_fault_is_told_in_the_same_words(String text) throws IOException {
    Files.writeString(directory.resolve("footer.ftlh"), text);
    assertEquals(fault(new PageTemplates(directory)), fault(begun()));
  }

  private String fault(PageTemplates templates) {
    return assertThrows(TemplateFailure.class, () -> HtmlReport.render(report, templates))
        .getMessage();
  }

  @Test
  void what_is_no_directory_is_begun_in_vain() {
    PageTemplates templates = new PageTemplates(directory.resolve("none"));
    HtmlReport.begin(templates);
    assertNull(templates.begun());
    assertEquals(
        directory.resolve("none") + ": expected a directory of templates, found none",
        fault(templates));
  }
}
