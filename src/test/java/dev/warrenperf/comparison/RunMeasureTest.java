package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunMeasureTest {

  private static final double[] ONE = {1, 1.1, .95};
  private static final double[] OTHER = {1.2, 1.25, 1.3, 1.32};
  private static final double LEVEL = 0.025;

  private static RunMeasure plain(double[] one, double[] other) {
    return new RunMeasure(one, other, 0, 0, 1 / 0.0, false, RunTimes.UNKNOWN);
  }

  private static RunTest test(RunMeasure runs) {
    return runs.test(RunVariance.UNKNOWN, MinimumEffect.none(LEVEL)).orElseThrow();
  }

  /**
   * By hand: means 1.016667 and 1.2675, squares .0116667 and .0086750, so Welch has se^2
   * .00583333/3 + .00289167/4 = .00266736 and (.00266736)^2 / (.00194444^2/2 + .00072292^2/3) =
   * 3.4459 degrees; Student has se^2 .00406833 (1/3 + 1/4) = .00237319 with 5.
   */
  @Test
  void numbers_that_differ_take_the_more_cautious_test() {
    RunTest test = test(plain(ONE, OTHER));
    assertEquals(.2508333, test.difference(), 1e-7);
    assertEquals(Math.sqrt(.00266736), test.standardError(), 1e-7);
    assertEquals(3.4459, test.degrees(), 1e-3);
    RunTest student = plain(ONE, OTHER).student(plain(ONE, OTHER).own(), MinimumEffect.none(LEVEL));
    assertEquals(.00237319, student.standardError() * student.standardError(), 1e-8);
    assertEquals(5, student.degrees(), 1e-9);
    assertTrue(test.greater() > student.greater());
    assertTrue(test.lower() < student.lower());
    assertFalse(test.spreadsDiffer());
  }

  @Test
  void equal_numbers_and_spreads_that_agree_are_students() {
    RunTest test = test(plain(ONE, new double[] {1.2, 1.25, 1.3}));
    assertEquals(4, test.degrees(), 1e-9);
  }

  /** Two-sided p of F with 2 and 2 degrees is 2/(1 + F): 0.1 at F = 19. */
  @Test
  void spreads_disagree_from_one_case_in_ten_on() {
    double[] narrow = {0, 1, 2};
    double root = Math.sqrt(19);
    assertEquals(
        4, test(plain(narrow, new double[] {0, .999 * root, 1.998 * root})).degrees(), 1e-9);
    RunTest apart = test(plain(narrow, new double[] {0, 1.001 * root, 2.002 * root}));
    assertTrue(apart.degrees() < 2.3, apart.toString());
    assertFalse(apart.spreadsDiffer());
  }

  @Test
  void two_runs_that_vary_more_than_many_prove_nothing() {
    double[] many = {1, 1.01, .99, 1, 1.01, .99};
    assertTrue(test(plain(many, new double[] {2, 3})).spreadsDiffer());
    assertTrue(test(plain(new double[] {2, 3}, many)).spreadsDiffer());
    // the two vary less: what is known of the many is enough
    double[] wide = {1, 2, 0, 3, 1.5, .5};
    assertFalse(test(plain(wide, new double[] {2, 2.0001})).spreadsDiffer());
  }

  @Test
  void one_run_a_side_needs_a_spread_from_elsewhere() {
    RunMeasure single = plain(new double[] {0}, new double[] {1});
    assertTrue(single.test(RunVariance.UNKNOWN, MinimumEffect.none(LEVEL)).isEmpty());
    RunTest told =
        single
            .test(new RunVariance(new Spread(.25, 2), 0), MinimumEffect.none(LEVEL))
            .orElseThrow();
    assertEquals(Math.sqrt(.5), told.standardError(), 1e-15);
    assertEquals(2, told.degrees(), 1e-9);
  }

  /** Of 100 requests against 20 000: the one run has a variance that no repeat shows. */
  @Test
  void what_requests_add_to_the_lone_run_is_in_no_spread() {
    double[] many = {0, .01, -.01, .005, -.005};
    RunMeasure runs =
        new RunMeasure(new double[] {.2}, many, .02, .0001, 1 / 0.0, false, RunTimes.UNKNOWN);
    double s2 = .00025 / 4;
    RunTest test = test(runs);
    assertEquals(s2 * 1.2 + (.02 - .0001), test.standardError() * test.standardError(), 1e-15);
    // equally many requests add nothing
    RunTest alike =
        test(new RunMeasure(new double[] {.2}, many, .02, .02, 1 / 0.0, false, RunTimes.UNKNOWN));
    assertEquals(s2 * 1.2, alike.standardError() * alike.standardError(), 1e-15);
  }

  /** w = ((r_b - 1) v_b + (r_c - 1) v_c) / (r_b + r_c - 2). */
  @Test
  void the_pooled_spread_holds_what_requests_add_to_its_runs() {
    RunMeasure runs = new RunMeasure(ONE, OTHER, .006, .001, 1 / 0.0, false, RunTimes.UNKNOWN);
    assertEquals((2 * .006 + 3 * .001) / 5, runs.own().ofRequests(), 1e-15);
    Spread one = runs.ofOneRun(runs.own());
    double s2 = Spread.pooled(List.of(ONE, OTHER)).variance();
    double squared = (s2 + .006 - .003) / 3 + s2 / 4;
    assertEquals(squared / (1 / 3.0 + 1 / 4.0), one.variance(), 1e-15);
  }

  @Test
  void counts_that_are_equal_by_chance_vary_as_requests_do() {
    double[] equal = {1, 1};
    RunMeasure counts =
        new RunMeasure(equal, new double[] {2, 2}, .3, .1, 1 / 0.0, true, RunTimes.UNKNOWN);
    assertEquals(.2, counts.own().spread().variance(), 1e-15);
    assertEquals(0, plain(equal, new double[] {2, 2}).own().spread().variance(), 0);
  }
}
