package dev.warrenperf.render.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/**
 * The band that the counts allow: tinted, between its two edges, with a dot wherever the share is
 * known. Beyond the last bound the edges are dashed: nothing ends the band there. All in a handful
 * of paths: a page holds many curves.
 */
final class CurveRenderer extends AbstractXYItemRenderer {

  private static final long serialVersionUID = 1L;

  private static final Composite TINT = AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.2f);
  static final Stroke EDGE = new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  private static final Stroke OPEN_EDGE =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3, 3}, 0);

  private final transient CurveData data;

  private final transient CurveStyle style;

  CurveRenderer(CurveData data, CurveStyle style) {
    this.data = data;
    this.style = style;
  }

  /** Draws the whole curve with the last of its pieces. */
  @Override
  public void drawItem(
      Graphics2D graphics,
      XYItemRendererState state,
      Rectangle2D area,
      PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis across,
      ValueAxis up,
      XYDataset dataset,
      int series,
      int item,
      CrosshairState crosshair,
      int pass) {
    if (item != state.getLastItemIndex()) {
      return;
    }
    CurvePaths paths =
        new CurvePaths(
            place -> across.valueToJava2D(place, area, plot.getDomainAxisEdge()),
            place -> up.valueToJava2D(place, area, plot.getRangeAxisEdge()));
    data.pieces().stream().filter(CurvePiece::isVisible).forEach(paths::add);
    graphics.setPaint(style.ink().color());
    Composite before = graphics.getComposite();
    graphics.setComposite(TINT);
    graphics.fill(paths.band());
    graphics.setComposite(before);
    graphics.setStroke(EDGE);
    graphics.draw(paths.edges());
    graphics.setStroke(OPEN_EDGE);
    graphics.draw(paths.openEdges());
    graphics.setStroke(style.dot());
    graphics.draw(paths.dots());
  }
}
