package dev.warrenperf.render.chart;

import dev.warrenperf.report.TimeChart;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** Draws one {@link TimeChart}: first decides all places, then draws. */
final class TimeDrawing {

  private static final int PIXELS_A_VALUE_TICK = 34;
  private static final int PIXELS_A_TIME_TICK = 72;
  private static final double LEAST_PLOT_HEIGHT = 60;

  /** From the end of a line to its name. */
  private static final double TETHER = 10;

  private static final ChartFont FONT = ChartFont.PLAIN;

  private final TimeChart chart;
  private final int width;
  private final int height;
  private final LineData data;
  private final Ticks time;
  private final Ticks value;
  private final boolean empty;
  private final List<Flag.Placed> flags;
  private final int lanes;
  private final double names;
  private final Frame frame;

  TimeDrawing(TimeChart chart, int width, int height) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.data = new LineData(chart.lines());
    TimeScale scale = new TimeScale(chart, data);
    this.empty = scale.empty();
    this.value = scale.value(Math.max(2, Math.min(6, (height - 70) / PIXELS_A_VALUE_TICK)));
    this.names = names();
    double left = Math.max(18, value.widest(FONT) + 7);
    double right = width - Math.max(18, names + TETHER + 3);
    this.time = scale.time(Math.max(1, (int) ((right - left) / PIXELS_A_TIME_TICK)));
    double bottom = height - (chart.axisLabel().isBlank() ? 22 : 24 + Words.LINE);
    Frame across = new Frame(left, 0, right, bottom);
    int most = (int) ((bottom - LEAST_PLOT_HEIGHT - Words.height(1)) / Words.LINE);
    this.flags = FlagLanes.place(flags(across), width, Math.max(1, most));
    this.lanes = Words.lanes(flags, chart.unit());
    this.frame = new Frame(left, Words.height(lanes), right, bottom);
  }

  /** The room beside the plot: what the longest name takes, but never more than a third. */
  private double names() {
    double widest = 0;
    for (TimeChart.Line line : chart.lines()) {
      widest = Math.max(widest, FONT.width(line.name()));
    }
    for (TimeChart.LimitLine limit : chart.limits()) {
      widest = Math.max(widest, FONT.width(label(limit)));
    }
    return Math.min(widest, width / 3.0);
  }

  private String label(TimeChart.LimitLine limit) {
    String words = ToneStyle.signed(limit.label(), limit.tone());
    return limit.value() > value.upper() ? "↑ " + words : words;
  }

  private List<Flag> flags(Frame across) {
    return chart.events().stream()
        .filter(event -> LineData.isTime(event.fromSeconds()))
        .map(
            event ->
                new Flag(
                    ToneStyle.signed(event.label(), event.tone()),
                    across.x(event.fromSeconds(), time),
                    ToneStyle.ink(event.tone())))
        .toList();
  }

  String svg() {
    SvgWriter svg = new SvgWriter(chart.id());
    SvgGraphics2D graphics = new SvgGraphics2D(svg);
    frame.draw(plot(), graphics);
    words(new Words(graphics, width));
    return svg.document(chart.title(), chart.description(), width, height);
  }

  private XYPlot plot() {
    XYPlot plot =
        frame.plot(
            data, new TickAxis(time), new TickAxis(value), new LineRenderer(data, chart.lines()));
    plot.getRangeAxis().setTickMarksVisible(false);
    plot.getRangeAxis().setAxisLineVisible(false);
    for (TimeChart.Event event : chart.events()) {
      mark(plot, event);
    }
    for (TimeChart.LimitLine limit : chart.limits()) {
      if (LineData.isValue(limit.value()) && limit.value() <= value.upper()) {
        Markers.across(plot, limit.value(), ToneStyle.ink(limit.tone()));
      }
    }
    return plot;
  }

  private static void mark(XYPlot plot, TimeChart.Event event) {
    if (!LineData.isTime(event.fromSeconds())) {
      return;
    }
    if (LineData.isTime(event.toSeconds()) && event.toSeconds() > event.fromSeconds()) {
      Markers.band(plot, event.fromSeconds(), event.toSeconds());
    }
    Markers.at(plot, event.fromSeconds(), ToneStyle.ink(event.tone()));
  }

  private void words(Words words) {
    words.axisLabel(chart.unit(), frame.top(), lanes);
    words.flags(flags, frame.top(), frame.top());
    for (LineEnds.End end : LineEnds.apart(ends(), frame.top() + 5, frame.bottom() - 5)) {
      double x = frame.right() + TETHER;
      words.line(frame.right() + 2, end.at(), x - 2, end.shown(), end.ink());
      words.left(FONT.fit(end.text(), names), x, end.shown() + 4, end.ink());
    }
    double middle = (frame.left() + frame.right()) / 2;
    words.centred(chart.axisLabel(), middle, height - 4.0, Ink.MUTED, FONT);
    if (empty) {
      double row = (frame.top() + frame.bottom()) / 2 + 4;
      words.centred("no data", middle, row, Ink.MUTED, FONT);
    }
  }

  private List<LineEnds.End> ends() {
    List<LineEnds.End> ends = new ArrayList<>();
    for (int i = 0; i < chart.lines().size(); i++) {
      TimeChart.Line line = chart.lines().get(i);
      double last = last(data.points(i));
      if (!Double.isNaN(last)) {
        ends.add(new LineEnds.End(line.name(), frame.y(last, value), Ink.series(line.ink())));
      }
    }
    for (TimeChart.LimitLine limit : chart.limits()) {
      if (LineData.isValue(limit.value())) {
        double y = frame.y(Math.min(limit.value(), value.upper()), value);
        ends.add(new LineEnds.End(label(limit), y, ToneStyle.ink(limit.tone())));
      }
    }
    return ends;
  }

  private static double last(List<TimeChart.Point> points) {
    for (int i = points.size() - 1; i >= 0; i--) {
      if (LineData.isValue(points.get(i).value())) {
        return points.get(i).value();
      }
    }
    return Double.NaN;
  }
}
