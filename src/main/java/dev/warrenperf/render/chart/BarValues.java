package dev.warrenperf.render.chart;

import dev.warrenperf.report.Bars.Group;
import dev.warrenperf.report.Layer.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The shares written on top of their bars. Either all that are not zero or none: numbers over some
 * bars would look like a choice. Each stays within the width of its bar and beside the marks that
 * cross it, so numbers meet neither each other nor a line.
 */
final class BarValues {

  /** One number; its height follows from the share. */
  record Value(String text, double left, double percent, boolean highlighted) {

    ChartFont font() {
      return Value.font(highlighted);
    }

    private static ChartFont font(boolean highlighted) {
      return highlighted ? ChartFont.BOLD : ChartFont.PLAIN;
    }
  }

  /** To the edge of the bar, to a mark, and down to the bar. */
  private static final double GAP = 3;

  private BarValues() {}

  /** Empty when one of them does not fit. */
  static List<Value> place(List<Group> groups, List<Mark> marks, Ticks buckets, Frame frame) {
    List<Double> lines =
        marks.stream().map(mark -> frame.x(mark.from(), buckets)).sorted().toList();
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      if (group.percent(0) > 0) {
        String text = group.text(0);
        double wide = Value.font(group.highlighted()).width(text);
        OptionalDouble left = left(wide, frame.x(i, buckets), frame.x(i + 1, buckets), lines);
        if (left.isEmpty()) {
          return List.of();
        }
        values.add(new Value(text, left.getAsDouble(), group.percent(0), group.highlighted()));
      }
    }
    return List.copyOf(values);
  }

  /** The place nearest to the middle of the bar among the gaps that marks leave. */
  private static OptionalDouble left(double wide, double from, double to, List<Double> marks) {
    double middle = (from + to - wide) / 2;
    double best = Double.NaN;
    double begin = from;
    List<Double> ends = new ArrayList<>(marks.stream().filter(x -> x > from && x < to).toList());
    ends.add(to);
    for (double end : ends) {
      double least = begin + GAP;
      double most = end - GAP - wide;
      double here = Math.max(least, Math.min(most, middle));
      boolean nearer = Double.isNaN(best) || Math.abs(here - middle) < Math.abs(best - middle);
      if (least <= most && nearer) {
        best = here;
      }
      begin = end;
    }
    return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
  }

  static void draw(Words words, List<Value> values, Plane plane) {
    for (Value value : values) {
      double top = Math.min(plane.frame().bottom() - 1, plane.y(value.percent()));
      Ink ink = value.highlighted() ? Ink.TEXT : Ink.MUTED;
      words.at(value.text(), value.left(), top - GAP - 1, ink, value.font());
    }
  }
}
