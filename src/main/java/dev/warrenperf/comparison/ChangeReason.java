package dev.warrenperf.comparison;

import dev.warrenperf.unit.Word;

/** Why a change is what it is, where its word alone does not say. */
public enum ChangeReason implements Word {
  NO_VALID_RUN("one side has no usable run"),
  NOT_EXPOSED("neither side exposes the metric"),
  NEWLY_INSTRUMENTED("the reference does not expose the metric"),
  NO_LONGER_EXPOSED("the candidate does not expose the metric"),
  NO_OBSERVATIONS("nothing was observed on one side or on both"),
  UNITS_DIFFER(
      "the two sides are not known to have the same unit, so their numbers are not comparable"),
  LOAD_DIFFERS(
      "it is lower, and it is not known whether less was requested; offered in the target file"
          + " tells"),
  UNUSABLE("the numbers of one side cannot be used"),
  NAMES_DIFFER(
      "some nodes of one side expose it by another of its names, and their values are not added"),
  ZERO_BASELINE("a run of the reference measured 0, so there is no ratio to it"),
  ZERO_CANDIDATE("a run of the candidate measured 0, so there is no ratio"),
  MEAN_UNKNOWN("the mean of a run is not known, so the margin cannot be applied"),
  NO_DIRECTION("the better direction is not given"),
  ONE_RUN_EACH("one run per side does not show the run-to-run noise"),
  INTERVAL_TOO_WIDE("runs differ too much for so few of them"),
  CLOSE_TO_MARGIN("the change is proven, but not whether it reaches the margin"),
  SPREADS_DIFFER(
      "the side whose runs vary more has only two of them, too few to tell by how much they vary"),
  TAIL_AGAINST_MEAN("the share of slow observations has grown, and the mean has not"),
  BY_RANKS("decided by the ranks of all observations"),
  BY_TAIL("decided by the share of slow observations"),
  FEW_SERIES_IN_COMMON("most requests of a side are in series that the other does not have"),
  BOTH_ZERO("0 on both sides");

  private final String meaning;

  ChangeReason(String meaning) {
    this.meaning = meaning;
  }

  /** The same in words, without a full stop. */
  public String meaning() {
    return meaning;
  }

  /** Why something that at least one side has not observed cannot be compared. */
  static ChangeReason ofMissing(Presence baseline, Presence candidate) {
    if (baseline == Presence.NOT_EXPOSED || candidate == Presence.NOT_EXPOSED) {
      if (baseline == candidate) {
        return NOT_EXPOSED;
      }
      return baseline == Presence.NOT_EXPOSED ? NEWLY_INSTRUMENTED : NO_LONGER_EXPOSED;
    }
    if (baseline == Presence.NAMES_DIFFER || candidate == Presence.NAMES_DIFFER) {
      return NAMES_DIFFER;
    }
    return baseline == Presence.UNUSABLE || candidate == Presence.UNUSABLE
        ? UNUSABLE
        : NO_OBSERVATIONS;
  }
}
