package dev.warrenperf.render.chart;

import dev.warrenperf.report.BandChart;
import dev.warrenperf.report.TimeChart;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;

/**
 * Draws one {@link BandChart}: first decides all places, then draws. Percentiles stand above, the
 * rate beneath them on the same time axis.
 */
final class BandDrawing {

  private static final int PIXELS_A_VALUE_TICK = 13;
  private static final int PIXELS_A_RATE_TICK = 24;
  private static final double LEAST_PLOT_HEIGHT = 60;

  /** Between the two plots; holds the rate's label. */
  private static final double GAP = 22;

  /** From the end of a band to its name. */
  private static final double TETHER = 10;

  /** From the edge of one band to that of the next inside it. */
  private static final double INSET = 2;

  /** Lets grid, phases and the other bands be seen below. */
  private static final double OUTER_FILL = 0.2;

  private static final double INNER_FILL = 0.4;

  /** Below this height the time axis does without its label. */
  private static final int LOW = 160;

  private static final ChartFont FONT = ChartFont.PLAIN;

  private final BandChart chart;
  private final int width;
  private final int height;
  private final BandScale scale;
  private final List<BandChart.Stretch> stretches;
  private final Ticks time;
  private final Ticks value;
  private final Ticks rate;
  private final double names;
  private final List<Flag.Placed> flags;
  private final int lanes;
  private final Frame above;
  private final Frame below;

  BandDrawing(BandChart chart, int width, int height) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.scale = new BandScale(chart);
    this.stretches = chart.stretches().stream().filter(BandTimes::isTimed).toList();
    double rateHeight = Math.max(16, Math.min(56, height * 0.17));
    this.rate = rate((int) (rateHeight / PIXELS_A_RATE_TICK));
    this.names = names();
    double widest = Math.max(scale.ticks(0).widest(FONT), rate.widest(FONT));
    double left = Math.max(18, widest + 7);
    double right = width - Math.max(18, names + TETHER + 3);
    this.time = BandTimes.ticks(chart, right - left);
    double bottom = height - (axisLabel().isBlank() ? 22 : 24 + Words.LINE);
    this.below = new Frame(left, bottom - rateHeight, right, bottom);
    double foot = below.top() - GAP;
    int most = (int) ((foot - LEAST_PLOT_HEIGHT - Words.height(0)) / Words.LINE) - 1;
    this.flags = FlagLanes.place(flags(), width, Math.max(1, most));
    this.lanes = Words.lanes(flags, unit());
    this.above = new Frame(left, Words.height(lanes), right, foot);
    double range = scale.ticks(0).upper() - scale.ticks(0).lower();
    this.value = scale.ticks(range * PIXELS_A_VALUE_TICK / Math.max(1, above.height()));
  }

  private String unit() {
    return chart.unit().isBlank() ? "" : chart.unit() + ", logarithmic";
  }

  private String axisLabel() {
    return height < LOW ? "" : chart.axisLabel();
  }

  private Ticks rate(int pieces) {
    double most =
        stretches.stream()
            .mapToDouble(BandChart.Stretch::rate)
            .filter(LineData::isValue)
            .max()
            .orElse(0);
    // below this there is nothing to see, and steps between ticks would be no numbers
    return RoundTicks.around(0, most < 1e-290 ? 1 : most, Math.max(1, pieces), Format::number);
  }

  /** The room beside the plot: what the longest name takes, but never more than a third. */
  private double names() {
    double widest =
        Stream.concat(
                chart.bands().stream().map(BandChart.Band::name),
                chart.limits().stream().map(this::label))
            .mapToDouble(FONT::width)
            .max()
            .orElse(0);
    return Math.min(widest, width / 3.0);
  }

  private String label(TimeChart.LimitLine limit) {
    String words = ToneStyle.signed(limit.label(), limit.tone());
    if (scale.shows(limit.value())) {
      return words;
    }
    return (scale.isAbove(limit.value()) ? "↑ " : "↓ ") + words;
  }

  private List<Flag> flags() {
    return chart.events().stream()
        .filter(event -> LineData.isTime(event.fromSeconds()))
        .map(
            event ->
                new Flag(
                    ToneStyle.signed(event.label(), event.tone()),
                    below.x(event.fromSeconds(), time),
                    ink(event),
                    isPhase(event)))
        .toList();
  }

  private static boolean isPhase(TimeChart.Event event) {
    return LineData.isTime(event.toSeconds()) && event.toSeconds() > event.fromSeconds();
  }

  /** What happened at an instant stands out; phases stay behind. */
  private static Ink ink(TimeChart.Event event) {
    boolean instant = !isPhase(event) && ToneStyle.ink(event.tone()) == Ink.MUTED;
    return instant ? Ink.TEXT : ToneStyle.ink(event.tone());
  }

  String svg() {
    SvgWriter svg = new SvgWriter(chart.id());
    SvgGraphics2D graphics = new SvgGraphics2D(svg);
    above.draw(percentiles(), graphics);
    below.draw(rates(), graphics);
    words(new Words(graphics, width));
    return svg.document(chart.title(), chart.finding() + ".", width, height);
  }

  private XYPlot percentiles() {
    List<List<StepData.Box>> rows = new ArrayList<>();
    List<StepRenderer.Style> styles = new ArrayList<>();
    for (int i = chart.bands().size() - 1; i >= 0; i--) {
      BandChart.Band band = chart.bands().get(i);
      double inset = 1 + INSET * rows.size();
      rows.add(boxes(band));
      double fill = i == chart.bands().size() - 1 ? OUTER_FILL : INNER_FILL;
      styles.add(new StepRenderer.Style(band.name(), Ink.series(band.ink()), fill, inset));
    }
    XYPlot plot = plot(above, rows, value, styles);
    plot.getDomainAxis().setTickLabelsVisible(false);
    for (TimeChart.LimitLine limit : chart.limits()) {
      if (scale.shows(limit.value())) {
        Markers.across(plot, scale.at(limit.value()), ToneStyle.ink(limit.tone()));
      }
    }
    return plot;
  }

  private List<StepData.Box> boxes(BandChart.Band band) {
    List<StepData.Box> boxes = new ArrayList<>();
    for (int i = 0; i < chart.stretches().size(); i++) {
      BandChart.Stretch stretch = chart.stretches().get(i);
      BandChart.Range range = band.ranges().get(i);
      if (range.isKnown() && BandTimes.isTimed(stretch)) {
        boxes.add(
            new StepData.Box(
                stretch.fromSeconds(),
                stretch.toSeconds(),
                scale.at(range.lower()),
                scale.isOpenAbove(range.upper()) ? value.upper() : scale.at(range.upper()),
                scale.isOpenBelow(range.lower()),
                scale.isOpenAbove(range.upper())));
      }
    }
    return boxes;
  }

  private XYPlot rates() {
    List<StepData.Box> boxes =
        stretches.stream()
            .filter(stretch -> LineData.isValue(stretch.rate()) && stretch.rate() > 0)
            .map(s -> new StepData.Box(s.fromSeconds(), s.toSeconds(), 0, s.rate(), false, false))
            .toList();
    return plot(
        below,
        List.of(boxes),
        rate,
        List.of(new StepRenderer.Style(chart.rateUnit(), Ink.BAR, 1, 0)));
  }

  private XYPlot plot(
      Frame frame, List<List<StepData.Box>> rows, Ticks up, List<StepRenderer.Style> styles) {
    StepData data = new StepData(rows);
    XYPlot plot =
        frame.plot(data, new TickAxis(time), new TickAxis(up), new StepRenderer(data, styles));
    // the widest first, or it would hide the others
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.getDomainAxis().setTickMarksVisible(false);
    plot.getRangeAxis().setTickMarksVisible(false);
    plot.getRangeAxis().setAxisLineVisible(false);
    mark(plot);
    return plot;
  }

  /** Phases that follow each other are shaded in turn, or they would run into one. */
  private void mark(XYPlot plot) {
    double shaded = Double.NEGATIVE_INFINITY;
    for (TimeChart.Event event : chart.events()) {
      if (!LineData.isTime(event.fromSeconds())) {
        continue;
      }
      if (!isPhase(event)) {
        Markers.at(plot, event.fromSeconds(), ink(event));
        continue;
      }
      if (event.fromSeconds() > shaded) {
        Markers.band(plot, event.fromSeconds(), event.toSeconds());
        shaded = event.toSeconds();
      }
      Markers.faint(plot, event.fromSeconds());
    }
  }

  private void words(Words words) {
    words.axisLabel(unit(), above.top(), lanes);
    words.flags(flags, above.top(), above.top());
    for (LineEnds.End end : LineEnds.apart(ends(), above.top() + 5, above.bottom() - 5)) {
      double x = above.right() + TETHER;
      words.line(above.right() + 2, end.at(), x - 2, end.shown(), end.ink());
      words.left(FONT.fit(end.text(), names), x, end.shown() + 4, end.ink());
    }
    double room = width - below.left();
    words.left(FONT.fit(chart.rateUnit(), room), below.left(), below.top() - 6, Ink.MUTED);
    double middle = (below.left() + below.right()) / 2;
    words.centred(axisLabel(), middle, height - 4.0, Ink.MUTED, FONT);
    if (scale.isEmpty()) {
      double row = (above.top() + above.bottom()) / 2 + 4;
      words.centred("no data", middle, row, Ink.MUTED, FONT);
    }
  }

  /** The highest band is named at its upper edge, so that bands in one place keep their order. */
  private List<LineEnds.End> ends() {
    List<LineEnds.End> ends = new ArrayList<>();
    for (int i = 0; i < chart.bands().size(); i++) {
      BandChart.Band band = chart.bands().get(i);
      List<StepData.Box> boxes = boxes(band);
      if (!boxes.isEmpty()) {
        StepData.Box last = boxes.get(boxes.size() - 1);
        boolean highest = i == chart.bands().size() - 1;
        double y = above.y(highest ? last.upper() : (last.lower() + last.upper()) / 2, value);
        ends.add(new LineEnds.End(band.name(), y, Ink.series(band.ink())));
      }
    }
    for (TimeChart.LimitLine limit : chart.limits()) {
      if (limit.value() > 0) {
        double y = above.y(scale.at(limit.value()), value);
        ends.add(new LineEnds.End(label(limit), y, ToneStyle.ink(limit.tone())));
      }
    }
    return ends;
  }
}
