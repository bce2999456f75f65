package dev.warrenperf.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * A logarithmic scale that values share, so that they can be compared along it. It spans all of
 * them, with some room at both ends.
 */
record BulletScale(double least, double most) {

  /** Room beyond the outermost marks: neither touches the end of the picture. */
  private static final double ROOM = 1.5;

  /** Wide enough for what of these is above 0 and finite; one decade where there is none. */
  static BulletScale over(DoubleStream all) {
    double[] marks =
        all.filter(mark -> mark > 0 && mark < Double.POSITIVE_INFINITY).sorted().toArray();
    return marks.length == 0
        ? new BulletScale(1, 10)
        : new BulletScale(marks[0] / ROOM, marks[marks.length - 1] * ROOM);
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

  /**
   * Marks inside it, from left to right.
   *
   * @param values of them, above 0; what is left out last comes first
   * @param apart from one to the next at least, as a share of the scale
   * @param text of a value
   */
  List<ScaleMark> marks(List<Double> values, double apart, DoubleFunction<String> text) {
    List<ScaleMark> marks = new ArrayList<>();
    for (double value : values) {
      double place = place(value);
      boolean inside = value > least && value < most;
      if (inside && marks.stream().allMatch(mark -> Math.abs(mark.place() - place) >= apart)) {
        marks.add(new ScaleMark(place, text.apply(value)));
      }
    }
    return marks.stream().sorted(Comparator.comparingDouble(ScaleMark::place)).toList();
  }
}
