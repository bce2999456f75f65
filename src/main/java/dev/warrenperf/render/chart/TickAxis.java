package dev.warrenperf.render.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A number axis whose ticks and texts are given: JFreeChart's own choice depends on the locale and
 * loses a last tick to rounding. An axis from bottom to top is its words alone.
 */
final class TickAxis extends NumberAxis {

  private static final long serialVersionUID = 1L;

  private static final double MARK = 3;

  /** From the plot to the foot of the words below it. */
  private static final double BELOW_PLOT = 18;

  /** From the plot to the words left of it. */
  private static final double LEFT_OF_PLOT = 6;

  /** From the middle of a letter to its foot. */
  private static final double HALF_A_LETTER = 3;

  private final transient Ticks ticks;

  TickAxis(Ticks ticks) {
    super(null);
    this.ticks = ticks;
    setAutoTickUnitSelection(false, false);
    setRange(ticks.lower(), ticks.upper());
    setAxisLinePaint(Ink.AXIS.color());
    setAxisLineStroke(Pen.THIN);
  }

  /** All marks in one path, and words by the table of widths: JFreeChart would ask the font. */
  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D graphics, double cursor, Rectangle2D plot, Rectangle2D data, RectangleEdge edge) {
    Svg svg = ((SvgGraphics2D) graphics).svg();
    boolean below = RectangleEdge.isTopOrBottom(edge);
    if (below) {
      marks(svg, cursor, data, edge);
      drawAxisLine(graphics, cursor, data, edge);
    }
    Svg.Anchor anchor = below ? Svg.Anchor.MIDDLE : Svg.Anchor.END;
    svg.words(anchor, () -> ticks.ticks().forEach(tick -> word(svg, tick, cursor, data, edge)));
    return new AxisState(cursor);
  }

  private void word(Svg svg, Ticks.Tick tick, double cursor, Rectangle2D data, RectangleEdge edge) {
    double place = valueToJava2D(tick.value(), data, edge);
    double wide = ChartFont.PLAIN.width(tick.text());
    if (RectangleEdge.isTopOrBottom(edge)) {
      words(svg, tick, Math.max(0, place - wide / 2), cursor + BELOW_PLOT, Svg.Anchor.MIDDLE);
    } else {
      words(svg, tick, cursor - LEFT_OF_PLOT - wide, place + HALF_A_LETTER, Svg.Anchor.END);
    }
  }

  private static void words(Svg svg, Ticks.Tick tick, double left, double y, Svg.Anchor anchor) {
    svg.text(tick.text(), left, y, anchor, Ink.MUTED, ChartFont.PLAIN);
  }

  private void marks(Svg svg, double cursor, Rectangle2D data, RectangleEdge edge) {
    Path2D marks = new Path2D.Double();
    for (Ticks.Tick tick : isTickMarksVisible() ? ticks.ticks() : List.<Ticks.Tick>of()) {
      // in the middle of a pixel, where screens draw lines sharp
      double x = Math.floor(valueToJava2D(tick.value(), data, edge)) + 0.5;
      marks.moveTo(x, cursor);
      marks.lineTo(x, cursor + MARK);
    }
    svg.draw(marks, Ink.AXIS, Pen.THIN);
  }
}
