package dev.warrenperf.render.chart;

import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis as a linear one of decimal logarithms, with ticks at 1, 2 and 5 times powers
 * of ten, at fewer where these would stand too close.
 *
 * <p>Its lowest step stands for everything down to 0 and, when it is open, its highest for
 * everything up to infinity: where nothing is known but that a value lies there, no distance means
 * anything.
 */
final class LogTicks {

  private static final int[][] MULTIPLES = {{1, 2, 5}, {1, 5}, {1}};

  /** Beyond these powers of ten there is not always a smaller and a larger double. */
  private static final int LEAST_POWER = -300;

  private static final int GREATEST_POWER = 300;

  private LogTicks() {}

  /** The largest of 1, 2 and 5 times a power of ten below a value from 1e-290 to 1e290. */
  static double below(double value) {
    double below = 0;
    for (double round : around(value)) {
      below = round < value ? Math.max(below, round) : below;
    }
    return below;
  }

  /** The smallest of them at or above a value. */
  static double atOrAbove(double value) {
    double above = Double.POSITIVE_INFINITY;
    for (double round : around(value)) {
      above = round >= value ? Math.min(above, round) : above;
    }
    return above;
  }

  /** The smallest of them above a value. */
  static double above(double value) {
    return atOrAbove(Math.nextUp(value));
  }

  /** Those from the power of ten two below the value's own to the one above it. */
  private static List<Double> around(double value) {
    List<Double> around = new ArrayList<>();
    for (int power = power(value) - 2; power <= power(value) + 1; power++) {
      for (int multiple : MULTIPLES[0]) {
        around.add(round(multiple, power));
      }
    }
    return around;
  }

  private static int power(double value) {
    int power = (int) Math.floor(StrictMath.log10(value));
    return Math.max(LEAST_POWER, Math.min(GREATEST_POWER, power));
  }

  /** The double nearest to the decimal, so that it equals a bound that was written so. */
  private static double round(int multiple, int power) {
    return Double.parseDouble(multiple + "e" + power);
  }

  /**
   * The axis.
   *
   * @param lower end, 1, 2 or 5 times a power of ten; written as {@code low}
   * @param upper end likewise, above the lower; written as {@code high} unless that is empty
   * @param least distance between two ticks, in decimal logarithms
   */
  static Ticks between(double lower, String low, double upper, String high, double least) {
    double from = StrictMath.log10(lower);
    double to = StrictMath.log10(upper);
    List<Ticks.Tick> ticks = new ArrayList<>();
    ticks.add(new Ticks.Tick(from, low));
    double last = high.isEmpty() ? to : to - least;
    for (Ticks.Tick tick : finest(power(lower), power(upper), least)) {
      if (tick.value() >= from + least && tick.value() <= last + 1e-9) {
        ticks.add(tick);
      }
    }
    if (!high.isEmpty()) {
      ticks.add(new Ticks.Tick(to, high));
    }
    return new Ticks(from, to, ticks);
  }

  /** The most ticks that stand so far apart, over whole powers of ten. */
  private static List<Ticks.Tick> finest(int first, int last, double least) {
    for (int[] multiples : MULTIPLES) {
      List<Ticks.Tick> ticks = every(1, multiples, first, last);
      if (apart(ticks, least)) {
        return ticks;
      }
    }
    return every(Math.max(1, (int) Math.ceil(least)), MULTIPLES[2], first, last);
  }

  private static boolean apart(List<Ticks.Tick> ticks, double least) {
    for (int i = 1; i < ticks.size(); i++) {
      if (ticks.get(i).value() - ticks.get(i - 1).value() < least) {
        return false;
      }
    }
    return true;
  }

  private static List<Ticks.Tick> every(int step, int[] multiples, int first, int last) {
    List<Ticks.Tick> ticks = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      for (int multiple : multiples) {
        if (Math.floorMod(power, step) == 0) {
          double value = round(multiple, power);
          ticks.add(new Ticks.Tick(StrictMath.log10(value), Format.number(value)));
        }
      }
    }
    return ticks;
  }
}
