package dev.warrenperf.analysis;

import dev.warrenperf.model.Across;
import dev.warrenperf.model.Node;
import dev.warrenperf.unit.MetricUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A gauge on all nodes.
 *
 * @param parts nodes that expose it, be it without a sample that is a number; empty when none does
 * @param grid the points of the levels
 * @param others nodes that expose it by other names, whose levels are in none of these
 */
public record GaugeTotal(List<NodePart> parts, TimeGrid grid, List<OtherName> others) {

  /** One node's levels. */
  public record NodePart(Node node, GaugeLevels levels) implements OtherName.Part<NodePart> {

    @Override
    public String nodeName() {
      return node.name();
    }

    /** Where it has a level and the other one was scraped without any. */
    @Override
    public boolean isBeyond(NodePart serving) {
      double[] own = levels.perPoint();
      return serving.levels().without().stream().anyMatch(point -> !Double.isNaN(own[point]));
    }

    /** Nothing is known of a level that has no sample. */
    @Override
    public double expected() {
      return levels.isEmpty() ? 0 : Double.POSITIVE_INFINITY;
    }
  }

  public GaugeTotal {
    parts = List.copyOf(parts);
    others = List.copyOf(others);
  }

  /** With no other name. */
  public GaugeTotal(List<NodePart> parts, TimeGrid grid) {
    this(parts, grid, List.of());
  }

  /** The same beside nodes that expose it by other names. */
  public GaugeTotal beside(List<OtherName> found) {
    return new GaugeTotal(parts, grid, found);
  }

  /** The same levels, which are in a unit, in its base unit. */
  public GaugeTotal from(MetricUnit unit) {
    return new GaugeTotal(
        parts.stream().map(part -> new NodePart(part.node(), part.levels().from(unit))).toList(),
        grid,
        others);
  }

  public boolean isExposed() {
    return !parts.isEmpty();
  }

  /** Whether no node has a sample that is a number. */
  public boolean isEmpty() {
    return parts.stream().allMatch(part -> part.levels().isEmpty());
  }

  /** Whether the levels of some node end before its snapshots do. */
  public boolean isMissing() {
    return parts.stream().anyMatch(part -> part.levels().missing());
  }

  /**
   * One level for all nodes, for {@link Across#EACH} the largest; that of the only one is its own.
   * Nodes are combined point by point of the grid, so figures over time rest on the mean level at
   * each point, which is one sample a node unless a run has more snapshots than {@link
   * TimeGrid#MOST}. A sum is over points at which the levels of all nodes are known, or not older
   * than two intervals. The largest of largest and the smallest of smallest levels are exact for
   * MAX and MIN. The last level is that of the nodes which have one at the last point with any. All
   * NaN when no node has a sample.
   */
  public GaugeLevels combined(Across across) {
    if (parts.size() == 1) {
      return parts.get(0).levels();
    }
    double[] levels = TimeGrid.unknowns(grid.points());
    for (NodePart part : parts) {
      for (int i = 0; i < levels.length; i++) {
        levels[i] = combine(across, levels[i], part.levels().perPoint()[i]);
      }
    }
    if (across == Across.MEAN) {
      divide(levels);
    }
    if (across == Across.SUM) {
      levels = sums();
    }
    double[] known = Arrays.stream(levels).filter(level -> !Double.isNaN(level)).toArray();
    return new GaugeLevels(
        across == Across.MIN ? extreme(Across.MIN) : min(known),
        mean(levels),
        across == Across.MAX ? extreme(Across.MAX) : max(known),
        last(across, levels),
        levels,
        new BitSet(),
        known.length,
        parts.stream().mapToInt(part -> part.levels().unusable()).sum(),
        isMissing());
  }

  /** The sum at each point; NaN where the level of a node is not known. */
  private double[] sums() {
    double[] sums = parts.isEmpty() ? TimeGrid.unknowns(grid.points()) : new double[grid.points()];
    for (NodePart part : parts) {
      double[] levels = part.levels().carriedForward();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += levels[i];
      }
    }
    return sums;
  }

  /** Over the time from the first point that is known to the last. */
  private static double mean(double[] levels) {
    double area = 0;
    int before = -1;
    int steps = 0;
    double only = Double.NaN;
    for (int i = 0; i < levels.length; i++) {
      if (!Double.isNaN(levels[i])) {
        if (before >= 0) {
          area += (levels[before] + levels[i]) / 2 * (i - before);
          steps += i - before;
        }
        before = i;
        only = levels[i];
      }
    }
    return steps > 0 ? area / steps : only;
  }

  private void divide(double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      int at = i;
      sums[i] /= parts.stream().filter(part -> !Double.isNaN(part.levels().perPoint()[at])).count();
    }
  }

  private double last(Across across, double[] levels) {
    int newest = levels.length - 1;
    while (newest > 0 && Double.isNaN(levels[newest])) {
      newest--;
    }
    if (across == Across.SUM) {
      return sumOfLast(levels, newest);
    }
    double result = Double.NaN;
    int count = 0;
    for (NodePart part : parts) {
      if (!Double.isNaN(part.levels().perPoint()[newest])) {
        result = combine(across, result, part.levels().last());
        count++;
      }
    }
    return across == Across.MEAN ? result / count : result;
  }

  /** Of the newest samples, as far as that point is the newest with any. */
  private double sumOfLast(double[] sums, int newest) {
    boolean all = !Double.isNaN(sums[newest]);
    double sum = all ? 0 : Double.NaN;
    for (NodePart part : parts) {
      GaugeLevels levels = part.levels();
      sum += levels.isNewest(newest) ? levels.last() : levels.carriedForward()[newest];
    }
    return sum;
  }

  private double extreme(Across across) {
    double result = Double.NaN;
    for (NodePart part : parts) {
      GaugeLevels levels = part.levels();
      result = combine(across, result, across == Across.MAX ? levels.max() : levels.min());
    }
    return result;
  }

  private static double combine(Across across, double one, double other) {
    if (Double.isNaN(one) || Double.isNaN(other)) {
      return Double.isNaN(one) ? other : one;
    }
    return switch (across) {
      case MAX, EACH -> Math.max(one, other);
      case MIN -> Math.min(one, other);
      case SUM, MEAN -> one + other;
    };
  }

  private static double min(double[] known) {
    return Arrays.stream(known).min().orElse(Double.NaN);
  }

  private static double max(double[] known) {
    return Arrays.stream(known).max().orElse(Double.NaN);
  }
}
