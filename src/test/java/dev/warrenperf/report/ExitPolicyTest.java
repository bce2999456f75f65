package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExitPolicyTest {

  private static final ExitPolicy ALL =
      ExitPolicy.parse(List.of("fail", "undecided", "no-data", "invalid"));

  private static Tally tally(int pass, int fail, int undecided, int noData, int optional) {
    return new Tally(
        pass + fail + undecided + noData, pass, fail, undecided, noData, optional, 0, 0, 0);
  }

  @Test
  void a_run_that_keeps_everything_ends_with_nothing() {
    assertEquals(List.of(), ALL.codes(tally(5, 0, 0, 0, 0), true, false, null));
    assertEquals(List.of(), ALL.codes(tally(5, 0, 0, 2, 2), true, false, null));
  }

  @Test
  void what_is_waived_does_not_count_and_everything_else_still_does() {
    assertEquals(List.of(), ALL.codes(new Tally(3, 0, 2, 1, 0, 0, 2, 1, 0), true, false, null));
    assertEquals(List.of(10), ALL.codes(new Tally(3, 0, 2, 1, 0, 0, 1, 1, 0), true, false, null));
    assertEquals(List.of(12), ALL.codes(new Tally(3, 0, 2, 1, 0, 0, 2, 0, 0), true, false, null));
    assertEquals(List.of(12), ALL.codes(new Tally(3, 1, 1, 0, 1, 0, 1, 0, 0), true, false, null));
    assertEquals(List.of(13), ALL.codes(new Tally(3, 0, 2, 1, 0, 0, 2, 1, 0), false, true, null));
  }

  @Test
  void every_finding_has_its_code_ascending() {
    assertEquals(List.of(10), ALL.codes(tally(5, 1, 0, 0, 0), true, false, null));
    assertEquals(List.of(12), ALL.codes(tally(5, 0, 1, 0, 0), true, false, null));
    assertEquals(List.of(12), ALL.codes(tally(5, 0, 0, 2, 1), true, false, null));
    assertEquals(List.of(13), ALL.codes(tally(5, 0, 0, 0, 0), false, true, null));
    assertEquals(List.of(10, 12, 13), ALL.codes(tally(5, 1, 1, 1, 0), false, true, null));
  }

  @Test
  void a_gate_that_judged_nothing_is_no_pass() {
    assertEquals(List.of(12), ALL.codes(tally(0, 0, 0, 3, 3), true, false, null));
    assertEquals(List.of(12), ALL.codes(tally(0, 0, 0, 0, 0), true, false, null));
  }

  @Test
  void only_what_was_named_counts() {
    Tally everything = tally(0, 1, 1, 1, 0);
    assertEquals(
        List.of(10), ExitPolicy.parse(List.of("fail")).codes(everything, false, true, null));
    assertEquals(
        List.of(12), ExitPolicy.parse(List.of("undecided")).codes(everything, false, true, null));
    assertEquals(
        List.of(12), ExitPolicy.parse(List.of(" no-data ")).codes(everything, false, true, null));
    assertEquals(
        List.of(13), ExitPolicy.parse(List.of("invalid")).codes(everything, false, true, null));
    assertEquals(List.of(), ExitPolicy.parse(List.of("none")).codes(everything, false, true, null));
    assertEquals(
        List.of(),
        ExitPolicy.parse(List.of("undecided")).codes(tally(0, 1, 0, 1, 0), true, false, null));
  }

  @Test
  void a_run_that_is_not_valid_ends_with_13_whatever_else_it_shows() {
    assertEquals(13, ExitPolicy.code(List.of(10, 12, 13), false));
    assertEquals(10, ExitPolicy.code(List.of(10, 12), false)); // where invalid does not count
    assertEquals(10, ExitPolicy.code(List.of(10, 13), true)); // partial, which counts like others
    assertEquals(12, ExitPolicy.code(List.of(12, 13), true));
    assertEquals(0, ExitPolicy.code(List.of(), true));
  }

  @Test
  void a_run_of_which_something_is_missing_counts_only_where_it_is_named() {
    ExitPolicy partial = ExitPolicy.parse(List.of("partial"));
    assertEquals(List.of(13), partial.codes(tally(5, 0, 0, 0, 0), true, true, null));
    assertEquals(List.of(13), partial.codes(tally(5, 0, 0, 0, 0), false, true, null));
    assertEquals(List.of(), partial.codes(tally(5, 1, 0, 0, 0), true, false, null));
    assertEquals(List.of(), ALL.codes(tally(5, 0, 0, 0, 0), true, true, null));
  }

  @Test
  void words_that_mean_nothing_are_refused() {
    assertEquals(
        "expected fail, inconclusive, invalid, no-data, not-compared, partial,"
            + " slower, undecided or none, found \"failed\"",
        refusal("failed"));
    assertEquals("none goes with no other word", refusal("none", "fail"));
  }

  private static String refusal(String... words) {
    return assertThrows(IllegalArgumentException.class, () -> ExitPolicy.parse(List.of(words)))
        .getMessage();
  }
}
