package dev.warrenperf.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.Test;

class VisibleTest {

  /** Every code point, halves of pairs each by itself. */
  private static String everything() {
    StringBuilder all = new StringBuilder();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      all.appendCodePoint(point).append(' ');
    }
    return all.toString();
  }

  @Test
  void ordinary_text_is_the_same_text() {
    String text = "läuft/manager-1/\u05e9\u05dc\u05d5\u05dd 😀 e\u0301 ok.prom";
    assertSame(text, Visible.of(text));
    assertSame(text, Visible.lines(text));
    assertSame(text, Visible.json(text));
  }

  @Test
  void what_is_hidden_is_spelled_out() {
    assertEquals("a\\u001b[31mb\\u000a\\u0009", Visible.of("a\u001b[31mb\n\t"));
    assertEquals("\\u007f\\u0085\\u009b", Visible.of("\u007f\u0085\u009b"));
    assertEquals("\\u202e\\u2066\\u200e\\u061c", Visible.of("\u202e\u2066\u200e\u061c"));
    assertEquals("\\u00ad\\u200b\\u200d\\ufeff", Visible.of("\u00ad\u200b\u200d\ufeff"));
    assertEquals("\\u2028\\u2029", Visible.of("\u2028\u2029"));
    assertEquals("\\ud800x\\udc00", Visible.of("\ud800x\udc00"));
    assertEquals("\\ue0041", Visible.of("\udb40\udc41"));
    assertEquals("\\ufffe\\ufdd0\\u1ffff", Visible.of("\ufffe\ufdd0\ud83f\udfff"));
  }

  @Test
  void nothing_stays_hidden() {
    assertTrue(Visible.of(everything()).codePoints().noneMatch(Visible::isHidden));
    assertTrue(
        Visible.lines(everything())
            .codePoints()
            .filter(point -> point != '\t' && point != '\n')
            .noneMatch(Visible::isHidden));
  }

  @Test
  void lines_and_tabs_of_a_longer_text_stay() {
    assertEquals("a\tb\nc\\u000d\n", Visible.lines("a\tb\nc\r\n"));
  }

  @Test
  void a_json_text_is_the_same_when_it_is_read() {
    String all = everything();
    String document = Visible.json(new JsonPrimitive(all).toString());
    assertTrue(document.codePoints().noneMatch(Visible::isHidden));
    assertEquals(all, JsonParser.parseString(document).getAsString());
    assertFalse(Visible.json("\"\udb40\udc41\"").contains("e0041"), "pairs are escaped as pairs");
  }
}
