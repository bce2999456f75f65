package dev.warrenperf.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every run-level test of one operation. */
final class OperationTests {

  private final List<MeasuredOperation> baseline;
  private final List<MeasuredOperation> candidate;
  private final MergedCounts counts;
  private final List<MeasureTest> tests = new ArrayList<>();

  private OperationTests(
      List<MeasuredOperation> baseline, List<MeasuredOperation> candidate, MergedCounts counts) {
    this.baseline = baseline;
    this.candidate = candidate;
    this.counts = counts;
  }

  /** At most one for each measure; none where no spread is known. */
  static List<MeasureTest> of(
      List<MeasuredOperation> baseline,
      List<MeasuredOperation> candidate,
      MergedCounts counts,
      RequestTest requests,
      RunSpread spread) {
    OperationTests all = new OperationTests(baseline, candidate, counts);
    if (spread.spread().isUsable() && LogMeans.areKnown(baseline) && LogMeans.areKnown(candidate)) {
      all.mean(spread);
    }
    if (spread.origin() == SpreadOrigin.REPEATS
        || spread.origin() == SpreadOrigin.REPEATS_AND_CALIBRATION) {
      all.ranks();
      all.tail(requests);
    }
    return all.tests;
  }

  private void mean(RunSpread spread) {
    RunTest test =
        RunTest.of(
            LogMeans.of(baseline),
            LogMeans.of(candidate),
            spread.spread(),
            spread.extra(baseline),
            spread.extra(candidate));
    tests.add(
        new MeasureTest(
            MeasureTest.Measure.MEAN, Double.NaN, test, Math.exp(test.difference()), 1));
  }

  private void ranks() {
    if (counts.isOneBucket()) {
      return;
    }
    double[] ridits = Ridits.means(counts.runs());
    test(first(ridits), rest(ridits))
        .ifPresent(
            test ->
                tests.add(
                    new MeasureTest(MeasureTest.Measure.RANKS, Double.NaN, test, Double.NaN, 1)));
  }

  /** Of the bounds that pooled counts choose, the one that differs most. */
  private void tail(RequestTest requests) {
    List<TailTest.Exceedance> bounds = requests == null ? List.of() : requests.tail().bounds();
    List<MeasureTest> found = new ArrayList<>();
    for (TailTest.Exceedance bound : bounds) {
      double[] odds = logOdds(bound.bound());
      double ratio =
          bound.candidateAbove()
              / bound.candidateTotal()
              / (bound.baselineAbove() / bound.baselineTotal());
      test(first(odds), rest(odds))
          .ifPresent(
              test ->
                  found.add(
                      new MeasureTest(
                          MeasureTest.Measure.TAIL, bound.bound(), test, ratio, bounds.size())));
    }
    found.stream()
        .min(Comparator.comparingDouble(test -> Math.min(test.greater(), test.less())))
        .ifPresent(tests::add);
  }

  /**
   * With one half added to both counts, as is usual (Haldane and Anscombe 1956), so that 0 has a
   * log.
   */
  private double[] logOdds(double bound) {
    return counts.runs().stream()
        .mapToDouble(
            run -> {
              double above = 0;
              double all = 0;
              for (int i = 0; i < run.length; i++) {
                above += counts.bounds()[i] > bound ? run[i] : 0;
                all += run[i];
              }
              return Math.log((above + 0.5) / (all - above + 0.5));
            })
        .toArray();
  }

  private double[] first(double[] values) {
    return Arrays.copyOf(values, baseline.size());
  }

  private double[] rest(double[] values) {
    return Arrays.copyOfRange(values, baseline.size(), values.length);
  }

  private static Optional<RunTest> test(double[] one, double[] other) {
    Spread spread = Spread.pooled(List.of(one, other));
    return spread.isUsable() ? Optional.of(RunTest.of(one, other, spread)) : Optional.empty();
  }
}
