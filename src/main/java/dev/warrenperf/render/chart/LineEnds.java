package dev.warrenperf.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The names of horizontal things, to the right of the plot at the height where they end, pushed
 * apart where they would touch. If there are more than the height can hold, the lowest ones are
 * counted instead.
 */
final class LineEnds {

  /** From one name to the next. */
  static final double GAP = 13;

  /** A name, the height it belongs to, and the height it is written at. */
  record End(String text, double at, double shown, Ink ink) {

    End(String text, double at, Ink ink) {
      this(text, at, at, ink);
    }

    private End moved(double to) {
      return new End(text, at, to, ink);
    }
  }

  /**
   * What is named beside a plot.
   *
   * @param row where it ends; NaN where it has no end, which takes the same room
   */
  record Name(String text, Ink ink, ToDoubleFunction<Plane> row) {}

  private LineEnds() {}

  /** The names at their places. */
  static List<End> of(List<Name> names, Plane plane) {
    return names.stream()
        .map(name -> new End(name.text(), name.row().applyAsDouble(plane), name.ink()))
        .filter(end -> !Double.isNaN(end.at()))
        .toList();
  }

  /** From top to bottom, all within the two heights and at least {@link #GAP} apart. */
  static List<End> apart(List<End> ends, double top, double bottom) {
    List<End> sorted = new ArrayList<>(ends);
    sorted.sort(Comparator.comparingDouble(End::at).thenComparing(End::text));
    int room = 1 + (int) ((bottom - top) / GAP);
    if (sorted.size() > room) {
      int rest = sorted.size() - room + 1;
      sorted = new ArrayList<>(sorted.subList(0, room - 1));
      sorted.add(new End("+ " + rest, bottom, Ink.MUTED));
    }
    double least = top;
    for (int i = 0; i < sorted.size(); i++) {
      sorted.set(i, sorted.get(i).moved(Math.max(least, sorted.get(i).at())));
      least = sorted.get(i).shown() + GAP;
    }
    double most = bottom;
    for (int i = sorted.size() - 1; i >= 0; i--) {
      sorted.set(i, sorted.get(i).moved(Math.min(most, sorted.get(i).shown())));
      most = sorted.get(i).shown() - GAP;
    }
    return List.copyOf(sorted);
  }
}
