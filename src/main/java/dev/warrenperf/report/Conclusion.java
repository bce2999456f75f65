package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.unit.Word;

/** What a report comes to, in a word: a verdict, a change, or why it is neither. */
public enum Conclusion implements Word {
  PASS,
  FAIL,
  UNDECIDED,
  NO_DATA,
  /** What is missed, open or slower is waived, all of it. */
  WAIVED,
  /** The run does not count, whatever it shows. */
  INVALID,
  SLOWER,
  RUNS_DIFFER,
  MIX_CHANGED,
  INCONCLUSIVE,
  NOT_COMPARED,
  FASTER,
  NOT_SLOWER,
  SAME,
  /** Releases in their order, of which nothing is judged. */
  HISTORY;

  static Conclusion of(Change change) {
    return valueOf(change.name());
  }

  @Override
  public String word() {
    return name().replace('_', ' ');
  }

  /** What it means. */
  Tone tone() {
    return switch (this) {
      case FAIL, SLOWER -> Tone.FAIL;
      case PASS, FASTER, NOT_SLOWER, SAME -> Tone.PASS;
      case UNDECIDED, NO_DATA, INVALID, RUNS_DIFFER, MIX_CHANGED, INCONCLUSIVE, NOT_COMPARED ->
          Tone.UNDECIDED;
      case WAIVED, HISTORY -> Tone.NEUTRAL;
    };
  }
}
