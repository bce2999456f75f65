package dev.warrenperf.render.chart;

import dev.warrenperf.report.CurveChart;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** Draws one {@link CurveChart}: first decides all places, then draws. */
final class CurveDrawing {

  /** From the end of a step to its label. */
  private static final double TETHER = 10;

  /** Half a number under the axis. */
  private static final double LEAST_MARGIN = 18;

  private static final ChartFont FONT = ChartFont.PLAIN;

  private final CurveChart chart;
  private final int width;
  private final int height;
  private final DurationScale durations;
  private final TailScale tail;
  private final int lanes;
  private final double names;
  private final Frame frame;
  private final Ticks across;
  private final Ticks up;

  CurveDrawing(CurveChart chart, int width, int height) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.durations = new DurationScale(chart);
    this.tail = new TailScale(chart.count());
    this.lanes = Words.lanes(List.of(), chart.shareLabel());
    this.names = names();
    double top = Words.height(lanes);
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

  String svg() {
    SvgWriter svg = new SvgWriter(chart.id());
    SvgGraphics2D graphics = new SvgGraphics2D(svg);
    TargetSteps targets = new TargetSteps(chart, frame, durations, tail);
    targets.shade(graphics);
    frame.draw(plot(), graphics);
    targets.draw(graphics);
    words(new Words(graphics, width), targets);
    return svg.document(chart.title(), chart.description(), width, height);
  }

  private XYPlot plot() {
    CurveData data = new CurveData(CurvePiece.of(chart, durations, tail));
    XYPlot plot = frame.plot(data, new TickAxis(across), new TickAxis(up), new CurveRenderer(data));
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
    String label = chart.axisLabel().isBlank() ? unit : chart.axisLabel() + ", " + unit;
    words.centred(label, middle, height - 4.0, Ink.MUTED, FONT);
  }
}
