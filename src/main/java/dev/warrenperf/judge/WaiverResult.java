package dev.warrenperf.judge;

import dev.warrenperf.unit.Word;
import java.util.Objects;

/**
 * What became of one waiver.
 *
 * @param waiver as it was written
 * @param origin file it was read from
 * @param state whether it holds, and why not
 * @param text the same in words, without a full stop
 */
public record WaiverResult(Waiver waiver, String origin, State state, String text) {

  /** What a waiver does for its target. */
  public enum State implements Word {
    /** The target is missed or undecided, its ceiling is kept: it does not count. */
    HOLDS,
    /** The ceiling is missed or cannot be decided, so the target counts. */
    CEILING_NOT_KEPT,
    /** Its last day is over. */
    EXPIRED,
    /** There is nothing for it to excuse. */
    UNUSED
  }

  public WaiverResult {
    Objects.requireNonNull(waiver, "waiver");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(text, "text");
  }

  /** Whether what it excuses does not count. */
  public boolean holds() {
    return state == State.HOLDS;
  }
}
