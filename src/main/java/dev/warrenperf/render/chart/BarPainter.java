package dev.warrenperf.render.chart;

import dev.warrenperf.report.BucketChart;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.List;
import org.jfree.chart.renderer.xy.XYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/** Plain bars that say what they are when pointed at. */
final class BarPainter implements XYBarPainter {

  /** A bucket that holds anything at all must be seen. */
  private static final double LEAST_HEIGHT = 1;

  private final List<BucketChart.Bar> bars;

  BarPainter(List<BucketChart.Bar> bars) {
    this.bars = bars;
  }

  @Override
  public void paintBar(
      Graphics2D graphics,
      XYBarRenderer renderer,
      int row,
      int column,
      RectangularShape shape,
      RectangleEdge base) {
    BucketChart.Bar bar = bars.get(column);
    if (BarData.percent(bar) == 0) {
      return;
    }
    double height = Math.max(LEAST_HEIGHT, shape.getHeight());
    SvgGraphics2D svg = (SvgGraphics2D) graphics;
    svg.beginTooltip(bar.fullLabel() + ": " + bar.shareText());
    svg.setPaint((bar.highlighted() ? Ink.SERIES_1 : Ink.BAR).color());
    svg.fill(
        new Rectangle2D.Double(shape.getX(), shape.getMaxY() - height, shape.getWidth(), height));
    svg.endTooltip();
  }

  @Override
  public void paintBarShadow(
      Graphics2D graphics,
      XYBarRenderer renderer,
      int row,
      int column,
      RectangularShape shape,
      RectangleEdge base,
      boolean pegged) {
    // flat
  }
}
