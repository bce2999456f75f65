package dev.warrenperf.report;

import dev.warrenperf.unit.Unit;
import java.util.stream.DoubleStream;

/**
 * The unit of a chart's value axis.
 *
 * @param size of it in the base unit
 * @param name above the axis
 */
record ChartUnit(double size, String name) {

  /** The one in which the largest value reads best; without finite values above 0 the base unit. */
  static ChartUnit of(Unit unit, DoubleStream values) {
    double most = values.filter(value -> value > 0 && Double.isFinite(value)).max().orElse(0);
    return switch (unit) {
      case SECONDS -> seconds(most);
      case BYTES -> bytes(most);
      case PER_SECOND -> rate(most);
      case RATIO -> new ChartUnit(0.01, "%");
      case COUNT, UNKNOWN -> new ChartUnit(1, "");
      case BYTES_PER_SECOND -> bytes(most).perSecond();
    };
  }

  private static ChartUnit seconds(double most) {
    if (most == 0 || most >= 1) {
      return new ChartUnit(1, "s");
    }
    return most < 1e-3 ? new ChartUnit(1e-6, "µs") : new ChartUnit(1e-3, "ms");
  }

  private static ChartUnit bytes(double most) {
    if (most >= 1e9) {
      return new ChartUnit(1e9, "GB");
    }
    return most >= 1e6 ? new ChartUnit(1e6, "MB") : new ChartUnit(1e3, "kB");
  }

  private static ChartUnit rate(double most) {
    return most == 0 || most >= 1
        ? new ChartUnit(1, "per second")
        : new ChartUnit(1.0 / 60, "per minute");
  }

  private ChartUnit perSecond() {
    return new ChartUnit(size, name + "/s");
  }

  double scaled(double value) {
    return value / size;
  }
}
