package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.json.Written;
import java.util.List;

/**
 * One operation in all versions.
 *
 * @param name as users call it
 * @param anchor id of its section
 * @param metric the selector whose series serve
 * @param source who measured
 * @param change of its worst contrast
 * @param reference what the reference measured
 * @param contrasts one for each candidate, in their order
 * @param overlay shares by bucket of all versions; null when there are no common buckets
 * @param curves shares at or below each duration of all versions; null without observations
 */
public record ComparedOperation(
    String name,
    String anchor,
    String metric,
    Source source,
    Change change,
    SideFigures reference,
    List<Contrast> contrasts,
    Chart overlay,
    Chart curves) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("anchor", "overlay", "curves");

  /**
   * What one version measured, all its runs together.
   *
   * @param label of the version
   * @param count of observations; 0 when there are none
   * @param mean in seconds: the geometric mean of the runs' means; NaN when not known
   * @param meanText for readers
   * @param runs each run by itself
   * @param missingText why there is nothing, in a sentence; empty when there is something
   */
  public record SideFigures(
      String label,
      double count,
      double mean,
      String meanText,
      List<RunFigures> runs,
      String missingText) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("meanText", "missingText");

    public SideFigures {
      runs = List.copyOf(runs);
    }
  }

  /** One run's part; mean in seconds, NaN when not known; texts for readers. */
  public record RunFigures(String title, double count, double mean, String meanText) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("meanText");
  }

  public ComparedOperation {
    contrasts = List.copyOf(contrasts);
  }

  /** The name, told apart from the same operation as the system measures it. */
  public String title() {
    return source == Source.SAMPLES ? name + " (by the client)" : name;
  }

  /** What its worst contrast means. */
  public Tone tone() {
    return contrasts.stream()
        .map(Contrast::tone)
        .filter(Tone.of(change, null)::equals)
        .findFirst()
        .orElse(Tone.NEUTRAL);
  }

  /** Whether some version exposes it; what none does is nothing to compare. */
  public boolean isExposed() {
    return contrasts.stream().anyMatch(contrast -> contrast.reason() != ChangeReason.NOT_EXPOSED);
  }

  /** The sign beside the word of its worst change. */
  public String sign() {
    return ChangeSign.of(change);
  }
}
