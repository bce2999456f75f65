package dev.warrenperf.render.chart;

import dev.warrenperf.report.CurvesChart;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;

/** Draws the curves of one {@link CurvesChart}: first decides all places, then draws. */
final class CurveDrawing {

  /** From the end of a step to its label. */
  private static final double TETHER = 10;

  /** Half a number under the axis. */
  private static final double LEAST_MARGIN = 18;

  private static final ChartFont FONT = ChartFont.PLAIN;

  private final CurvesChart chart;
  private final int width;
  private final int height;
  private final DurationScale durations;
  private final TailScale tail;
  private final VersionLegend legend;
  private final int lanes;
  private final double names;
  private final Frame frame;
  private final Ticks across;
  private final Ticks up;

  CurveDrawing(CurvesChart chart, int width, int height) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.durations =
        new DurationScale(
            chart.unit(),
            chart.curves().stream().map(CurvesChart.Curve::steps).toList(),
            chart.targets());
    this.tail =
        new TailScale(chart.curves().stream().mapToLong(CurvesChart.Curve::count).max().orElse(1));
    this.legend = legend();
    this.lanes = Words.lanes(List.of(), chart.shareLabel());
    this.names = names();
    double top = legend.height() + Words.height(lanes);
    double bottom = height - (24 + Words.LINE);
    this.up = tail.ticks(bottom - top);
    // whole pixels, as JFreeChart makes them: steps and curve have to meet
    double left = Math.ceil(Math.max(LEAST_MARGIN, up.widest(FONT) + 7));
    double right = width - Math.ceil(Math.max(LEAST_MARGIN, names + TETHER + 3));
    this.frame = new Frame(left, top, right, bottom);
    this.across = durations.ticks(frame, width);
  }

  /** The room beside the plot: what the longest label takes, but never more than a third. */
  private double names() {
    double widest =
        chart.targets().stream()
            .filter(TargetSteps::isDrawn)
            .mapToDouble(target -> FONT.width(TargetSteps.label(target, durations)))
            .max()
            .orElse(0);
    return Math.min(widest, width / 3.0);
  }

  private CurveStyle style(int curve) {
    return chart.curves().size() == 1 ? CurveStyle.FIRST : CurveStyle.of(curve);
  }

  /** One curve alone needs no name. */
  private VersionLegend legend() {
    List<String> labels = chart.curves().stream().map(CurvesChart.Curve::label).toList();
    return VersionLegend.of(labels.size() == 1 ? List.of() : labels, width, height);
  }

  private void swatch(SvgGraphics2D graphics, int version, Rectangle2D box) {
    graphics.setPaint(style(version).ink().color());
    graphics.setStroke(CurveRenderer.EDGE);
    double middle = box.getCenterY();
    graphics.draw(new Line2D.Double(box.getMinX(), middle, box.getMaxX(), middle));
    graphics.setStroke(style(version).dot());
    graphics.draw(
        new Line2D.Double(
            box.getCenterX() - CurvePaths.HALF_A_DOT,
            middle,
            box.getCenterX() + CurvePaths.HALF_A_DOT,
            middle));
  }

  String svg() {
    SvgWriter svg = new SvgWriter(chart.id());
    SvgGraphics2D graphics = new SvgGraphics2D(svg);
    TargetSteps targets = new TargetSteps(chart.targets(), frame, durations, tail);
    targets.shade(graphics);
    frame.draw(plot(), graphics);
    targets.draw(graphics);
    Words words = new Words(graphics, width);
    legend.draw(words, (version, box) -> swatch(graphics, version, box));
    words(words, targets);
    return svg.document(chart.title(), chart.description(), width, height);
  }

  private XYPlot plot() {
    XYPlot plot = frame.plot(null, new TickAxis(across), new TickAxis(up), null);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    for (int i = 0; i < chart.curves().size(); i++) {
      CurveData data = new CurveData(CurvePiece.of(chart.curves().get(i).steps(), durations, tail));
      plot.setDataset(i, data);
      plot.setRenderer(i, new CurveRenderer(data, style(i)));
    }
    plot.getRangeAxis().setTickMarksVisible(false);
    plot.getRangeAxis().setAxisLineVisible(false);
    return plot;
  }

  private void words(Words words, TargetSteps targets) {
    words.axisLabel(chart.shareLabel(), frame.top(), lanes);
    for (LineEnds.End end : LineEnds.apart(targets.ends(), frame.top() + 5, frame.bottom() - 5)) {
      double x = frame.right() + TETHER;
      words.line(frame.right() + 2, end.at(), x - 2, end.shown(), end.ink());
      words.left(FONT.fit(end.text(), names), x, end.shown() + 4, end.ink());
    }
    double middle = (frame.left() + frame.right()) / 2;
    String unit = durations.unit();
    boolean both = !chart.axisLabel().isBlank() && !unit.isEmpty();
    String label = both ? chart.axisLabel() + ", " + unit : chart.axisLabel() + unit;
    words.centred(label, middle, height - 4.0, Ink.MUTED, FONT);
  }
}
