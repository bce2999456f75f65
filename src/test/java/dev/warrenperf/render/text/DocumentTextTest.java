package dev.warrenperf.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.document.Documents;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

  private static String drawn(int columns, boolean ascii) {
    Page page = new Page(columns, new Ansi(false, ascii));
    new DocumentText(page).draw(Documents.ofEachKind());
    return page.text();
  }

  @Test
  void each_kind_of_block_is_drawn() {
    assertEquals(
        """
        FAIL  1 of 2 targets is missed.
          ✗ Create p99: too *slow*

        Run
          version   v1

        Operations
          ✗ Create
              4 calls. Half of them are slow.
              ≤ 1 s ▂▆ > 1 s
              p50  > 1 s  no target
              p90  > 1 s  < 2s       ? UNDECIDED
                  the bucket holds 2s
              p99  > 1 s  < 1s       ✗ FAIL firm
          – Delete
              NO DATA: no such metric

        Rates
          name         measured  verdict
          a|b               3/s  ✗ FAIL
              by node: a 1/s, b 2/s
          longer name      12/s  ✓ PASS

        Changes
          name         measured  verdict
          a|b               3/s  ✗ FAIL
              The tail is longer.
          longer name      12/s  ✓ PASS

        Method
          Counts are exact.
          warren-perf report run
          Full report: out/report.html
        """,
        drawn(80, false));
  }

  @Test
  void a_wide_page_has_room_for_estimates_and_margins() {
    String wide = drawn(100, true);
    assertTrue(wide.contains("p50  > 1 s  1.2 s  no target"), wide);
    assertTrue(wide.contains("p99  > 1 s         < 1s       x FAIL firm  -20 %"), wide);
    assertTrue(wide.codePoints().allMatch(c -> c < 0x7f), wide);
  }

  @Test
  void a_name_is_cut_in_its_middle() {
    assertEquals("v1.6.…led-2", Plain.shortenedName("v1.6.0-burst-throttled-2", 11, "…"));
    assertEquals("😀…😀", Plain.shortenedName("😀😀😀😀", 5, "…"));
    assertEquals("short", Plain.shortenedName("short", 5, "…"));
  }

  @Test
  void a_node_and_its_value_are_not_parted_by_a_line_end() {
    String tied = "alpha\u00a01/s";
    assertEquals(List.of("by node:", tied), Plain.wrapped("by node: " + tied, 9));
  }
}
