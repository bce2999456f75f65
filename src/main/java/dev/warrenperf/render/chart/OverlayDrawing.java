package dev.warrenperf.render.chart;

import dev.warrenperf.report.BucketChart;
import dev.warrenperf.report.OverlayChart;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** Draws one {@link OverlayChart}: in each bucket a bar of each version, the reference first. */
final class OverlayDrawing {

  /** Of a bucket, how much its bars take. */
  private static final double FULL = 0.84;

  /** A bucket that holds anything at all must be seen. */
  private static final double LEAST_HEIGHT = 1;

  private final OverlayChart chart;
  private final int width;
  private final int height;
  private final int versions;
  private final VersionLegend legend;
  private final BucketAxes axes;
  private final List<BucketChart.Mark> marks;
  private final List<Flag.Placed> flags;
  private final int lanes;
  private final Frame frame;

  /**
   * The reference and as many candidates as there are fillings; the table beside tells the rest.
   */
  OverlayDrawing(OverlayChart chart, int width, int height) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.versions = Math.min(chart.versions().size(), VersionBars.most());
    this.legend = VersionLegend.of(chart.versions().subList(0, versions), width, height);
    List<String> labels = chart.groups().stream().map(OverlayChart.Group::label).toList();
    this.axes = BucketAxes.of(labels, most(), chart.axisLabel(), width, height);
    this.marks = axes.visible(chart.marks());
    this.flags = axes.flags(marks, legend.height());
    this.lanes = Words.lanes(flags, chart.shareLabel());
    this.frame = axes.frame(lanes, legend.height());
  }

  private double most() {
    double most = 0;
    for (OverlayChart.Group group : chart.groups()) {
      for (int version = 0; version < versions; version++) {
        most = Math.max(most, percent(group, version));
      }
    }
    return most;
  }

  /** 0 to 100; nothing known is no height. */
  private static double percent(OverlayChart.Group group, int version) {
    double share = group.shares().get(version);
    return Double.isNaN(share) ? 0 : 100 * Math.max(0, Math.min(1, share));
  }

  String svg() {
    SvgWriter svg = new SvgWriter(chart.id());
    SvgGraphics2D graphics = new SvgGraphics2D(svg);
    Words words = new Words(graphics, width);
    legend.draw(words, (version, box) -> VersionBars.of(version).draw(graphics, List.of(box)));
    frame.draw(plot(), graphics);
    for (int version = 0; version < versions; version++) {
      VersionBars.of(version).draw(graphics, boxes(version));
    }
    words(words);
    return svg.document(chart.title(), chart.description(), width, height);
  }

  /** Axes and grid. */
  private XYPlot plot() {
    XYPlot plot = frame.plot(null, new TickAxis(axes.buckets()), new TickAxis(axes.share()), null);
    plot.getDomainAxis().setTickMarksVisible(false);
    plot.getRangeAxis().setTickMarksVisible(false);
    plot.getRangeAxis().setAxisLineVisible(false);
    return plot;
  }

  private List<Rectangle2D> boxes(int version) {
    double bucket = frame.width() / axes.buckets().upper();
    double wide = bucket * FULL / versions;
    List<Rectangle2D> boxes = new ArrayList<>();
    for (int i = 0; i < chart.groups().size(); i++) {
      double percent = percent(chart.groups().get(i), version);
      if (percent > 0) {
        double left = frame.left() + bucket * (i + (1 - FULL) / 2) + wide * version;
        double top = Math.min(frame.bottom() - LEAST_HEIGHT, frame.y(percent, axes.share()));
        boxes.add(new Rectangle2D.Double(left, top, wide, frame.bottom() - top));
      }
    }
    return boxes;
  }

  private void words(Words words) {
    words.axisLabel(chart.shareLabel(), frame.top(), lanes);
    for (BucketChart.Mark mark : marks) {
      double x = frame.x(mark.position(), axes.buckets());
      words.line(x, frame.bottom(), x, frame.top(), ToneStyle.ink(mark.tone()));
    }
    words.flags(flags, frame.top(), frame.top());
    axes.labels().draw(words, chart.groups().size(), frame, frame.bottom() + 15);
    double middle = (frame.left() + frame.right()) / 2;
    words.centred(chart.axisLabel(), middle, height - 4.0, Ink.MUTED, ChartFont.PLAIN);
    if (most() == 0) {
      double row = (frame.top() + frame.bottom()) / 2 + 4;
      words.centred("no observations", middle, row, Ink.MUTED, ChartFont.PLAIN);
    }
  }
}
