package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the order of runs and the version can be told apart. */
class RunTimesTest {

  /** The runs in their order, by side, a second apart; the baseline is A. */
  static RunTimes order(String sides) {
    return new RunTimes(starts(sides, 'A'), starts(sides, 'B'));
  }

  private static long[] starts(String sides, char side) {
    return IntStream.range(0, sides.length())
        .filter(i -> sides.charAt(i) == side)
        .mapToLong(i -> 1000L * i)
        .toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "ABABAB, true",
    "BABABA, true",
    "ABBAAB, true",
    "AABBAB, false",
    "AAABBB, false",
    "ABAB, false",
    "ABABABA, true",
    "BABBABBA, false",
    "ABABABAA, true",
    "AABABAAB, false",
    "AABAABAABA, true",
    "ABABABAAAA, true",
  })
  void interleaved_are_pairs_or_as_few_in_a_row_as_can_be(String sides, boolean interleaved) {
    assertEquals(interleaved, order(sides).areInterleaved());
  }

  @Test
  void apart_are_sides_of_which_one_ends_before_the_other_begins() {
    assertTrue(order("AAB").isBaselineFirst());
    assertTrue(order("BBA").areApart());
    assertFalse(order("BBA").isBaselineFirst());
    assertFalse(order("ABA").areApart());
    assertTrue(order("AB").areApart());
  }

  @Test
  void without_all_instants_nothing_is_claimed() {
    RunTimes unknown = new RunTimes(new long[] {0, 1}, new long[] {2, Long.MIN_VALUE});
    assertFalse(unknown.areKnown());
    assertFalse(unknown.areApart());
    RunTimes same = new RunTimes(new long[] {0, 2, 4}, new long[] {1, 3, 4});
    assertFalse(same.areInterleaved());
    assertFalse(new RunTimes(new long[] {1}, new long[] {1}).areApart());
  }

  @Test
  void distance_is_a_share_of_the_whole_time() {
    assertEquals(0.6, order("AAABBB").distance(), 1e-15);
    assertEquals(-0.6, order("BBBAAA").distance(), 1e-15);
    assertEquals(0.2, order("ABABAB").distance(), 1e-15);
    assertEquals(1, order("AB").distance());
  }
}
