package dev.warrenperf.analysis;

import dev.warrenperf.unit.MetricUnit;
import java.util.List;

/**
 * The counter series of one target on all nodes.
 *
 * @param parts nodes that expose one or more of them; empty when no node does
 * @param grid the intervals of {@link #perInterval}
 * @param others what nodes count under other names of it, which is in none of these figures
 */
public record CounterTotal(List<NodePart> parts, TimeGrid grid, List<OtherName> others) {

  /** One node's series. */
  public record NodePart(NodeDeltas node, List<CounterDelta> series)
      implements OtherName.Part<NodePart> {
    public NodePart {
      series = List.copyOf(series);
    }

    @Override
    public String nodeName() {
      return node.node().name();
    }

    @Override
    public boolean isBeyond(NodePart serving) {
      return (isVanished() && serving.isBorn()) || (serving.isVanished() && isBorn());
    }

    private boolean isBorn() {
      return series.stream().allMatch(CounterDelta::born);
    }

    private boolean isVanished() {
      return series.stream().allMatch(CounterDelta::vanished);
    }

    @Override
    public double expected() {
      return increase() + series.stream().mapToDouble(CounterDelta::lost).sum();
    }

    public double increase() {
      return series.stream().mapToDouble(CounterDelta::increase).sum();
    }

    /** For how long, at most, series of it may have grown unseen; 0 when what is known is all. */
    public double lostSeconds() {
      return series.stream().mapToDouble(CounterDelta::lostSeconds).max().orElse(0);
    }

    /** Whether one of its series was missing in the node's last snapshot. */
    public boolean isMissing() {
      return series.stream().anyMatch(CounterDelta::vanished);
    }

    /** Whether anything is known of its growth. */
    public boolean isFollowed() {
      return series.stream().anyMatch(CounterDelta::followed);
    }

    /**
     * The sum of what each series increased by the seconds that it was seen over; NaN when these
     * are not known.
     */
    public double rate() {
      return rate(node.seconds());
    }

    /**
     * The same where another time is that of the node.
     *
     * @param seconds over which series were seen that have no time of their own
     */
    double rate(double seconds) {
      return isFollowed()
          ? series.stream()
              .mapToDouble(
                  one -> one.increase() / (Double.isNaN(one.seconds()) ? seconds : one.seconds()))
              .sum()
          : Double.NaN;
    }

    /** Increase by interval. */
    public double[] perInterval() {
      double[] result = new double[node.coveredSeconds().length];
      series.forEach(delta -> delta.increments().addTo(result));
      return result;
    }

    /** Rate by interval; NaN where no snapshots cover the interval, or nothing is known of it. */
    public double[] ratePerInterval() {
      double[] result = perInterval();
      for (int i = 0; i < result.length; i++) {
        double covered = node.coveredSeconds()[i];
        result[i] = covered > 0 && isFollowed() ? result[i] / covered : Double.NaN;
      }
      return result;
    }
  }

  public CounterTotal {
    parts = List.copyOf(parts);
    others = List.copyOf(others);
  }

  /** With no other name. */
  public CounterTotal(List<NodePart> parts, TimeGrid grid) {
    this(parts, grid, List.of());
  }

  /** The same beside what nodes count under other names, in the unit of this. */
  public CounterTotal beside(List<OtherName> found) {
    return new CounterTotal(parts, grid, found);
  }

  /** The same amounts, which are in a unit, in its base unit; without other names. */
  public CounterTotal from(MetricUnit unit) {
    return unit.isBase()
        ? this
        : new CounterTotal(
            parts.stream()
                .map(
                    part ->
                        new NodePart(
                            part.node(),
                            part.series().stream().map(one -> one.from(unit)).toList()))
                .toList(),
            grid);
  }

  public boolean isExposed() {
    return !parts.isEmpty();
  }

  public double increase() {
    return parts.stream().mapToDouble(NodePart::increase).sum();
  }

  /** Whether series may have grown unseen, so that the increase is a lower bound. */
  public boolean isLowerBound() {
    return !others.isEmpty() || parts.stream().anyMatch(part -> part.lostSeconds() > 0);
  }

  /** How much may have been counted unseen; infinite where no rate is known, 0 when nothing. */
  public double lost() {
    return parts.stream()
            .flatMap(part -> part.series().stream())
            .mapToDouble(CounterDelta::lost)
            .sum()
        + others.stream().mapToDouble(OtherName::count).sum();
  }

  /** Whether a series was missing in the last snapshot of its node. */
  public boolean isMissing() {
    return parts.stream().anyMatch(NodePart::isMissing);
  }

  /** Whether anything is known of its growth. */
  public boolean isFollowed() {
    return parts.stream().anyMatch(NodePart::isFollowed);
  }

  public int resets() {
    return parts.stream()
        .flatMap(part -> part.series().stream())
        .mapToInt(CounterDelta::resets)
        .sum();
  }

  /** Increase by interval, summed over nodes. */
  public double[] perInterval() {
    double[] result = new double[grid.size()];
    for (NodePart part : parts) {
      part.series().forEach(delta -> delta.increments().addTo(result));
    }
    return result;
  }

  /**
   * Rate by interval, summed over nodes.
   *
   * @param all whether it is NaN where one of them was not seen, and not only where none was
   */
  public double[] ratePerInterval(boolean all) {
    double[] sum = new double[grid.size()];
    int[] seen = new int[sum.length];
    for (NodePart part : parts) {
      double[] rates = part.ratePerInterval();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += Double.isNaN(rates[i]) ? 0 : rates[i];
        seen[i] += Double.isNaN(rates[i]) ? 0 : 1;
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] = seen[i] >= (all ? parts.size() : 1) ? sum[i] : Double.NaN;
    }
    return sum;
  }
}
