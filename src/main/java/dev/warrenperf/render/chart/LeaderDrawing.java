package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Lanes;
import dev.warrenperf.report.Lanes.Certainty;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.TimeScale;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws {@link Lanes}: a lane for each node above one time axis. */
final class LeaderDrawing extends Drawing {

  private static final String NONE = "no leader";

  /** What bars mean, and behind them a cross. */
  private static final List<String> LOOKS =
      List.of("leads", "shown, may be over", "may lead", "failed scrape");

  private static final List<Certainty> BARS =
      List.of(Certainty.LEADS, Certainty.STALE, Certainty.POSSIBLE);

  /** Of a lane, how much a bar takes. */
  private static final double BAR = 0.55;

  /** Below the lanes: ticks and the label of the axis. */
  private static final double FOOT = 38;

  private final Lanes lanes;
  private final Legend legend;
  private final LeaderMarks marks;
  private final List<Layer.Mark> phases;
  private final double left;
  private final double right;
  private final double top;
  private final double lane;
  private final Ticks time;
  private final List<Flag.Placed> flags;

  LeaderDrawing(Chart chart, int width, int height) {
    super(chart, width, height);
    this.lanes = chart.layer(Lanes.class);
    this.marks = new LeaderMarks(svg);
    this.phases = Layer.Marks.of(chart);
    double names =
        lanes.lanes().stream()
            .mapToDouble(one -> FONT.width(one.name()))
            .reduce(FONT.width(NONE), Math::max);
    this.left = Math.min(names, width / 3.0) + 8;
    this.right = width - 14.0;
    double span = Scale.isTime(lanes.seconds()) && lanes.seconds() > 1e-6 ? lanes.seconds() : 1;
    this.time = TimeTicks.fitting(0, span, TimeScale.of(chart.across()), right - left);
    this.legend = Legend.of(LOOKS, width);
    double room = height - FOOT - legend.height() - (lanes.lanes().size() + 1) * LEAST_ROW;
    int most = (int) Math.max(0, (room - Words.height(0)) / Words.LINE);
    this.flags = FlagLanes.place(flags(), width, Math.min(2, most));
    this.top = legend.height() + Words.height(flags.isEmpty() ? 0 : Words.lanes(flags, ""));
    this.lane = Math.max(1, (height - FOOT - top) / (lanes.lanes().size() + 1));
  }

  /** Pixels that the lanes take. */
  static int height(Lanes lanes) {
    return 112 + 30 * (lanes.lanes().size() + 1);
  }

  private List<Flag> flags() {
    return phases.stream()
        .filter(phase -> Scale.isTime(phase.from()))
        .map(phase -> new Flag(phase.label(), x(phase.from()), Ink.MUTED, true))
        .toList();
  }

  private double x(double seconds) {
    double share = seconds / time.upper();
    return left + Math.max(0, Math.min(1, share)) * (right - left);
  }

  private double middle(int row) {
    return top + (row + 0.5) * lane;
  }

  private double bottom() {
    return top + lane * (lanes.lanes().size() + 1);
  }

  @Override
  void draw() {
    legend.draw(words, Ink.MUTED, this::look);
    axis();
    words.flags(flags, top, top);
    for (int i = 0; i < lanes.lanes().size(); i++) {
      name(lanes.lanes().get(i).name(), i, Ink.TEXT);
      lane(lanes.lanes().get(i), middle(i));
    }
    gaps(middle(lanes.lanes().size()));
  }

  private void look(int look, Rectangle2D box) {
    if (look < BARS.size()) {
      double middle = box.getCenterY();
      marks.bar(BARS.get(look), box.getMinX(), box.getMaxX(), middle, box.getHeight());
    } else {
      marks.crosses(box.getCenterX(), box.getCenterX(), 1, box.getCenterY());
    }
  }

  private void axis() {
    upright(Ink.GRID, time.ticks().stream().mapToDouble(Ticks.Tick::value));
    upright(Ink.AXIS, phases.stream().mapToDouble(Layer.Mark::from).filter(Scale::isTime));
    for (Ticks.Tick tick : time.ticks()) {
      words.centred(tick.text(), x(tick.value()), bottom() + 14);
    }
    lanes();
    svg.draw(new Line2D.Double(left, bottom(), right, bottom()), Ink.AXIS, Pen.THIN);
    double middle = (left + right) / 2;
    words.centred(Contents.below(chart.across()), middle, height - 6.0);
  }

  private void upright(Ink ink, DoubleStream times) {
    Path2D lines = new Path2D.Double();
    times.forEach(
        at -> {
          lines.moveTo(x(at), top);
          lines.lineTo(x(at), bottom());
        });
    svg.draw(lines, ink, Pen.THIN);
  }

  /** A line where each node's lane runs. */
  private void lanes() {
    Path2D lines = new Path2D.Double();
    for (int i = 0; i < lanes.lanes().size(); i++) {
      lines.moveTo(left, middle(i));
      lines.lineTo(right, middle(i));
    }
    svg.draw(lines, Ink.GRID, Pen.THIN);
  }

  private void name(String name, int row, Ink ink) {
    if (isNamed(row, lane)) {
      words.left(FONT.fit(name, left - 8), 0, middle(row) + 4, ink);
    }
  }

  private void lane(Lanes.Lane one, double middle) {
    for (Lanes.LeaderBar bar : one.bars()) {
      if (bar.to() > bar.from()) {
        marks.bar(bar.certainty(), x(bar.from()), x(bar.to()), middle, lane * BAR);
      }
    }
    for (Lanes.Failures failed : one.failures()) {
      marks.crosses(x(failed.from()), x(failed.to()), failed.count(), middle);
    }
  }

  private void gaps(double middle) {
    name(NONE, lanes.lanes().size(), Ink.MUTED);
    double free = left;
    for (Lanes.Gap gap : lanes.gaps()) {
      double from = x(gap.may().lower());
      double to = x(gap.may().upper());
      marks.hatched(from, to, middle, lane * BAR, Ink.UNDECIDED);
      if (gap.sure().upper() > gap.sure().lower()) {
        double end = x(gap.sure().upper());
        marks.full(x(gap.sure().lower()), end, middle, lane * BAR, Ink.FAIL);
      }
      double wide = FONT.width(gap.text());
      boolean after = to + 6 + wide <= right;
      double at = after ? to + 6 : from - 6 - wide;
      if (at >= free && lanes.gaps().size() == 1) {
        words.left(gap.text(), at, middle + 4, Ink.TEXT);
      }
      free = to;
    }
  }
}
