package dev.warrenperf.analysis;

import java.util.List;

/**
 * The counter series of one target on all nodes.
 *
 * @param parts nodes that expose one or more of them; empty when no node does
 * @param grid the intervals of {@link #perInterval}
 */
public record CounterTotal(List<NodePart> parts, TimeGrid grid) {

  /** One node's series. */
  public record NodePart(NodeDeltas node, List<CounterDelta> series) {
    public NodePart {
      series = List.copyOf(series);
    }

    public double increase() {
      return series.stream().mapToDouble(CounterDelta::increase).sum();
    }

    /** Increase by seconds between the node's snapshots; NaN when those are not known. */
    public double rate() {
      return increase() / node.seconds();
    }

    /** Rate by interval; NaN where no snapshots cover the interval. */
    public double[] ratePerInterval() {
      double[] result = new double[node.coveredSeconds().length];
      series.forEach(delta -> delta.increments().addTo(result));
      for (int i = 0; i < result.length; i++) {
        double covered = node.coveredSeconds()[i];
        result[i] = covered > 0 ? result[i] / covered : Double.NaN;
      }
      return result;
    }
  }

  public CounterTotal {
    parts = List.copyOf(parts);
  }

  public boolean isExposed() {
    return !parts.isEmpty();
  }

  public double increase() {
    return parts.stream().mapToDouble(NodePart::increase).sum();
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
}
