package dev.warrenperf.unit;

/** Which way a number has to move to be better. Stated where a target is defined, never guessed. */
public enum Direction {
  LOWER_IS_BETTER("lower"),
  HIGHER_IS_BETTER("higher");

  private final String word;

  Direction(String word) {
    this.word = word;
  }

  /** The word used in machine output. */
  public String word() {
    return word;
  }
}
