package dev.warrenperf.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void ordinary_text_is_left_as_it_is() {
    String text = "läuft/manager-1/😀 ok.prom";
    assertSame(text, Printable.of(text));
  }

  @Test
  void what_could_steer_a_terminal_is_escaped() {
    assertEquals("a\\u001b[31mb\\u000a", Printable.of("a\u001b[31mb\n"));
    assertEquals("\\u202egpj.exe", Printable.of("\u202egpj.exe"));
    assertEquals("x\\ud800y", Printable.of("x\ud800y"));
    assertEquals("\\u2028", Printable.of("\u2028"));
  }

  @Test
  void long_text_is_cut_visibly() {
    assertEquals("abc", Printable.of("abc", 3));
    assertEquals("abc...", Printable.of("abcd", 3));
  }
}
