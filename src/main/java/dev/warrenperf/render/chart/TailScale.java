package dev.warrenperf.render.chart;

import dev.warrenperf.unit.Format;
import java.math.BigDecimal;
import java.util.List;

/**
 * Places of shares by what they leave above: each step from 90 % to 99 % to 99.9 % takes the same
 * height. All observations, infinitely far on that scale, have a line of their own a little above
 * the last share that so many observations can tell from all.
 */
final class TailScale {

  /** 99.99 %: with more, half of the height would go to a ten-thousandth of the observations. */
  private static final double MOST_DECADES = 4;

  /** 90 %: with less, nothing but 0 % and 100 % could be marked. */
  private static final double LEAST_DECADES = 1;

  /** From the last decade to the line of all; half-way there lies what is neither. */
  private static final double ABOVE = 0.3;

  /** From one tick to the next, in pixels: words of eleven pixels and some air. */
  private static final double GAP = 13;

  /** Percent; what is left out last comes first. */
  private static final List<String> MARKS =
      List.of("0", "100", "99", "50", "90", "99.9", "99.99", "95");

  private TailScale() {}

  /**
   * The scale for so many observations.
   *
   * @param count at least 1
   */
  static Scale of(long count) {
    // StrictMath: the last digit must not depend on the machine
    double decades =
        Math.max(LEAST_DECADES, Math.min(MOST_DECADES, StrictMath.log10((double) count)));
    double all = decades + ABOVE;
    return new Scale(
        0,
        all,
        share -> place(share, decades),
        pixels -> Ticks.apart(marks(decades), pixels / all, (one, other) -> GAP));
  }

  /** Rises with the share, and is highest for 1 alone. */
  private static double place(double share, double decades) {
    return share >= 1
        ? decades + ABOVE
        : Math.max(0, Math.min(-StrictMath.log10(1 - share), decades + ABOVE / 2));
  }

  private static List<Ticks.Tick> marks(double decades) {
    return MARKS.stream()
        .map(
            percent ->
                new Ticks.Tick(
                    place(new BigDecimal(percent).movePointLeft(2).doubleValue(), decades),
                    percent + Format.THIN + "%"))
        .filter(mark -> mark.value() <= decades + 1e-9 || mark.value() == decades + ABOVE)
        .toList();
  }
}
