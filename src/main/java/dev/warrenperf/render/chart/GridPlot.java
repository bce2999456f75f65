package dev.warrenperf.render.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.xy.XYDataset;

/** A plot whose level grid lines are one shape: one element a line would make pages large. */
final class GridPlot extends XYPlot {

  private static final long serialVersionUID = 1L;

  private static final BasicStroke THIN =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  GridPlot(XYDataset data, ValueAxis across, ValueAxis up, XYItemRenderer renderer) {
    super(data, across, up, renderer);
  }

  @Override
  protected void drawRangeGridlines(
      Graphics2D graphics, Rectangle2D area, @SuppressWarnings("rawtypes") List ticks) {
    Path2D lines = new Path2D.Double();
    for (Object tick : ticks) {
      double y =
          getRangeAxis().valueToJava2D(((ValueTick) tick).getValue(), area, getRangeAxisEdge());
      Line2D line = new Line2D.Double(area.getMinX(), y, area.getMaxX(), y);
      lines.append(Pen.snapped(line, THIN), false);
    }
    graphics.setStroke(THIN);
    graphics.setPaint(Ink.GRID.color());
    graphics.draw(lines);
  }
}
