package dev.warrenperf.render.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/**
 * Draws into a plot what no dataset describes: a few shapes, whatever the number of values, since
 * an element a value would make pages large.
 */
final class ShapeRenderer extends AbstractXYItemRenderer {

  private static final long serialVersionUID = 1L;

  /** Where places of the two axes lie in a plot, in pixels. */
  record Pixels(Rectangle2D area, XYPlot plot, ValueAxis across, ValueAxis up) {

    double x(double place) {
      return across.valueToJava2D(place, area, plot.getDomainAxisEdge());
    }

    double y(double place) {
      return up.valueToJava2D(place, area, plot.getRangeAxisEdge());
    }
  }

  /** Draws. */
  @FunctionalInterface
  interface Shapes {
    void draw(SvgGraphics2D graphics, Pixels pixels);
  }

  private final transient Shapes shapes;

  ShapeRenderer(Shapes shapes) {
    this.shapes = shapes;
  }

  /** One item, which stands for all: JFreeChart draws item by item. */
  static XYDataset once() {
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries(0, new double[][] {{0}, {0}});
    return data;
  }

  @Override
  public XYItemRendererState initialise(
      Graphics2D graphics,
      Rectangle2D area,
      XYPlot plot,
      XYDataset dataset,
      PlotRenderingInfo info) {
    XYItemRendererState state = super.initialise(graphics, area, plot, dataset, info);
    // the item must not be passed over where 0 is not on the axis
    state.setProcessVisibleItemsOnly(false);
    return state;
  }

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
    shapes.draw((SvgGraphics2D) graphics, new Pixels(area, plot, across, up));
  }
}
