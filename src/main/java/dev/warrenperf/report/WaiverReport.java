package dev.warrenperf.report;

import dev.warrenperf.json.Written;
import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.CheckedFigure;
import dev.warrenperf.judge.WaiverResult;

/**
 * One waiver and what became of it.
 *
 * @param subject what it excuses: {@code Service Create p99}
 * @param kind of target
 * @param name of the target
 * @param figure which of its figures
 * @param q the quantile; NaN for every other figure
 * @param ceiling in base units; for a change a ratio
 * @param ceilingText as people write it
 * @param ruling what became of it
 * @param file it was read from
 * @param line one-based, where it stands
 */
public record WaiverReport(
    String subject,
    CheckSubject.Kind kind,
    String name,
    CheckedFigure figure,
    double q,
    double ceiling,
    String ceilingText,
    Ruling ruling,
    String file,
    int line) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("ceilingText").andInline("ruling");

  /**
   * What became of one.
   *
   * @param state whether it holds, and why not
   * @param holds whether what it excuses does not count
   * @param text what became of it, without a full stop
   * @param reason why, in the words of whoever wrote it
   * @param link where more is told, an http or https URL; or null
   * @param expires its last day, ISO 8601, in UTC
   */
  public record Ruling(
      WaiverResult.State state,
      boolean holds,
      String text,
      String reason,
      String link,
      String expires) {

    /** What its state means. */
    public Tone tone() {
      return Tone.of(state);
    }

    /** Its state in one or two words, to stand beside a verdict. */
    public String mark() {
      return switch (state) {
        case HOLDS -> "waived";
        case CEILING_NOT_KEPT -> "not waived";
        case EXPIRED -> "waiver expired";
        case UNUSED -> "waiver unused";
      };
    }
  }
}
