package dev.warrenperf.comparison;

import dev.warrenperf.comparison.MeasureTest.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Every run-level test of one operation. */
final class OperationTests {

  private final OperationSides sides;
  private final MergedCounts counts;
  private final ComparisonSettings settings;
  private final double[] before;
  private final double[] after;
  private final double[] beforeSlowed;
  private final double[] afterSlowed;

  private OperationTests(OperationSides sides, MergedCounts counts, ComparisonSettings settings) {
    this.sides = sides;
    this.counts = counts;
    this.settings = settings;
    double factor = 1 + MinimumEffect.least(settings.margin());
    this.before = sides.before(counts);
    this.after = sides.after(counts);
    this.beforeSlowed = Slowed.by(factor, counts.bounds(), before);
    this.afterSlowed = Slowed.by(factor, counts.bounds(), after);
  }

  /**
   * At most one for each measure; none where no spread is known.
   *
   * @param counts of these runs, the baseline's first
   * @param requests the same as two samples, which choose the bounds of the tail; null where there
   *     are no common buckets
   * @param settings margin and level
   */
  static List<MeasureTest> of(
      OperationSides sides,
      MergedCounts counts,
      RequestTest requests,
      RunSpread spread,
      ComparisonSettings settings) {
    List<MeasureTest> tests = new ArrayList<>(mean(sides, spread, settings));
    if (spread.origin().hasRepeats()) {
      OperationTests ofCounts = new OperationTests(sides, counts, settings);
      ofCounts.ranks().ifPresent(tests::add);
      ofCounts.tail(requests).ifPresent(tests::add);
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

  private Optional<MeasureTest> ranks() {
    if (counts.isOneBucket()) {
      return Optional.empty();
    }
    double ofOne = Detectable.notTied(counts.sum(0, counts.runs().size())) / 12;
    double[] ridits = Ridits.of(counts.runs());
    MinimumEffect least = least(side -> Ridits.mean(ridits, side));
    return test(run -> Ridits.mean(ridits, run), run -> ofOne / all(run), least)
        .map(test -> new MeasureTest(Measure.RANKS, test, Double.NaN));
  }

  /** By how much a measure changes where every observation of a side takes longer by the least. */
  private MinimumEffect least(ToDoubleFunction<double[]> measure) {
    return new MinimumEffect(
        settings.look().level(),
        measure.applyAsDouble(beforeSlowed) - measure.applyAsDouble(before),
        measure.applyAsDouble(afterSlowed) - measure.applyAsDouble(after));
  }

  private static double all(double[] run) {
    return Arrays.stream(run).sum();
  }

  /** Of the bounds that pooled counts choose, the one that differs most. */
  private Optional<MeasureTest> tail(RequestTest requests) {
    List<TailTest.Exceedance> bounds = requests == null ? List.of() : requests.tail().bounds();
    return bounds.stream()
        .flatMap(bound -> tail(bound, bounds.size()).stream())
        .min(Comparator.comparingDouble(test -> Math.min(test.greater(), test.less())));
  }

  private Optional<MeasureTest> tail(TailTest.Exceedance bound, int tried) {
    double ratio =
        bound.candidateAbove()
            / bound.candidateTotal()
            / (bound.baselineAbove() / bound.baselineTotal());
    double share =
        (bound.baselineAbove() + bound.candidateAbove())
            / (bound.baselineTotal() + bound.candidateTotal());
    ToDoubleFunction<double[]> odds = counted -> logOdds(counted, bound.bound());
    return test(odds, run -> ofLogOdds(share, all(run)), least(odds))
        .map(
            test ->
                new MeasureTest(
                    Measure.TAIL, bound.bound(), test, ratio, tried, moved(bound.bound())));
  }

  /** Whether the shares above a bound moved by the margin in time: 1 for slower, -1 for faster. */
  private int moved(double bound) {
    return isReached(before, after, bound) ? 1 : isReached(after, before, bound) ? -1 : 0;
  }

  private boolean isReached(double[] faster, double[] slower, double bound) {
    return TailMargin.isReached(counts.bounds(), faster, slower, bound, settings.margin());
  }

  /**
   * With one half added to both counts, as is usual (Haldane and Anscombe 1956), so that 0 has a
   * log.
   */
  private double logOdds(double[] run, double bound) {
    double above = 0;
    double all = 0;
    for (int i = 0; i < run.length; i++) {
      above += counts.bounds()[i] > bound ? run[i] : 0;
      all += run[i];
    }
    return Math.log((above + 0.5) / (all - above + 0.5));
  }

  /**
   * Variance of a run's log odds by its requests alone, at the share that all runs have together:
   * {@code 1/(a + 1/2) + 1/(n - a + 1/2)} (Gart and Zweifel 1967).
   */
  private static double ofLogOdds(double share, double all) {
    return 1 / (share * all + 0.5) + 1 / (all - share * all + 0.5);
  }

  /**
   * Of a measure of counts, whose variance from run to run is known from the runs alone. What
   * requests add is only roughly normal, so it counts as if it were known no better.
   */
  private Optional<RunTest> test(
      ToDoubleFunction<double[]> measure,
      ToDoubleFunction<double[]> ofRequests,
      MinimumEffect least) {
    int baseline = sides.baseline().size();
    List<double[]> one = counts.runs().subList(0, baseline);
    List<double[]> other = counts.runs().subList(baseline, counts.runs().size());
    return new RunMeasure(
            one.stream().mapToDouble(measure).toArray(),
            other.stream().mapToDouble(measure).toArray(),
            average(one, ofRequests),
            average(other, ofRequests),
            counts.runs().size() - 2.0,
            true,
            sides.times())
        .test(RunVariance.UNKNOWN, least);
  }

  private static double average(List<double[]> runs, ToDoubleFunction<double[]> ofRequests) {
    return runs.stream().mapToDouble(ofRequests).average().orElseThrow();
  }
}
