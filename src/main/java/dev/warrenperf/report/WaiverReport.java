package dev.warrenperf.report;

import dev.warrenperf.json.Written;

/**
 * One waiver and what became of it.
 *
 * @param subject what it excuses: {@code Service Create p99}
 * @param kind of target: {@code operation}, {@code rate}, {@code gauge}, {@code cpu}, {@code
 *     memory}, {@code failover}
 * @param name of the target
 * @param figure {@code quantile}, {@code mean}, {@code value} or {@code change}
 * @param q the quantile; NaN for every other figure
 * @param ceiling in base units; for a change a ratio
 * @param ceilingText as people write it
 * @param ruling what became of it
 * @param file it was read from
 * @param line one-based, where it stands
 */
public record WaiverReport(
    String subject,
    String kind,
    String name,
    String figure,
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
   * @param state word of a {@code WaiverResult.State}
   * @param tone what it means
   * @param holds whether what it excuses does not count
   * @param mark in one or two words, to stand beside a verdict
   * @param text what became of it, without a full stop
   * @param reason why, in the words of whoever wrote it
   * @param link where more is told, an http or https URL; or null
   * @param expires its last day, ISO 8601, in UTC
   */
  public record Ruling(
      String state,
      Tone tone,
      boolean holds,
      String mark,
      String text,
      String reason,
      String link,
      String expires) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("tone", "mark");
  }
}
