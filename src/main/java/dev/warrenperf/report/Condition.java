package dev.warrenperf.report;

import dev.warrenperf.json.Written;

/**
 * One condition of a run that counts, and whether it holds.
 *
 * @param name the key of {@code valid} in target files
 * @param asked what has to hold, in words
 * @param status what became of it: {@code ok}, {@code partial} where it is broken so that the run
 *     is partial, {@code invalid}
 * @param text what breaks it, or what was measured; may be empty when it is kept
 * @param tone of that status
 */
public record Condition(String name, String asked, String status, String text, Tone tone) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("tone");

  /** With the status that is such a tone's. */
  public Condition(String name, String asked, Tone tone, String text) {
    this(name, asked, status(tone), text, tone);
  }

  private static String status(Tone tone) {
    return switch (tone) {
      case PASS, NEUTRAL -> "ok";
      case UNDECIDED -> "partial";
      case FAIL -> "invalid";
    };
  }
}
