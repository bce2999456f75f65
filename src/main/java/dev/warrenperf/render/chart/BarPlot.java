package dev.warrenperf.render.chart;

import dev.warrenperf.report.Bars;
import dev.warrenperf.report.Bars.Group;
import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One bar a bucket that says what it is when pointed at; or one for each version, with a legend.
 */
final class BarPlot extends Contents {

  private static final int PIXELS_A_TICK = 34;

  /** Of a bucket, how much is left free beside the bar of one version. */
  private static final double GAP = 0.12;

  /** Of a bucket, how much the bars of several versions take. */
  private static final double FULL = 0.84;

  /** A bucket that holds anything at all must be seen. */
  private static final double LEAST_HEIGHT = 1;

  private final List<Group> groups;
  private final int versions;
  private final Legend legend;

  /**
   * The reference and as many candidates as there are fillings; the table beside tells the rest.
   */
  BarPlot(Chart chart, int width, int height) {
    super(chart, width, height, scale(chart.layer(Bars.class), height));
    Bars bars = chart.layer(Bars.class);
    this.groups = bars.groups();
    this.versions = versions(bars);
    this.legend =
        Legend.of(versions == 1 ? List.of() : bars.versions().subList(0, versions), width, height);
  }

  private static int versions(Bars bars) {
    return Math.min(bars.versions().size(), VersionBars.MOST);
  }

  private static Scale scale(Bars bars, int height) {
    int pieces = Math.max(2, Math.min(5, (height - 80) / PIXELS_A_TICK));
    return LinearScale.percent(percents(bars).max().orElse(0), pieces);
  }

  private static DoubleStream percents(Bars bars) {
    return bars.groups().stream()
        .flatMapToDouble(group -> IntStream.range(0, versions(bars)).mapToDouble(group::percent));
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

  @Override
  double above() {
    return legend.height();
  }

  /** Room for the shares over the bars. */
  @Override
  double headroom(double left, double right) {
    return values(new Frame(left, 0, right, height)).isEmpty() ? 0 : Words.LINE;
  }

  private List<BarValues.Value> values(Frame frame) {
    return versions == 1
        ? BarValues.place(
            groups, chart.layer(Layer.Marks.class).marks(), across(frame.left(), 0), frame)
        : List.of();
  }

  @Override
  boolean coversMarks() {
    return versions > 1;
  }

  @Override
  void under(Svg svg, Plane plane) {
    legend.draw(
        new Words(svg, width),
        Ink.TEXT,
        (version, box) -> VersionBars.of(version).draw(svg, List.of(box)));
  }

  /** The bars of one version alone. */
  @Override
  void draw(Svg svg, Plane plane) {
    for (int i = 0; versions == 1 && i < groups.size(); i++) {
      Group group = groups.get(i);
      if (group.percent(0) > 0) {
        svg.beginTooltip(group.fullLabel() + ": " + group.text(0));
        svg.fill(bar(i, plane), group.highlighted() ? Ink.SERIES_1 : Ink.BAR);
        svg.endTooltip();
      }
    }
  }

  private Rectangle2D bar(int index, Plane plane) {
    double bucket = Math.max(1, plane.x(index + 1) - plane.x(index));
    double foot = plane.frame().bottom();
    double high = Math.max(LEAST_HEIGHT, foot - plane.y(groups.get(index).percent(0)));
    double left = plane.x(index) + bucket * GAP / 2;
    return new Rectangle2D.Double(left, foot - high, bucket * (1 - GAP), high);
  }

  @Override
  void over(Svg svg, Plane plane) {
    for (int version = 0; versions > 1 && version < versions; version++) {
      VersionBars.of(version).draw(svg, boxes(version, plane));
    }
  }

  private List<Rectangle2D> boxes(int version, Plane plane) {
    Frame frame = plane.frame();
    double bucket = frame.width() / plane.across().upper();
    double wide = bucket * FULL / versions;
    List<Rectangle2D> boxes = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      double percent = groups.get(i).percent(version);
      if (percent > 0) {
        double left = frame.left() + bucket * (i + (1 - FULL) / 2) + wide * version;
        double top = Math.min(frame.bottom() - LEAST_HEIGHT, plane.y(percent));
        boxes.add(new Rectangle2D.Double(left, top, wide, frame.bottom() - top));
      }
    }
    return boxes;
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
