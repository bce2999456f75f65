package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import java.util.List;

/** What one kind of chart puts between its axes, and the room that it asks for around them. */
abstract class Contents {

  final Chart chart;
  final int width;
  final int height;

  /** The axis from bottom to top. */
  final Scale up;

  Contents(Chart chart, int width, int height, Scale up) {
    this.chart = chart;
    this.width = width;
    this.height = height;
    this.up = up;
  }

  /** Pixels left of the plot: what the widest number takes, and at least half of one below it. */
  double left() {
    return Math.max(18, up.ticks(height).widest() + 7);
  }

  /**
   * Pixels right of it; at least half a number under the axis.
   *
   * @param beside what the names beside the plot take
   */
  double right(double beside) {
    return Math.max(18, beside);
  }

  /** The axis from left to right, between these pixel columns. */
  abstract Ticks across(double left, double right);

  /** The pixel row where a plot between these columns ends. */
  double bottom(double left, double right) {
    return height - (below().isBlank() ? 22 : 24 + Words.LINE);
  }

  /** The least that is left of the plot when many flags stand above it, in pixels. */
  double leastHeight() {
    return 60;
  }

  /** Pixels above all else, such as those of a legend. */
  double above() {
    return 0;
  }

  /** Pixels between the flags and a plot between these columns. */
  double headroom(double left, double right) {
    return 0;
  }

  /** The upright lines, by their places across. */
  List<Layer.Mark> marks() {
    return Layer.Marks.of(chart);
  }

  /** Whether spans of time may be shaded. */
  boolean shadesMarks() {
    return true;
  }

  /** Above the axis from bottom to top: its label or its unit, and whether it is logarithmic. */
  String label() {
    String words = chart.up().label() + chart.up().unit();
    return chart.up().logarithmic() && !words.isBlank() ? words + ", logarithmic" : words;
  }

  /** Under the axis from left to right: its label and its unit. */
  String below() {
    return below(chart.across());
  }

  static String below(Chart.Axis axis) {
    boolean both = !axis.label().isBlank() && !axis.unit().isEmpty();
    return axis.label() + (both ? ", " : "") + axis.unit();
  }

  /** What is named beside the plot. */
  List<LineEnds.Name> names() {
    return List.of();
  }

  /** Drawn before the plot. */
  void under(Svg svg, Plane plane) {}

  /** The plot with what is drawn in it. */
  AxesPlot plot(Plane plane) {
    return new AxesPlot(plane, this::draw);
  }

  /** Drawn between grid and marks; where it leaves the plot, it is cut off. */
  void draw(Svg svg, Plane plane) {}

  /** Drawn after the plot. */
  void over(Svg svg, Plane plane) {}

  /** Further words around it. */
  void words(Words words, Plane plane) {}

  /** What is said when there is nothing to draw; empty otherwise. */
  String nothing() {
    return "";
  }
}
