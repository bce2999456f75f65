package dev.warrenperf.history;

import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Word;

/**
 * A release from which on a series stands on another level.
 *
 * @param measure of what
 * @param release label of the first release on the new level
 * @param before level of the releases since the change before, in seconds or as a share
 * @param after level up to the next change
 * @param bound of the tail, in seconds; NaN for the mean
 * @param p how likely so large a difference is anywhere in so long a series by chance
 * @param place of the release among all, from 0
 */
public record LevelChange(
    Measure measure,
    String release,
    double before,
    double after,
    double bound,
    double p,
    int place) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("place");

  /** What a series is of. */
  public enum Measure implements Word {
    /** Geometric mean of the releases' means. */
    MEAN,
    /** Share of the observations that are slower than a bound. */
    TAIL
  }
}
