package dev.warrenperf.render.chart;

import java.util.ArrayList;
import java.util.List;
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
}
