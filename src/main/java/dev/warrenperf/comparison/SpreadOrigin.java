package dev.warrenperf.comparison;

import dev.warrenperf.unit.Word;

/** Where the spread from run to run is known from. */
public enum SpreadOrigin implements Word {
  /** From the repeats that are compared. */
  REPEATS,
  /** From repeats of earlier. */
  CALIBRATION,
  /** From both together. */
  REPEATS_AND_CALIBRATION,
  /** As the user told it. */
  TOLD,
  /** From the repeats that are compared and what the user told, which has degrees of freedom. */
  REPEATS_AND_TOLD,
  /** Nothing is known of it. */
  NONE;

  /** Whether the repeats that are compared tell it, at least in part. */
  boolean hasRepeats() {
    return this == REPEATS || this == REPEATS_AND_CALIBRATION || this == REPEATS_AND_TOLD;
  }
}
