package dev.warrenperf.render.chart;

import java.util.ArrayList;
import java.util.List;

/** Releases under a plot: the newest is named, and of the others every so many as fit. */
final class ReleaseTicks {

  private static final double GAP = 10;

  /** A longer name is shortened. */
  private static final double WIDEST = 84;

  private ReleaseTicks() {}

  /** One place a release, from 0, with half a place on both sides. */
  static Ticks of(List<String> releases, double width) {
    List<String> names = releases.stream().map(name -> ChartFont.PLAIN.fit(name, WIDEST)).toList();
    double widest = names.stream().mapToDouble(ChartFont.PLAIN::width).max().orElse(0);
    double each = width / Math.max(1, names.size());
    int every = Math.max(1, (int) Math.ceil((widest + GAP) / each));
    List<Ticks.Tick> ticks = new ArrayList<>();
    for (int i = names.size() - 1; i >= 0; i -= every) {
      ticks.add(0, new Ticks.Tick(i, names.get(i)));
    }
    return new Ticks(-0.5, Math.max(1, names.size()) - 0.5, ticks);
  }
}
