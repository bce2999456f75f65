package dev.warrenperf.render.chart;

import dev.warrenperf.report.Layer;
import java.util.List;
import java.util.stream.Stream;

/** Draws a chart with two axes: first decides all places, then draws. */
final class PlotDrawing extends Drawing {

  /** From the end of a line to its name. */
  private static final double TETHER = 10;

  private final Contents contents;
  private final LimitLines limits;
  private final MarkLines marks;
  private final List<LineEnds.Name> named;
  private final double names;
  private final List<Flag.Placed> flags;
  private final int lanes;
  private final double headroom;
  private final Plane plane;

  PlotDrawing(Contents contents) {
    super(contents.chart, contents.width, contents.height);
    this.contents = contents;
    this.limits = new LimitLines(Layer.Limits.of(chart), contents.up);
    this.named = Stream.concat(contents.names().stream(), limits.names().stream()).toList();
    // beside the plot: what the longest name takes, but never more than a third
    this.names = Math.min(widest(), width / 3.0);
    double left = contents.left();
    double beside = names == 0 ? 0 : names + TETHER + 3;
    double right = width - contents.right(beside);
    Ticks across = contents.across(left, right);
    this.marks = new MarkLines(contents.marks(), across);
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
    return named.stream().mapToDouble(name -> FONT.width(name.text())).max().orElse(0);
  }

  @Override
  void draw() {
    contents.under(svg, plane);
    plot().draw(svg);
    contents.over(svg, plane);
    words();
  }

  private AxesPlot plot() {
    AxesPlot plot = contents.plot(plane);
    marks.addTo(plot, contents.shadesMarks());
    limits.addTo(plot);
    return plot;
  }

  private void words() {
    Frame frame = plane.frame();
    words.axisLabel(contents.label(), frame.top() - headroom, lanes);
    words.flags(flags, frame.top() - headroom, frame.top());
    ends(frame);
    contents.words(words, plane);
    double middle = (frame.left() + frame.right()) / 2;
    words.centred(contents.below(), middle, height - 4.0);
    double row = (frame.top() + frame.bottom()) / 2 + 4;
    words.centred(contents.nothing(), middle, row);
  }

  private void ends(Frame frame) {
    List<LineEnds.End> ends = LineEnds.of(named, plane);
    for (LineEnds.End end : LineEnds.apart(ends, frame.top() + 5, frame.bottom() - 5)) {
      double x = frame.right() + TETHER;
      words.line(frame.right() + 2, end.at(), x - 2, end.shown(), end.ink());
      words.left(FONT.fit(end.text(), names), x, end.shown() + 4, end.ink());
    }
  }
}
