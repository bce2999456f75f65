package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.Difference;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.model.Severity;

/** What something says about the run; a renderer pairs it with a sign and a colour. */
public enum Tone {
  /** A promise that holds. */
  PASS,
  /** A promise that is broken. */
  FAIL,
  /** A promise that the data cannot decide. */
  UNDECIDED,
  /** Nothing judged: a phase, a reset, a plain limit. */
  NEUTRAL;

  /** The sign beside a colour or in its place. */
  public String sign() {
    return switch (this) {
      case PASS -> "✓";
      case FAIL -> "✗";
      case UNDECIDED -> "?";
      case NEUTRAL -> "–";
    };
  }

  /** Of a verdict; null when nothing was promised. */
  static Tone of(Verdict verdict) {
    if (verdict == null) {
      return NEUTRAL;
    }
    return switch (verdict) {
      case PASS -> PASS;
      case FAIL -> FAIL;
      case UNDECIDED -> UNDECIDED;
      case NO_DATA -> NEUTRAL;
    };
  }

  /**
   * Of a change.
   *
   * @param waiver why it does not count; null when it does
   */
  static Tone of(Change change, String waiver) {
    if (waiver != null) {
      return NEUTRAL;
    }
    return switch (change) {
      case SLOWER -> FAIL;
      case RUNS_DIFFER, MIX_CHANGED, INCONCLUSIVE -> UNDECIDED;
      case NOT_COMPARED -> NEUTRAL;
      case FASTER, NOT_SLOWER, SAME -> PASS;
    };
  }

  /** Of a notice. */
  public static Tone of(Severity severity) {
    return switch (severity) {
      case ERROR -> FAIL;
      case WARNING -> UNDECIDED;
      case INFO -> NEUTRAL;
    };
  }

  /** Of a difference between sides. */
  public static Tone of(Difference.Weight weight) {
    return switch (weight) {
      case SERIOUS -> UNDECIDED;
      case NOTE -> NEUTRAL;
    };
  }

  /** Of a waiver. */
  public static Tone of(WaiverResult.State waiver) {
    return switch (waiver) {
      case HOLDS, UNUSED -> NEUTRAL;
      case CEILING_NOT_KEPT -> FAIL;
      case EXPIRED -> UNDECIDED;
    };
  }
}
