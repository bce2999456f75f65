package dev.warrenperf.render.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * A number axis whose ticks and texts are given: JFreeChart's own choice depends on the locale and
 * loses a last tick to rounding.
 */
final class TickAxis extends NumberAxis {

  private static final long serialVersionUID = 1L;

  private final transient Ticks ticks;

  TickAxis(Ticks ticks) {
    super(null);
    this.ticks = ticks;
    setAutoTickUnitSelection(false, false);
    setRange(ticks.lower(), ticks.upper());
    setTickLabelFont(ChartFont.PLAIN);
    setTickLabelPaint(Ink.MUTED.color());
    setTickLabelInsets(new RectangleInsets(6, 4, 2, 6));
    setAxisLinePaint(Ink.AXIS.color());
    setAxisLineStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    setTickMarkPaint(Ink.AXIS.color());
    setTickMarkStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    setTickMarkOutsideLength(3);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    return ticks.ticks().stream()
        .map(tick -> new NumberTick(tick.value(), tick.text(), anchor, TextAnchor.CENTER, 0))
        .toList();
  }
}
