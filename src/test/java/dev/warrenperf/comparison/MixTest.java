package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.MeasuredOperation.Child;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.Mix.SeriesShare;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;

/** Operations of several series, whose shares change. */
class MixTest {

  private static final double[] BOUNDS = {
    0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1, 2, Double.POSITIVE_INFINITY
  };

  /** Log-normal with sigma 0.5, as expected: {@code count} of them around a median. */
  private static Child child(String method, int count, double median) {
    LogNormalDistribution durations = new LogNormalDistribution(null, Math.log(median), 0.5);
    double[] counts = new double[BOUNDS.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Math.rint(count * durations.cumulativeProbability(Math.min(1e9, BOUNDS[i])));
    }
    return new Child(
        Labels.of(Map.of("method", method)),
        Histogram.of(BOUNDS, counts, count * durations.getNumericalMean()));
  }

  private static MeasuredOperation of(Child... children) {
    return of(0, children);
  }

  /** Also with so many observations below the first bound, in series that are not told. */
  private static MeasuredOperation of(int untold, Child... children) {
    double[] counts = new double[BOUNDS.length];
    Arrays.fill(counts, untold);
    double sum = untold * 0.01;
    for (Child child : children) {
      sum += child.histogram().sum();
      for (int i = 0; i < counts.length; i++) {
        counts[i] += child.histogram().low(i);
      }
    }
    return new MeasuredOperation(
        "API",
        Source.HISTOGRAM,
        "api_seconds",
        false,
        Presence.OBSERVED,
        Histogram.of(BOUNDS, counts, sum),
        0,
        List.of(),
        List.of(children));
  }

  private static OperationContrast compare(
      List<MeasuredOperation> before, List<MeasuredOperation> after) {
    return Measured.only(ComparisonSettings.usual(), side("v1", 0, before), side("v2", 1, after));
  }

  private static Side side(String label, int start, List<MeasuredOperation> runs) {
    List<MeasuredRun> side = new ArrayList<>();
    for (MeasuredOperation run : runs) {
      side.add(Measured.run(label, start + 2 * side.size() + 1, run));
    }
    return new Side(label, side);
  }

  /** Get takes 100 ms and List 600 ms, times some noise; the share of List varies by a tenth. */
  private static List<MeasuredOperation> runs(double listed, double getTimes, double listTimes) {
    return List.of(
        run(0.9 * listed, 0.98 * getTimes, 0.98 * listTimes),
        run(1.1 * listed, getTimes, listTimes),
        run(listed, 1.02 * getTimes, 1.02 * listTimes));
  }

  private static MeasuredOperation run(double listed, double getTimes, double listTimes) {
    return of(
        child("Get", (int) (2000 * (1 - listed)), 0.1 * getTimes),
        child("List", (int) (2000 * listed), 0.6 * listTimes));
  }

  private static Change change(double listed, double getTimes, double listTimes) {
    return compare(runs(0.1, 1, 1), runs(listed, getTimes, listTimes)).decision().change();
  }

  @Test
  void a_changed_mix_is_no_slowdown() {
    assertEquals(Change.MIX_CHANGED, change(0.2, 1, 1));
  }

  @Test
  void a_series_that_grew_slower_is_found_whatever_the_mix() {
    assertEquals(Change.SLOWER, change(0.1, 1.15, 1));
    assertEquals(Change.SLOWER, change(0.2, 1, 1.3));
    // lighter, so that the mean of all has fallen
    assertEquals(Change.SLOWER, change(0.05, 1, 1.3));
  }

  @Test
  void the_same_mix_and_speed_is_the_same() {
    assertEquals(Change.SAME, change(0.1, 1, 1));
  }

  private static final Child GET = child("Get", 900, 0.1);
  private static final Child LIST = child("List", 100, 0.6);

  @Test
  void the_standardised_mean_is_that_of_series_by_the_shares_of_the_baseline() {
    MeasuredOperation after = of(child("Get", 800, 0.11), child("List", 400, 0.6));
    OperationContrast found = compare(List.of(of(GET, LIST), of(GET, LIST)), List.of(after));
    double get = 0.9 * GET.histogram().mean();
    double list = 0.1 * LIST.histogram().mean();
    assertEquals((1.1 * get + list) / (get + list), found.ratio().ratio(), 1e-12);
    assertEquals(after.mean() / of(GET, LIST).mean(), found.mix().plain().ratio(), 1e-12);
    SeriesShare first = found.mix().series().get(0);
    assertEquals(Map.of("method", "Get"), first.labels());
    assertEquals(0.9, first.baseline(), 1e-12);
    assertEquals(2 / 3.0, first.candidate(), 1e-12);
  }

  @Test
  void runs_in_the_mix_of_the_baseline_are_as_they_are() {
    MeasuredOperation run = of(GET, LIST);
    Standardised same = standardised(run, run);
    assertEquals(run.mean(), same.sides().candidate().get(0).mean(), 1e-12);
    assertEquals(run.count(), same.sides().candidate().get(0).count(), 1e-9);
    assertNull(standardised(of(GET), of(GET)));
    assertNull(standardised(run, Measured.operation("API", 1, 5, 5, 0, 0, 0)));
  }

  @Test
  void series_of_one_side_are_left_out() {
    Child watch = child("Watch", 300, 0.9);
    OperationContrast found =
        compare(List.of(of(GET, LIST), of(GET, LIST)), List.of(of(GET, LIST, watch)));
    assertEquals(1, found.ratio().ratio(), 1e-12);
    assertEquals(1, found.mix().baselineCompared(), 1e-12);
    assertEquals(1000 / 1300.0, found.mix().candidateCompared(), 1e-12);
    assertFalse(found.mix().series().get(0).compared());
    assertEquals(Change.MIX_CHANGED, found.decision().change());
    assertNull(found.decision().reason());
  }

  @Test
  void too_little_in_common_stands_for_neither_side() {
    OperationContrast found =
        compare(List.of(of(GET, LIST), of(GET, LIST)), List.of(of(LIST, child("Put", 101, 0.1))));
    assertEquals(Change.MIX_CHANGED, found.decision().change());
    assertEquals(ChangeReason.FEW_SERIES_IN_COMMON, found.decision().reason());
  }

  @Test
  void without_any_in_common_all_requests_are_compared() {
    OperationContrast found =
        compare(
            List.of(of(GET, LIST), of(GET, LIST)),
            List.of(of(child("Put", 900, 0.2), child("Post", 100, 0.2))));
    assertFalse(found.mix().isStandardised());
    assertEquals(found.mix().plain(), found.ratio());
  }

  @Test
  void labels_that_tell_versions_apart_tell_no_series() {
    OperationContrast found =
        compare(List.of(versioned("1.3"), versioned("1.3")), List.of(versioned("1.4")));
    assertTrue(found.mix().isStandardised());
    assertEquals(Map.of("method", "Get"), found.mix().series().get(0).labels());
  }

  private static MeasuredOperation versioned(String version) {
    Child[] children =
        List.of(GET, LIST).stream()
            .map(
                child ->
                    new Child(
                        Labels.of(
                            Map.of("method", child.labels().get("method"), "version", version)),
                        child.histogram()))
            .toArray(Child[]::new);
    return of(children);
  }

  @Test
  void series_that_some_run_lacks_are_one_group_with_those_that_are_not_told() {
    Child rare = child("Rare", 10, 0.3);
    List<MeasuredOperation> before = List.of(of(20, GET, LIST, rare), of(30, GET, LIST));
    List<MeasuredOperation> after = List.of(of(GET, LIST, rare), of(GET, LIST, rare));
    List<List<ChildParts.Part>> parts = ChildGroups.of(before, after).parts();
    assertEquals(3, parts.get(0).size());
    assertEquals(30, parts.get(0).get(2).count());
    assertEquals(30, parts.get(1).get(2).count());
    assertEquals(10, parts.get(3).get(2).count());
    // a series that only the candidate names may be among those the baseline does not tell
    assertEquals(
        3, ChildGroups.of(List.of(of(20, GET, LIST)), after.subList(0, 1)).parts().get(1).size());
    // and where some run has none of the group, it is left out
    assertEquals(
        2, ChildGroups.of(List.of(of(GET, LIST), before.get(0)), after).parts().get(0).size());
  }

  private static Standardised standardised(MeasuredOperation before, MeasuredOperation after) {
    return Standardised.of(new OperationSides(List.of(before), List.of(after), RunTimes.UNKNOWN));
  }
}
