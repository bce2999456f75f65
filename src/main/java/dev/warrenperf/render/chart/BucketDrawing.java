package dev.warrenperf.render.chart;

import dev.warrenperf.report.BucketChart;
import dev.warrenperf.unit.Format;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;

/** Draws one {@link BucketChart}: first decides all places, then draws. */
final class BucketDrawing {

  private static final int PIXELS_A_TICK = 34;
  private static final double LEAST_PLOT_HEIGHT = 60;

  private final BucketChart chart;
  private final int width;
  private final int height;
  private final Ticks share;
  private final Ticks buckets;
  private final BarLabels labels;
  private final List<Flag.Placed> flags;
  private final int lanes;
  private final List<BarValues.Value> values;
  private final Frame frame;

  BucketDrawing(BucketChart chart, int width, int height) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.buckets = new Ticks(0, Math.max(1, chart.bars().size()), List.of());
    this.share = share();
    double left = share.widest(ChartFont.PLAIN) + 7;
    Frame across = new Frame(left, 0, width - 1, height);
    this.labels =
        BarLabels.fit(chart.bars().stream().map(BucketChart.Bar::label).toList(), across, width);
    this.values = BarValues.place(chart, buckets, across);
    double bottom = height - below();
    double headroom = headroom();
    int most = (int) ((bottom - LEAST_PLOT_HEIGHT - headroom - Words.height(1)) / Words.LINE);
    this.flags = FlagLanes.place(flags(across), width, Math.max(1, most));
    this.lanes = Words.lanes(flags, chart.shareLabel());
    this.frame = new Frame(left, Words.height(lanes) + headroom, width - 1, bottom);
  }

  private Ticks share() {
    double most = chart.bars().stream().mapToDouble(BarData::percent).max().orElse(0);
    int pieces = Math.max(2, Math.min(5, (height - 80) / PIXELS_A_TICK));
    // below a millionth of a percent there is nothing to see
    return RoundTicks.around(
        0, most < 1e-6 ? 100 : most, pieces, percent -> Format.number(percent) + Format.THIN + "%");
  }

  private double below() {
    double axis = chart.axisLabel().isBlank() ? 0 : Words.LINE + 2;
    return 8 + labels.lines() * Words.LINE + axis;
  }

  private List<Flag> flags(Frame across) {
    return chart.marks().stream()
        .filter(this::visible)
        .map(
            mark ->
                new Flag(
                    ToneStyle.signed(mark.label(), mark.tone()),
                    across.x(mark.position(), buckets),
                    ToneStyle.ink(mark.tone())))
        .toList();
  }

  private boolean visible(BucketChart.Mark mark) {
    return mark.position() >= 0 && mark.position() <= chart.bars().size();
  }

  String svg() {
    SvgWriter svg = new SvgWriter(chart.id());
    SvgGraphics2D graphics = new SvgGraphics2D(svg);
    frame.draw(plot(), graphics);
    words(new Words(graphics, width));
    return svg.document(chart.title(), chart.description(), width, height);
  }

  private XYPlot plot() {
    XYBarRenderer renderer = new XYBarRenderer(0.12);
    renderer.setBarPainter(new BarPainter(chart.bars()));
    renderer.setShadowVisible(false);
    XYPlot plot =
        frame.plot(new BarData(chart.bars()), new TickAxis(buckets), new TickAxis(share), renderer);
    plot.getDomainAxis().setTickMarksVisible(false);
    plot.getRangeAxis().setTickMarksVisible(false);
    plot.getRangeAxis().setAxisLineVisible(false);
    chart.marks().stream()
        .filter(this::visible)
        .forEach(mark -> Markers.at(plot, mark.position(), ToneStyle.ink(mark.tone())));
    return plot;
  }

  private void words(Words words) {
    words.axisLabel(chart.shareLabel(), frame.top() - headroom(), lanes);
    words.flags(flags, frame.top() - headroom(), frame.top());
    BarValues.draw(words, values, share, frame);
    double baseline = frame.bottom() + 15;
    labels.draw(words, chart.bars().size(), frame, baseline);
    double middle = (frame.left() + frame.right()) / 2;
    words.centred(chart.axisLabel(), middle, height - 4.0, Ink.MUTED, ChartFont.PLAIN);
    if (chart.bars().stream().allMatch(bar -> BarData.percent(bar) == 0)) {
      double row = (frame.top() + frame.bottom()) / 2 + 4;
      words.centred("no observations", middle, row, Ink.MUTED, ChartFont.PLAIN);
    }
  }

  private double headroom() {
    return values.isEmpty() ? 0 : Words.LINE;
  }
}
