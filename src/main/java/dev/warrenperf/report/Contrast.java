package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Format;
import java.util.List;

/**
 * One operation of one candidate against the reference. Numbers that are not known are NaN.
 *
 * @param figures what the candidate measured
 * @param change what became of it
 * @param reason why there is no verdict, or a remark on one; null when there is nothing to say
 * @param text how it was decided, in a sentence without a full stop
 * @param runsNeeded runs a side that would decide; null when more would not help or is not known
 * @param runsNeededText for readers; empty when there is nothing to say
 * @param ratio of means, candidate by reference
 * @param ratioLower lower end of its 95 % interval
 * @param ratioUpper upper end
 * @param ratioText for readers: {@code +23 % (+8 % to +41 %)}; empty when not known
 * @param p one-sided p-value of the run level that the change rests on
 * @param adjustedP the same after Benjamini and Hochberg over the report
 * @param effect A, the probability that a request of the candidate takes longer than one of the
 *     reference, ties counted half
 * @param effectText for readers; empty when not known
 * @param requestP one-sided p-value of the requests of these runs: GMW and TAIL combined
 * @param requestText what that says, in a sentence without a full stop; empty when not known
 * @param shares slower than each target and each bound; ascending
 * @param shareText the sentence of the share that tells most: {@code slower than 2.5 s: 0.8 %
 *     before, 2.1 % now}; empty when there is none
 * @param quantiles brackets of both sides
 * @param evidence further sentences, without full stops
 * @param waiver why a slowdown is not counted, in a sentence; null when none is waived
 */
public record Contrast(
    ComparedOperation.SideFigures figures,
    Change change,
    ChangeReason reason,
    String text,
    Integer runsNeeded,
    String runsNeededText,
    double ratio,
    double ratioLower,
    double ratioUpper,
    String ratioText,
    double p,
    double adjustedP,
    double effect,
    String effectText,
    double requestP,
    String requestText,
    String shareText,
    List<ShareRow> shares,
    List<QuantileRow> quantiles,
    List<String> evidence,
    String waiver) {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("runsNeededText", "ratioText", "effectText").andInline("figures");

  /**
   * Observations above a duration.
   *
   * @param bound in seconds
   * @param boundText for readers
   * @param target whether a target lies there
   * @param baseline share above of the reference, 0 to 1
   * @param candidate share above of the candidate
   * @param difference candidate minus baseline
   * @param lower end of its 95 % interval (Newcombe)
   * @param upper end
   * @param differenceText for readers
   * @param text the sentence: {@code slower than 2.5 s: 0.8 % before, 2.1 % now}
   */
  public record ShareRow(
      double bound,
      String boundText,
      boolean target,
      double baseline,
      double candidate,
      double difference,
      double lower,
      double upper,
      String differenceText,
      String text) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("boundText", "differenceText", "text");
  }

  /**
   * What is known of one quantile of both sides, as 97.5 % confidence intervals in seconds, and of
   * its ratio; an end that is not known is 0 or infinite.
   *
   * @param q from 0 to 1
   */
  public record QuantileRow(
      double q,
      double baselineLower,
      double baselineUpper,
      double candidateLower,
      double candidateUpper,
      double ratioLower,
      double ratioUpper,
      String baselineText,
      String candidateText,
      String ratioText) {

    /** How its components are written. */
    public static final Written WRITTEN =
        Written.never("baselineText", "candidateText", "ratioText");

    /** {@code p99}. */
    public String label() {
      return Format.percentile(q);
    }
  }

  public Contrast {
    shares = List.copyOf(shares);
    quantiles = List.copyOf(quantiles);
    evidence = List.copyOf(evidence);
  }

  /** What the change means. */
  public Tone tone() {
    return Tone.of(change, waiver);
  }

  /** The sign beside the word of the change. */
  public String sign() {
    return ChangeSign.of(change);
  }
}
