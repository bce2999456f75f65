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
  private final RunTimes times;
  private final MergedCounts counts;
  private final List<MeasureTest> tests = new ArrayList<>();

  private OperationTests(
      List<MeasuredOperation> baseline,
      List<MeasuredOperation> candidate,
      RunTimes times,
      MergedCounts counts) {
    this.baseline = baseline;
    this.candidate = candidate;
    this.times = times;
    this.counts = counts;
  }

  /** At most one for each measure; none where no spread is known. */
  static List<MeasureTest> of(
      List<MeasuredOperation> baseline,
      List<MeasuredOperation> candidate,
      RunTimes times,
      MergedCounts counts,
      RequestTest requests,
      RunSpread spread) {
    OperationTests all = new OperationTests(baseline, candidate, times, counts);
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
            SideEstimate.of(LogMeans.of(baseline), LogMeans.of(candidate), times),
            spread.spread(),
            spread.extra(baseline) + spread.extra(candidate));
    tests.add(
        new MeasureTest(
            MeasureTest.Measure.MEAN, Double.NaN, test, Math.exp(test.difference()), 1));
  }

  private void ranks() {
    if (counts.isOneBucket()) {
      return;
    }
    double[] ridits = Ridits.means(counts.runs());
    test(first(ridits), rest(ridits), ofRidits())
        .ifPresent(
            test ->
                tests.add(
                    new MeasureTest(MeasureTest.Measure.RANKS, Double.NaN, test, Double.NaN, 1)));
  }

  /** Variance of a run's mean ridit by its requests alone, on average over the runs. */
  private double ofRidits() {
    double ofOne = Detectable.notTied(counts.sum(0, counts.runs().size())) / 12;
    return counts.runs().stream()
        .mapToDouble(run -> ofOne / Arrays.stream(run).sum())
        .average()
        .orElseThrow();
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
      test(first(odds), rest(odds), ofLogOdds(bound))
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

  /**
   * Variance of a run's log odds by its requests alone, on average over the runs, at the share that
   * all of them have together: {@code 1/(a + 1/2) + 1/(n - a + 1/2)} (Gart and Zweifel 1967).
   */
  private double ofLogOdds(TailTest.Exceedance bound) {
    double share =
        (bound.baselineAbove() + bound.candidateAbove())
            / (bound.baselineTotal() + bound.candidateTotal());
    return counts.runs().stream()
        .mapToDouble(run -> Arrays.stream(run).sum())
        .map(all -> 1 / (share * all + 0.5) + 1 / (all - share * all + 0.5))
        .average()
        .orElseThrow();
  }

  private double[] first(double[] values) {
    return Arrays.copyOf(values, baseline.size());
  }

  private double[] rest(double[] values) {
    return Arrays.copyOfRange(values, baseline.size(), values.length);
  }

  /**
   * Runs cannot spread less than their requests make them: where few runs look as if they did, as
   * when no run of a side has a slow request, what the requests add serves.
   */
  private Optional<RunTest> test(double[] one, double[] other, double ofRequests) {
    SideEstimate estimate = SideEstimate.of(one, other, times);
    Spread spread = estimate.spread().atLeast(ofRequests);
    return spread.isUsable() ? Optional.of(RunTest.of(estimate, spread, 0)) : Optional.empty();
  }
}
