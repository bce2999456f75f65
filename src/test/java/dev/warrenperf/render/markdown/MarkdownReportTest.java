package dev.warrenperf.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.document.ReportDocument;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Markdown is read by a CommonMark parser, and looked for in what it finds. */
class MarkdownReportTest {

  /** What GitHub makes links of after Markdown is rendered. */
  private static final Pattern LINKED =
      Pattern.compile("@[A-Za-z0-9]|#[0-9]|(?i:gh-[0-9]|https?:/|www\\.|mailto:[a-z])|:smile:");

  private static Rendered rendered(Report report) {
    return new Rendered(DocumentMarkdown.render(ReportDocument.of(report)));
  }

  @Test
  void the_verdict_stands_on_top_with_its_reasons() {
    Rendered page = rendered(ReportFixture.everyKindOfRow());
    assertEquals("✗ FAIL: plain misses 3 of 12 targets", page.headings().get(0));
    List<String> items = page.all(ListItem.class).stream().map(Rendered::text).toList();
    assertEquals("✗ plain p99: 2 s, the target is < 1s", items.get(0));
    assertEquals("? plain: add a bound", items.get(1));
    assertTrue(items.contains("? plain started counting again from zero"), items::toString);
    assertTrue(items.contains("✗ plain is missing [plain.prom:7]"), items::toString);
  }

  @Test
  void every_section_has_its_table() {
    Rendered page = rendered(ReportFixture.everyKindOfRow());
    List<List<List<String>>> tables = page.tables();
    List<String> latency = tables.get(1).get(1);
    assertEquals(
        List.of("Name", "observations", "rate", "mean", "p50", "p99.9", "Verdict"),
        tables.get(1).get(0));
    assertEquals(
        List.of(
            "plain",
            "12 345",
            "33.3/min",
            "250 ms (< 1s: ✗ FAIL ● firm, waived, −50\u202f%)",
            "1 s – 2.5 s (< 1s: ✗ FAIL ● firm, waived, −50\u202f%)",
            "1 s – 2.5 s",
            "✗ FAIL"),
        latency);
    Set<String> firstNames =
        tables.stream().map(table -> table.get(0).get(0)).collect(Collectors.toSet());
    assertEquals(Set.of("", "operation", "Name"), firstNames);
    String all = tables.toString().replace('\u202f', ' ');
    assertTrue(all.contains("min 1; by node: plain-1 130, plain-2 130"), all);
    assertTrue(all.contains("plain-1 2 % (1 % – 3 %), plain-2 2 % (1 % – 3 %)"), all);
    assertTrue(
        page.all(ListItem.class).stream()
            .map(Rendered::text)
            .anyMatch(
                item -> item.contains("plain stopped leading. Observed meanwhile: plain 12.")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "a|b",
        "`code`",
        "<b>bold</b>",
        "<!-- hidden",
        "*star* _under_ ~~gone~~",
        "@octocat",
        "see #123 and GH-7",
        "[link](http://x.example)",
        "![i](http://x)",
        "http://x.example/a",
        "www.x.example",
        "me@x.example",
        "mailto:me@x.example",
        "&amp; &lt;",
        "\\",
        "\\|",
        "# heading",
        "- item",
        "1. item",
        "> quote",
        "--- ",
        "$x$ and $$y$$",
        ":smile:",
        "<script>alert(1)</script>",
        "</details>",
        "<https://x.example>",
        "naïve 名 😀",
        "trailing #",
        "||",
        "a`b``c"
      })
  void names_show_as_they_were_written_and_do_nothing(String name) {
    Rendered page = rendered(ReportFixture.holding(name));
    assertSound(page);
    String shown = name.strip();
    List<List<List<String>>> tables = page.tables();
    assertEquals(shown, tables.get(1).get(1).get(0).replace("\u200b", ""));
    assertEquals(
        "✗ FAIL: " + (name + " misses 3 of 12 targets"),
        page.headings().get(0).replace("\u200b", ""));
    assertFalse(LINKED.matcher(page.text()).find(), page::text);
    assertEquals(List.of("warren-perf report " + name + "\n"), page.code());
  }

  /** Nothing but what the renderer itself puts there, and tables as wide as their heads. */
  static void assertSound(Rendered page) {
    for (List<List<String>> table : page.tables()) {
      table.forEach(row -> assertEquals(table.get(0).size(), row.size(), row::toString));
    }
    for (String html : page.html()) {
      assertTrue(html.matches("<details>\n<summary>[0-9]+ [a-z ]+</summary>|</details>"), html);
    }
    Set<Class<? extends Node>> usual =
        Set.of(
            Document.class,
            Heading.class,
            Paragraph.class,
            Text.class,
            BulletList.class,
            ListItem.class,
            FencedCodeBlock.class,
            HtmlBlock.class);
    for (Node node : page.nodes()) {
      boolean table = node.getClass().getName().startsWith("org.commonmark.ext.gfm.tables.");
      assertTrue(table || usual.contains(node.getClass()), node::toString);
    }
  }

  @Test
  void hidden_characters_are_spelled_out() {
    Rendered page = rendered(ReportFixture.holding("a\u001b[2J\nb\u202e\r\n\r\n# c\0"));
    assertSound(page);
    assertEquals(
        "a\\u001b[2J\\u000ab\\u202e\\u000d\\u000a\\u000d\\u000a# c\\u0000",
        page.tables().get(1).get(1).get(0));
  }

  /** So many times the operations of the fixture. */
  private static Report large(String text, int times) {
    Report one = ReportFixture.holding(text);
    List<OperationReport> operations = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      operations.addAll(one.operations());
    }
    return new Report(
        one.tool(),
        one.headline(),
        one.run(),
        one.targets(),
        operations,
        one.throughput(),
        one.ratios(),
        one.gauges(),
        one.resources(),
        one.failover(),
        one.comparison(),
        one.waivers(),
        one.notices(),
        one.command(),
        one.validity(),
        one.tally(),
        one.method(),
        one.timeline());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100})
  void it_is_never_longer_than_github_takes(int times) {
    for (String text : List.of("plain", "@a".repeat(150), "😀$".repeat(1500))) {
      String markdown = DocumentMarkdown.render(ReportDocument.of(large(text, times)));
      assertTrue(markdown.length() <= DocumentMarkdown.LONGEST, () -> text + markdown.length());
      assertSound(new Rendered(markdown));
      assertTrue(markdown.startsWith("## ✗ FAIL: "), markdown);
      assertTrue(markdown.endsWith("\n"));
    }
  }

  private static long rows(Rendered page, String verdict) {
    return page.tables().stream()
        .filter(table -> table.get(0).contains("observations"))
        .flatMap(List::stream)
        .filter(row -> row.get(row.size() - 1).equals(verdict))
        .count();
  }

  @Test
  void what_passed_is_cut_before_what_did_not() {
    Rendered all = rendered(large("plain", 20));
    assertEquals(20, rows(all, "✗ FAIL"));
    assertEquals(20, rows(all, "? UNDECIDED"));
    assertEquals(60, rows(all, "✓ PASS"));
    Rendered some = rendered(large("plain", 80));
    assertEquals(80, rows(some, "✗ FAIL"));
    assertEquals(80, rows(some, "? UNDECIDED"));
    assertTrue(rows(some, "✓ PASS") < 240);
    assertTrue(some.text().contains("(operations). report.html has all of them."), some::text);
    Rendered few = rendered(large("plain", 500));
    assertTrue(rows(few, "✗ FAIL") > 100);
    assertEquals(0, rows(few, "? UNDECIDED"));
    assertEquals(0, rows(few, "✓ PASS"));
  }

  @Test
  void long_tables_are_folded_but_for_what_is_not_kept() {
    String markdown = DocumentMarkdown.render(ReportDocument.of(large("plain", 4)));
    int fold = markdown.indexOf("further operations</summary>");
    assertTrue(fold > 0, markdown);
    assertTrue(markdown.lastIndexOf("| ✗ FAIL |") < fold);
    assertTrue(markdown.lastIndexOf("| ✓ PASS |") > fold);
  }

  @Test
  void an_empty_report_says_so() {
    Rendered page = rendered(ReportFixture.nothing());
    assertSound(page);
    assertEquals("? NO DATA: run has no targets", page.headings().get(0));
    assertTrue(page.text().contains("No node has two snapshots in the window"));
  }
}
