package dev.warrenperf.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalCellsTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "p99 ≤ 5 ms, 10",
    "✓●○▇…µ–, 7",
    "注文, 4",
    "ﾁｭｳﾓﾝ, 5",
    "ＡＢ, 4",
    "주문, 4",
    "e\u0301, 1",
    "\ud83d\ude80, 2",
    "\ud840\udc00, 2"
  })
  void wide_characters_take_two_and_marks_none(String text, int cells) {
    assertEquals(cells, TerminalCells.of(text));
  }

  @ParameterizedTest
  @CsvSource({"注文p99, 3, 注", "注文p99, 4, 注文", "e\u0301a, 1, e\u0301", "abc, 9, abc", "注, 0, ''"})
  void a_beginning_takes_no_more_than_there_is(String text, int cells, String beginning) {
    assertEquals(beginning, text.substring(0, TerminalCells.end(text, cells)));
  }

  @ParameterizedTest
  @CsvSource({"p99注文, 3, 文", "p99注文, 4, 注文", "ae\u0301, 1, e\u0301", "abc, 9, abc", "注, 1, ''"})
  void so_does_an_ending(String text, int cells, String ending) {
    assertEquals(ending, text.substring(TerminalCells.start(text, cells)));
  }

  @Test
  void lines_and_names_keep_within_their_cells() {
    String words = "注文を作成する p99 " + "配送状況の照会".repeat(5) + " list orders";
    for (int cells = 1; cells < 60; cells++) {
      List<String> lines = Plain.wrapped(words, cells);
      assertEquals(words.replace(" ", ""), String.join("", lines).replace(" ", ""));
      for (String line : lines) {
        assertTrue(TerminalCells.of(line) <= Math.max(2, cells), line);
      }
      assertTrue(TerminalCells.of(Plain.shortenedName(words, cells, "…")) <= cells);
      assertTrue(TerminalCells.of(Plain.shortened(words, cells, "…")) <= cells);
    }
  }
}
