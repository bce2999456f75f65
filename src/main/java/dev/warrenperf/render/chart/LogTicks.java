package dev.warrenperf.render.chart;

import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A logarithmic axis as a linear one of decimal logarithms, with ticks at 1, 2 and 5 times powers
 * of ten, at fewer where these would stand too close.
 *
 * <p>Where something lies below the lowest bound or above the highest, the last step at that end
 * stands for all of it: where nothing is known but that a value lies there, no distance means
 * anything.
 */
final class LogTicks {

  private static final int[][] MULTIPLES = {{1, 2, 5}, {1, 5}, {1}};

  /** Beyond these powers of ten there is not always a smaller and a larger double. */
  private static final int LEAST_POWER = -300;

  private static final int GREATEST_POWER = 300;

  private LogTicks() {}

  /** One of 1, 2 and 5 times a power of ten. */
  record Round(int multiple, int power) {

    /** The largest of them at or below a value. */
    static Round atOrBelow(double value) {
      Round round = new Round(1, LogTicks.power(value) + 1);
      while (round.value() > value) {
        round = round.previous();
      }
      return round;
    }

    /** The double nearest to the decimal, so that it equals a bound that was written so. */
    double value() {
      return Double.parseDouble(multiple + "e" + power);
    }

    Round previous() {
      return multiple == 1 ? new Round(5, power - 1) : new Round(multiple / 2, power);
    }

    Round next() {
      return multiple == 5 ? new Round(1, power + 1) : new Round(multiple == 1 ? 2 : 5, power);
    }

    Ticks.Tick tick(String text) {
      return new Ticks.Tick(StrictMath.log10(value()), text);
    }
  }

  /** The largest of them below a value from 1e-290 to 1e290. */
  static double below(double value) {
    return atOrBelow(Math.nextDown(value));
  }

  /** The largest of them at or below a value. */
  static double atOrBelow(double value) {
    return Round.atOrBelow(value).value();
  }

  /** The smallest of them at or above a value. */
  static double atOrAbove(double value) {
    return above(Math.nextDown(value));
  }

  /** The smallest of them above a value. */
  static double above(double value) {
    return Round.atOrBelow(value).next().value();
  }

  private static int power(double value) {
    int power = (int) Math.floor(StrictMath.log10(value));
    return Math.max(LEAST_POWER, Math.min(GREATEST_POWER, power));
  }

  /** All from one of them to another. */
  static List<Round> from(double lower, double upper) {
    return Stream.iterate(Round.atOrBelow(lower), round -> round.value() <= upper, Round::next)
        .toList();
  }

  private static List<Round> every(int step, int[] multiples, int first, int last) {
    List<Round> rounds = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      for (int multiple : multiples) {
        if (Math.floorMod(power, step) == 0) {
          rounds.add(new Round(multiple, power));
        }
      }
    }
    return rounds;
  }

  /**
   * The ticks of an axis.
   *
   * @param lower end, 1, 2 or 5 times a power of ten; written as {@code low}
   * @param upper end likewise, above the lower; written as {@code high} unless that is empty
   * @param least distance between two ticks, in decimal logarithms
   */
  static List<Ticks.Tick> between(
      double lower, String low, double upper, String high, double least) {
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
    return ticks;
  }

  /** The most ticks that stand so far apart, over whole powers of ten. */
  private static List<Ticks.Tick> finest(int first, int last, double least) {
    for (int[] multiples : MULTIPLES) {
      List<Ticks.Tick> ticks = ticks(every(1, multiples, first, last));
      if (apart(ticks, least)) {
        return ticks;
      }
    }
    return ticks(every(Math.max(1, (int) Math.ceil(least)), MULTIPLES[2], first, last));
  }

  private static List<Ticks.Tick> ticks(List<Round> rounds) {
    return rounds.stream().map(round -> round.tick(Format.number(round.value()))).toList();
  }

  private static boolean apart(List<Ticks.Tick> ticks, double least) {
    for (int i = 1; i < ticks.size(); i++) {
      if (ticks.get(i).value() - ticks.get(i - 1).value() < least) {
        return false;
      }
    }
    return true;
  }
}
