package dev.warrenperf.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.ReportFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

  @TempDir private Path directory;

  private String render() throws TemplateFailure {
    return HtmlReport.render(ReportFixture.everyKindOfRow(), new PageTemplates(directory));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  @Test
  void an_empty_directory_changes_nothing() throws TemplateFailure {
    assertEquals(
        HtmlReport.render(ReportFixture.everyKindOfRow(), new PageTemplates(null)), render());
  }

  @Test
  void a_template_of_the_same_name_replaces_one_and_the_others_stay() throws Exception {
    write("footer.ftlh", "<footer>Made for ${report.run.title} & friends</footer>\n");
    String page = render();
    assertTrue(page.contains("<footer>Made for plain & friends</footer>"));
    assertTrue(page.contains("<h1 id=\"verdict\">"));
  }

  @Test
  void a_script_of_ones_own_runs_under_its_own_hash() throws Exception {
    String before = render();
    write("page.js", "console.log('ours');\r\n");
    String page = render();
    assertTrue(page.contains("<script>//<![CDATA[\nconsole.log('ours');\n//]]>\n</script>"), page);
    assertFalse(page.contains(before.replaceAll("(?s).*('sha256-[^']*').*", "$1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a(']]>')", "b('</SCRIPT>')"})
  void a_script_that_would_end_early_is_refused(String script) throws Exception {
    Path file = write("page.js", script);
    TemplateFailure failure = assertThrows(TemplateFailure.class, this::render);
    assertEquals(
        file + ": expected a script without \"]]>\" and \"</script\"", failure.getMessage());
  }

  @Test
  void a_template_of_a_new_name_can_be_included() throws Exception {
    write("footer.ftlh", "<#include \"badge.ftlh\">\n");
    write("badge.ftlh", "<footer>${report.tally.pass}</footer>\n");
    assertTrue(render().contains("<footer>4</footer>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${report.run.titel}|expected a field that has a value, found none at report.run.titel",
        "${report.run.title.length()}|Expected a hash",
        "${report.class}|found none at report.class",
        "${report.hashCode}|found none at report.hashCode",
        "${svg(report, 1, 2)}|svg: expected a chart, a width, a height and a suffix",
        "${svg(report, 540, 260, '')}|svg: expected a chart",
        "${svg(report.operations[0].chart, 1, 1, '')}|expected at least 200 x 120 pixels",
        "<#if report>|"
      })
  void a_fault_in_use_names_template_line_and_field(String text, String message)
      throws IOException {
    Path file = write("footer.ftlh", "<footer>\n  " + text + "\n</footer>\n");
    TemplateFailure failure = assertThrows(TemplateFailure.class, this::render);
    assertEquals(file.toString(), failure.file());
    assertTrue(failure.line() >= 2, failure.getMessage());
    assertTrue(
        failure.getMessage().startsWith(file + ":" + failure.line() + ":"), failure.getMessage());
    assertTrue(message == null || failure.getMessage().contains(message), failure.getMessage());
    assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${report?api.getClass()}",
        "<#include \"../secret.ftlh\">",
        "<#include \"/../secret.ftlh\">",
        "<#include \"absent.ftlh\">",
        "<#include \"footer.ftlh\">"
      })
  void a_template_reaches_nothing_but_the_report_and_templates(String text) throws IOException {
    Files.writeString(directory.resolveSibling("secret.ftlh"), "secret");
    write("footer.ftlh", text);
    TemplateFailure failure = assertThrows(TemplateFailure.class, this::render);
    assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
  }

  @Test
  void bytes_that_are_no_UTF_8_are_refused() throws IOException {
    Files.write(directory.resolve("footer.ftlh"), new byte[] {'<', (byte) 0xe4, '>'});
    TemplateFailure failure = assertThrows(TemplateFailure.class, this::render);
    assertEquals(
        directory.resolve("footer.ftlh") + ": expected UTF-8, found other bytes",
        failure.getMessage());
  }

  @Test
  void a_directory_that_is_none_is_told() throws IOException {
    Path file = write("file", "");
    TemplateFailure failure =
        assertThrows(
            TemplateFailure.class,
            () -> HtmlReport.render(ReportFixture.everyKindOfRow(), new PageTemplates(file)));
    assertEquals(file + ": expected a directory of templates, found none", failure.getMessage());
    assertEquals(0, failure.line());
  }
}
