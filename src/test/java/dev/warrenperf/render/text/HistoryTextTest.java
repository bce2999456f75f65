package dev.warrenperf.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.document.HistoryDocument;
import dev.warrenperf.report.HistoryFixture;
import dev.warrenperf.report.HistoryReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryTextTest {

  static List<HistoryReport> reports() {
    return List.of(
        HistoryFixture.everyKind(),
        HistoryFixture.single(),
        HistoryFixture.holding("word ".repeat(40)),
        HistoryFixture.holding("x".repeat(200)),
        HistoryFixture.holding("\u001b[2J\u202e right to left \ud83d\ude00 \ud800"));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void no_line_is_wider_than_asked_for_and_nothing_moves_the_cursor(HistoryReport report) {
    for (int columns = 40; columns <= 200; columns += 8) {
      for (boolean ascii : new boolean[] {false, true}) {
        String text = DocumentText.render(HistoryDocument.of(report), columns, false, ascii);
        for (String line : text.lines().toList()) {
          assertEquals(line.stripTrailing(), line);
          boolean oneWord = line.strip().replaceAll(" \\\\$", "").matches("[^ ]+");
          assertTrue(line.codePointCount(0, line.length()) <= columns || oneWord, line);
          assertTrue(
              line.chars().noneMatch(c -> c < ' ' || c == 0x202e || (ascii && c > '~')), line);
        }
      }
    }
  }

  @Test
  void all_releases_with_values_have_a_line_and_the_others_are_told() {
    String text =
        DocumentText.render(HistoryDocument.of(HistoryFixture.everyKind()), 120, false, false);
    for (int i = 0; i < 14; i++) {
      String release = "  v1." + i + " ";
      long lines = text.lines().filter(line -> line.startsWith(release)).count();
      // when and where it was measured, brackets, shares and the rate
      assertEquals(i == 12 ? 2 : 4, lines, release);
    }
    assertTrue(text.contains("No values in v1.12: nothing observed."), text);
  }
}
