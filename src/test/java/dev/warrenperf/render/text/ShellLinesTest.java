package dev.warrenperf.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellLinesTest {

  @Test
  void what_fits_stays_on_one_line() {
    assertEquals(List.of("report run -o out"), ShellLines.of("report run -o out", 17));
  }

  @Test
  void a_longer_command_goes_on_behind_a_backslash() {
    assertEquals(List.of("report run \\", "    -o out"), ShellLines.of("report run -o out", 16));
  }

  @Test
  void an_option_parts_from_a_value_that_does_not_fit_beside_it() {
    assertEquals(
        List.of("report \\", "    run \\", "    -o \\", "    elsewhere"),
        ShellLines.of("report run -o elsewhere", 10));
  }

  @Test
  void breaks_only_between_arguments() {
    assertEquals(
        List.of("report \\", "    'two words' \\", "    'it'\\''s one' \\", "    x"),
        ShellLines.of("report 'two words' 'it'\\''s one' x", 10));
  }
}
