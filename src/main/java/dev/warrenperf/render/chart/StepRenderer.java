package dev.warrenperf.render.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/**
 * Each row of boxes as one shape, whatever their number: an element a box would make pages large.
 */
final class StepRenderer extends AbstractXYItemRenderer {

  private static final long serialVersionUID = 1L;

  private static final Stroke EDGE =
      new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  /** In pixels; more than a clip lets through. */
  private static final double OUTSIDE = 8;

  /**
   * How one row looks.
   *
   * @param name shown when pointed at
   * @param fill how opaque the area is; when it is less than 1 it has a full edge
   * @param inset by how many pixels the edge lies inside of the boxes, so that rows which share
   *     bounds stay apart
   */
  record Style(String name, Ink ink, double fill, double inset) {}

  private final transient StepData data;
  private final transient List<Style> styles;

  /** One style a row. */
  StepRenderer(StepData data, List<Style> styles) {
    this.data = data;
    this.styles = styles;
  }

  @Override
  public XYItemRendererState initialise(
      Graphics2D graphics,
      Rectangle2D area,
      XYPlot plot,
      XYDataset dataset,
      PlotRenderingInfo info) {
    XYItemRendererState state = super.initialise(graphics, area, plot, dataset, info);
    // the first item stands for all, and must not be passed over
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
    if (item > 0) {
      return;
    }
    Style style = styles.get(series);
    Shape outline =
        StepOutline.around(
            data.row(series).stream()
                .map(box -> pixels(box, style.inset(), area, plot, across, up))
                .toList());
    SvgGraphics2D svg = (SvgGraphics2D) graphics;
    svg.beginTooltip(style.name());
    svg.setPaint(style.ink().color());
    if (style.fill() < 1) {
      svg.setStroke(EDGE);
      svg.fillFaintly(outline, style.fill());
    } else {
      svg.fill(outline);
    }
    svg.endTooltip();
  }

  /** Open sides lie beyond the plot, where the clip takes their edges away. */
  private static Rectangle2D pixels(
      StepData.Box box,
      double inset,
      Rectangle2D area,
      XYPlot plot,
      ValueAxis across,
      ValueAxis up) {
    double left = across.valueToJava2D(box.from(), area, plot.getDomainAxisEdge());
    double right = across.valueToJava2D(box.to(), area, plot.getDomainAxisEdge());
    double top = up.valueToJava2D(box.upper(), area, plot.getRangeAxisEdge());
    double bottom = up.valueToJava2D(box.lower(), area, plot.getRangeAxisEdge());
    // never turned inside out, and never too flat to be seen
    double inside = Math.min(inset, Math.max(0, (bottom - top - 1) / 2));
    double upper = box.openAbove() ? area.getMinY() - OUTSIDE : top + inside;
    double lower = box.openBelow() ? area.getMaxY() + OUTSIDE : bottom - inside;
    return new Rectangle2D.Double(left, upper, right - left, lower - upper);
  }
}
