package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SvgEscapeTest {

  @Test
  void markup_is_escaped() {
    assertEquals("&lt;a b=&quot;&#39;&amp;&quot;&gt;", Svg.escape("<a b=\"'&\">"));
  }

  @Test
  void what_is_hidden_or_what_XML_forbids_is_spelled_out() {
    assertEquals("a\\u0000b\\u001bc\\ud800", Svg.escape("a\u0000b\u001bc\ud800"));
    assertEquals("\\udc00\\ufffe\\uffff", Svg.escape("\udc00\ufffe\uffff"));
    assertEquals("\\u0085\\u202e\\u200b", Svg.escape("\u0085\u202e\u200b"));
  }

  @Test
  void whole_characters_beyond_the_first_plane_stay() {
    assertEquals("😀", Svg.escape("😀"));
    assertEquals("\\u1ffff", Svg.escape("\ud83f\udfff")); // U+1FFFF is no character
  }

  @Test
  void a_picture_has_no_lines_to_break() {
    assertEquals("a\\u0009b\\u000d\\u000ac", Svg.escape("a\tb\r\nc"));
  }

  @Test
  void every_code_point_gives_text_that_parses() {
    StringBuilder all = new StringBuilder();
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint += 7) {
      all.appendCodePoint(codePoint);
    }
    for (char unit = 0; unit < 0xffff; unit++) {
      all.append(unit).append(' ');
    }
    String escaped = Svg.escape(all.toString());
    assertDoesNotThrow(() -> SvgPicture.parse("<a b=\"" + escaped + "\">" + escaped + "</a>"));
  }
}
