package dev.warrenperf.comparison;

import dev.warrenperf.comparison.MeasureTest.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every run-level test of one operation. */
final class OperationTests {

  private OperationTests() {}

  /**
   * At most one for each measure; none where no spread is known.
   *
   * @param counts of these runs
   * @param requests the same as two samples, which choose the bounds of the tail; null where there
   *     are no common buckets
   * @param ridits what other operations tell of the variance of ridits
   * @param settings margin and level
   */
  static List<MeasureTest> of(
      OperationSides sides,
      CountMeasures counts,
      RequestTest requests,
      RunSpread spread,
      RunVariance ridits,
      ComparisonSettings settings) {
    List<MeasureTest> tests = new ArrayList<>(mean(sides, spread, settings));
    if (spread.origin().hasRepeats()) {
      ranks(counts, ridits).ifPresent(tests::add);
      tail(counts, requests).ifPresent(tests::add);
    }
    return tests;
  }

  /** That of the mean, or none. */
  static List<MeasureTest> mean(
      OperationSides sides, RunSpread spread, ComparisonSettings settings) {
    return sides.areMeansKnown()
        ? spread
            .test(settings.minimumEffect())
            .map(test -> new MeasureTest(Measure.MEAN, test, Math.exp(test.difference())))
            .stream()
            .toList()
        : List.of();
  }

  private static Optional<MeasureTest> ranks(CountMeasures counts, RunVariance shared) {
    return Optional.ofNullable(counts.ranks())
        .flatMap(ranks -> ranks.test(shared))
        .map(test -> new MeasureTest(Measure.RANKS, test, Double.NaN));
  }

  /** Of the bounds that pooled counts choose, the one that differs most. */
  private static Optional<MeasureTest> tail(CountMeasures counts, RequestTest requests) {
    List<TailTest.Exceedance> bounds = requests == null ? List.of() : requests.tail().bounds();
    return bounds.stream()
        .flatMap(bound -> tail(counts, bound, bounds.size()).stream())
        .min(Comparator.comparingDouble(test -> Math.min(test.greater(), test.less())));
  }

  private static Optional<MeasureTest> tail(
      CountMeasures counts, TailTest.Exceedance bound, int tried) {
    double ratio =
        bound.candidateAbove()
            / bound.candidateTotal()
            / (bound.baselineAbove() / bound.baselineTotal());
    return counts
        .tail(bound)
        .test(RunVariance.UNKNOWN)
        .map(
            test ->
                new MeasureTest(
                    Measure.TAIL, bound.bound(), test, ratio, tried, counts.moved(bound.bound())));
  }
}
