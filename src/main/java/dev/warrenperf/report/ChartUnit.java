package dev.warrenperf.report;

import dev.warrenperf.unit.Unit;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * The unit of a chart's values.
 *
 * @param size of it in the base unit
 * @param name above the axis
 */
record ChartUnit(double size, String name) {

  static final ChartUnit PER_MINUTE = new ChartUnit(1.0 / 60, "per minute");
  private static final ChartUnit PER_SECOND = new ChartUnit(1, "per second");

  /** The one in which the largest value reads best; without finite values above 0 the base unit. */
  static ChartUnit of(Unit unit, DoubleStream values) {
    double most = values.filter(ChartUnit::isAmount).max().orElse(0);
    return switch (unit) {
      case SECONDS -> seconds(most);
      case BYTES -> bytes(most);
      case PER_SECOND -> most == 0 || most >= 1 ? PER_SECOND : PER_MINUTE;
      case RATIO, COUNT, UNKNOWN -> usual(unit);
      case BYTES_PER_SECOND -> bytes(most).perSecond();
    };
  }

  /** The one in which the middle of a logarithmic axis with these values reads best. */
  static ChartUnit ofMiddle(Unit unit, DoubleStream values) {
    DoubleSummaryStatistics edges = values.filter(ChartUnit::isAmount).summaryStatistics();
    double middle =
        edges.getCount() == 0 ? 1 : Math.sqrt(edges.getMin()) * Math.sqrt(edges.getMax());
    return of(unit, DoubleStream.of(middle));
  }

  /** One and the same for all charts of a page. */
  static ChartUnit usual(Unit unit) {
    return switch (unit) {
      case RATIO -> new ChartUnit(0.01, "%");
      case BYTES -> new ChartUnit(1e6, "MB");
      case SECONDS -> new ChartUnit(1, "s");
      case PER_SECOND -> PER_SECOND;
      case COUNT, UNKNOWN -> new ChartUnit(1, "");
      case BYTES_PER_SECOND -> new ChartUnit(1e6, "MB/s");
    };
  }

  /** For counts by time: the shortest in which the highest rate, by the second, is at least one. */
  static ChartUnit ofRates(String what, DoubleStream perSecond) {
    double most = perSecond.filter(rate -> !Double.isNaN(rate)).max().orElse(0);
    if (most >= 1) {
      return new ChartUnit(1, what + " per second");
    }
    return most * 60 >= 1
        ? new ChartUnit(1.0 / 60, what + " per minute")
        : new ChartUnit(1.0 / 3600, what + " per hour");
  }

  private static boolean isAmount(double value) {
    return value > 0 && Double.isFinite(value);
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

  private ChartUnit perSecond() {
    return new ChartUnit(size, name + "/s");
  }

  double scaled(double value) {
    return value / size;
  }
}
