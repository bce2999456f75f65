package dev.warrenperf.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleBiFunction;

/** An axis from one place to another and where it is marked. */
record Ticks(double lower, double upper, List<Tick> ticks) {

  record Tick(double value, String text) {}

  /** The room that the widest text takes, in pixels. */
  double widest() {
    return ticks.stream().mapToDouble(tick -> ChartFont.PLAIN.width(tick.text())).max().orElse(0);
  }

  /**
   * Those that keep so far from all before them.
   *
   * @param wanted what is left out last comes first
   * @param scale pixels between two places that differ by one
   * @param apart pixels between two of them, at least
   */
  static List<Tick> apart(List<Tick> wanted, double scale, ToDoubleBiFunction<Tick, Tick> apart) {
    List<Tick> ticks = new ArrayList<>();
    for (Tick tick : wanted) {
      if (ticks.stream()
          .allMatch(
              other ->
                  Math.abs(other.value() - tick.value()) * scale
                      >= apart.applyAsDouble(tick, other))) {
        ticks.add(tick);
      }
    }
    return List.copyOf(ticks);
  }

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
  static List<Tick> every(double step, long first, long last, DoubleFunction<String> text) {
    List<Tick> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      ticks.add(new Tick(i * step, text.apply(i * step)));
    }
    return ticks;
  }
}
