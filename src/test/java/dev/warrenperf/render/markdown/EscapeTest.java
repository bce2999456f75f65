package dev.warrenperf.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapeTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "plain words, 12:00:45 (UTC) => plain words, 12:00:45 (UTC)",
        "a_b*c => a\\_b\\*c",
        "a|b`c => a\\|b\\`c",
        "<b> &amp => \\<b\\> \\&amp",
        "@octocat => @&#8203;octocat",
        "C# #12 #x => C\\# \\#&#8203;12 \\#x",
        "GH-7 weigh-7 => GH-&#8203;7 weigh-7",
        "https://x ftp://y => https:&#8203;//x ftp:&#8203;//y",
        "www.x wwwx => www&#8203;.x wwwx",
        ":tada: 10:20:30 :100: => :&#8203;tada: 10:20:30 :&#8203;100:",
        "$x$ => \\$&#8203;x\\$&#8203;"
      })
  void signs_lose_their_meaning(String text, String expected) {
    assertEquals(expected, Escape.name(text));
  }

  @Test
  void long_texts_end_in_an_ellipsis_and_no_character_is_halved() {
    assertEquals("😀".repeat(200), Escape.name("😀".repeat(200)));
    assertEquals("😀".repeat(199) + "…", Escape.name("😀".repeat(201)));
    assertEquals("a".repeat(1999) + "…", Escape.sentence("a".repeat(5000)));
  }
}
