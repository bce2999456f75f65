package dev.warrenperf.comparison;

/** Why something that is not on both sides cannot be compared. */
final class Missing {

  private Missing() {}

  /** At least one side is not observed. */
  static ChangeReason reason(Presence baseline, Presence candidate) {
    if (baseline == Presence.NOT_EXPOSED || candidate == Presence.NOT_EXPOSED) {
      if (baseline == candidate) {
        return ChangeReason.NOT_EXPOSED;
      }
      return baseline == Presence.NOT_EXPOSED
          ? ChangeReason.NEWLY_INSTRUMENTED
          : ChangeReason.NO_LONGER_EXPOSED;
    }
    if (baseline == Presence.NAMES_DIFFER || candidate == Presence.NAMES_DIFFER) {
      return ChangeReason.NAMES_DIFFER;
    }
    return baseline == Presence.UNUSABLE || candidate == Presence.UNUSABLE
        ? ChangeReason.UNUSABLE
        : ChangeReason.NO_OBSERVATIONS;
  }
}
