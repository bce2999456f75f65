package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumCountsTest {

  @ParameterizedTest
  @CsvSource({"0.99, 1, 298", "0.99, 298, 1", "0.99, 299, 0", "0.99, 5000, 0", "0.95, 50, 9"})
  void without_a_miss_what_lacks_to_the_minimum_is_missing(double q, double n, long further) {
    assertEquals(OptionalLong.of(further), MinimumCounts.furtherToKeep(test(q, n), n));
  }

  @Test
  void with_misses_the_observed_share_is_scaled_up_and_just_suffices() {
    double further = MinimumCounts.furtherToKeep(test(0.99, 1000), 995).orElseThrow();
    assertTrue(further > 0, "995 of 1000 is not firm");
    double n = 1000 + further;
    assertTrue(test(0.99, n).keeps(0.995 * n) <= 0.05);
    assertTrue(test(0.99, n - 1).keeps(0.995 * (n - 1)) > 0.05);
  }

  @Test
  void a_share_below_q_can_only_miss_firmly() {
    assertEquals(OptionalLong.empty(), MinimumCounts.furtherToKeep(test(0.99, 1000), 985));
    double further = MinimumCounts.furtherToMiss(test(0.99, 1000), 985).orElseThrow();
    double n = 1000 + further;
    assertTrue(test(0.99, n).misses(0.985 * n) <= 0.05);
    assertTrue(further == 0 || test(0.99, n - 1).misses(0.985 * (n - 1)) > 0.05);
    assertEquals(OptionalLong.of(0), MinimumCounts.furtherToMiss(test(0.99, 1000), 983));
  }

  @Test
  void a_share_of_just_q_never_gets_firm() {
    assertEquals(OptionalLong.empty(), MinimumCounts.furtherToKeep(test(0.99, 1000), 990));
    assertEquals(OptionalLong.empty(), MinimumCounts.furtherToMiss(test(0.99, 1000), 990));
  }

  @Test
  void nothing_follows_from_no_observations() {
    assertEquals(OptionalLong.empty(), MinimumCounts.furtherToKeep(test(0.99, 0), 0));
    assertEquals(OptionalLong.empty(), MinimumCounts.furtherToMiss(test(0.99, 0), 0));
  }

  @Test
  void dependent_observations_take_more() {
    // ln .05 / ln .99 is 298.07 independent ones, of these, by t tables (1.895 at 7 degrees),
    // 298.07 * 2 * (1.8946 / 1.6449)^2 = 790.9
    DesignEffect half = new DesignEffect(8, Occurrence.UNKNOWN, Occurrence.UNKNOWN, 2, 7);
    PopulationTest dependent = new PopulationTest(0.99, 100, half);
    assertEquals(OptionalLong.of(691), MinimumCounts.furtherToKeep(dependent, 100));
  }

  private static PopulationTest test(double q, double count) {
    return new PopulationTest(q, count, DesignEffect.NONE);
  }
}
