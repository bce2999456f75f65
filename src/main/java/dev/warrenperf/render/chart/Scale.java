package dev.warrenperf.render.chart;

/** Where values lie on an axis. Places are numbers that the pixels of the axis divide evenly. */
interface Scale {

  /** Beyond this, differences of two values would overflow. */
  double LARGEST = 1e300;

  /** Some thirty thousand years: longer than runs last, and short enough to count ticks in. */
  double LONGEST = 1e12;

  /** A value's place, at the end of the axis where it lies outside. */
  double at(double value);

  /** Whether a value lies beyond the upper end. */
  boolean isAbove(double value);

  /** Whether a value lies beyond the lower end. */
  boolean isBelow(double value);

  /** The axis with as many ticks as fit so many pixels. */
  Ticks ticks(double pixels);

  /** Whether a value lies on the axis. */
  default boolean shows(double value) {
    return isValue(value) && !isAbove(value) && !isBelow(value);
  }

  /** Whether an amount can be drawn. */
  static boolean isValue(double value) {
    return Math.abs(value) <= LARGEST;
  }

  /** Whether a time can be drawn. */
  static boolean isTime(double seconds) {
    return Math.abs(seconds) <= LONGEST;
  }
}
