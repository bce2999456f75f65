package dev.warrenperf.report;

import dev.warrenperf.unit.Word;

/**
 * One condition of a run that counts, and whether it holds.
 *
 * @param name the key of {@code valid} in target files
 * @param asked what has to hold, in words
 * @param status what became of it
 * @param text what breaks it, or what was measured; may be empty when it is kept
 */
public record Condition(String name, String asked, Status status, String text) {

  /** What becomes of a condition. */
  public enum Status implements Word {
    /** It holds. */
    OK(Tone.PASS),
    /** It is broken, so that the run is partial. */
    PARTIAL(Tone.UNDECIDED),
    /** It is broken, so that the run does not count. */
    INVALID(Tone.FAIL);

    private final Tone tone;

    Status(Tone tone) {
      this.tone = tone;
    }
  }

  /** What its status means. */
  public Tone tone() {
    return status.tone;
  }
}
