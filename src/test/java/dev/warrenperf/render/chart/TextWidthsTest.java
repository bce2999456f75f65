package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextWidthsTest {

  @Test
  void widths_are_those_of_helvetica() {
    // Adobe's Helvetica metrics: W 944, a 556, r 333, e 556, n 556, of 1000
    assertEquals(10 * 3.278, TextWidths.width("Warren", 10, false), 1e-9);
    assertEquals(0, TextWidths.width("", 10, false));
  }

  @Test
  void digits_are_all_of_one_width() {
    for (char digit = '0'; digit <= '9'; digit++) {
      assertEquals(5.56, TextWidths.width(String.valueOf(digit), 10, false), 1e-9);
    }
  }

  @Test
  void bold_is_wider_and_combining_marks_take_no_room() {
    assertTrue(TextWidths.width("a", 10, true) > TextWidths.width("a", 10, false));
    assertEquals(TextWidths.width("a", 10, false), TextWidths.width("a\u0301", 10, false), 1e-9);
  }

  @Test
  void what_is_spelled_out_takes_the_room_of_its_spelling() {
    assertEquals(
        TextWidths.width("a\\u200b\\u001bb", 10, true),
        TextWidths.width("a\u200b\u001bb", 10, true),
        1e-9);
  }

  @Test
  void what_fits_is_left_alone() {
    double exactly = TextWidths.width("latency", 11, false);
    assertEquals("latency", TextWidths.fit("latency", 11, false, exactly));
    assertEquals("late…", TextWidths.fit("latency", 11, false, Math.nextDown(exactly)));
  }

  @Test
  void shortened_text_never_exceeds_its_room_nor_splits_a_character() {
    String text = "a😀b漢 word ".repeat(20);
    for (double room = 0; room < 300; room += 0.7) {
      String fitting = TextWidths.fit(text, 11, true, room);
      assertTrue(TextWidths.width(fitting, 11, true) <= room, fitting);
      String kept = fitting.isEmpty() ? "x" : fitting.substring(0, fitting.length() - 1);
      assertFalse(Character.isHighSurrogate(kept.charAt(kept.length() - 1)), fitting);
    }
  }
}
