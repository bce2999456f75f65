package dev.warrenperf.comparison;

import dev.warrenperf.comparison.MeasuredOperation.Child;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Labels;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one run observed in each series of an operation.
 *
 * @param named by the labels that matter
 * @param rest in series that the run does not tell by name; without observations when it tells all
 */
record ChildParts(Map<Labels, Part> named, Part rest) {

  /**
   * Observations.
   *
   * @param counts cumulative, at the bounds of the run's histogram
   * @param sum NaN when not known
   */
  record Part(double[] counts, double sum) {

    static Part of(Histogram histogram) {
      double[] counts = new double[histogram.size()];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = histogram.low(i);
      }
      return new Part(counts, histogram.sum());
    }

    double count() {
      return counts[counts.length - 1];
    }

    Part plus(double factor, Part other) {
      double[] added = counts.clone();
      for (int i = 0; i < added.length; i++) {
        added[i] += factor * other.counts[i];
      }
      return new Part(added, sum + factor * other.sum);
    }

    Part none() {
      return new Part(new double[counts.length], 0);
    }
  }

  /**
   * Of a run that tells its series.
   *
   * @param labels the names of those labels that matter
   */
  static ChildParts of(MeasuredOperation run, Set<String> labels) {
    Map<Labels, Part> named = new TreeMap<>();
    Part all = Part.of(run.histogram());
    Part told = all.none();
    for (Child child : run.children()) {
      Part part = Part.of(child.histogram());
      named.merge(key(child, labels), part, (one, other) -> one.plus(1, other));
      told = told.plus(1, part);
    }
    // counts are whole numbers, so that a difference below 1 is none
    boolean complete = all.count() - told.count() < 0.5;
    return new ChildParts(named, complete ? all.none() : all.plus(-1, told));
  }

  private static Labels key(Child child, Set<String> labels) {
    return Labels.of(
        child.labels().asMap().entrySet().stream()
            .filter(label -> labels.contains(label.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  boolean hasRest() {
    return rest.count() > 0;
  }

  /** Of one series; 0 where the run has none. */
  double count(Labels series) {
    Part part = named.get(series);
    return part == null ? 0 : part.count();
  }

  /** Of all. */
  double count() {
    return rest.count() + named.values().stream().mapToDouble(Part::count).sum();
  }
}
