package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.Mark;
import dev.warrenperf.report.Tone;
import java.util.List;
import java.util.stream.DoubleStream;

/** Upright lines through a plot, with shades where they have another end, and words above it. */
final class MarkLines {

  private final List<Mark> marks;
  private final Ticks across;

  /** Those on the axis. */
  MarkLines(List<Mark> marks, Ticks across) {
    this.across = across;
    this.marks =
        marks.stream()
            .filter(mark -> mark.from() >= across.lower() && mark.from() <= across.upper())
            .toList();
  }

  /** When the marks of a chart begin and end. */
  static DoubleStream times(Chart chart) {
    return Layer.Marks.of(chart).stream()
        .flatMapToDouble(mark -> DoubleStream.of(mark.from(), mark.to()));
  }

  private static boolean isSpan(Mark mark) {
    return Scale.isTime(mark.to()) && mark.to() > mark.from();
  }

  /** A phase without an end is an instant. */
  private static Mark.Kind kind(Mark mark) {
    boolean phase = mark.kind() == Mark.Kind.PHASE;
    return phase && !isSpan(mark) ? Mark.Kind.INSTANT : mark.kind();
  }

  /** What happened at an instant stands out; phases stay behind. */
  private static Ink ink(Mark mark) {
    boolean plain = mark.tone() == Tone.NEUTRAL;
    return switch (kind(mark)) {
      case INSTANT -> plain ? Ink.TEXT : ToneStyle.ink(mark.tone());
      case LEVEL -> Ink.TEXT;
      case LIMIT, PHASE, BREAK -> ToneStyle.ink(mark.tone());
    };
  }

  List<Flag> flags(Frame frame) {
    return marks.stream()
        .map(
            mark ->
                new Flag(
                    ToneStyle.signed(mark.label(), mark.tone()),
                    frame.x(mark.from(), across),
                    ink(mark),
                    begins(mark)))
        .toList();
  }

  private static boolean begins(Mark mark) {
    return switch (kind(mark)) {
      case PHASE, LEVEL, BREAK -> true;
      case LIMIT, INSTANT -> false;
    };
  }

  /**
   * Phases that follow each other are shaded in turn, or they would run into one; none is beside a
   * window that is.
   *
   * @param shades whether anything is shaded: not where shades have a meaning of their own
   */
  void addTo(AxesPlot plot, boolean shades) {
    boolean window =
        marks.stream().anyMatch(mark -> mark.kind() == Mark.Kind.LIMIT && isSpan(mark));
    double shaded = Double.NEGATIVE_INFINITY;
    for (Mark mark : marks) {
      boolean phase = kind(mark) == Mark.Kind.PHASE;
      boolean apart = !window && mark.from() > shaded;
      if (shades && isSpan(mark) && (!phase || apart)) {
        plot.shade(mark.from(), mark.to());
        shaded = mark.to();
      }
      if (phase || mark.kind() == Mark.Kind.BREAK) {
        plot.faint(mark.from());
      } else {
        plot.upright(mark.from(), ink(mark));
      }
    }
  }
}
