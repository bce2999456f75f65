package dev.warrenperf.render.chart;

import dev.warrenperf.report.TimeScale;
import dev.warrenperf.unit.Format;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/** Ticks at round seconds, minutes, hours and days, all in the unit of their axis. */
final class TimeTicks {

  private static final double[] STEPS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400
  };

  private static final double DAY = 86400;

  private static final int MOST_PIECES = 10;

  /** Between the words of two times, in pixels. */
  private static final double GAP = 16;

  private TimeTicks() {}

  /**
   * From the start of the run, or before if something is, to the last of these times, without
   * ticks; times that cannot be drawn are passed over.
   */
  static Ticks span(DoubleStream times) {
    DoubleSummaryStatistics span = times.filter(Scale::isTime).summaryStatistics();
    double lower = span.getCount() == 0 ? 0 : Math.min(0, span.getMin());
    double upper = span.getCount() == 0 ? 0 : span.getMax();
    // a span too short to be told from its ends gets a second
    double least = Math.max(1e-6, Math.abs(lower) * 1e-6);
    return new Ticks(lower, upper - lower < least ? lower + Math.max(1, least) : upper, List.of());
  }

  /**
   * The axis from one time to another, whose ends need not be ticks.
   *
   * @param lower in seconds
   * @param upper in seconds, above the lower
   * @param scale in which its ticks are written
   * @param most pieces between ticks, at least 1
   */
  static Ticks between(double lower, double upper, TimeScale scale, int most) {
    double step = step(upper - lower, most);
    long first = (long) Math.ceil(lower / step * (1 - 1e-9));
    long last = (long) Math.floor(upper / step * (1 + 1e-9));
    return new Ticks(
        lower, upper, Ticks.every(step, first, last, at -> Format.number(at / scale.seconds())));
  }

  private static double step(double span, int most) {
    if (span / most <= STEPS[0]) {
      return Ticks.step(span, most);
    }
    for (double step : STEPS) {
      if (span / most <= step) {
        return step;
      }
    }
    return DAY * Ticks.step(span / DAY, most);
  }

  /** As many ticks as their words leave room for, but not a crowd. */
  static Ticks fitting(double lower, double upper, TimeScale scale, double width) {
    Ticks ticks = between(lower, upper, scale, MOST_PIECES);
    for (int pieces = MOST_PIECES - 1; pieces > 0; pieces--) {
      double room = width * distance(ticks) / (upper - lower);
      if (ticks.widest() + GAP <= room) {
        return ticks;
      }
      ticks = between(lower, upper, scale, pieces);
    }
    return ticks;
  }

  private static double distance(Ticks ticks) {
    List<Ticks.Tick> all = ticks.ticks();
    return all.size() < 2 ? Double.POSITIVE_INFINITY : all.get(1).value() - all.get(0).value();
  }
}
