package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class XmlTest {

  @Test
  void markup_is_escaped() {
    assertEquals("&lt;a b=&quot;&#39;&amp;&quot;&gt;", Xml.escape("<a b=\"'&\">"));
  }

  @Test
  void what_XML_forbids_is_replaced_visibly() {
    assertEquals("a\ufffdb\ufffdc\ufffd", Xml.escape("a\u0000b\u001bc\ud800"));
    assertEquals("\ufffd\ufffd\ufffd", Xml.escape("\udc00\ufffe\uffff"));
    assertEquals("\ufffd", Xml.escape("\u0085"));
  }

  @Test
  void whole_characters_beyond_the_first_plane_stay() {
    assertEquals("😀", Xml.escape("😀"));
    assertEquals("\ufffd", Xml.escape("\ud83f\udfff")); // U+1FFFF is no character
  }

  @Test
  void line_ends_and_tabs_become_spaces() {
    assertEquals("a b  c", Xml.escape("a\tb\r\nc"));
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
    String escaped = Xml.escape(all.toString());
    assertDoesNotThrow(() -> SvgPicture.parse("<a b=\"" + escaped + "\">" + escaped + "</a>"));
  }
}
