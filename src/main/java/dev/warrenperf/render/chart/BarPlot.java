package dev.warrenperf.render.chart;

import dev.warrenperf.report.Bars;
import dev.warrenperf.report.Bars.Group;
import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One bar a bucket; or one for each version, with a legend. */
final class BarPlot extends Contents {

  private static final int PIXELS_A_TICK = 34;

  /** Of a bucket, how much the bar of one version takes, or the bars of several. */
  private static final double FULL_ALONE = 0.88;

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
    return Math.min(bars.versions().size(), VersionStyle.MOST);
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
        ? BarValues.place(groups, Layer.Marks.of(chart), across(frame.left(), 0), frame)
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
        (version, box) -> VersionStyle.of(version).bars(svg, List.of(box)));
  }

  /** The bars of one version alone say what they are when pointed at. */
  @Override
  void draw(Svg svg, Plane plane) {
    for (int i = 0; versions == 1 && i < groups.size(); i++) {
      Group group = groups.get(i);
      if (group.percent(0) > 0) {
        svg.tooltip(group.fullLabel() + ": " + group.text(0));
        svg.fill(bar(i, 0, plane), group.highlighted() ? Ink.SERIES_1 : Ink.BAR);
      }
    }
  }

  @Override
  void over(Svg svg, Plane plane) {
    for (int i = 0; versions > 1 && i < versions; i++) {
      int version = i;
      List<Rectangle2D> bars =
          IntStream.range(0, groups.size())
              .filter(bucket -> groups.get(bucket).percent(version) > 0)
              .mapToObj(bucket -> bar(bucket, version, plane))
              .toList();
      VersionStyle.of(version).bars(svg, bars);
    }
  }

  private Rectangle2D bar(int index, int version, Plane plane) {
    Frame frame = plane.frame();
    double full = versions == 1 ? FULL_ALONE : FULL;
    double bucket = frame.width() / plane.across().upper();
    double wide = bucket * full / versions;
    double left = plane.x(index) + bucket * (1 - full) / 2 + wide * version;
    double top =
        Math.min(frame.bottom() - LEAST_HEIGHT, plane.y(groups.get(index).percent(version)));
    return new Rectangle2D.Double(left, top, wide, frame.bottom() - top);
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
