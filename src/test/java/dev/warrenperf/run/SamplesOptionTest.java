package dev.warrenperf.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.input.samples.DurationUnit;
import dev.warrenperf.input.samples.SampleColumns;
import dev.warrenperf.input.samples.SampleRole;
import dev.warrenperf.input.samples.SamplesRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesOptionTest {

  @Test
  void a_name_a_file_and_options_in_any_order() throws CommandException {
    assertEquals(
        new SamplesRequest("api-read", "hey.csv", SampleColumns.NONE),
        SamplesOption.parse("api-read=hey.csv"));
    assertEquals(
        new SamplesRequest(
            "API Request (read)",
            "a/b.csv",
            SampleColumns.NONE
                .with(SampleRole.DURATION, "elapsed")
                .in(DurationUnit.MS)
                .with(SampleRole.STATUS, "code")),
        SamplesOption.parse("API Request (read)=a/b.csv,unit=ms,status=code,column=elapsed"));
  }

  @Test
  void commas_and_equals_signs_in_a_files_name_are_its_own() throws CommandException {
    assertEquals("a,b.csv", SamplesOption.parse("x=a,b.csv").path());
    assertEquals("n=3.csv", SamplesOption.parse("x=n=3.csv").path());
    assertEquals("a,b.csv", SamplesOption.parse("x=a,b.csv,unit=us").path());
  }

  @Test
  void rows_are_chosen_by_values_that_may_hold_equals_signs_and_commas() throws CommandException {
    assertEquals(
        new SamplesRequest(
            "api",
            "a.csv",
            SampleColumns.NONE
                .with(SampleRole.SUCCESS, "ok")
                .with(SampleRole.ERROR, "failureMessage")
                .with(SampleRole.OPERATION, "label")
                .where("url", "http://shop/?a=1,2")
                .where("label", "Login")
                .where("label", "Search")),
        SamplesOption.parse(
            "api=a.csv,where=label=Login,where=url=http://shop/?a=1,2,where=label=Search,by=label"
                + ",success=ok,error=failureMessage"));
    assertEquals(
        SampleColumns.NONE.where("error", ""), SamplesOption.parse("x=f,where=error=").columns());
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
        "x=f,unit=ms,unit=s",
        "x=f,by=a,by=b",
        "x=f,where=a",
        "x=f,where==a"
      })
  void what_is_wrong_is_a_usage_error(String given) {
    CommandException wrong = assertThrows(CommandException.class, () -> SamplesOption.parse(given));
    assertEquals(ExitCode.USAGE, wrong.exitCode());
    assertTrue(wrong.getMessage().matches("--samples: expected .*, found \".*\""));
  }
}
