package dev.warrenperf.judge;

import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Word;

/**
 * What became of one waiver.
 *
 * @param state whether it holds, and why not
 * @param holds whether what it excuses does not count
 * @param text the same in words, without a full stop
 * @param waiver as it was written
 * @param origin file it was read from
 */
public record WaiverResult(State state, boolean holds, String text, Waiver waiver, String origin) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("origin").andInline("waiver");

  /** What a waiver does for its target. */
  public enum State implements Word {
    /** The target is missed or undecided, its ceiling is kept: it does not count. */
    HOLDS("waived"),
    /** The ceiling is missed or cannot be decided, so the target counts. */
    CEILING_NOT_KEPT("not waived"),
    /** Its last day is over. */
    EXPIRED("waiver expired"),
    /** There is nothing for it to excuse. */
    UNUSED("waiver unused");

    private final String mark;

    State(String mark) {
      this.mark = mark;
    }
  }

  /** In that state, which says whether it holds. */
  public WaiverResult(Waiver waiver, String origin, State state, String text) {
    this(state, state == State.HOLDS, text, waiver, origin);
  }

  /** Its state in one or two words, to stand beside a verdict. */
  public String mark() {
    return state.mark;
  }
}
