package dev.warrenperf.render.chart;

import java.util.List;

/** An axis from one value to another and where it is marked. */
record Ticks(double lower, double upper, List<Tick> ticks) {

  record Tick(double value, String text) {}

  /** The room that the widest text takes, in pixels. */
  double widest(ChartFont font) {
    return ticks.stream().mapToDouble(tick -> font.width(tick.text())).max().orElse(0);
  }
}
