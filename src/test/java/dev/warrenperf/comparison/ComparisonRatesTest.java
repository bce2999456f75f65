package dev.warrenperf.comparison;

import static dev.warrenperf.comparison.DrawnRuns.MEDIUM;
import static dev.warrenperf.comparison.DrawnRuns.NORMAL;
import static dev.warrenperf.comparison.DrawnRuns.SATURATED;
import static dev.warrenperf.comparison.DrawnRuns.WIDE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.ComparisonRates.Outcome;
import dev.warrenperf.comparison.ComparisonRates.Sides;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Small forms of what {@link ComparisonRates} measures, of designs that once erred much more often.
 * Each number is fixed by its seed.
 */
class ComparisonRatesTest {

  private static final ComparisonSettings USUAL = ComparisonSettings.usual();

  private static double share(List<Outcome> outcomes, Predicate<Outcome> of) {
    return (double) outcomes.stream().filter(of).count() / outcomes.size();
  }

  private static double slower(int trials, ComparisonRates.Trial trial) {
    return share(ComparisonRates.outcomes(trials, 20261204, 0, trial), Outcome::anySlower);
  }

  private static void assertAtMost(double most, double found) {
    assertTrue(found <= most, found + " against " + most);
  }

  /** 32 % where nothing holds what 100 requests add. */
  @Test
  void one_run_of_few_requests_is_not_slower_for_it() {
    Sides sides = new Sides(1, 5, 100, 5000);
    assertAtMost(0.05, slower(150, ComparisonRates.alike(sides, WIDE, 0.01)));
  }

  /** 75 % by a margin of shares. */
  @Test
  void three_percent_are_below_a_margin_of_five() {
    Sides sides = Sides.of(10, 2000);
    ComparisonRates.Trial trial =
        ComparisonRates.slower(sides, MEDIUM, DrawnRuns.scaled(MEDIUM, 1.03), 0.01);
    assertAtMost(0.05, slower(100, trial));
  }

  @Test
  void a_tail_that_grew_is_found() {
    Sides sides = Sides.of(3, 5000);
    ComparisonRates.Trial trial =
        ComparisonRates.slower(sides, MEDIUM, DrawnRuns.slowed(MEDIUM, 0.02, 5), 0.05);
    assertTrue(slower(60, trial) >= 0.9);
  }

  /** 19 % with one variance for both. */
  @Test
  void two_runs_that_vary_four_times_as_much_as_ten() {
    Sides sides = new Sides(2, 10, 500, 500);
    assertAtMost(
        0.08, slower(300, ComparisonRates.one(sides, MEDIUM, MEDIUM, 0.08, 0.02, NORMAL, USUAL)));
  }

  /** 24 % where only one end of the interval counts. */
  @Test
  void a_version_that_is_a_tenth_faster_is_not_the_same() {
    ComparisonRates.Trial trial =
        ComparisonRates.slower(Sides.of(3, 500), MEDIUM, DrawnRuns.scaled(MEDIUM, 0.9), 0.05);
    List<Outcome> outcomes = ComparisonRates.outcomes(200, 20261204, 0, trial);
    assertAtMost(0.05, share(outcomes, outcome -> outcome.same() > 0));
  }

  /** 8 % where repeats are tested before they are believed. */
  @Test
  void repeats_that_spread_more_than_told_are_believed() {
    ComparisonRates.Trial trial =
        ComparisonRates.one(
            Sides.of(2, 500), MEDIUM, MEDIUM, 0.05, 0.05, NORMAL, Measured.told(0.02));
    assertAtMost(0.06, slower(400, trial));
  }

  @Test
  void forty_operations_with_requests_beyond_the_last_bound() {
    ComparisonRates.Trial trial =
        ComparisonRates.many(
            1, 200, 0.02, 0, NORMAL, 0, 1, List.of(SATURATED), Measured.told(0.02));
    assertAtMost(0.06, slower(150, trial));
  }

  /** 2 % by each operation's own spread. */
  @Test
  void two_runs_a_side_find_what_forty_operations_share() {
    ComparisonRates.Trial trial =
        ComparisonRates.many(2, 1000, 0.02, 0, NORMAL, 4, 1.15, List.of(MEDIUM), USUAL);
    List<Outcome> outcomes = ComparisonRates.outcomes(25, 20261204, 4, trial);
    int slower = outcomes.stream().mapToInt(Outcome::slower).sum();
    int wrong = outcomes.stream().mapToInt(Outcome::falseSlower).sum();
    assertTrue(slower - wrong >= 0.7 * 4 * outcomes.size(), slower + " less " + wrong);
    assertAtMost(0.1 * slower, wrong);
  }
}
