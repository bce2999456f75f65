package dev.warrenperf.render.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.xy.XYDataset;

/** A plot whose level grid lines are one path: a page holds many charts. */
final class GridPlot extends XYPlot {

  private static final long serialVersionUID = 1L;

  GridPlot(XYDataset data, ValueAxis across, ValueAxis up, XYItemRenderer renderer) {
    super(data, across, up, renderer);
  }

  @Override
  protected void drawRangeGridlines(
      Graphics2D graphics, Rectangle2D area, @SuppressWarnings("rawtypes") List ticks) {
    Path2D lines = new Path2D.Double();
    for (Object tick : ticks) {
      double row =
          getRangeAxis().valueToJava2D(((ValueTick) tick).getValue(), area, getRangeAxisEdge());
      // in the middle of a pixel, where screens draw lines sharp
      double y = Math.floor(row) + 0.5;
      lines.moveTo(area.getMinX(), y);
      lines.lineTo(area.getMaxX(), y);
    }
    graphics.setPaint(getRangeGridlinePaint());
    graphics.setStroke(getRangeGridlineStroke());
    graphics.draw(lines);
  }
}
