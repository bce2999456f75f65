package dev.warrenperf.report;

import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.judge.QuantileResult;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The logarithmic scale that the percentiles of one operation share, so that they can be compared
 * along their row. It spans all that is known and promised, with some room at both ends.
 */
record BulletScale(double least, double most) {

  /** Room beyond the outermost marks: neither touches the end of the picture. */
  private static final double ROOM = 1.5;

  /** Wide enough for the marks of any percentiles; one decade where nothing spans more. */
  static BulletScale of(List<QuantileResult> quantiles) {
    double[] marks =
        quantiles.stream()
            .flatMapToDouble(BulletScale::marks)
            .filter(mark -> mark > 0 && mark < Double.POSITIVE_INFINITY)
            .sorted()
            .toArray();
    return marks.length == 0
        ? new BulletScale(1, 10)
        : new BulletScale(marks[0] / ROOM, marks[marks.length - 1] * ROOM);
  }

  private static DoubleStream marks(QuantileResult quantile) {
    QuantileBounds bounds = quantile.bounds();
    double limit = limit(quantile);
    return !quantile.isObserved()
        ? DoubleStream.of(limit)
        : Stream.of(bounds.atLeast(), bounds.atMost(), bounds.estimate(), limit)
            .mapToDouble(Double::doubleValue);
  }

  private static double limit(QuantileResult quantile) {
    return quantile.limits() == null ? Double.NaN : quantile.limits().deciding().value();
  }

  /** A percentile on this scale; null when nothing was observed. */
  Bullet bullet(QuantileResult quantile, Tone tone) {
    QuantileBounds bounds = quantile.bounds();
    if (!quantile.isObserved()) {
      return null;
    }
    boolean open = Double.isInfinite(bounds.atMost());
    double from = place(bounds.atLeast());
    return new Bullet(
        from,
        open ? 1 : Math.max(from, place(bounds.atMost())),
        open,
        place(bounds.estimate()),
        place(limit(quantile)),
        tone);
  }

  /** Share of the scale, 0 for what lies at or below its start; NaN for NaN. */
  private double place(double value) {
    if (Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value <= least) {
      return 0;
    }
    // StrictMath: a page has the same bytes on every machine
    double share = StrictMath.log(value / least) / StrictMath.log(most / least);
    return Math.min(1, share);
  }
}
