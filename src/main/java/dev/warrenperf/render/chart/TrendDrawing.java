package dev.warrenperf.render.chart;

import dev.warrenperf.report.TimeChart;
import dev.warrenperf.report.TrendChart;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** Draws one {@link TrendChart}: first decides all places, then draws. */
final class TrendDrawing {

  private static final int PIXELS_A_TICK = 15;

  /** Below the plot: the names of releases. */
  private static final double FOOT = 22;

  private static final double LEAST_PLOT_HEIGHT = 50;

  /** From the plot to the name of a limit. */
  private static final double TETHER = 10;

  private static final ChartFont FONT = ChartFont.PLAIN;

  private final TrendChart chart;
  private final int width;
  private final int height;
  private final TrendAxis axis;
  private final Ticks releases;
  private final double names;
  private final List<Flag.Placed> flags;
  private final int lanes;
  private final Frame frame;

  TrendDrawing(TrendChart chart, int width, int height) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    double bottom = height - FOOT;
    this.axis = TrendAxis.of(chart, bottom - Words.height(2), PIXELS_A_TICK);
    this.names = names();
    double left = Math.max(18, axis.ticks().widest(FONT) + 7);
    double right = width - (names == 0 ? 12 : names + TETHER + 3);
    this.releases = ReleaseTicks.of(chart.releases(), right - left);
    Frame across = new Frame(left, 0, right, bottom);
    int most = (int) ((bottom - LEAST_PLOT_HEIGHT - Words.height(0)) / Words.LINE);
    this.flags = FlagLanes.place(flags(across), width, Math.max(1, most - 1));
    this.lanes = Words.lanes(flags, unit());
    this.frame = new Frame(left, Words.height(lanes), right, bottom);
  }

  private String unit() {
    return chart.logarithmic() && !chart.unit().isBlank()
        ? chart.unit() + ", logarithmic"
        : chart.unit();
  }

  private double names() {
    double widest =
        chart.limits().stream().mapToDouble(limit -> FONT.width(label(limit))).max().orElse(0);
    return Math.min(widest, width / 3.0);
  }

  private String label(TimeChart.LimitLine limit) {
    String words = ToneStyle.signed(limit.label(), limit.tone());
    if (axis.shows(limit.value())) {
      return words;
    }
    return (axis.isAbove(limit.value()) ? "↑ " : "↓ ") + words;
  }

  /** Between a release and the one before. */
  private static double before(int release) {
    return release - 0.5;
  }

  private List<Flag> flags(Frame across) {
    List<Flag> flags = new ArrayList<>();
    for (TrendChart.LevelMark mark : chart.marks()) {
      double x = across.x(before(mark.release()), releases);
      flags.add(new Flag(mark.label(), x, Ink.TEXT, true));
    }
    for (int release : chart.breaks()) {
      double x = across.x(before(release), releases);
      flags.add(new Flag("other buckets", x, Ink.MUTED, true));
    }
    return flags;
  }

  String svg() {
    SvgWriter svg = new SvgWriter(chart.id());
    SvgGraphics2D graphics = new SvgGraphics2D(svg);
    frame.draw(plot(), graphics);
    double room = frame.width() / Math.max(1, chart.releases().size());
    new TrendMarks(chart, frame, axis, release -> frame.x(release, releases), room).draw(graphics);
    words(new Words(graphics, width));
    return svg.document(chart.title(), chart.description() + ".", width, height);
  }

  private XYPlot plot() {
    StepData nothing = new StepData(List.of());
    XYPlot plot =
        frame.plot(
            nothing,
            new TickAxis(releases),
            new TickAxis(axis.ticks()),
            new StepRenderer(nothing, List.of()));
    plot.getRangeAxis().setTickMarksVisible(false);
    plot.getRangeAxis().setAxisLineVisible(false);
    chart.breaks().forEach(release -> Markers.faint(plot, before(release)));
    chart.marks().forEach(mark -> Markers.at(plot, before(mark.release()), Ink.TEXT));
    for (TimeChart.LimitLine limit : chart.limits()) {
      if (axis.shows(limit.value())) {
        Markers.across(plot, axis.at(limit.value()), ToneStyle.ink(limit.tone()));
      }
    }
    return plot;
  }

  private void words(Words words) {
    words.axisLabel(unit(), frame.top(), lanes);
    words.flags(flags, frame.top(), frame.top());
    List<LineEnds.End> ends =
        chart.limits().stream()
            .filter(limit -> LineData.isValue(limit.value()))
            .map(
                limit ->
                    new LineEnds.End(
                        label(limit),
                        frame.y(axis.at(limit.value()), axis.ticks()),
                        ToneStyle.ink(limit.tone())))
            .toList();
    for (LineEnds.End end : LineEnds.apart(ends, frame.top() + 5, frame.bottom() - 5)) {
      double x = frame.right() + TETHER;
      words.line(frame.right() + 2, end.at(), x - 2, end.shown(), end.ink());
      words.left(FONT.fit(end.text(), names), x, end.shown() + 4, end.ink());
    }
    if (chart.releases().stream().noneMatch(TrendChart.Bracketed::isKnown)) {
      double row = (frame.top() + frame.bottom()) / 2 + 4;
      words.centred("no data", (frame.left() + frame.right()) / 2, row, Ink.MUTED, FONT);
    }
  }
}
