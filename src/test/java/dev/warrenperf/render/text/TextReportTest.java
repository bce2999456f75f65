package dev.warrenperf.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.document.Document;
import dev.warrenperf.document.ReportDocument;
import dev.warrenperf.document.SummaryDocument;
import dev.warrenperf.report.ComparisonFixture;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportFixture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TextReportTest {

  private static final String SIGNS = "Ärger ≤ 5\u202fµs ≈ 1·2 → “∞”\u00a0…";

  private static final List<String> TEXTS =
      List.of(
          "plain",
          "Service Create of the second kind",
          "x".repeat(200),
          "word ".repeat(40),
          SIGNS,
          "ends in blanks \u00a0",
          "\u001b[2J\u202e right to left \ud83d\ude00 \ud800");

  private static Stream<Report> reports() {
    return Stream.concat(
        Stream.of(
            ReportFixture.everyKindOfRow(),
            ReportFixture.hourOfSixNodes(),
            ReportFixture.nothing(),
            ComparisonFixture.alone(ComparisonFixture.nothingCompared()),
            ComparisonFixture.alone(ComparisonFixture.holding(SIGNS)),
            ComparisonFixture.beside(
                ComparisonFixture.holding("x".repeat(200)), ReportFixture.everyKindOfRow()),
            ComparisonFixture.alone(ComparisonFixture.threeVersions())),
        TEXTS.stream().map(ReportFixture::holding));
  }

  private static String ascii(Report report, int columns) {
    return DocumentText.render(ReportDocument.of(report), columns, false, true);
  }

  @TestFactory
  Stream<DynamicTest> no_line_is_wider_than_asked_for_nor_ends_in_a_blank() {
    return reports().map(report -> DynamicTest.dynamicTest(name(report), () -> widths(report)));
  }

  private static String name(Report report) {
    String title = Plain.of(report.command());
    return title.substring(0, Math.min(30, title.length()));
  }

  private static void widths(Report report) {
    Document document = ReportDocument.of(report);
    for (int columns = 40; columns <= 220; columns++) {
      fits(DocumentText.render(document, columns, false, false), columns);
      fits(DocumentText.render(document, columns, false, true), columns);
    }
  }

  @TestFactory
  Stream<DynamicTest> a_summary_fits_a_screen_and_ends_in_the_verdict() {
    return reports().map(report -> DynamicTest.dynamicTest(name(report), () -> summary(report)));
  }

  private static void summary(Report report) {
    Document document = SummaryDocument.of(report, null);
    String verdict = report.headline().verdict().word() + "  ";
    for (int columns = 40; columns <= 220; columns++) {
      for (boolean ascii : new boolean[] {false, true}) {
        String text = DocumentText.brief(document, columns, false, ascii);
        fits(text, columns);
        List<String> lines = text.lines().toList();
        assertTrue(lines.get(lines.size() - 1).startsWith(verdict), text);
        assertTrue(lines.size() <= 25, text);
      }
    }
  }

  private static void fits(String text, int columns) {
    assertTrue(text.endsWith("\n"), "no line feed at the end");
    for (String line : text.lines().toList()) {
      assertEquals(line.stripTrailing(), line, "ends in a blank");
      assertTrue(
          line.codePointCount(0, line.length()) <= columns || isOneWord(line),
          () -> columns + " columns: " + line);
    }
  }

  /** An argument of the command is left whole, so that it can be pasted. */
  private static boolean isOneWord(String line) {
    return line.strip().replaceAll(" \\\\$", "").matches("[^ ]+");
  }

  /** It is there to be copied. */
  @Test
  void the_path_of_the_whole_report_is_in_one_line_at_any_width() {
    Report report = ReportFixture.everyKindOfRow();
    String path = "reports of the long night/burst with the new scheduler/v1.6.0/report.html";
    Document document = SummaryDocument.of(report, path);
    for (int columns : new int[] {40, 80, 87}) {
      String text = DocumentText.brief(document, columns, false, false);
      assertTrue(text.contains("\n  Full report:\n  " + path + "\n"), text);
      assertTrue(text.lines().count() <= 25, text);
    }
    for (int columns : new int[] {88, 120}) {
      String text = DocumentText.brief(document, columns, false, false);
      assertTrue(text.contains("\n  Full report: " + path + "\n"), text);
    }
  }

  @Test
  void a_narrow_table_goes_on_below_and_loses_nothing() {
    String narrow =
        DocumentText.render(ReportDocument.of(ReportFixture.everyKindOfRow()), 40, false, false);
    assertTrue(narrow.contains("\n        ✓ PASS ○ weak (acceptable)\n"), narrow);
    String wide =
        DocumentText.render(ReportDocument.of(ReportFixture.everyKindOfRow()), 80, false, false);
    assertEquals(count(wide, "PASS"), count(narrow, "PASS"));
    assertEquals(count(wide, "FAIL"), count(narrow, "FAIL"));
  }

  private static long count(String text, String word) {
    return Stream.of(text.split("\\s+", -1)).filter(word::equals).count();
  }

  @Test
  void a_color_changes_no_letter() {
    for (Report report : reports().toList()) {
      String colored = DocumentText.render(ReportDocument.of(report), 80, true, false);
      assertTrue(colored.contains("\u001b["));
      assertEquals(
          DocumentText.render(ReportDocument.of(report), 80, false, false),
          colored.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("(?m) +$", ""));
    }
  }

  @Test
  void a_comparison_tells_each_change_with_its_interval_and_its_evidence() {
    String text =
        DocumentText.render(
                ReportDocument.of(ComparisonFixture.alone(ComparisonFixture.everyKindOfChange())),
                120,
                false,
                false)
            .replace('\u202f', ' ');
    assertTrue(text.startsWith("SLOWER  v1.6.0 is slower than v1.3.0"), text);
    for (String fact :
        List.of(
            "  Service Create                       ↑ SLOWER           250 ms  307 ms  +23 %"
                + " (+8 % to +41 %)\n",
            "  API Request (write) (by the client)  ≠ RUNS DIFFER",
            "Leader Election: Neither side observed anything; Manager (cpu): As the",
            "↑ SLOWER (waived)",
            "Between 5 and 26 runs per side would decide.",
            "Slower than 2.5 s: 0.8 % before, 2.1 % now.",
            "Waived: Accepted up to +15 %",
            "✓ BETTER",
            "  ? v1.6.0 had twice the requests per second\n",
            "newly instrumented")) {
      assertTrue(text.contains(fact), () -> fact + " in " + text);
    }
    assertFalse(text.contains("\nRun\n"), text);
    String ascii = ascii(ComparisonFixture.alone(ComparisonFixture.everyKindOfChange()), 100);
    assertTrue(ascii.contains("^ SLOWER") && ascii.contains("!= RUNS DIFFER"), ascii);
  }

  @Test
  void figures_are_told_by_node() {
    String text =
        DocumentText.render(ReportDocument.of(ReportFixture.everyKindOfRow()), 80, false, false)
            .replaceAll("[\u00a0\u202f]", " ");
    assertTrue(text.contains("      min 1\n      by node: plain-1 130, plain-2 130\n"), text);
    assertTrue(
        text.contains(
            "      mean (min – max) by node: plain-1 2 % (1 % – 3 %), plain-2 2 % (1 % – 3 %)\n"),
        text);
  }

  @Test
  void in_ascii_there_is_nothing_but_printable_ascii() {
    for (Report report : reports().toList()) {
      assertTrue(ascii(report, 80).matches("[\\x20-\\x7e\\n]*"), () -> ascii(report, 80));
    }
  }

  @Test
  void in_ascii_signs_have_a_likeness_and_other_characters_a_number() {
    String text = ascii(ReportFixture.holding(SIGNS), 200);
    assertTrue(text.contains("\\u00c4rger <= 5 us ~ 1.2 -> \"inf\" ..."), text);
    assertTrue(text.contains("  x FAIL"), text);
    assertTrue(text.contains("<= 1 s :@ > 1 s"), text);
  }

  @Test
  void in_ascii_columns_stay_aligned() {
    String text = ascii(ReportFixture.everyKindOfRow(), 80);
    List<Integer> starts =
        text.lines()
            .filter(line -> line.matches("      p\\d.*"))
            .map(line -> Math.max(line.indexOf("< 1s"), line.indexOf("no target")))
            .distinct()
            .toList();
    assertEquals(1, starts.size(), text);
  }

  @Test
  void a_report_of_ascii_input_is_the_same_length_in_lines() {
    Report report = ReportFixture.everyKindOfRow();
    assertFalse(ascii(report, 80).isEmpty());
    assertEquals(
        DocumentText.render(ReportDocument.of(report), 80, false, false).lines().count(),
        ascii(report, 80).lines().count());
  }
}
