package dev.warrenperf.report;

/**
 * One condition of a run that counts, and whether it holds.
 *
 * @param name the key of {@code valid} in target files
 * @param asked what has to hold, in words
 * @param tone what became of it: kept, broken so that the run is partial, or so that it is invalid
 * @param text what breaks it, or what was measured; may be empty when it is kept
 */
public record Condition(String name, String asked, Tone tone, String text) {

  /** {@code ok}, {@code partial} or {@code invalid}. */
  public String status() {
    return switch (tone) {
      case PASS, NEUTRAL -> "ok";
      case UNDECIDED -> "partial";
      case FAIL -> "invalid";
    };
  }
}
