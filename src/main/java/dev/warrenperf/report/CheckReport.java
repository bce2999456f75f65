package dev.warrenperf.report;

import java.util.List;

/**
 * One thing that was promised of a target, and what became of it.
 *
 * @param subject as readers call it: {@code Service Create p99}
 * @param statistic which number of the target: {@code p99}, {@code mean}, {@code cpu busiest}
 * @param valueText what was measured, for readers
 * @param beside the same in the unit of the limit, for a sentence with both
 * @param how it was decided, step by step; empty where the outcome says all
 */
public record CheckReport(
    TargetReport target,
    String subject,
    String statistic,
    String valueText,
    String beside,
    Outcome outcome,
    List<String> how) {

  /** Of a target of one number; empty when it is not judged. */
  static List<CheckReport> only(
      TargetReport target,
      String subject,
      String statistic,
      String valueText,
      Outcome outcome,
      List<String> how) {
    return outcome.isJudged()
        ? List.of(new CheckReport(target, subject, statistic, valueText, valueText, outcome, how))
        : List.of();
  }
}
