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
import org.jfree.chart.ui.TextAnchor;

/**
 * A number axis whose ticks and texts are given: JFreeChart's own choice depends on the locale and
 * loses a last tick to rounding.
 */
final class TickAxis extends NumberAxis {

  private static final long serialVersionUID = 1L;

  private static final double MARK = 3;

  /** From the plot to the foot of the words below it. */
  private static final double BELOW_PLOT = 17.93;

  /** From the plot to the words left of it. */
  private static final double LEFT_OF_PLOT = 6;

  /** From the middle of a letter to its foot. */
  private static final double HALF_A_LETTER = 2.93;

  private final transient Ticks ticks;

  TickAxis(Ticks ticks) {
    super(null);
    this.ticks = ticks;
    setAutoTickUnitSelection(false, false);
    setRange(ticks.lower(), ticks.upper());
    setAxisLinePaint(Ink.AXIS.color());
    setAxisLineStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    setTickMarkPaint(Ink.AXIS.color());
    setTickMarkStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    // marks without length leave nothing in the picture: they are drawn here, all in one path
    setTickMarkOutsideLength(0);
  }

  /** All marks in one path, and words by the table of widths: JFreeChart would ask the font. */
  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D graphics, double cursor, Rectangle2D plot, Rectangle2D data, RectangleEdge edge) {
    boolean below = RectangleEdge.isTopOrBottom(edge);
    if (isTickMarksVisible() && below) {
      drawMarks(graphics, cursor, data, edge);
    }
    if (isAxisLineVisible()) {
      drawAxisLine(graphics, cursor, data, edge);
    }
    graphics.setFont(ChartFont.PLAIN);
    graphics.setPaint(Ink.MUTED.color());
    for (Ticks.Tick tick : isTickLabelsVisible() ? ticks.ticks() : List.<Ticks.Tick>of()) {
      double place = valueToJava2D(tick.value(), data, edge);
      double wide = Math.ceil(ChartFont.PLAIN.width(tick.text()));
      double x = below ? place - wide / 2 : cursor - LEFT_OF_PLOT - wide;
      double y = below ? cursor + BELOW_PLOT : place + HALF_A_LETTER;
      graphics.drawString(tick.text(), (float) x, (float) y);
    }
    AxisState state = new AxisState(cursor);
    state.setTicks(refreshTicks(graphics, state, data, edge));
    return state;
  }

  private void drawMarks(Graphics2D graphics, double cursor, Rectangle2D data, RectangleEdge edge) {
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
