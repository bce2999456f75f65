package dev.warrenperf.render.chart;

import dev.warrenperf.report.Layer.LimitLine;
import java.util.List;

/** Limits as dashed lines across a plot, named beside it. */
final class LimitLines {

  private final List<LimitLine> lines;
  private final Scale up;

  /** Those that have a place on a scale: 0 has none on a logarithmic one. */
  LimitLines(List<LimitLine> limits, Scale up) {
    this.up = up;
    this.lines = limits.stream().filter(line -> up.hasPlace(line.value())).toList();
  }

  List<LineEnds.Name> names() {
    return lines.stream()
        .map(
            line ->
                new LineEnds.Name(
                    label(line), ToneStyle.ink(line.tone()), plane -> plane.y(line.value())))
        .toList();
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
}
