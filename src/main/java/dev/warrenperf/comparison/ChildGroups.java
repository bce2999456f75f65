package dev.warrenperf.comparison;

import dev.warrenperf.comparison.ChildParts.Part;
import dev.warrenperf.model.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The series of an operation as they are found again in every run, whatever their node. A series
 * that every run has observed is a group; those that both sides have observed, but not every run,
 * are one together; those that only one side has are in none.
 */
final class ChildGroups {

  private final List<ChildParts> baseline;
  private final List<ChildParts> candidate;

  private ChildGroups(List<ChildParts> baseline, List<ChildParts> candidate) {
    this.baseline = baseline;
    this.candidate = candidate;
  }

  /** Null where there is one series only, or a run does not tell its series. */
  static ChildGroups of(List<MeasuredOperation> baseline, List<MeasuredOperation> candidate) {
    if (Stream.concat(baseline.stream(), candidate.stream())
        .anyMatch(run -> run.children().isEmpty())) {
      return null;
    }
    Set<String> labels = labels(baseline, candidate);
    ChildGroups groups = new ChildGroups(parts(baseline, labels), parts(candidate, labels));
    return groups.series().size() > 1 ? groups : null;
  }

  private static List<ChildParts> parts(List<MeasuredOperation> runs, Set<String> labels) {
    return runs.stream().map(run -> ChildParts.of(run, labels)).toList();
  }

  /**
   * Those by which series differ. What has one value on each side, such as the version, tells the
   * sides apart, not the series.
   */
  private static Set<String> labels(
      List<MeasuredOperation> baseline, List<MeasuredOperation> candidate) {
    Set<String> names =
        Stream.concat(baseline.stream(), candidate.stream())
            .flatMap(run -> run.children().stream())
            .flatMap(child -> child.labels().asMap().keySet().stream())
            .collect(Collectors.toSet());
    names.removeIf(name -> isConstant(baseline, name) && isConstant(candidate, name));
    return names;
  }

  private static boolean isConstant(List<MeasuredOperation> runs, String name) {
    return runs.stream()
            .flatMap(run -> run.children().stream())
            .map(child -> child.labels().get(name))
            .distinct()
            .count()
        == 1;
  }

  List<ChildParts> baseline() {
    return baseline;
  }

  List<ChildParts> candidate() {
    return candidate;
  }

  /** Of both sides, by their labels. */
  SortedSet<Labels> series() {
    SortedSet<Labels> all = new TreeSet<>(named(baseline));
    all.addAll(named(candidate));
    return all;
  }

  private static Set<Labels> named(List<ChildParts> side) {
    return side.stream().flatMap(run -> run.named().keySet().stream()).collect(Collectors.toSet());
  }

  /** Whether both sides have it; a run that does not tell all of its series may have it. */
  boolean isCommon(Labels series) {
    return isIn(baseline, series) && isIn(candidate, series);
  }

  private static boolean isIn(List<ChildParts> side, Labels series) {
    return side.stream().anyMatch(run -> run.hasRest() || run.named().containsKey(series));
  }

  /**
   * Of each run, the baseline's first, its part in each group, all with observations; no group
   * where the sides have nothing in common.
   */
  List<List<Part>> parts() {
    List<ChildParts> runs = Stream.concat(baseline.stream(), candidate.stream()).toList();
    List<Labels> everywhere = new ArrayList<>();
    List<Labels> sometimes = new ArrayList<>();
    for (Labels series : series()) {
      if (runs.stream().allMatch(run -> run.named().containsKey(series))) {
        everywhere.add(series);
      } else if (isCommon(series)) {
        sometimes.add(series);
      }
    }
    List<Part> together = runs.stream().map(run -> together(run, sometimes)).toList();
    boolean complete = together.stream().allMatch(part -> part.count() > 0);
    List<List<Part>> parts = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      List<Part> own = new ArrayList<>();
      for (Labels series : everywhere) {
        own.add(runs.get(i).named().get(series));
      }
      if (complete) {
        own.add(together.get(i));
      }
      parts.add(own);
    }
    return parts;
  }

  private static Part together(ChildParts run, List<Labels> series) {
    Part sum = run.rest();
    for (Labels one : series) {
      Part part = run.named().get(one);
      sum = part == null ? sum : sum.plus(1, part);
    }
    return sum;
  }
}
