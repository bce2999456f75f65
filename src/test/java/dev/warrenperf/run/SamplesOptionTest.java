package dev.warrenperf.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.source.DurationUnit;
import dev.warrenperf.source.SamplesRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesOptionTest {

  @Test
  void a_name_a_file_and_options_in_any_order() throws CommandException {
    assertEquals(
        new SamplesRequest("api-read", "hey.csv", null, null, null),
        SamplesOption.parse("api-read=hey.csv"));
    assertEquals(
        new SamplesRequest("API Request (read)", "a/b.csv", "elapsed", DurationUnit.MS, "code"),
        SamplesOption.parse("API Request (read)=a/b.csv,unit=ms,status=code,column=elapsed"));
  }

  @Test
  void commas_and_equals_signs_in_a_files_name_are_its_own() throws CommandException {
    assertEquals("a,b.csv", SamplesOption.parse("x=a,b.csv").path());
    assertEquals("n=3.csv", SamplesOption.parse("x=n=3.csv").path());
    assertEquals("a,b.csv", SamplesOption.parse("x=a,b.csv,unit=us").path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "=f",
        " =f",
        "x=",
        "x=-",
        "x=,unit=ms",
        "x=f,unit=h",
        "x=f,unit=",
        "x=f,cols=a",
        "x=f,unit=ms,unit=s"
      })
  void what_is_wrong_is_a_usage_error(String given) {
    CommandException wrong = assertThrows(CommandException.class, () -> SamplesOption.parse(given));
    assertEquals(ExitCode.USAGE, wrong.exitCode());
    assertTrue(wrong.getMessage().matches("--samples: expected .*, found \".*\""));
  }
}
