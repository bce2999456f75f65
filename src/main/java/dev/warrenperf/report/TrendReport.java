package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.history.Drift;
import dev.warrenperf.history.LevelChange;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.List;

/**
 * One operation from release to release.
 *
 * @param name as users call it
 * @param source who measured
 * @param finding what became of it, in a sentence without a full stop
 * @param remarks further sentences, without full stops: change points, breaks, renames
 * @param drift from the oldest release to the newest; null with fewer than two means
 * @param changes of level
 * @param points one for each release, some of them with values
 * @param limits every promised limit that shares are told of: {@code within 500 ms}
 * @param anchor id of its section
 * @param charts one for each measure
 */
public record TrendReport(
    String name,
    Source source,
    String finding,
    List<String> remarks,
    Drift drift,
    List<LevelChange> changes,
    List<TrendPoint> points,
    List<String> limits,
    String anchor,
    List<Chart> charts) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("limits", "anchor", "charts");

  /** Whether it asks for a look: its mean rose by the margin or more, beyond noise. */
  public Tone tone() {
    return isUp() ? Tone.UNDECIDED : Tone.NEUTRAL;
  }

  /** Whether its mean rose so. */
  public boolean isUp() {
    return drift != null && drift.isUp();
  }

  /** The change of the mean for readers: {@code +34 % (+20 % to +49 %)}; null without a drift. */
  public String driftText() {
    return drift == null ? null : Format.change(drift.ratio(), drift.lower(), drift.upper());
  }

  /** The largest step for readers; null without a drift. */
  public String stepText() {
    return drift == null ? null : Format.change(drift.largestStep());
  }

  /** Releases with values. */
  public List<TrendPoint> observed() {
    return points.stream().filter(TrendPoint::isObserved).toList();
  }

  /** What its observations are in. */
  public Unit unit() {
    return points.get(0).unit();
  }

  /** Every quantile that is shown, ascending: {@code p50}. */
  public List<String> quantiles() {
    return observed().get(0).quantiles().stream().map(TrendPoint.TrendQuantile::label).toList();
  }
}
