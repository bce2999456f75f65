package dev.warrenperf.report;

import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.judge.SampleWords;
import dev.warrenperf.unit.Format;
import java.util.List;

/**
 * What a client measured of one operation. Durations are in seconds; texts are for readers.
 *
 * @param name what --samples calls them
 * @param file the file they were read from
 * @param kind the program whose CSV it is, another CSV, or what a script printed
 * @param serves whether the operation's figures are theirs, since no histogram has data
 * @param count calls that succeeded, at least 1
 * @param failed calls that failed; they have no part in any duration
 * @param failures the same by status
 * @param sum of the durations as printed, in seconds
 * @param mean sum / count
 * @param resolution step of the printed durations, in seconds
 * @param rounding how durations were brought to that step: to the nearest, up to half a step off to
 *     either side, or down, less than a step below what was measured
 * @param spanSeconds from the first call's start to the last one's end; NaN when not known
 * @param summary how many calls, from where, in which steps: a sentence without its full stop
 * @param durations every duration that was printed, in seconds, each once, ascending
 * @param counts how many calls that succeeded took the duration at the same place, at least 1
 * @param quantiles ascending by q
 * @param difference client and server held against each other, sentences without their full stops;
 *     empty when only the client has data
 * @param curve share at or below each duration; null when no charts are wanted
 */
public record ClientReport(
    @ReadBack String name,
    String file,
    String kind,
    boolean serves,
    @ReadBack long count,
    @ReadBack long failed,
    List<ClientFailure> failures,
    @ReadBack(orNull = true) double sum,
    double mean,
    double resolution,
    String rounding,
    double spanSeconds,
    String summary,
    @ReadBack List<Double> durations,
    @ReadBack List<Double> counts,
    List<ClientQuantile> quantiles,
    List<String> difference,
    Chart curve) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("summary", "curve");

  /**
   * Failed calls of one status.
   *
   * @param status of HTTP, or {@code failed}
   * @param count calls
   */
  public record ClientFailure(String status, int count) {}

  /**
   * One quantile of the durations: the duration of rank ceil(q·N), as printed, and what that says
   * of the one measured.
   *
   * @param q from 0 to 1
   * @param lower the least that the duration of that rank can have been, in seconds
   * @param upper the most
   * @param estimate as printed
   * @param ciLower lower end of the 95 % confidence interval of the system's quantile
   * @param ciUpper upper end of it; +Inf when there are too few calls for one
   * @param difference how it stands to the histogram's, as far as both intervals prove it; empty
   *     when only the client has data
   * @param serverText what the histogram knows; empty likewise
   */
  public record ClientQuantile(
      double q,
      double lower,
      double upper,
      double estimate,
      double ciLower,
      double ciUpper,
      String difference,
      String serverText) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("serverText");

    /** The duration as printed, for readers. */
    public String valueText() {
      return SampleWords.value(estimate);
    }

    /** {@code p99}. */
    public String label() {
      return Format.percentile(q);
    }
  }
}
