package dev.warrenperf.comparison;

import static dev.warrenperf.comparison.Measured.ORDER;
import static dev.warrenperf.comparison.Measured.operation;
import static dev.warrenperf.comparison.Measured.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.comparison.Difference.Weight;
import dev.warrenperf.unit.Format;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In what two sides are not alike. */
class DifferencesTest {

  private static MeasuredOperation order(double factor) {
    return operation(
        ORDER, 138 * factor, 500 * factor, 400 * factor, 90 * factor, 8 * factor, 2 * factor);
  }

  private static MeasuredRun of(
      String version, int start, String scenario, double seconds, MeasuredOperation operation) {
    return run(version, start, true, scenario, seconds, List.of(operation), List.of());
  }

  private static List<Difference> find(MeasuredRun before, MeasuredRun... after) {
    return Differences.of(
        new SideRuns("v1", List.of(before), List.of()),
        new SideRuns("v2", List.of(after), List.of()),
        ComparisonSettings.usual());
  }

  private static List<String> texts(MeasuredRun before, MeasuredRun... after) {
    return find(before, after).stream().map(Difference::text).toList();
  }

  private static final MeasuredRun REFERENCE = of("v1", 0, "rush", 60, order(1));

  @Test
  void versions_that_are_alike_but_for_their_name_do_not_differ() {
    assertEquals(List.of(), texts(REFERENCE, of("v2", 1, "rush", 60, order(1))));
  }

  @Test
  void a_load_twice_as_large_comes_first() {
    List<Difference> found = find(REFERENCE, of("v2", 1, "rush", 75, order(2.5)));
    assertEquals(Difference.Field.LOAD, found.get(0).field());
    assertEquals(Weight.SERIOUS, found.get(0).weight());
    assertEquals(
        "the load of Order is 16.7/s against 33.3/s", found.get(0).text().replace(' ', ' '));
    assertEquals(Difference.Field.DURATION, found.get(1).field());
    assertEquals(Weight.NOTE, found.get(1).weight());
  }

  @Test
  void just_below_twice_is_a_note_and_a_quarter_more_is_none() {
    assertEquals(
        Weight.NOTE, find(REFERENCE, of("v2", 1, "rush", 60, order(1.99))).get(0).weight());
    assertEquals(List.of(), find(REFERENCE, of("v2", 1, "rush", 60, order(1.25))));
  }

  @Test
  void runs_that_cannot_have_observed_it_do_not_thin_the_load() {
    MeasuredRun without = of("v2", 1, "rush", 60, Measured.missing(ORDER, Presence.NOT_EXPOSED));
    MeasuredRun with = of("v2", 2, "rush", 60, order(1));
    assertEquals(
        List.of(Difference.Field.ORDER),
        find(REFERENCE, without, with).stream().map(Difference::field).toList());
    MeasuredRun idle = of("v2", 3, "rush", 60, Measured.missing(ORDER, Presence.NOT_OBSERVED));
    assertEquals(Difference.Field.LOAD, find(REFERENCE, idle, with).get(0).field());
  }

  @Test
  void few_observations_tell_no_load() {
    MeasuredOperation three = operation(ORDER, 1, 3, 0, 0, 0, 0);
    MeasuredOperation nineteen = operation(ORDER, 1, 19, 0, 0, 0, 0);
    assertEquals(
        List.of(), texts(of("v1", 0, "rush", 60, three), of("v2", 1, "rush", 60, nineteen)));
  }

  @Test
  void another_scenario_is_serious_and_an_untold_one_a_note() {
    Difference other = find(REFERENCE, of("v2", 1, "calm", 60, order(1))).get(0);
    assertEquals("the scenario differs: rush against calm", other.text());
    assertEquals(Weight.SERIOUS, other.weight());
    assertEquals(Weight.NOTE, find(REFERENCE, of("v2", 1, null, 60, order(1))).get(0).weight());
  }

  @Test
  void one_version_on_both_sides_is_told() {
    assertEquals(
        List.of("both sides are of version v1: what differs is not the version"),
        texts(REFERENCE, of("v1", 1, "rush", 60, order(1))));
  }

  @Test
  void layouts_are_told_with_whether_they_share_a_bound() {
    double[] other = {0.1, 0.5, Double.POSITIVE_INFINITY};
    assertEquals(
        List.of(
            "the buckets of Order differ, so that only common bounds are compared:"
                + " 0.1 0.25 0.5 1 against 0.1 0.5"),
        texts(REFERENCE, of("v2", 1, "rush", 60, operation(ORDER, other, 138, 500, 490, 10))));
    double[] apart = {0.2, 0.7, Double.POSITIVE_INFINITY};
    assertEquals(
        List.of("the buckets of Order have no bound in common: 0.1 0.25 0.5 1 against 0.2 0.7"),
        texts(REFERENCE, of("v2", 1, "rush", 60, operation(ORDER, apart, 138, 500, 490, 10))));
  }

  private static MeasuredRun took(String version, int start, double mean) {
    return run(version, start, operation(ORDER, 1000 * mean, 500, 400, 90, 8, 2));
  }

  private static List<Difference> order(
      ComparisonSettings settings, List<MeasuredRun> before, List<MeasuredRun> after) {
    return Differences.of(
            new SideRuns("v1", before, List.of()), new SideRuns("v2", after, List.of()), settings)
        .stream()
        .filter(difference -> difference.field() == Difference.Field.ORDER)
        .toList();
  }

  private static final List<MeasuredRun> EARLY = List.of(took("v1", 1, 0.1), took("v1", 2, 0.102));
  private static final List<MeasuredRun> LATE = List.of(took("v2", 3, 0.1), took("v2", 4, 0.101));

  @Test
  void one_side_before_the_other_is_serious_and_tells_its_cost() {
    Difference found = order(ComparisonSettings.usual(), EARLY, LATE).get(0);
    assertEquals(Weight.SERIOUS, found.weight());
    assertEquals(
        "all runs of v1 precede all runs of v2: a bench that slows down by 10 % meanwhile gives a"
            + " false alarm in 61 % or more of such comparisons; interleave the runs, as record"
            + " --interleave does",
        found.text().replace(Format.THIN, ' '));
    assertEquals("first", found.baselineValue());
  }

  @Test
  void the_candidate_first_is_told_of_a_bench_that_speeds_up() {
    Difference found = order(Measured.told(0.02), LATE, EARLY).get(0);
    assertEquals(Weight.SERIOUS, found.weight());
    assertEquals(
        "all runs of v2 precede all runs of v1: a bench that speeds up meanwhile looks like a slower"
            + " version; interleave the runs, as record --interleave does",
        found.text());
  }

  @Test
  void single_runs_are_noted_where_there_may_be_a_verdict() {
    List<MeasuredRun> one = List.of(took("v2", 3, 0.1));
    assertEquals(List.of(), order(ComparisonSettings.usual(), EARLY.subList(0, 1), one));
    assertEquals(Weight.NOTE, order(Measured.told(0.02), EARLY.subList(0, 1), one).get(0).weight());
    assertEquals(Weight.NOTE, order(ComparisonSettings.usual(), EARLY, one).get(0).weight());
  }

  @Test
  void an_order_that_is_mixed_or_not_known_is_not_told() {
    List<MeasuredRun> mixed = List.of(took("v2", 0, 0.1), took("v2", 4, 0.1));
    assertEquals(List.of(), order(ComparisonSettings.usual(), EARLY, mixed));
    List<MeasuredRun> same = List.of(took("v2", 2, 0.1), took("v2", 4, 0.1));
    assertEquals(List.of(), order(ComparisonSettings.usual(), EARLY, same));
  }
}
