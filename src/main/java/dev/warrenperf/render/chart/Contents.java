package dev.warrenperf.render.chart;

import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;

/** What one kind of chart puts between its axes, and the room that it asks for around them. */
interface Contents {

  /** The axis from bottom to top. */
  Scale up();

  /** The same with its ticks, in a plot of this height. */
  default Ticks ticks(double plotHeight) {
    return up().ticks(plotHeight);
  }

  /** Pixels left of the plot. */
  double left();

  /**
   * Pixels right of it; at least half a number under the axis.
   *
   * @param beside what the names beside the plot take
   */
  default double right(double beside) {
    return Math.max(18, beside);
  }

  /** The axis from left to right, between these pixel columns. */
  Ticks across(double left, double right);

  /** The pixel row where the plot ends. */
  double bottom(double left, double right);

  /** The least that is left of the plot when many flags stand above it, in pixels. */
  default double leastHeight() {
    return 60;
  }

  /** Pixels above all else, such as those of a legend. */
  default double above() {
    return 0;
  }

  /** Pixels between the flags and a plot between these columns. */
  default double headroom(double left, double right) {
    return 0;
  }

  /** Whether what is drawn over the plot would hide its marks. */
  default boolean coversMarks() {
    return false;
  }

  /** Above the axis from bottom to top. */
  String label();

  /** Under the axis from left to right. */
  String below();

  /** What stands beside the plot. */
  default Stream<String> names() {
    return Stream.of();
  }

  /** The same at their places. */
  default List<LineEnds.End> ends(Plane plane) {
    return List.of();
  }

  /** Drawn before the plot. */
  default void under(SvgGraphics2D graphics, Plane plane) {}

  /** The plot with what is drawn in it. */
  XYPlot plot(Plane plane);

  /** Drawn after the plot. */
  default void over(SvgGraphics2D graphics, Plane plane) {}

  /** Further words around it. */
  default void words(Words words, Plane plane) {}

  /** What is said when there is nothing to draw; empty otherwise. */
  String nothing();
}
