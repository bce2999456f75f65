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
    return over(quantiles.stream().flatMapToDouble(BulletScale::marks));
  }

  /** Wide enough for what of these is above 0 and finite; one decade where there is none. */
  static BulletScale over(DoubleStream all) {
    double[] marks =
        all.filter(mark -> mark > 0 && mark < Double.POSITIVE_INFINITY).sorted().toArray();
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
    return quantile.isObserved()
        ? bullet(bounds.atLeast(), bounds.atMost(), bounds.estimate(), limit(quantile), tone)
        : null;
  }

  /**
   * A value between two ends on this scale.
   *
   * @param upper +Inf where there is no upper end
   * @param estimate NaN for none
   * @param limit NaN for none
   */
  Bullet bullet(double lower, double upper, double estimate, double limit, Tone tone) {
    boolean open = Double.isInfinite(upper);
    double from = place(lower);
    return new Bullet(
        from, open ? 1 : Math.max(from, place(upper)), open, place(estimate), place(limit), tone);
  }

  /** Share of the scale, 0 for what lies at or below its start; NaN for NaN. */
  double place(double value) {
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
