package dev.warrenperf.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "'', it leads elsewhere",
    "., it leads elsewhere",
    ".., it leads elsewhere",
    "a/b, a name in it holds /",
    "/, a name in it holds /",
    "a\\b, a name in it holds \\",
    "..\\x, a name in it holds \\",
    "'a.', a name in it ends in a dot",
    "'a ', a name in it ends in a blank",
    "C:, it names a drive",
    "c:x, it names a drive",
    "nul, it names a device",
    "Con.txt, it names a device",
    "COM1, it names a device",
    "lpt9.a.b, it names a device",
    "COM\u00b9, it names a device",
    "aux .log, it names a device",
    "CONIN$, it names a device",
  })
  void such_a_name_is_refused(String name, String reason) {
    assertEquals(reason, FileName.refusal(name));
  }

  @ParameterizedTest
  @ValueSource(chars = {0, 1, '\t', '\n', '\r', 27, 31, 127, 128, 133, 159})
  void control_characters_are_refused(char control) {
    assertEquals("a name in it holds a control character", FileName.refusal("a" + control));
    assertNotNull(FileName.refusal(control + "a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        ".hidden",
        "...a",
        " a",
        "a b",
        "2026-01-31T12:00:05Z.prom",
        "10:00.prom",
        "host:9090",
        "console",
        "com10",
        "com",
        "nullable.prom",
        "auxiliary",
        "a.nul",
        "%2E%2E",
        "gr\u00fcn",
        "~",
        "$HOME",
        "\u00a0",
        "a\u202e"
      })
  void such_a_name_is_kept(String name) {
    assertNull(FileName.refusal(name));
  }

  @Test
  void a_name_has_at_most_255_bytes() {
    assertNull(FileName.refusal("x".repeat(255)));
    assertEquals("a name in it is longer than 255 bytes", FileName.refusal("x".repeat(256)));
    assertNull(FileName.refusal("\u20ac".repeat(85)));
    assertNotNull(FileName.refusal("\u20ac".repeat(85) + "x"));
  }
}
