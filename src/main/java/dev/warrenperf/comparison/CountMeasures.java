package dev.warrenperf.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the counts by bucket of one operation tell of each run of both sides. */
final class CountMeasures {

  private final OperationSides sides;
  private final MergedCounts counts;
  private final ComparisonSettings settings;
  private final double least;
  private final double[] before;
  private final double[] after;
  private final double[] beforeSlowed;
  private final double[] afterSlowed;
  private final CountMeasure ranks;

  /**
   * Of these counts.
   *
   * @param counts of the runs of the sides, the baseline's first
   * @param settings margin and level
   */
  CountMeasures(OperationSides sides, MergedCounts counts, ComparisonSettings settings) {
    this.sides = sides;
    this.counts = counts;
    this.settings = settings;
    this.least = MinimumEffect.least(settings.margin());
    this.before = sides.before(counts);
    this.after = sides.after(counts);
    this.beforeSlowed = Slowed.by(1 + least, counts.bounds(), before);
    this.afterSlowed = Slowed.by(1 + least, counts.bounds(), after);
    this.ranks = counts.isOneBucket() ? null : ridits();
  }

  /** What they are of. */
  MergedCounts counts() {
    return counts;
  }

  /** Each run's mean ridit among all observations; null where all lie in one bucket. */
  CountMeasure ranks() {
    return ranks;
  }

  private CountMeasure ridits() {
    double ofOne = Detectable.notTied(counts.sum(0, counts.runs().size())) / 12;
    double[] ridits = Ridits.of(counts.runs());
    return measure(run -> Ridits.mean(ridits, run), run -> ofOne / all(run));
  }

  /** Each run's log odds of an observation being above a bound. */
  CountMeasure tail(TailTest.Exceedance bound) {
    double share =
        (bound.baselineAbove() + bound.candidateAbove())
            / (bound.baselineTotal() + bound.candidateTotal());
    return measure(run -> logOdds(run, bound.bound()), run -> ofLogOdds(share, all(run)));
  }

  /** Whether the shares above a bound moved by the margin in time: 1 for slower, -1 for faster. */
  int moved(double bound) {
    return isReached(before, after, bound) ? 1 : isReached(after, before, bound) ? -1 : 0;
  }

  private boolean isReached(double[] faster, double[] slower, double bound) {
    return TailMargin.isReached(counts.bounds(), faster, slower, bound, settings.margin());
  }

  private static double all(double[] run) {
    return Arrays.stream(run).sum();
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
   * Of a measure of counts. What requests add is only roughly normal, so it counts as if it were
   * known no better than what runs differ by.
   */
  private CountMeasure measure(
      ToDoubleFunction<double[]> measure, ToDoubleFunction<double[]> ofRequests) {
    int baseline = sides.baseline().size();
    List<double[]> one = counts.runs().subList(0, baseline);
    List<double[]> other = counts.runs().subList(baseline, counts.runs().size());
    RunMeasure runs =
        new RunMeasure(
            one.stream().mapToDouble(measure).toArray(),
            other.stream().mapToDouble(measure).toArray(),
            average(one, ofRequests),
            average(other, ofRequests),
            counts.runs().size() - 2.0,
            true,
            sides.times());
    return new CountMeasure(runs, least(measure), Math.log1p(least));
  }

  private static double average(List<double[]> runs, ToDoubleFunction<double[]> ofRequests) {
    return runs.stream().mapToDouble(ofRequests).average().orElseThrow();
  }

  /** By how much a measure changes where every observation of a side takes longer by the least. */
  private MinimumEffect least(ToDoubleFunction<double[]> measure) {
    return new MinimumEffect(
        settings.look().level(),
        measure.applyAsDouble(beforeSlowed) - measure.applyAsDouble(before),
        measure.applyAsDouble(afterSlowed) - measure.applyAsDouble(after));
  }
}
