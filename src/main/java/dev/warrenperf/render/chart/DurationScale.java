package dev.warrenperf.render.chart;

import dev.warrenperf.report.Layer.Corner;
import dev.warrenperf.report.Layer.Step;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis of durations, or of other amounts, that begins and ends at 1, 2 or 5 times a
 * power of ten, all in one unit. It spans what the counts leave open and the limits near it; what
 * lies outside stands at its edge.
 */
final class DurationScale {

  /** A picosecond and some thirty thousand years, as decimal logarithms of the base unit. */
  private static final double SHORTEST = -12;

  private static final double LONGEST = 12;

  /** A limit this many decades away from the data is only named: it would press the data flat. */
  private static final double FARTHEST_LIMIT = 3;

  /** Between two numbers under the axis, in pixels. */
  private static final double GAP = 8;

  private static final double[] LOGARITHMS = {0, StrictMath.log10(2), StrictMath.log10(5)};
  private static final int[] DIGITS = {1, 2, 5};
  private static final int A_DECADE = DIGITS.length;
  private static final List<String> TIMES = List.of("ns", "µs", "ms", "s");
  private static final List<String> SIZES = List.of("B", "kB", "MB", "GB", "TB");
  private static final List<String> PLAIN = List.of("");

  private final int from;
  private final int to;

  /** A thousandfold of one another, and which of them is the base unit. */
  private final List<String> units;

  private final int base;

  /**
   * The axis of one or more curves.
   *
   * @param unit of the bounds
   * @param curves the steps of each; at least one
   */
  DurationScale(Unit unit, List<List<Step>> curves, List<Corner> corners) {
    this.units = unit == Unit.SECONDS ? TIMES : unit == Unit.BYTES ? SIZES : PLAIN;
    this.base = Math.max(0, units.indexOf("s"));
    CurveSpan span =
        curves.stream()
            .map(steps -> CurveSpan.of(steps, SHORTEST, LONGEST))
            .reduce(CurveSpan::and)
            .orElseThrow();
    int first = span.opensLeft() ? below(span.from()) : atOrBelow(span.from());
    int last = span.opensRight() ? above(span.to()) : atOrAbove(span.to());
    for (Corner corner : corners) {
      double limit = StrictMath.log10(corner.limit());
      if (limit > span.from() - FARTHEST_LIMIT && limit < span.to() + FARTHEST_LIMIT) {
        first = Math.min(first, below(limit));
        last = Math.max(last, above(limit));
      }
    }
    // less than a decade would have no round number to speak of
    for (boolean right = true; last - first < A_DECADE; right = !right) {
      first -= right ? 0 : 1;
      last += right ? 1 : 0;
    }
    this.from = first;
    this.to = last;
  }

  private static double log(int step) {
    return Math.floorDiv(step, A_DECADE) + LOGARITHMS[Math.floorMod(step, A_DECADE)];
  }

  private static int atOrBelow(double log) {
    int step = A_DECADE * (int) Math.floor(log) + A_DECADE;
    // a hair of tolerance: the logarithm of a round number is not always round
    while (log(step) > log + 1e-9) {
      step--;
    }
    return step;
  }

  private static int atOrAbove(double log) {
    int step = atOrBelow(log);
    return log(step) < log - 1e-9 ? step + 1 : step;
  }

  private static int below(double log) {
    return atOrAbove(log) - 1;
  }

  private static int above(double log) {
    return atOrBelow(log) + 1;
  }

  double lower() {
    return log(from);
  }

  double upper() {
    return log(to);
  }

  /** The place of a duration, at the edge where it lies outside; zero and less at the lower one. */
  double at(double seconds) {
    return seconds <= 0 ? lower() : clamped(StrictMath.log10(seconds));
  }

  private double clamped(double log) {
    return Math.max(lower(), Math.min(upper(), log));
  }

  /** Whether a limit lies too far to the right to be shown; those shown keep off the edge. */
  boolean isAbove(double limit) {
    return StrictMath.log10(limit) > upper() - 1e-9;
  }

  /** The same to the left. */
  boolean isBelow(double limit) {
    return StrictMath.log10(limit) < lower() + 1e-9;
  }

  /** In which the middle of the axis reads well; empty where numbers stand bare. */
  String unit() {
    return units.get(unitIndex());
  }

  private int unitIndex() {
    double middle = (lower() + upper()) / 2;
    return Math.max(0, Math.min(units.size() - 1, (int) Math.floor(middle / 3) + base));
  }

  /**
   * The axis: marked at every 1, 2 and 5, numbered at all of them where the numbers fit, else at
   * every power of ten, every second one and so on.
   *
   * @param frame its left and right edge
   * @param width of the picture
   */
  Ticks ticks(Frame frame, double width) {
    Ticks all = numbered(1, true);
    for (int every = 1; !fits(all, frame, width) && every <= LONGEST - SHORTEST; every++) {
      all = numbered(every, false);
    }
    return all;
  }

  private Ticks numbered(int everyDecade, boolean between) {
    List<Ticks.Tick> ticks = new ArrayList<>();
    for (int step = from; step <= to; step++) {
      boolean round = Math.floorMod(step, everyDecade * A_DECADE) == 0;
      ticks.add(new Ticks.Tick(log(step), round || between ? text(step) : ""));
    }
    return new Ticks(lower(), upper(), List.copyOf(ticks));
  }

  private String text(int step) {
    int exponent = Math.floorDiv(step, A_DECADE) + 3 * (base - unitIndex());
    int digit = DIGITS[Math.floorMod(step, A_DECADE)];
    return Format.number(BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent).doubleValue());
  }

  private static boolean fits(Ticks ticks, Frame frame, double width) {
    double end = -GAP;
    for (Ticks.Tick tick : ticks.ticks()) {
      double wide = ChartFont.PLAIN.width(tick.text());
      double left = frame.x(tick.value(), ticks) - wide / 2;
      if (wide > 0) {
        if (left < end + GAP || left + wide > width) {
          return false;
        }
        end = left + wide;
      }
    }
    return true;
  }
}
