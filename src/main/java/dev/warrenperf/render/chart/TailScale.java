package dev.warrenperf.render.chart;

import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * Places of shares by what they leave above: each step from 90 % to 99 % to 99.9 % takes the same
 * height. All observations, infinitely far on that scale, have a line of their own a little above
 * the last share that so many observations can tell from all.
 */
final class TailScale implements Scale {

  /** 99.99 %: with more, half of the height would go to a ten-thousandth of the observations. */
  private static final double MOST_DECADES = 4;

  /** 90 %: with less, nothing but 0 % and 100 % could be marked. */
  private static final double LEAST_DECADES = 1;

  /** From the last decade to the line of all; half-way there lies what is neither. */
  private static final double ABOVE = 0.3;

  /** From one tick to the next, in pixels: words of eleven pixels and some air. */
  private static final double GAP = 13;

  private record Mark(double share, String percent) {}

  /** What is left out last comes first. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(0, "0"),
          new Mark(1, "100"),
          new Mark(0.99, "99"),
          new Mark(0.5, "50"),
          new Mark(0.9, "90"),
          new Mark(0.999, "99.9"),
          new Mark(0.9999, "99.99"),
          new Mark(0.95, "95"));

  private final double decades;

  /**
   * The scale for so many observations.
   *
   * @param count at least 1
   */
  TailScale(long count) {
    // StrictMath: the last digit must not depend on the machine
    this.decades =
        Math.max(LEAST_DECADES, Math.min(MOST_DECADES, StrictMath.log10((double) count)));
  }

  /** The place of a share from 0 to 1; rises with it, and is highest for 1 alone. */
  @Override
  public double at(double share) {
    if (share >= 1) {
      return decades + ABOVE;
    }
    return Math.max(0, Math.min(-StrictMath.log10(1 - share), decades + ABOVE / 2));
  }

  @Override
  public boolean isAbove(double share) {
    return share > 1;
  }

  @Override
  public boolean isBelow(double share) {
    return share < 0;
  }

  /** The axis, with as many marks as the height allows. */
  @Override
  public Ticks ticks(double height) {
    double pixels = height / at(1);
    List<Ticks.Tick> ticks = new ArrayList<>();
    for (Mark mark : MARKS) {
      double at = at(mark.share());
      boolean onAxis = mark.share() == 1 || at <= decades + 1e-9;
      if (onAxis && ticks.stream().allMatch(tick -> Math.abs(tick.value() - at) * pixels >= GAP)) {
        ticks.add(new Ticks.Tick(at, mark.percent() + Format.THIN + "%"));
      }
    }
    return new Ticks(0, at(1), List.copyOf(ticks));
  }
}
