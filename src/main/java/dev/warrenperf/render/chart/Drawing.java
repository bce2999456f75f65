package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;

/** One chart in one size: what all kinds of drawings have. */
abstract class Drawing {

  static final ChartFont FONT = ChartFont.PLAIN;

  /** A row lower than this has no room for words. */
  static final double LEAST_ROW = 13;

  final Chart chart;
  final int width;
  final int height;
  final Svg svg;
  final Words words;

  Drawing(Chart chart, int width, int height) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.svg = new Svg(chart.id());
    this.words = new Words(svg, width);
  }

  final String svg() {
    draw();
    return svg.document(chart.caption().title(), width, height);
  }

  abstract void draw();

  /** Where rows of this height are too low for words, only some are named. */
  static boolean isNamed(int row, double high) {
    return row % (int) Math.ceil(LEAST_ROW / high) == 0;
  }
}
