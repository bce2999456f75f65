package dev.warrenperf.render.chart;

import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.LimitLine;
import java.util.List;
import java.util.stream.Stream;

/** Limits as dashed lines across a plot, named beside it. */
final class LimitLines {

  private final List<LimitLine> lines;
  private final Scale up;

  /**
   * Null gives none; so do limits that have no place on a scale, such as 0 on a logarithmic one.
   */
  LimitLines(Layer.Limits limits, Scale up) {
    this.up = up;
    this.lines =
        limits == null
            ? List.of()
            : limits.lines().stream().filter(line -> up.hasPlace(line.value())).toList();
  }

  Stream<String> names() {
    return lines.stream().map(this::label);
  }

  /** With an arrow where the limit lies outside the axis. */
  private String label(LimitLine line) {
    String words = ToneStyle.signed(line.label(), line.tone());
    if (up.isAbove(line.value())) {
      return "↑ " + words;
    }
    return up.isBelow(line.value()) ? "↓ " + words : words;
  }

  void addTo(AxesPlot plot) {
    lines.stream()
        .filter(line -> up.shows(line.value()))
        .forEach(line -> plot.level(up.at(line.value()), ToneStyle.ink(line.tone())));
  }

  List<LineEnds.End> ends(Plane plane) {
    return lines.stream()
        .map(
            line ->
                new LineEnds.End(label(line), plane.y(line.value()), ToneStyle.ink(line.tone())))
        .toList();
  }
}
