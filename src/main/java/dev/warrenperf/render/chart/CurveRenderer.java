package dev.warrenperf.render.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
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
 * known. Beyond the last bound the edges are dashed: nothing ends the band there.
 */
final class CurveRenderer extends AbstractXYItemRenderer {

  private static final long serialVersionUID = 1L;

  private static final double RADIUS = 2.5;

  private static final Composite TINT = AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.18f);
  private static final Stroke EDGE =
      new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  private static final Stroke OPEN_EDGE =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3, 3}, 0);

  private final transient CurveData data;

  CurveRenderer(CurveData data) {
    this.data = data;
  }

  @Override
  public int getPassCount() {
    return 2;
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
    CurvePiece piece = data.piece(item);
    boolean band = pass == 0;
    if (!piece.isVisible() || !(band || piece.endsInDot())) {
      return;
    }
    Box box = Box.of(piece, plot, area);
    SvgGraphics2D svg = (SvgGraphics2D) graphics;
    svg.setPaint(Ink.SERIES_1.color());
    svg.beginTooltip(piece.step().boundText() + ": " + piece.step().shareText());
    if (band) {
      band(svg, box, piece.isOpen());
    } else {
      svg.fill(new Ellipse2D.Double(box.to - RADIUS, box.low - RADIUS, 2 * RADIUS, 2 * RADIUS));
    }
    svg.endTooltip();
  }

  private static void band(SvgGraphics2D svg, Box box, boolean open) {
    Composite before = svg.getComposite();
    svg.setComposite(TINT);
    svg.fill(
        new Rectangle2D.Double(box.from, box.high, box.to - box.from, box.lowBefore - box.high));
    svg.setComposite(before);
    svg.setStroke(open ? OPEN_EDGE : EDGE);
    svg.draw(box.edges(open));
  }

  /** A piece in pixels. */
  private record Box(
      double from,
      double to,
      double lowBefore,
      double low,
      double highBefore,
      double high,
      boolean begins) {

    static Box of(CurvePiece piece, XYPlot plot, Rectangle2D area) {
      return new Box(
          x(piece.from(), plot, area),
          x(piece.to(), plot, area),
          y(piece.lowBefore(), plot, area),
          y(piece.low(), plot, area),
          y(piece.highBefore(), plot, area),
          y(piece.high(), plot, area),
          piece.from() <= plot.getDomainAxis().getLowerBound());
    }

    /** The upper edge, then the lower one; the band has no end where it leaves the plot. */
    Path2D edges(boolean open) {
      Path2D edges = new Path2D.Double();
      edges.moveTo(from, begins ? high : highBefore);
      edges.lineTo(from, high);
      edges.lineTo(to, high);
      if (lowBefore != high) {
        edges.moveTo(from, lowBefore);
        edges.lineTo(to, lowBefore);
        edges.lineTo(to, open ? lowBefore : low);
      }
      return edges;
    }

    private static double x(double place, XYPlot plot, Rectangle2D area) {
      return plot.getDomainAxis().valueToJava2D(place, area, plot.getDomainAxisEdge());
    }

    private static double y(double place, XYPlot plot, Rectangle2D area) {
      return plot.getRangeAxis().valueToJava2D(place, area, plot.getRangeAxisEdge());
    }
  }
}
