package dev.warrenperf.render.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
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

  private static final double MARK = 3;

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
    // marks without length leave nothing in the picture: they are drawn here, all in one path
    setTickMarkOutsideLength(0);
  }

  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D graphics, double cursor, Rectangle2D plot, Rectangle2D data, RectangleEdge edge) {
    if (isTickMarksVisible() && RectangleEdge.isTopOrBottom(edge)) {
      Path2D marks = new Path2D.Double();
      for (Ticks.Tick tick : ticks.ticks()) {
        // in the middle of a pixel, where screens draw lines sharp
        double x = Math.floor(valueToJava2D(tick.value(), data, edge)) + 0.5;
        marks.moveTo(x, cursor);
        marks.lineTo(x, cursor + MARK);
      }
      graphics.setPaint(getTickMarkPaint());
      graphics.setStroke(getTickMarkStroke());
      graphics.draw(marks);
    }
    return super.drawTickMarksAndLabels(graphics, cursor, plot, data, edge);
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
