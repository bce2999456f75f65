package dev.warrenperf.comparison;

import java.util.List;
import java.util.stream.Stream;

/**
 * The runs of both sides that have observations of one operation.
 *
 * @param baseline may be empty
 * @param candidate likewise
 * @param times when these runs began
 */
record OperationSides(
    List<MeasuredOperation> baseline, List<MeasuredOperation> candidate, RunTimes times) {

  /** Whether both sides have observations; the rest needs them. */
  boolean areObserved() {
    return !baseline.isEmpty() && !candidate.isEmpty();
  }

  boolean isUnitDoubtful() {
    return SameUnit.isDoubtful(baseline, candidate);
  }

  /** Whether every run has a mean above 0. */
  boolean areMeansKnown() {
    return LogMeans.areKnown(baseline) && LogMeans.areKnown(candidate);
  }

  /** The logs of the means. */
  RunMeasure means() {
    return RunSpread.means(baseline, candidate, times);
  }

  /** On the bounds that all runs have, the baseline's runs first. */
  MergedCounts counts(List<Double> limits) {
    return Together.counts(Stream.concat(baseline.stream(), candidate.stream()).toList(), limits);
  }

  /** Of these counts, those of the baseline's runs together. */
  double[] before(MergedCounts counts) {
    return counts.sum(0, baseline.size());
  }

  /** Of these counts, those of the candidate's runs together. */
  double[] after(MergedCounts counts) {
    return counts.sum(baseline.size(), counts.runs().size());
  }

  /** The requests of both sides as two samples; null where there are no common buckets. */
  RequestTest requests(MergedCounts counts) {
    return counts.size() > 1
        ? RequestTest.of(counts.bounds(), before(counts), after(counts))
        : null;
  }
}
