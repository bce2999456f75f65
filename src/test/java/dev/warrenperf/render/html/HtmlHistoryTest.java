package dev.warrenperf.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.HistoryFixture;
import dev.warrenperf.report.HistoryReport;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class HtmlHistoryTest {

  private static final String HOSTILE =
      "\"'><script>alert(1)</script>]]>&amp;<!--${report}\u202e\u05e9\u0000\u001b[31m\ud800\u0085";

  static List<HistoryReport> reports() {
    return List.of(
        HistoryFixture.everyKind(),
        HistoryFixture.single(),
        HistoryFixture.holding(HOSTILE),
        HistoryFixture.holding(""),
        HistoryFixture.holding("x".repeat(200)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void the_page_is_well_formed_and_its_references_have_targets(HistoryReport report)
      throws Exception {
    String html = HtmlReport.render(report, new PageTemplates(null));
    assertEquals(html, HtmlReport.render(report, new PageTemplates(null)));
    Page page = Page.parse(html);
    assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), html.substring(0, 60));
    assertEquals(1, page.all("main").size());
    assertEquals(1, page.all("h1").size());
    assertEquals(1, page.all("script").size());
    List<String> ids = page.values("id");
    Set<String> unique = new HashSet<>(ids);
    assertEquals(unique.size(), ids.size(), "ids: " + ids);
    for (String link : page.values("href")) {
      assertTrue(unique.contains(link.substring(1)), link);
    }
    assertTrue(unique.containsAll(page.values("aria-labelledby")));
    assertTrue(unique.containsAll(page.values("aria-describedby")));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void every_chart_has_its_numbers_beside_it_and_every_table_its_caption_and_box(
      HistoryReport report) throws Exception {
    Page page = Page.parse(HtmlReport.render(report, new PageTemplates(null)));
    Set<String> titles = new TreeSet<>();
    Set<String> numbered = new TreeSet<>();
    for (Element chart : page.all("svg")) {
      if (chart.getAttribute("aria-hidden").equals("true")) {
        // a line without axes repeats the words beside it, so these must be there
        assertFalse(chart.getParentNode().getTextContent().isBlank());
        continue;
      }
      Element figure = (Element) chart.getParentNode().getParentNode();
      assertEquals("figure", figure.getTagName());
      assertEquals(1, Page.all(figure, "figcaption").size());
      titles.add(Page.all(chart, "title").get(0).getTextContent());
      // the picture of the first screen is drawn again where its numbers are
      Page.all(figure, "tbody").stream()
          .findFirst()
          .ifPresent(
              rows -> {
                assertEquals(report.releases().size(), Page.all(rows, "tr").size());
                numbered.add(Page.all(chart, "title").get(0).getTextContent());
              });
    }
    assertEquals(titles, numbered);
    for (Element table : page.all("table")) {
      assertEquals(1, Page.all(table, "caption").size());
      Page.all(table, "th").forEach(head -> assertFalse(head.getAttribute("scope").isEmpty()));
      assertEquals("region", ((Element) table.getParentNode()).getAttribute("role"));
    }
  }

  @Test
  void the_facts_are_on_the_page() throws Exception {
    String text =
        Page.parse(HtmlReport.render(HistoryFixture.everyKind(), new PageTemplates(null)))
            .text()
            .replace('\u202f', ' ');
    for (String fact :
        List.of(
            "HISTORY",
            "14 releases from v1.0 to v1.13",
            "v1.11-1, v1.11-1",
            "no node answered",
            "The mean changed in v1.6: 202 ms before, 402 ms since (p = 0.000022)",
            "The buckets changed in v1.13",
            "Without values in any release: Task Start",
            "a process was restarted",
            "warren-perf history runs")) {
      assertTrue(text.contains(fact), fact);
    }
  }
}
