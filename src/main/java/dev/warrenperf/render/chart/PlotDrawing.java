package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws a chart with two axes: first decides all places, then draws. */
final class PlotDrawing {

  /** From the end of a line to its name. */
  private static final double TETHER = 10;

  private static final ChartFont FONT = ChartFont.PLAIN;

  private final Chart chart;
  private final int width;
  private final int height;
  private final Contents contents;
  private final LimitLines limits;
  private final MarkLines marks;
  private final double names;
  private final List<Flag.Placed> flags;
  private final int lanes;
  private final double headroom;
  private final Plane plane;

  PlotDrawing(Contents contents) {
    this.chart = contents.chart;
    this.width = contents.width;
    this.height = contents.height;
    this.contents = contents;
    this.limits = new LimitLines(chart.layer(Layer.Limits.class), contents.up);
    // beside the plot: what the longest name takes, but never more than a third
    this.names = Math.min(widest(), width / 3.0);
    double left = contents.left();
    double beside = names == 0 ? 0 : names + TETHER + 3;
    double right = width - contents.right(beside);
    Ticks across = contents.across(left, right);
    this.marks = new MarkLines(chart.layer(Layer.Marks.class), across);
    double bottom = contents.bottom(left, right);
    this.headroom = contents.headroom(left, right);
    double above = contents.above() + headroom;
    double room = bottom - contents.leastHeight() - above - Words.height(1);
    this.flags =
        FlagLanes.place(
            marks.flags(new Frame(left, 0, right, bottom)),
            width,
            (int) Math.max(1, room / Words.LINE));
    this.lanes = Words.lanes(flags, contents.label());
    Frame frame = new Frame(left, Words.height(lanes) + above, right, bottom);
    this.plane = new Plane(frame, across, contents.up, contents.up.ticks(frame.height()));
  }

  private double widest() {
    return Stream.concat(contents.names(), limits.names()).mapToDouble(FONT::width).max().orElse(0);
  }

  String svg() {
    Svg svg = new Svg(chart.id());
    contents.under(svg, plane);
    plot().draw(svg);
    contents.over(svg, plane);
    words(new Words(svg, width));
    return svg.document(chart.caption().title(), chart.caption().finding(), width, height);
  }

  private AxesPlot plot() {
    AxesPlot plot = contents.plot(plane);
    if (!contents.coversMarks()) {
      marks.addTo(plot);
    }
    limits.addTo(plot);
    return plot;
  }

  private void words(Words words) {
    Frame frame = plane.frame();
    words.axisLabel(contents.label(), frame.top() - headroom, lanes);
    if (contents.coversMarks()) {
      marks.draw(words, plane);
    }
    words.flags(flags, frame.top() - headroom, frame.top());
    ends(words, frame);
    contents.words(words, plane);
    double middle = (frame.left() + frame.right()) / 2;
    words.centred(contents.below(), middle, height - 4.0);
    double row = (frame.top() + frame.bottom()) / 2 + 4;
    words.centred(contents.nothing(), middle, row);
  }

  private void ends(Words words, Frame frame) {
    List<LineEnds.End> ends = new ArrayList<>(contents.ends(plane));
    ends.addAll(limits.ends(plane));
    for (LineEnds.End end : LineEnds.apart(ends, frame.top() + 5, frame.bottom() - 5)) {
      double x = frame.right() + TETHER;
      words.line(frame.right() + 2, end.at(), x - 2, end.shown(), end.ink());
      words.left(FONT.fit(end.text(), names), x, end.shown() + 4, end.ink());
    }
  }
}
