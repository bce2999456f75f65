package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Difference.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Something in which a run is not like the one that it should repeat.
 *
 * @param run the run
 * @param other the one before it that it is held against
 * @param difference in what; the baseline is the other
 */
public record RepeatDifference(MeasuredRun run, MeasuredRun other, Difference difference) {

  /** Versions may differ in everything else. */
  private static final Set<Field> BENCHMARK = EnumSet.of(Field.SCENARIO, Field.NODES, Field.WINDOW);

  /** Whether runs that differ so are of two benchmarks, whose spreads must not be pooled. */
  public boolean isOtherBenchmark() {
    return BENCHMARK.contains(difference.field())
        && difference.weight() == Difference.Weight.SERIOUS;
  }

  /** Every run against the first of its version, and the first of each against the very first. */
  static List<RepeatDifference> of(List<List<MeasuredRun>> versions) {
    List<RepeatDifference> found = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      MeasuredRun head = versions.get(i).get(0);
      if (i > 0) {
        between(versions.get(0).get(0), head).stream()
            .filter(difference -> BENCHMARK.contains(difference.difference().field()))
            .forEach(found::add);
      }
      versions.get(i).stream().skip(1).forEach(run -> found.addAll(between(head, run)));
    }
    return found;
  }

  /** Repeats are of one version, that is what they are. */
  private static List<RepeatDifference> between(MeasuredRun other, MeasuredRun run) {
    return Differences.of(alone(other), alone(run), ComparisonSettings.usual()).stream()
        .filter(difference -> difference.field() != Field.VERSION)
        .map(difference -> new RepeatDifference(run, other, difference))
        .toList();
  }

  private static SideRuns alone(MeasuredRun run) {
    return new SideRuns(run.title(), List.of(run), List.of());
  }
}
