package dev.warrenperf.report;

import java.util.Objects;

/**
 * One percentile on the scale of its row: where it is known to lie, what interpolation makes of it,
 * and its limit. Places are shares of the scale, from 0 at its left end to 1 at its right.
 *
 * @param from left end of the interval
 * @param to right end of the interval, at least {@code from}; 1 when it has none
 * @param open whether the interval has no right end
 * @param estimate NaN when there is none
 * @param limit NaN when nothing was promised
 * @param tone what became of the promise
 */
public record Bullet(
    double from, double to, boolean open, double estimate, double limit, Tone tone) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the interval leaves the scale
   */
  public Bullet {
    Objects.requireNonNull(tone, "tone");
    if (!(from >= 0 && from <= to && to <= 1)) {
      throw new IllegalArgumentException("expected 0 <= from <= to <= 1: " + from + ", " + to);
    }
  }
}
