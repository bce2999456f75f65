package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.json.Written;
import dev.warrenperf.model.Labels;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/**
 * What series an operation consists of on both sides, where there are several: the versions are
 * compared as if both had been called in the mix of the baseline.
 *
 * @param plain ratio of the means of all requests, as they were mixed
 * @param effect what the change of the mix alone does to the mean, as a ratio
 * @param baselineCompared the share of the baseline's observations, from 0 to 1, in series that
 *     both sides have
 * @param candidateCompared likewise
 * @param series the shares of each series, those first that changed most, at most 20
 */
public record Mix(
    MeanRatio plain,
    double effect,
    double baselineCompared,
    double candidateCompared,
    List<SeriesShare> series) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.inline("plain");

  private static final int MOST = 20;

  /** Where less than this is in series of both sides, what is in common stands for neither. */
  private static final double LEAST_COMPARED = 0.5;

  /**
   * One series.
   *
   * @param labels those in which the series differ
   * @param baseline its share of the baseline's observations, from 0 to 1
   * @param candidate likewise
   * @param compared whether both sides have it
   */
  public record SeriesShare(
      SortedMap<String, String> labels, double baseline, double candidate, boolean compared) {

    /** By how much its share rose; below 0 when it fell. */
    public double rise() {
      return candidate - baseline;
    }
  }

  /**
   * Of the series.
   *
   * @param plain of the means of all requests
   * @param standardised the same at the baseline's mix; NaN when not known
   */
  static Mix of(ChildGroups groups, MeanRatio plain, double standardised) {
    List<SeriesShare> shares =
        groups.series().stream()
            .map(
                series ->
                    new SeriesShare(
                        series.asMap(),
                        share(groups.baseline(), series),
                        share(groups.candidate(), series),
                        groups.isCommon(series)))
            .sorted(Comparator.comparingDouble(share -> -Math.abs(share.rise())))
            .toList();
    return new Mix(
        plain,
        plain.ratio() / standardised,
        compared(shares, SeriesShare::baseline),
        compared(shares, SeriesShare::candidate),
        shares.stream().limit(MOST).toList());
  }

  private static double share(List<ChildParts> runs, Labels series) {
    return runs.stream().mapToDouble(run -> run.count(series)).sum()
        / runs.stream().mapToDouble(ChildParts::count).sum();
  }

  private static double compared(List<SeriesShare> shares, ToDoubleFunction<SeriesShare> side) {
    return 1 - shares.stream().filter(share -> !share.compared()).mapToDouble(side).sum();
  }

  /** Whether the sides have some series in common, by which they are compared. */
  public boolean isStandardised() {
    return series.stream().anyMatch(SeriesShare::compared);
  }

  /**
   * What a decision on the standardised means becomes: MIX CHANGED where the mean of all requests
   * is proven to have grown by the margin or more, the standardised one is not, and the mix makes
   * half of the margin at least; and where the series in common stand for less than half of a side.
   */
  Decision ruled(Decision decided, double margin) {
    if (!isStandardised()) {
      return decided;
    }
    if (Math.min(baselineCompared, candidateCompared) < LEAST_COMPARED) {
      return Decision.of(Change.MIX_CHANGED, ChangeReason.FEW_SERIES_IN_COMMON);
    }
    boolean open = decided.change() != Change.SLOWER && decided.change() != Change.FASTER;
    boolean slower =
        plain.ratioLower() > 1 + MinimumEffect.least(margin) && plain.ratio() >= 1 + margin;
    return open && slower && effect >= Math.sqrt(1 + margin)
        ? new Decision(Change.MIX_CHANGED, null, null, decided.p(), decided.adjustedP())
        : decided;
  }
}
