package dev.warrenperf.benchmark;

import java.util.SplittableRandom;

/** One number of a metrics page that may move from scrape to scrape, in decimal. */
final class Value {

  /** How a number moves from one scrape to the next. */
  enum Motion {
    CONSTANT,
    /** Only ever grows. */
    COUNTER,
    /** Wanders around where it began. */
    LEVEL,
    /** Grows by the time between two scrapes. */
    CLOCK
  }

  /** Digits behind the point of a sum of durations; with those before it 16 to 18 in all. */
  static final int SUM_SCALE = 13;

  private final Motion motion;
  private final int scale;
  private final long origin;
  private final long step;
  private long unscaled;

  /**
   * A number that begins at {@code unscaled / 10^scale}.
   *
   * @param step how far it moves in one scrape at most, in the same unit
   */
  Value(Motion motion, long unscaled, int scale, long step) {
    this.motion = motion;
    this.scale = scale;
    this.origin = unscaled;
    this.step = step;
    this.unscaled = unscaled;
  }

  void add(long more) {
    unscaled += more;
  }

  /** Moves on by one scrape. */
  void move(SplittableRandom random) {
    switch (motion) {
      case CONSTANT -> {
        // stays
      }
      case COUNTER -> unscaled += 1 + random.nextLong(step);
      case LEVEL -> unscaled = origin + random.nextLong(step);
      case CLOCK -> unscaled += step + random.nextLong(step / 10);
    }
  }

  void appendTo(StringBuilder text) {
    GoNumber.append(text, unscaled, scale);
  }
}
