package dev.warrenperf.unit;

/** Which way a number has to move to be better. Stated where a target is defined, never guessed. */
public enum Direction {
  LOWER_IS_BETTER,
  HIGHER_IS_BETTER
}
