package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "(?i)get.* true",
        "(?i)[a-z\u00e4\u0416]+ true",
        "(?i)\u0432\u0434-\u0434 true",
        "(?i)\u65e5\u672c true",
        "(?i)\\x{430}\\x{1c7f} true",
        "\u1c80[a-\u65e5]\\x{1c80} true",
        "(?s)\u1c80 true",
        "(?s-i)\u1c80 true",
        "(?P<i>\u1c80) true",
        "(?i)\u1c80 false",
        "(?i)\u1c88 false",
        "(?i:\u1c80) false",
        "(?si-U:\u1c80) false",
        "(?i)\\x{1C80} false",
        "(?i)\\x{01c88} false",
        "(?i)\\x{1fff} false",
        "(?i)\\x{2000} false",
        "(?i)\\x{10ffff} false",
        "(?i)[a-\u65e5] false",
        "(?i)[a-\ud83d\ude00] false",
        "[(?i] true"
      })
  void it_does_not_end_with_the_letters_or_a_range_beyond_them(String regex, boolean ends) {
    assertEquals(ends, CaseFolding.ends(regex));
  }

  /** It would hang if it did not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?i)[^a]",
        "(?i)\\pL+",
        "(?i)[\\PN]",
        "(?i).",
        "(?i)[[:word:]]",
        "(?i)[a-\\x{1c7f}]"
      })
  void what_ends_does(String regex) {
    assertTrue(CaseFolding.ends(regex));
    assertTrue(Pattern.compile(regex, Pattern.DOTALL).matches("B"));
  }

  /** Asked of its tables with this Java: a newer one may know more capitals. */
  @Test
  void the_cases_of_every_other_letter_come_round() throws Exception {
    Method next =
        Class.forName("com.google.re2j.Unicode").getDeclaredMethod("simpleFold", int.class);
    next.setAccessible(true);
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      int other = letter;
      int steps = 0;
      do {
        other = (int) next.invoke(null, other);
        steps++;
      } while (other != letter && steps < 10);
      boolean known = letter >= 0x1C80 && letter <= 0x1C88;
      assertEquals(known, other != letter, Integer.toHexString(letter));
    }
  }
}
