package dev.warrenperf.unit;

/** Which way a number has to move to be better. Stated where a target is defined, never guessed. */
public enum Direction implements Word {
  LOWER_IS_BETTER("lower"),
  HIGHER_IS_BETTER("higher");

  private final String word;

  Direction(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
