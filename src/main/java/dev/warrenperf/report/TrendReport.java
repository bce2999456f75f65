package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.json.Written;
import java.util.List;

/**
 * One operation from release to release.
 *
 * @param name as users call it
 * @param anchor id of its section
 * @param source who measured
 * @param tone whether it asks for a look
 * @param finding what became of it, in a sentence without a full stop
 * @param remarks further sentences, without full stops: change points, breaks, renames
 * @param quantiles every quantile that is shown, ascending: {@code p50}
 * @param limits every promised limit that shares are told of: {@code within 500 ms}
 * @param drift from the oldest release to the newest; null with fewer than two means
 * @param changes of level
 * @param points one for each release
 * @param charts one for each measure
 */
public record TrendReport(
    String name,
    String anchor,
    Source source,
    Tone tone,
    String finding,
    List<String> remarks,
    List<String> quantiles,
    List<String> limits,
    TrendDrift drift,
    List<LevelChangeRow> changes,
    List<TrendPoint> points,
    List<Chart> charts) {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("anchor", "tone", "quantiles", "limits", "charts");

  /**
   * From the oldest release to the newest.
   *
   * @param from label of the oldest release whose mean is known
   * @param to label of the newest
   * @param ratio of their means, newest by oldest
   * @param lower end of its 95 % interval with the run as the unit; NaN without repeats
   * @param upper end
   * @param degrees degrees of freedom of the spread between runs; 0 without repeats
   * @param deviation relative spread between runs of one release; NaN without repeats
   * @param largestStep the largest ratio of a release to the one before
   * @param largestRelease label of the release that made it
   * @param slow whether the mean rose by the margin, while no single step did
   * @param ratioText for readers: {@code +34 % (+20 % to +49 %)}
   * @param largestStepText for readers
   */
  public record TrendDrift(
      String from,
      String to,
      double ratio,
      double lower,
      double upper,
      int degrees,
      double deviation,
      double largestStep,
      String largestRelease,
      boolean slow,
      String ratioText,
      String largestStepText) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("ratioText", "largestStepText");
  }

  /**
   * A release from which on a measure stands on another level.
   *
   * @param measure {@code mean} or {@code tail}
   * @param release label of the first release on the new level
   * @param before level until then, in seconds or as a share
   * @param after level since
   * @param bound of the tail, in seconds; NaN for the mean
   * @param p how likely so large a difference is by chance
   * @param text in words without a full stop
   */
  public record LevelChangeRow(
      String measure,
      String release,
      double before,
      double after,
      double bound,
      double p,
      String text) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("text");
  }

  public TrendReport {
    remarks = List.copyOf(remarks);
    quantiles = List.copyOf(quantiles);
    limits = List.copyOf(limits);
    changes = List.copyOf(changes);
    points = List.copyOf(points);
    charts = List.copyOf(charts);
  }
}
