package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.TimeScale;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** A time axis below rows, from 0 on, and the phases of a run across them, named above. */
final class TimeAxis {

  /** Below the rows: ticks and the label of the axis. */
  static final double FOOT = 38;

  /** More lanes of names would push the rows away from their head. */
  static final int MOST_LANES = 2;

  private final Svg svg;
  private final Words words;
  private final Chart.Axis axis;
  private final List<Layer.Mark> phases;
  private final double left;
  private final double right;
  private final Ticks time;
  private final List<Flag.Placed> flags;

  TimeAxis(Svg svg, Words words, Chart chart, double seconds, Frame frame, int mostLanes) {
    this.svg = svg;
    this.words = words;
    this.axis = chart.across();
    this.phases =
        Layer.Marks.of(chart).stream().filter(phase -> Scale.isTime(phase.from())).toList();
    this.left = frame.left();
    this.right = frame.right();
    double span = Scale.isTime(seconds) && seconds > 1e-6 ? seconds : 1;
    this.time = TimeTicks.fitting(0, span, TimeScale.of(chart.across()), right - left);
    this.flags =
        FlagLanes.place(
            this.phases.stream()
                .map(phase -> new Flag(phase.label(), x(phase.from()), Ink.MUTED, true))
                .toList(),
            frame.right(),
            Math.min(MOST_LANES, mostLanes));
  }

  /** Pixels above the rows. */
  double height() {
    return Words.height(flags.isEmpty() ? 0 : Words.lanes(flags, ""));
  }

  /** Where a time stands; what is outside of the axis, at its edge. */
  double x(double seconds) {
    double share = seconds / time.upper();
    return left + Math.max(0, Math.min(1, share)) * (right - left);
  }

  void draw(double top, double bottom) {
    upright(Ink.GRID, top, bottom, time.ticks().stream().mapToDouble(Ticks.Tick::value));
    upright(Ink.AXIS, top, bottom, phases.stream().mapToDouble(Layer.Mark::from));
    for (Ticks.Tick tick : time.ticks()) {
      words.centred(tick.text(), x(tick.value()), bottom + 14);
    }
    svg.draw(new Line2D.Double(left, bottom, right, bottom), Ink.AXIS, Pen.THIN);
    words.centred(Contents.below(axis), (left + right) / 2, bottom + FOOT - 6);
    words.flags(flags, top, top);
  }

  private void upright(Ink ink, double top, double bottom, DoubleStream times) {
    Path2D lines = new Path2D.Double();
    times.forEach(
        at -> {
          lines.moveTo(x(at), top);
          lines.lineTo(x(at), bottom);
        });
    svg.draw(lines, ink, Pen.THIN);
  }
}
