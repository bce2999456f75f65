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
  /** Nothing is known of it. */
  NONE
}
