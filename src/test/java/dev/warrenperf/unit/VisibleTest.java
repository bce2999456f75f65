package dev.warrenperf.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

  @Test
  void text_without_anything_hidden_is_left_alone() {
    String text = "p99 ≤ 5 ms, naïve 名 😀 \u202f\u00a0";
    assertSame(text, Visible.of(text));
    assertEquals("", Visible.of(""));
  }

  @ParameterizedTest
  @CsvSource({
    "0", "9", "a", "1b", "7f", "85", "ad", "200b", "202e", "2028", "2029", "d800", "fdd0", "fffe",
    "ffff", "feff"
  })
  void hidden_characters_are_spelled_out(String hexadecimal) {
    int point = Integer.parseInt(hexadecimal, 16);
    String expected = "a\\u" + "0".repeat(4 - hexadecimal.length()) + hexadecimal + "b";
    assertEquals(expected, Visible.of("a" + Character.toString(point) + "b"));
  }

  /** XML 1.0, production 2: Char. */
  @Test
  void nothing_is_left_that_xml_forbids() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      Visible.of(Character.toString(point)).codePoints().forEach(VisibleTest::assertAllowed);
    }
  }

  private static void assertAllowed(int point) {
    assertTrue(
        (point >= 0x20 && point <= 0xd7ff)
            || (point >= 0xe000 && point <= 0xfffd)
            || point >= 0x10000,
        () -> Integer.toHexString(point));
  }
}
