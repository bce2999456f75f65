package dev.warrenperf.render.chart;

import dev.warrenperf.report.Bars;
import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Curves;
import dev.warrenperf.report.Densities;
import dev.warrenperf.report.Lanes;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Tracks;

/**
 * Charts as SVG to be put into a page as it is. The same data and size give the same bytes on every
 * machine and JDK. The page has to carry {@link #css()} once.
 */
public final class Charts {

  static {
    // charts are files: on a desktop, AWT must not look for its screen
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  private Charts() {}

  /** The style sheet that colours charts for light and dark screens and for print. */
  public static String css() {
    return StyleSheet.text();
  }

  /**
   * Draws a chart.
   *
   * @param width in pixels at full size, at least 200; pages may show it smaller
   * @param height in pixels, at least 120; 0 for what the rows of a chart with rows take; of a
   *     chart of releases less than 60 for its line alone
   * @throws IllegalArgumentException when the size is too small
   */
  public static String svg(Chart chart, int width, int height) {
    if (height > 0 && height < SparkDrawing.LOW && chart.layer(Layer.Brackets.class) != null) {
      return new SparkDrawing(chart, width, height).svg();
    }
    int high = height == 0 ? rows(chart, width) : height;
    if (width < 200 || high < 120) {
      throw new IllegalArgumentException(
          "chart: expected at least 200 x 120 pixels, found " + width + " x " + high);
    }
    return drawing(chart, width, high).svg();
  }

  /** Pixels that the rows of a chart take; 0 where it has none. */
  private static int rows(Chart chart, int width) {
    Lanes lanes = chart.layer(Lanes.class);
    if (chart.layer(Tracks.class) != null) {
      return TracksDrawing.height(chart, width);
    }
    return lanes == null ? 0 : LeaderDrawing.height(lanes);
  }

  private static Drawing drawing(Chart chart, int width, int height) {
    if (chart.layer(Tracks.class) != null) {
      return new TracksDrawing(chart, width, height);
    }
    return chart.layer(Lanes.class) == null
        ? new PlotDrawing(contents(chart, width, height))
        : new LeaderDrawing(chart, width, height);
  }

  private static Contents contents(Chart chart, int width, int height) {
    if (chart.layer(Bars.class) != null) {
      return new BarPlot(chart, width, height);
    }
    if (chart.layer(Densities.class) != null) {
      return new DensityPlot(chart, width, height);
    }
    if (chart.layer(Curves.class) != null) {
      return new CurvePlot(chart, width, height);
    }
    if (chart.layer(Layer.Lines.class) != null) {
      return new LinePlot(chart, width, height);
    }
    return chart.layer(Layer.Bands.class) != null
        ? new BandPlot(chart, width, height)
        : new ReleasePlot(chart, width, height);
  }
}
