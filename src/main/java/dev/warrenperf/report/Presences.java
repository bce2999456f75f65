package dev.warrenperf.report;

import dev.warrenperf.comparison.Presence;
import dev.warrenperf.judge.OperationResult;

/** Whether a run has anything to say on what was to be measured. */
final class Presences {

  private Presences() {}

  /** Of an operation's histogram; null when none is named. */
  static Presence of(OperationResult result) {
    if (result.target().histograms().isEmpty()) {
      return null;
    }
    if (!result.total().isExposed()) {
      return Presence.NOT_EXPOSED;
    }
    if (result.total().fault() != null) {
      return Presence.UNUSABLE;
    }
    if (!result.total().others().isEmpty()) {
      return Presence.NAMES_DIFFER;
    }
    return result.isObserved() ? Presence.OBSERVED : Presence.NOT_OBSERVED;
  }
}
