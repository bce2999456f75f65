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
      for (int i = 0; i < result.length; i++) {
        double sum = 0;
        for (CounterDelta delta : series) {
          sum += delta.perInterval()[i];
        }
        result[i] = node.coveredSeconds()[i] > 0 ? sum / node.coveredSeconds()[i] : Double.NaN;
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
      for (CounterDelta delta : part.series()) {
        for (int i = 0; i < result.length; i++) {
          result[i] += delta.perInterval()[i];
        }
      }
    }
    return result;
  }
}
