package dev.warrenperf.render.chart;

import dev.warrenperf.report.BucketChart;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;

/** Draws one {@link BucketChart}: first decides all places, then draws. */
final class BucketDrawing {

  private final BucketChart chart;
  private final int width;
  private final int height;
  private final BucketAxes axes;
  private final List<BucketChart.Mark> marks;
  private final List<Flag.Placed> flags;
  private final int lanes;
  private final List<BarValues.Value> values;
  private final Frame frame;

  BucketDrawing(BucketChart chart, int width, int height) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    List<String> labels = chart.bars().stream().map(BucketChart.Bar::label).toList();
    double most = chart.bars().stream().mapToDouble(BarData::percent).max().orElse(0);
    this.axes = BucketAxes.of(labels, most, chart.axisLabel(), width, height);
    this.marks = axes.visible(chart.marks());
    this.values = BarValues.place(chart, axes.buckets(), axes.across());
    this.flags = axes.flags(marks, headroom());
    this.lanes = Words.lanes(flags, chart.shareLabel());
    this.frame = axes.frame(lanes, headroom());
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
        frame.plot(
            new BarData(chart.bars()),
            new TickAxis(axes.buckets()),
            new TickAxis(axes.share()),
            renderer);
    plot.getDomainAxis().setTickMarksVisible(false);
    plot.getRangeAxis().setTickMarksVisible(false);
    plot.getRangeAxis().setAxisLineVisible(false);
    marks.forEach(mark -> Markers.at(plot, mark.position(), ToneStyle.ink(mark.tone())));
    return plot;
  }

  private void words(Words words) {
    words.axisLabel(chart.shareLabel(), frame.top() - headroom(), lanes);
    words.flags(flags, frame.top() - headroom(), frame.top());
    BarValues.draw(words, values, axes.share(), frame);
    axes.labels().draw(words, chart.bars().size(), frame, frame.bottom() + 15);
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
