package dev.warrenperf.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.document.ReportDocument;
import dev.warrenperf.report.ComparedOperation;
import dev.warrenperf.report.ComparisonFixture;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportFixture;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.ListItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonSectionTest {

  private static Rendered rendered(Report report) {
    Rendered page = new Rendered(DocumentMarkdown.render(ReportDocument.of(report)));
    MarkdownReportTest.assertSound(page);
    return page;
  }

  private static Rendered alone(ComparisonReport comparison) {
    return rendered(ComparisonFixture.alone(comparison));
  }

  private static List<List<String>> table(Rendered page, String first, int number) {
    return page.tables().stream()
        .filter(table -> table.get(0).get(0).equals(first))
        .toList()
        .get(number);
  }

  @Test
  void without_a_run_there_are_no_sections_of_one() {
    Rendered page = alone(ComparisonFixture.everyKindOfChange());
    assertEquals(
        List.of(
            "✗ SLOWER: v1.6.0 is slower than v1.3.0 in 2 of 10 operations, most in Raft Commit",
            "Comparison",
            "What differs between the sides",
            "Change of the mean of each operation",
            "Operations without a change",
            "Change of rates, gauges and resources",
            "Not compared",
            "Only on one side (no regression)",
            "How changes are decided",
            "Notices",
            "Reproduce"),
        page.headings());
  }

  @Test
  void changes_stand_open_with_their_interval_and_the_rest_is_folded() {
    Rendered page = alone(ComparisonFixture.everyKindOfChange());
    List<List<String>> open = table(page, "Operation", 0);
    assertEquals(List.of("Operation", "Verdict", "v1.3.0", "v1.6.0", "Change"), open.get(0));
    assertEquals(
        List.of("Service Create", "↑ SLOWER", "250 ms", "307 ms", "+23 % (+8 % to +41 %)"),
        open.get(1).stream().map(cell -> cell.replace('\u202f', ' ')).toList());
    assertEquals("↑ SLOWER (waived)", open.get(3).get(1));
    assertEquals("↓ FASTER", open.get(7).get(1));
    List<List<String>> folded = table(page, "Operation", 1);
    assertEquals(
        List.of("≤ NOT SLOWER", "= SAME", "= SAME"),
        folded.stream().skip(1).map(row -> row.get(1)).toList());
    assertTrue(page.html().toString().contains("3 operations without a change"));
    assertEquals("Manager (memory)", table(page, "Name", 0).get(3).get(0));
    assertEquals("✗ WORSE", table(page, "Name", 0).get(1).get(1));
  }

  @Test
  void beneath_stands_why_and_how_many_runs_would_decide() {
    String evidence =
        " now. By their requests the runs differ more than chance explains (p below 0.001). The"
            + " tail"
            + " grew too. Both runs agree.";
    List<String> items =
        alone(ComparisonFixture.everyKindOfChange()).all(ListItem.class).stream()
            .map(item -> Rendered.text(item).replace('\u202f', ' '))
            .toList();
    for (String item :
        List.of(
            "reference v1.3.0, 2 runs. v1.3.0-1: burst, 3 min. v1.3.0-2.",
            "? v1.6.0 had twice the requests per second",
            "Service Create: SLOWER, as the runs' means tell. Slower than 2.5 s: 0.8 % before,"
                + " 2.1 %"
                + evidence,
            "Task Start: Between 5 and 26 runs per side would decide. Slower than 2.5 s: 0.8 %"
                + " before, 2.1 %"
                + evidence,
            "? INCONCLUSIVE (2): INCONCLUSIVE, as the runs' means tell.",
            "Node Join: SLOWER, as the runs' means tell. Slower than 2.5 s: 0.8 % before, 2.1 %"
                + evidence
                + " Waived: Accepted up to +15 % until 2026-12-31: the join token is checked"
                + " twice.")) {
      assertTrue(items.contains(item), () -> item + " in " + items);
    }
  }

  @Test
  void beside_a_run_it_is_one_more_section() {
    Rendered page =
        rendered(
            ComparisonFixture.beside(
                ComparisonFixture.everyKindOfChange(), ReportFixture.everyKindOfRow()));
    assertTrue(page.headings().containsAll(List.of("Run", "Comparison", "Failover")));
    assertTrue(
        page.all(ListItem.class).stream()
            .map(Rendered::text)
            .anyMatch(item -> item.startsWith("✗ v1.6.0 is slower than v1.3.0 in 2 of 10")));
  }

  @Test
  void of_several_candidates_each_has_its_rows() {
    List<List<String>> rows = table(alone(ComparisonFixture.threeVersions()), "Operation", 0);
    assertEquals(List.of("Operation", "Verdict", "v1.1.0", "Candidate", "Change"), rows.get(0));
    assertTrue(
        rows.stream().anyMatch(row -> row.get(0).equals("Service Create, v1.6.0")), rows::toString);
    assertEquals(
        List.of(
            "✗ SLOWER: v1.6.0 is slower than v1.3.0 in 2 of 10 operations, most in Raft Commit",
            "? NOT COMPARED: v1.3.0 and v1.6.0 have no metric in common, so nothing was compared"),
        List.of(ComparisonFixture.threeVersions(), ComparisonFixture.nothingCompared()).stream()
            .map(ComparisonSectionTest::alone)
            .map(page -> page.headings().get(0))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a|b",
        "`code`",
        "<b>x</b>",
        "@octocat #123",
        "</details>",
        "[l](http://x)",
        "\\|"
      })
  void names_show_as_they_were_written(String name) {
    List<List<String>> rows = table(alone(ComparisonFixture.holding(name)), "Operation", 0);
    assertEquals(name + " 1", rows.get(1).get(0).replace("\u200b", ""));
    assertEquals(name, rows.get(0).get(2).replace("\u200b", ""));
  }

  @Test
  void slowdowns_are_kept_where_room_is_short() {
    ComparisonReport one = ComparisonFixture.holding("x".repeat(150));
    List<ComparedOperation> operations = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      operations.addAll(one.operations());
    }
    ComparisonReport many = ComparisonFixture.of(one, operations);
    Report report = ComparisonFixture.beside(many, ReportFixture.holding("y".repeat(150)));
    String markdown = DocumentMarkdown.render(ReportDocument.of(report));
    assertTrue(markdown.length() <= DocumentMarkdown.LONGEST);
    Rendered page = new Rendered(markdown);
    MarkdownReportTest.assertSound(page);
    List<String> verdicts =
        page.tables().stream()
            .filter(table -> table.get(0).get(0).equals("Operation"))
            .flatMap(table -> table.stream().skip(1))
            .map(row -> row.get(1))
            .toList();
    assertEquals(120, verdicts.stream().filter("↑ SLOWER"::equals).count());
    assertFalse(verdicts.contains("= SAME"), verdicts::toString);
    assertTrue(markdown.contains("Left out here for length"), markdown);
  }
}
