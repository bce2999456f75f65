package dev.warrenperf.report;

import java.util.List;
import java.util.function.Supplier;

/**
 * One number of a target: what was promised of it, if anything, and what became of that.
 *
 * @param subject as readers call it: {@code Service Create p99}
 * @param statistic which number of the target: {@code p99}, {@code mean}, {@code cpu busiest}
 * @param valueText what was measured, for readers
 * @param beside the same in the unit of the limit, for a sentence with both
 * @param steps by which it was decided, in sentences that are made when they are asked for
 */
public record CheckReport(
    TargetReport target,
    String subject,
    String statistic,
    String valueText,
    String beside,
    Outcome outcome,
    Supplier<List<String>> steps) {

  /** How it was decided, step by step; empty where the outcome says all. */
  public List<String> how() {
    return steps.get();
  }
}
