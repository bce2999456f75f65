package dev.warrenperf.render.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.judge.Evidence;
import dev.warrenperf.judge.Judgement;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.report.CheckReport;
import dev.warrenperf.report.ComparisonFixture;
import dev.warrenperf.report.Headline;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportFixture;
import dev.warrenperf.report.TargetReport;
import dev.warrenperf.unit.Quantity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The document is read by the JDK's parser and held against a schema. */
class JunitReportTest {

  private static final Path SCHEMA = Path.of("src", "test", "resources", "junit", "junit.xsd");

  private static Document parsed(Report report) throws Exception {
    byte[] bytes = JunitReport.render(report).getBytes(StandardCharsets.UTF_8);
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));
    assertValid(document);
    return document;
  }

  private static void assertValid(Document document) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SCHEMA.toFile())
        .newValidator()
        .validate(new DOMSource(document));
  }

  private static List<Element> all(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static int inside(Element element, String name) {
    return element.getElementsByTagName(name).getLength();
  }

  private static Element verdict(Document document) {
    List<Element> cases = all(document, "testcase");
    Element last = cases.get(cases.size() - 1);
    assertEquals("verdict", last.getAttribute("name"));
    return last;
  }

  @Test
  void every_target_is_a_case_and_the_counts_are_those_of_the_cases() throws Exception {
    Document document = parsed(ReportFixture.everyKindOfRow());
    Element suite = all(document, "testsuite").get(0);
    int cases = all(document, "testcase").size();
    assertEquals(cases, Integer.parseInt(suite.getAttribute("tests")));
    assertEquals(all(document, "failure").size(), Integer.parseInt(suite.getAttribute("failures")));
    assertEquals(all(document, "skipped").size(), Integer.parseInt(suite.getAttribute("skipped")));
    // of the fixture: the verdict; 4 failed ones that are waived, 3 undecided, 6 without data and a
    // condition of the run that is partial; 11 kept and a condition
    assertEquals(
        List.of(1, 14, 12),
        List.of(
            all(document, "failure").size(),
            all(document, "skipped").size(),
            all(document, "system-out").size()));
    assertEquals(27, cases);
  }

  @Test
  void a_case_says_what_was_promised_and_why_it_came_out_so() throws Exception {
    Document document = parsed(ReportFixture.everyKindOfRow());
    Element first = all(document, "testcase").get(0);
    assertEquals("plain", first.getAttribute("classname"));
    assertEquals("p50 < 1s", first.getAttribute("name"));
    assertEquals("0", first.getAttribute("time"));
    Element skipped = (Element) first.getElementsByTagName("skipped").item(0);
    assertEquals(
        "FAIL: what became of it: plain: plain; why: plain", skipped.getAttribute("message"));
  }

  @Test
  void a_condition_of_a_run_that_counts_is_a_case_of_its_own() throws Exception {
    Element broken = validity(ReportFixture.nothing()).get(0);
    Element failure = (Element) broken.getElementsByTagName("failure").item(0);
    assertEquals("INVALID", failure.getAttribute("type"));
    assertEquals("No node has two snapshots in the window", failure.getAttribute("message"));
    List<Element> others = validity(ReportFixture.everyKindOfRow());
    assertEquals(
        List.of("plain answered", "plain did not restart"),
        others.stream().map(one -> one.getAttribute("name")).toList());
    assertEquals(1, inside(others.get(0), "system-out"));
    Element skipped = (Element) others.get(1).getElementsByTagName("skipped").item(0);
    assertEquals("PARTIAL: plain", skipped.getAttribute("message"));
  }

  private static List<Element> validity(Report report) throws Exception {
    return all(parsed(report), "testcase").stream()
        .filter(one -> one.getAttribute("classname").equals("Validity"))
        .toList();
  }

  @Test
  void what_is_missed_and_not_waived_fails() {
    Outcome missed =
        new Outcome(
            1,
            new Judgement(Verdict.FAIL, null, Evidence.FIRM, null, -1, "why: plain", null),
            true,
            null,
            Tiers.of(new Limit(Limit.Comparison.LESS, Quantity.parse("1s"))));
    TargetReport target = ReportFixture.holding("plain").operations().get(0);
    CheckReport check =
        new CheckReport(
            target, "plain p50", "p50", "2 s", "2 s", missed, () -> List.of("how: plain"));
    Case one = Case.of(check);
    assertEquals("plain", target.name());
    assertEquals(
        new Case(
            "plain", "p50 < 1s", Case.Result.FAILED, "FAIL", "why: plain", List.of("how: plain")),
        one);
  }

  @Test
  void what_is_not_decided_is_skipped_with_its_reason() throws Exception {
    List<String> messages =
        all(parsed(ReportFixture.everyKindOfRow()), "skipped").stream()
            .map(skipped -> skipped.getAttribute("message"))
            .toList();
    assertTrue(messages.contains("UNDECIDED: why: plain"), messages::toString);
    assertTrue(messages.contains("NO DATA: why: plain"), messages::toString);
  }

  @Test
  void the_verdict_fails_when_the_process_does_even_if_nothing_was_judged() throws Exception {
    Element nothing = verdict(parsed(ReportFixture.nothing()));
    Element failure = (Element) nothing.getElementsByTagName("failure").item(0);
    assertEquals("run has no targets", failure.getAttribute("message"));
    assertTrue(failure.getTextContent().contains("No node has two snapshots in the window"));
    assertEquals(1, inside(verdict(parsed(ReportFixture.everyKindOfRow())), "failure"));
  }

  @Test
  void the_verdict_passes_when_the_process_does() throws Exception {
    Element verdict = verdict(parsed(ending(ReportFixture.everyKindOfRow(), 0)));
    assertEquals(0, inside(verdict, "failure"));
    assertTrue(verdict.getTextContent().contains("misses 3 of 12 targets"));
  }

  private static Report ending(Report report, int exitCode) {
    Headline told = report.headline();
    Headline headline = new Headline(told.verdict(), exitCode, List.of(), told.summary());
    return new Report(
        report.tool(),
        headline,
        report.run(),
        report.targets(),
        report.operations(),
        report.throughput(),
        report.ratios(),
        report.gauges(),
        report.resources(),
        report.failover(),
        report.comparison(),
        report.waivers(),
        report.notices(),
        report.command(),
        report.validity(),
        report.tally(),
        report.method(),
        report.timeline());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<failure/>", "a & b", "\"quoted\"", "]]>", "<!-- -->", "naïve 名 😀", "a  b"})
  void names_read_back_as_they_were(String name) throws Exception {
    Document document = parsed(ReportFixture.holding(name));
    assertEquals(name, all(document, "testcase").get(0).getAttribute("classname"));
    Element skipped = all(document, "skipped").get(0);
    assertTrue(skipped.getAttribute("message").endsWith("why: " + name), name);
  }

  @Test
  void what_xml_forbids_is_spelled_out() throws Exception {
    Document document = parsed(ReportFixture.holding("a\0b\u001bc\ud800d\ufffee\nf\u202eg"));
    assertEquals(
        "a\\u0000b\\u001bc\\ud800d\\ufffee\\u000af\\u202eg",
        all(document, "testcase").get(0).getAttribute("classname"));
  }

  private static Element of(Document document, String group) {
    return all(document, "testcase").stream()
        .filter(one -> one.getAttribute("classname").equals(group))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_comparison_without_a_run_has_a_case_an_operation_and_figure() throws Exception {
    Document document = parsed(ComparisonFixture.alone(ComparisonFixture.everyKindOfChange()));
    // of the fixture: 2 operations slower, 1 figure worse and the verdict; 1 waived, 1 whose runs
    // differ, 3 inconclusive, 2 not compared; 2 faster, 1 not slower, 2 the
    // same
    assertEquals(
        List.of(4, 7, 5),
        List.of(
            all(document, "failure").size(),
            all(document, "skipped").size(),
            all(document, "system-out").size()));
    Element slower = of(document, "Service Create");
    assertEquals("mean of v1.6.0 against v1.3.0", slower.getAttribute("name"));
    Element failure = (Element) slower.getElementsByTagName("failure").item(0);
    assertEquals("SLOWER", failure.getAttribute("type"));
    assertEquals(
        "+23\u202f% (+8\u202f% to +41\u202f%): SLOWER, as the runs' means tell.",
        failure.getAttribute("message"));
    assertTrue(failure.getTextContent().contains("Slower than 2.5 s: 0.8 % before, 2.1 % now."));
    assertTrue(
        failure
            .getTextContent()
            .replace('\u202f', ' ')
            .contains("250 ms before, 307 ms now: +23 %"));
    assertEquals(
        "warren-perf v1.6.0 against v1.3.0",
        all(document, "testsuite").get(0).getAttribute("name"));
  }

  @Test
  void a_waived_slowdown_is_skipped_with_the_words_of_its_waiver() throws Exception {
    Document document = parsed(ComparisonFixture.alone(ComparisonFixture.everyKindOfChange()));
    Element skipped = (Element) of(document, "Node Join").getElementsByTagName("skipped").item(0);
    assertTrue(
        skipped.getAttribute("message").startsWith("SLOWER, waived: Accepted up to +15 %"),
        skipped.getAttribute("message"));
  }

  @Test
  void what_a_comparison_leaves_open_is_skipped_with_its_reason() throws Exception {
    Document document = parsed(ComparisonFixture.alone(ComparisonFixture.everyKindOfChange()));
    assertEquals(
        List.of(
            "INCONCLUSIVE: +6\u202f% (−15\u202f% to +32\u202f%): INCONCLUSIVE, as the runs' means"
                + " tell. Between 5 and 26 runs per side would decide.",
            "NOT COMPARED: Neither side observed anything.",
            "NOT COMPARED: As the runs' means tell."),
        List.of("Task Start", "Leader Election", "Manager (cpu)").stream()
            .map(name -> (Element) of(document, name).getElementsByTagName("skipped").item(0))
            .map(skipped -> skipped.getAttribute("message"))
            .toList());
  }

  @Test
  void every_kind_of_comparison_is_valid() throws Exception {
    Report judged = ReportFixture.everyKindOfRow();
    int targets = all(parsed(judged), "testcase").size();
    assertEquals(
        targets + 15,
        all(
                parsed(ComparisonFixture.beside(ComparisonFixture.everyKindOfChange(), judged)),
                "testcase")
            .size());
    assertEquals(
        31,
        all(parsed(ComparisonFixture.alone(ComparisonFixture.threeVersions())), "testcase").size());
    assertEquals(
        1,
        all(parsed(ComparisonFixture.alone(ComparisonFixture.nothingCompared())), "testcase")
            .size());
    String hostile = "<failure/>]]>\"&\u0000";
    Document document = parsed(ComparisonFixture.alone(ComparisonFixture.holding(hostile)));
    assertEquals(
        "<failure/>]]>\"&\\u0000 1", all(document, "testcase").get(0).getAttribute("classname"));
  }
}
