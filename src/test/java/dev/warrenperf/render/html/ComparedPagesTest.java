package dev.warrenperf.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.ComparisonFixture;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages with comparisons, left below target/ for the browser to look at. */
class ComparedPagesTest {

  private static Map<String, Report> pages() {
    return Map.of(
        "two-versions", ComparisonFixture.alone(ComparisonFixture.everyKindOfChange()),
        "three-versions", ComparisonFixture.alone(ComparisonFixture.threeVersions()),
        "nothing-compared", ComparisonFixture.alone(ComparisonFixture.nothingCompared()),
        "beside-a-run",
            ComparisonFixture.beside(
                ComparisonFixture.everyKindOfChange(), ReportFixture.nothing()));
  }

  @Test
  void pages_with_comparisons_are_there_to_be_looked_at() throws Exception {
    for (Map.Entry<String, Report> page : pages().entrySet()) {
      Path file = Path.of("target", "compared", page.getKey(), "report.html");
      Files.createDirectories(file.getParent());
      Files.writeString(file, HtmlReport.render(page.getValue(), new PageTemplates(null)));
      assertEquals(1, Page.parse(Files.readString(file)).all("h1").size());
    }
  }

  /** What a comparison of ten operations, seven of them changed, adds to a page. */
  @Test
  void a_comparison_takes_less_than_200_kilobytes() throws Exception {
    Report run = ReportFixture.nothing();
    int bare = bytes(run);
    int more = bytes(ComparisonFixture.beside(ComparisonFixture.everyKindOfChange(), run)) - bare;
    assertTrue(more < 200_000, more + " bytes");
  }

  private static int bytes(Report report) throws TemplateFailure {
    return HtmlReport.render(report, new PageTemplates(null))
        .getBytes(StandardCharsets.UTF_8)
        .length;
  }
}
