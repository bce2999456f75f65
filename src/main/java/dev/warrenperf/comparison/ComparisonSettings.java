package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How versions are compared.
 *
 * @param margin the slowdown that counts, as a ratio above 0: 0.05 for 5 %
 * @param told spread of the log of a run's mean from run to run of one version, as told by the
 *     user, requests not included; without degrees of freedom it is taken as known; unknown when
 *     not told
 * @param calibration spread measured from repeats of earlier; null when there is none
 * @param limits durations in seconds, by operation, at which shares are of interest: the targets
 * @param look which of how many planned looks at growing data this is
 */
public record ComparisonSettings(
    double margin,
    Spread told,
    Calibration calibration,
    SortedMap<String, List<Double>> limits,
    Look look) {

  /** The margin of those who do not say another. */
  public static final double USUAL_MARGIN = 0.05;

  public ComparisonSettings {
    if (!(margin > 0 && margin < 10)) {
      throw new IllegalArgumentException("expected a margin above 0 and below 10, found " + margin);
    }
    limits = new TreeMap<>(limits);
  }

  /** What logs of means and rates are tested against. */
  MinimumEffect minimumEffect() {
    return MinimumEffect.ofLogs(margin, look.level());
  }

  /** Nothing told. */
  public static ComparisonSettings usual() {
    return new ComparisonSettings(
        USUAL_MARGIN, Spread.UNKNOWN, null, new TreeMap<>(Map.of()), Look.ONLY);
  }
}
