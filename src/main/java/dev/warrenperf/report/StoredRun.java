package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredRun;

/**
 * A run of a store, as it is listed.
 *
 * @param name its folder's
 * @param run what it measured; null when its report cannot be read
 * @param conclusion of its report; null likewise
 * @param refusal why it is not chosen as a baseline, or cannot be read; null when it may be one
 * @param pinned whether it is the baseline of its scenario
 * @param bundle whether its snapshots are still there
 */
public record StoredRun(
    String name,
    MeasuredRun run,
    Conclusion conclusion,
    String refusal,
    boolean pinned,
    boolean bundle) {

  /** What it is good for, in words. */
  public String baseline() {
    if (pinned) {
      return "pinned";
    }
    return refusal == null ? "may be" : "no: " + refusal;
  }
}
