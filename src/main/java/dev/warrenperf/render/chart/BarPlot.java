package dev.warrenperf.render.chart;

import dev.warrenperf.report.Bars;
import dev.warrenperf.report.Bars.Group;
import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** One bar a bucket. */
final class BarPlot extends Contents {

  private static final int PIXELS_A_TICK = 34;

  /** Of a bucket, how much its bar takes. */
  private static final double FULL = 0.88;

  /** A bucket that holds anything at all must be seen. */
  private static final double LEAST_HEIGHT = 1;

  private final List<Group> groups;

  BarPlot(Chart chart, int width, int height) {
    super(chart, width, height, scale(chart.layer(Bars.class), height));
    this.groups = chart.layer(Bars.class).groups();
  }

  private static Scale scale(Bars bars, int height) {
    int pieces = Math.max(2, Math.min(5, (height - 80) / PIXELS_A_TICK));
    return LinearScale.percent(percents(bars).max().orElse(0), pieces);
  }

  private static DoubleStream percents(Bars bars) {
    return bars.groups().stream().mapToDouble(group -> group.percent(0));
  }

  @Override
  double right(double beside) {
    return 1;
  }

  @Override
  Ticks across(double left, double right) {
    return new Ticks(0, Math.max(1, groups.size()), List.of());
  }

  private BarLabels labels(double left, double right) {
    List<String> texts = groups.stream().map(Group::label).toList();
    return BarLabels.fit(texts, new Frame(left, 0, right, height), width);
  }

  @Override
  double bottom(double left, double right) {
    double axis = below().isBlank() ? 0 : Words.LINE + 2;
    return height - (8 + labels(left, right).lines() * Words.LINE + axis);
  }

  /** Room for the shares over the bars. */
  @Override
  double headroom(double left, double right) {
    return values(new Frame(left, 0, right, height)).isEmpty() ? 0 : Words.LINE;
  }

  private List<BarValues.Value> values(Frame frame) {
    return BarValues.place(groups, Layer.Marks.of(chart), across(frame.left(), 0), frame);
  }

  /** Bars say what they are when pointed at. */
  @Override
  void draw(Svg svg, Plane plane) {
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      if (group.percent(0) > 0) {
        svg.tooltip(group.fullLabel() + ": " + group.text(0));
        svg.fill(bar(i, plane), group.highlighted() ? Ink.SERIES_1 : Ink.BAR);
      }
    }
  }

  private Rectangle2D bar(int index, Plane plane) {
    Frame frame = plane.frame();
    double bucket = frame.width() / plane.across().upper();
    double left = plane.x(index) + bucket * (1 - FULL) / 2;
    double top = Math.min(frame.bottom() - LEAST_HEIGHT, plane.y(groups.get(index).percent(0)));
    return new Rectangle2D.Double(left, top, bucket * FULL, frame.bottom() - top);
  }

  @Override
  void words(Words words, Plane plane) {
    Frame frame = plane.frame();
    BarValues.draw(words, values(frame), plane);
    labels(frame.left(), frame.right()).draw(words, groups.size(), frame, frame.bottom() + 15);
  }

  @Override
  String nothing() {
    return percents(chart.layer(Bars.class)).allMatch(percent -> percent == 0)
        ? "no observations"
        : "";
  }
}
