package dev.warrenperf.render.chart;

import dev.warrenperf.report.TimeChart;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Lines in the inks they ask for, and a dot for each point that has no neighbour. */
final class LineRenderer extends XYLineAndShapeRenderer {

  private static final long serialVersionUID = 1L;

  private final transient LineData data;

  LineRenderer(LineData data, List<TimeChart.Line> lines) {
    super(true, true);
    this.data = data;
    setDrawSeriesLineAsPath(true);
    setDrawOutlines(false);
    for (int i = 0; i < lines.size(); i++) {
      setSeriesPaint(i, Ink.series(lines.get(i).ink()).color());
      setSeriesStroke(i, new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      setSeriesShape(i, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
    }
  }

  @Override
  public boolean getItemShapeVisible(int series, int item) {
    return data.alone(series, item);
  }
}
