package dev.warrenperf.comparison;

/** Where the spread from run to run is known from. */
public enum SpreadOrigin {
  /** From the repeats that are compared. */
  REPEATS("repeats"),
  /** From repeats of earlier. */
  CALIBRATION("calibration"),
  /** From both together. */
  REPEATS_AND_CALIBRATION("repeats-and-calibration"),
  /** As the user told it. */
  TOLD("told"),
  /** Nothing is known of it. */
  NONE("none");

  private final String word;

  SpreadOrigin(String word) {
    this.word = word;
  }

  /** The word used in every output. */
  public String word() {
    return word;
  }
}
