package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChartFontTest {

  @Test
  void widths_are_those_of_helvetica_and_a_reserve() {
    // Adobe's Helvetica metrics: W 944, a 556, r 333, e 556, n 556, of 1000
    assertEquals(11 * 3.278 * ChartFont.RESERVE, ChartFont.PLAIN.width("Warren"), 1e-9);
    assertEquals(0, ChartFont.PLAIN.width(""));
  }

  @Test
  void digits_are_all_of_one_width() {
    for (char digit = '0'; digit <= '9'; digit++) {
      assertEquals(
          11 * 0.556 * ChartFont.RESERVE, ChartFont.PLAIN.width(String.valueOf(digit)), 1e-9);
    }
  }

  @Test
  void bold_is_wider_and_combining_marks_take_no_room() {
    assertTrue(ChartFont.BOLD.width("a") > ChartFont.PLAIN.width("a"));
    assertEquals(ChartFont.PLAIN.width("a"), ChartFont.PLAIN.width("a\u0301"), 1e-9);
  }

  @Test
  void what_is_spelled_out_takes_the_room_of_its_spelling() {
    assertEquals(
        ChartFont.BOLD.width("a\\u200b\\u001bb"), ChartFont.BOLD.width("a\u200b\u001bb"), 1e-9);
  }

  @Test
  void what_fits_is_left_alone() {
    double exactly = ChartFont.PLAIN.width("latency");
    assertEquals("latency", ChartFont.PLAIN.fit("latency", exactly));
    assertEquals("late…", ChartFont.PLAIN.fit("latency", Math.nextDown(exactly)));
  }

  @Test
  void shortened_text_never_exceeds_its_room_nor_splits_a_character() {
    String text = "a😀b漢 word ".repeat(20);
    for (double room = 0; room < 300; room += 0.7) {
      String fitting = ChartFont.BOLD.fit(text, room);
      assertTrue(ChartFont.BOLD.width(fitting) <= room, fitting);
      String kept = fitting.isEmpty() ? "x" : fitting.substring(0, fitting.length() - 1);
      assertFalse(Character.isHighSurrogate(kept.charAt(kept.length() - 1)), fitting);
    }
  }
}
