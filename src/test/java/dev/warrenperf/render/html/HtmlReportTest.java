package dev.warrenperf.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.ComparisonFixture;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Gaps;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportFixture;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class HtmlReportTest {

  private static final String HOSTILE =
      "\"'><script>alert(1)</script>]]>&amp;<!--${report}\u202e\u05e9\u0000\u001b[31m\ud800\u0085";

  private static final List<Report> REPORTS =
      List.of(
          ReportFixture.everyKindOfRow(),
          ReportFixture.nothing(),
          ReportFixture.holding(HOSTILE),
          ReportFixture.holding(""),
          ReportFixture.holding("x".repeat(200)),
          ReportFixture.hourOfSixNodes(),
          ComparisonFixture.alone(ComparisonFixture.everyKindOfChange()),
          ComparisonFixture.alone(ComparisonFixture.threeVersions()),
          ComparisonFixture.alone(ComparisonFixture.nothingCompared()),
          ComparisonFixture.alone(ComparisonFixture.holding(HOSTILE)),
          ComparisonFixture.alone(ComparisonFixture.holding("")),
          ComparisonFixture.beside(
              ComparisonFixture.threeVersions(), ReportFixture.hourOfSixNodes()),
          ComparisonFixture.beside(
              ComparisonFixture.holding("x".repeat(200)), ReportFixture.everyKindOfRow()));

  /** The pages of those, each rendered once. */
  private static final IdentityHashMap<Report, String> PAGES = new IdentityHashMap<>();

  static List<Report> reports() {
    return REPORTS;
  }

  private static String html(Report report) throws TemplateFailure {
    String known = PAGES.get(report);
    if (known == null) {
      known = HtmlReport.render(report, new PageTemplates(null));
      PAGES.put(report, known);
    }
    return known;
  }

  @ParameterizedTest
  @MethodSource("reports")
  void the_page_is_well_formed_and_begins_as_HTML_does(Report report) throws Exception {
    String html = html(report);
    Page page = Page.parse(html);
    assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), html.substring(0, 60));
    assertTrue(html.endsWith("</html>\n"));
    assertEquals(1, page.all("main").size());
    assertEquals(1, page.all("h1").size());
    assertEquals(1, page.all("footer").size());
    assertFalse(page.all("title").get(0).getTextContent().isBlank());
  }

  @Test
  void the_gaps_of_a_run_have_the_id_and_those_of_its_comparison_none() throws Exception {
    Report both =
        ComparisonFixture.beside(
            ComparisonFixture.everyKindOfChange(), ReportFixture.everyKindOfRow());
    assertNotNull(both.gaps());
    assertNotNull(both.comparison().gaps());
    Page page = Page.parse(HtmlReport.render(both, new PageTemplates(null)));
    assertEquals(1, page.values("id").stream().filter(Gaps.ANCHOR::equals).count());
    assertEquals(2, page.all("summary").stream().filter(HtmlReportTest::tellsGaps).count());
  }

  private static boolean tellsGaps(Element summary) {
    return summary.getTextContent().matches(".*(no data|not be compared)");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void ids_are_unique_and_every_reference_has_its_target(Report report) throws Exception {
    Page page = Page.parse(html(report));
    List<String> ids = page.values("id");
    Set<String> unique = new HashSet<>(ids);
    assertEquals(unique.size(), ids.size(), "ids: " + ids);
    for (String link : page.values("href")) {
      if (link.startsWith("https://example.org/")) {
        continue;
      }
      assertTrue(link.startsWith("#"), link);
      assertTrue(unique.contains(link.substring(1)), link);
    }
    for (String attribute : List.of("aria-labelledby", "aria-describedby")) {
      assertTrue(unique.containsAll(page.values(attribute)), attribute);
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void the_only_links_that_lead_away_are_those_of_waivers_and_tell_nobody_whence(Report report)
      throws Exception {
    Page page = Page.parse(html(report));
    List<Element> away =
        page.all("a").stream().filter(a -> !a.getAttribute("href").startsWith("#")).toList();
    assertEquals(
        report.waivers().stream().filter(waiver -> waiver.result().waiver().link() != null).count(),
        away.size());
    for (Element link : away) {
      assertEquals("noopener noreferrer nofollow", link.getAttribute("rel"));
      assertEquals(link.getTextContent(), link.getAttribute("href"));
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void nothing_is_asked_of_the_outside_and_nothing_runs_but_the_pages_own_script(Report report)
      throws Exception {
    Page page = Page.parse(html(report));
    Set<String> forbidden =
        Set.of("link", "iframe", "object", "embed", "base", "form", "image", "use");
    for (Element element : page.all("*")) {
      assertFalse(forbidden.contains(element.getTagName()), element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        String name = element.getAttributes().item(i).getNodeName();
        assertFalse(name.startsWith("on") || name.equals("src"), name);
      }
    }
    String style = page.all("style").get(0).getTextContent();
    assertFalse(style.contains("url(") || style.contains("@import"), "style asks for more");
    assertEquals(1, page.all("script").size());
    String policy = page.all("meta").get(1).getAttribute("content");
    assertTrue(
        policy.matches(
            "default-src 'none'; base-uri 'none'; form-action 'none';"
                + " style-src 'unsafe-inline'; img-src data:; script-src"
                + " 'sha256-[A-Za-z0-9+/]{43}='"),
        policy);
  }

  /** As a browser does it: base 64 of the SHA-256 of all that stands between the tags. */
  private static String digest(String script) throws Exception {
    byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void the_hash_is_of_what_a_browser_sees_between_the_tags() throws Exception {
    String html = HtmlReport.render(ReportFixture.everyKindOfRow(), new PageTemplates(null));
    String script =
        html.substring(html.indexOf("<script>") + "<script>".length(), html.indexOf("</script>"));
    assertTrue(html.contains("'sha256-" + digest(script) + "'"));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void every_chart_is_labelled_and_has_its_data_beside_it(Report report) throws Exception {
    Page page = Page.parse(html(report));
    for (Element chart : page.all("svg")) {
      if (chart.getAttribute("aria-hidden").equals("true")) {
        // it repeats the words of its cell, so these must be there
        Element cell = (Element) chart.getParentNode();
        assertEquals("td", cell.getTagName());
        assertTrue(cell.getTextContent().contains("≈"), cell.getTextContent());
        continue;
      }
      boolean leads = !Page.all(chart, "a").isEmpty();
      assertEquals(leads ? "group" : "img", chart.getAttribute("role"));
      assertEquals(chart, Page.all(chart, "title").get(0).getParentNode());
      Element figure = (Element) chart.getParentNode().getParentNode();
      assertEquals("figure", figure.getTagName());
      assertEquals(1, Page.all(figure, "figcaption").size());
      assertEquals(1, Page.all(figure, "table").size());
      assertFalse(Page.all(figure, "td").isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void every_table_has_a_caption_scoped_heads_and_a_box_that_scrolls(Report report)
      throws Exception {
    Page page = Page.parse(html(report));
    for (Element table : page.all("table")) {
      assertEquals(1, Page.all(table, "caption").size());
      Page.all(table, "th").forEach(head -> assertFalse(head.getAttribute("scope").isEmpty()));
      Element box = (Element) table.getParentNode();
      assertEquals("region", box.getAttribute("role"));
      assertEquals("0", box.getAttribute("tabindex"));
    }
    for (Element section : page.all("section")) {
      assertFalse(section.getAttribute("aria-labelledby").isEmpty());
    }
  }

  @Test
  void every_fact_of_the_report_is_on_the_page() throws Exception {
    String text =
        Page.parse(HtmlReport.render(ReportFixture.everyKindOfRow(), new PageTemplates(null)))
            .text();
    for (String fact :
        List.of(
            "plain misses 3 of 12 targets",
            "✗ FAIL",
            "✓ PASS",
            "? UNDECIDED",
            "– NO DATA",
            "(acceptable)",
            "1 s – 2.5 s",
            "≈ 1.9\u202fs",
            "target < 1s",
            "−50\u202f%",
            "plain.prom:7",
            "(1 of them not required)",
            "  indented",
            "le 1: 18, le 2.5: 49",
            "warren-perf report plain")) {
      assertTrue(text.contains(fact), fact);
    }
  }

  @Test
  void the_three_first_operations_are_open_as_far_as_they_miss_or_do_not_decide_a_target()
      throws Exception {
    Page page =
        Page.parse(HtmlReport.render(ReportFixture.everyKindOfRow(), new PageTemplates(null)));
    Set<String> open = new TreeSet<>();
    for (Element details : page.all("details")) {
      if (details.getAttribute("class").equals("operation") && details.hasAttribute("open")) {
        open.add(details.getAttribute("id"));
      }
    }
    assertEquals(Set.of("operation-1", "operation-2"), open);
  }

  @Test
  void hostile_texts_are_shown_and_do_nothing() throws Exception {
    String html = HtmlReport.render(ReportFixture.holding(HOSTILE), new PageTemplates(null));
    String text = Page.parse(html).text();
    assertTrue(
        text.contains(
            "\"'><script>alert(1)</script>]]>&amp;<!--${report}"
                + "\\u202e\u05e9\\u0000\\u001b[31m\\ud800\\u0085"),
        "not shown as it is");
    assertFalse(html.contains("<script>alert"), "unescaped");
    assertEquals(1, html.split("<script", -1).length - 1);
    assertEquals(
        html,
        new String(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
        "not all of it is Unicode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"שלום", "a\tb", "ﬁ 😀", "‰ – …"})
  void letters_of_any_script_stay_as_they_are(String text) throws Exception {
    assertTrue(
        HtmlReport.render(ReportFixture.holding(text), new PageTemplates(null)).contains(text));
  }

  @Test
  void every_fact_of_a_comparison_is_on_the_page() throws Exception {
    String html =
        HtmlReport.render(
            ComparisonFixture.alone(ComparisonFixture.everyKindOfChange()),
            new PageTemplates(null));
    String text = Page.parse(html).text().replace('\u202f', ' ');
    for (String fact :
        List.of(
            "v1.3.0 against v1.6.0, SLOWER",
            "v1.6.0 is slower than v1.3.0 in 2 of 10 operations",
            "↑ SLOWER",
            "↓ FASTER",
            "= SAME",
            "? INCONCLUSIVE",
            "≠ RUNS DIFFER",
            "2 could not be compared",
            "Neither side observed anything",
            "Manager (cpu): As the runs' means tell.",
            "✓ BETTER",
            "+23 % (+8 % to +41 %)",
            "slower than 2.5 s: 0.8 % before, 2.1 % now",
            "between 5 and 26 runs per side would decide",
            "Waived: Accepted up to +15 % until 2026-12-31",
            "twice the requests per second",
            "+1.3 (+0.65 to +1.95) points",
            "1 s – 2.5 s",
            "burst/repeat-2",
            "newly instrumented",
            "no longer exposed",
            "renamed",
            "Changes below 5 % are ignored",
            "The unit is the run")) {
      assertTrue(text.contains(fact), fact);
    }
  }

  @Test
  void with_several_candidates_each_has_its_column() throws Exception {
    Element table = changes(ComparisonFixture.threeVersions());
    assertEquals(
        List.of("operation", "v1.1.0 mean", "v1.3.0", "v1.6.0"),
        Page.all((Element) table.getElementsByTagName("thead").item(0), "th").stream()
            .map(head -> head.getTextContent().replaceFirst("−.*", ""))
            .toList());
  }

  @Test
  void a_row_of_changes_leads_to_its_operation_and_has_its_interval_beside_its_numbers()
      throws Exception {
    Element table = changes(ComparisonFixture.everyKindOfChange());
    assertEquals("#compared-1", Page.all(table, "a").get(0).getAttribute("href"));
    assertEquals(10, Page.all(table, "a").size());
    assertEquals(
        10,
        Page.all(table, "span").stream()
            .filter(span -> span.getAttribute("class").startsWith("ratio "))
            .count());
  }

  private static Element changes(ComparisonReport comparison) throws Exception {
    return Page.parse(
            HtmlReport.render(ComparisonFixture.alone(comparison), new PageTemplates(null)))
        .all("table")
        .stream()
        .filter(element -> element.getAttribute("class").equals("cards changes"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_same_report_gives_the_same_page() throws TemplateFailure {
    Report report = ReportFixture.everyKindOfRow();
    assertEquals(
        HtmlReport.render(report, new PageTemplates(null)),
        HtmlReport.render(report, new PageTemplates(null)));
  }

  @Test
  void an_hour_of_six_nodes_stays_below_400_kilobytes() throws TemplateFailure {
    int bytes =
        HtmlReport.render(ReportFixture.hourOfSixNodes(), new PageTemplates(null))
            .getBytes(StandardCharsets.UTF_8)
            .length;
    assertTrue(bytes < 400_000, bytes + " bytes");
  }
}
