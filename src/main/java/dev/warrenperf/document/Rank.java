package dev.warrenperf.document;

import dev.warrenperf.report.Tone;

/** How much something is worth where there is no room for all: worst news is kept longest. */
public enum Rank {
  /** The verdict and its reasons. */
  HEADLINE,
  /** A change for the worse that counts. */
  REGRESSION,
  /** A target that is missed. */
  FAIL,
  /** What could not be decided, and what stands out. */
  UNDECIDED,
  /** What was not judged. */
  NEUTRAL,
  /** Good news. */
  PASS,
  /** What else there is to know. */
  DETAIL;

  /** Of what has such a tone. */
  public static Rank of(Tone tone) {
    return switch (tone) {
      case FAIL -> FAIL;
      case UNDECIDED -> UNDECIDED;
      case NEUTRAL -> NEUTRAL;
      case PASS -> PASS;
    };
  }

  /** Whether it is looked for first: a long list shows it and folds the others. */
  public boolean isNews() {
    return compareTo(NEUTRAL) < 0;
  }
}
