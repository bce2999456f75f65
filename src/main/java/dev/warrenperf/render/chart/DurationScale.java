package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Curves;
import dev.warrenperf.report.Curves.Curve;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.Corner;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A logarithmic axis of durations, or of other amounts, that begins and ends at 1, 2 or 5 times a
 * power of ten, all in one unit. It spans what the counts leave open and the limits near it; what
 * lies outside stands at its edge.
 */
final class DurationScale {

  /** A picosecond and some thirty thousand years, in the base unit. */
  private static final double SHORTEST = 1e-12;

  private static final double LONGEST = 1e12;

  /** A limit this many times away from the data is only named: it would press the data flat. */
  private static final double FARTHEST_LIMIT = 1000;

  /** Less than a decade would have no round number to speak of. */
  private static final int FEWEST_MARKS = 4;

  /** Between two numbers under the axis, in pixels. */
  private static final double GAP = 8;

  private static final List<String> TIMES = List.of("ns", "µs", "ms", "s");
  private static final List<String> SIZES = List.of("B", "kB", "MB", "GB", "TB");
  private static final List<String> PLAIN = List.of("");

  /** 1, 2 and 5 times powers of ten from end to end. */
  private final List<LogTicks.Round> marks;

  private final Scale scale;

  /** A thousandfold of one another, and which of them is the base unit. */
  private final List<String> units;

  private final int base;

  /** The axis of the curves of a chart; at least one. */
  DurationScale(Chart chart) {
    Curves curves = chart.layer(Curves.class);
    this.units =
        curves.unit() == Unit.SECONDS ? TIMES : curves.unit() == Unit.BYTES ? SIZES : PLAIN;
    this.base = Math.max(0, units.indexOf("s"));
    this.marks = marks(curves.curves(), chart.layer(Layer.Corners.class).corners());
    double lower = marks.get(0).tick("").value();
    double upper = marks.get(marks.size() - 1).tick("").value();
    this.scale = Scale.logarithmic(lower, upper, pixels -> numbered(1, true));
  }

  private static List<LogTicks.Round> marks(List<Curve> curves, List<Corner> corners) {
    CurveSpan span =
        curves.stream()
            .map(curve -> CurveSpan.of(curve.steps(), SHORTEST, LONGEST))
            .reduce(CurveSpan::and)
            .orElseThrow();
    double from = tidy(span.from());
    double to = tidy(span.to());
    double first = span.opensLeft() ? LogTicks.below(from) : LogTicks.atOrBelow(from);
    double last = span.opensRight() ? LogTicks.above(to) : LogTicks.atOrAbove(to);
    for (Corner corner : corners) {
      double limit = corner.limit();
      if (limit > span.from() / FARTHEST_LIMIT && limit < span.to() * FARTHEST_LIMIT) {
        first = Math.min(first, LogTicks.below(tidy(limit)));
        last = Math.max(last, LogTicks.above(tidy(limit)));
      }
    }
    List<LogTicks.Round> marks = LogTicks.from(first, last);
    for (boolean right = true; marks.size() < FEWEST_MARKS; right = !right) {
      first = right ? first : LogTicks.below(first);
      last = right ? LogTicks.above(last) : last;
      marks = LogTicks.from(first, last);
    }
    return marks;
  }

  /** Without a hair that sums leave: 0.1 + 0.2 is to stand where 0.3 does. */
  private static double tidy(double value) {
    return new BigDecimal(value).round(new MathContext(9)).doubleValue();
  }

  /** Where durations lie. */
  Scale scale() {
    return scale;
  }

  /** In which the middle of the axis reads well; empty where numbers stand bare. */
  String unit() {
    return units.get(unitIndex());
  }

  private int unitIndex() {
    double middle = (scale.lower() + scale.upper()) / 2;
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
    Ticks all = scale.ticks(frame.width());
    for (int every = 1; !fits(all, frame, width) && every <= marks.size(); every++) {
      all = new Ticks(scale.lower(), scale.upper(), numbered(every, false));
    }
    return all;
  }

  private List<Ticks.Tick> numbered(int everyDecade, boolean between) {
    return marks.stream()
        .map(
            mark -> {
              boolean decade = mark.multiple() == 1 && mark.power() % everyDecade == 0;
              return mark.tick(decade || between ? text(mark) : "");
            })
        .toList();
  }

  private String text(LogTicks.Round mark) {
    int power = mark.power() + 3 * (base - unitIndex());
    return Format.number(new LogTicks.Round(mark.multiple(), power).value());
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
