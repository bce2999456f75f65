package dev.warrenperf.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Ticks at 1, 2 or 5 times a power of ten. */
final class RoundTicks {

  private RoundTicks() {}

  /**
   * The smallest 1-2-5 step that cuts a span into at most so many pieces.
   *
   * @param span above 1e-300 and finite
   * @param most at least 1
   */
  static double step(double span, int most) {
    double raw = span / most;
    // StrictMath: the last digit must not depend on the machine
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
    // a hair of tolerance, or rounding would turn a step of 1 into 2
    double factor = raw / power * (1 - 1e-9);
    return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
  }

  /**
   * The axis that holds two values: from the last tick at or below the lower to the first at or
   * above the upper.
   */
  static Ticks around(double lower, double upper, int most, DoubleFunction<String> text) {
    double step = step(upper - lower, most);
    long first = (long) Math.floor(lower / step * (1 + 1e-9));
    long last = (long) Math.ceil(upper / step * (1 - 1e-9));
    return new Ticks(first * step, last * step, every(step, first, last, text));
  }

  /** The multiples of a step from the first to the last. */
  static List<Ticks.Tick> every(double step, long first, long last, DoubleFunction<String> text) {
    List<Ticks.Tick> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      ticks.add(new Ticks.Tick(i * step, text.apply(i * step)));
    }
    return ticks;
  }
}
