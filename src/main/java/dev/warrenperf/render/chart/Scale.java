package dev.warrenperf.render.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * An axis: where values lie on it, and where it is marked. Places are numbers that the pixels of
 * the axis divide evenly.
 *
 * @param lower place of its lower end
 * @param upper place of its upper end
 * @param place of a value, rising with it; infinite for what has none
 * @param marks as many as fit so many pixels
 */
record Scale(
    double lower, double upper, DoubleUnaryOperator place, DoubleFunction<List<Ticks.Tick>> marks) {

  /** Beyond this, differences of two values would overflow. */
  private static final double LARGEST = 1e300;

  /** Some thirty thousand years: longer than runs last, and short enough to count ticks in. */
  private static final double LONGEST = 1e12;

  /** An axis of decimal logarithms; 0 and less have no place on it. */
  static Scale logarithmic(double lower, double upper, DoubleFunction<List<Ticks.Tick>> marks) {
    return new Scale(lower, upper, Scale::log, marks);
  }

  private static double log(double value) {
    // StrictMath: the last digit must not depend on the machine
    return value <= 0 ? Double.NEGATIVE_INFINITY : StrictMath.log10(value);
  }

  /** A value's place, at the end of the axis where it lies outside. */
  double at(double value) {
    return Math.max(lower, Math.min(upper, place.applyAsDouble(value)));
  }

  /** Whether a value can be drawn, if only at the end of the axis. */
  boolean hasPlace(double value) {
    return isValue(value) && Double.isFinite(place.applyAsDouble(value));
  }

  boolean isAbove(double value) {
    return place.applyAsDouble(value) > upper;
  }

  boolean isBelow(double value) {
    return place.applyAsDouble(value) < lower;
  }

  /** Whether a value lies on the axis. */
  boolean shows(double value) {
    return hasPlace(value) && !isAbove(value) && !isBelow(value);
  }

  /** The same axis, marked as many pixels would have it, however many there are. */
  Scale marked(double pixels) {
    return new Scale(lower, upper, place, any -> marks.apply(pixels));
  }

  Ticks ticks(double pixels) {
    return new Ticks(lower, upper, marks.apply(pixels));
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
