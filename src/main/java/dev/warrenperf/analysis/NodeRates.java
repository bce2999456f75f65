package dev.warrenperf.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Observations per second by interval, node by node. What was observed between two snapshots is
 * spread evenly over the time between them, also where that is several intervals.
 */
final class NodeRates {

  private final List<double[]> rates = new ArrayList<>();
  private final BitSet lost;

  NodeRates(RunDeltas run, HistogramTotal total) {
    this.lost = new BitSet(run.grid().size());
    Map<String, NodeDeltas> nodes = new HashMap<>();
    run.nodes().forEach(node -> nodes.put(node.node().name(), node));
    for (HistogramTotal.NodePart part : total.parts()) {
      NodeDeltas node = nodes.get(part.node().name());
      rates.add(rates(run.grid(), node, part.children()));
      node.restartIntervals().forEach(lost::set);
    }
  }

  private static double[] rates(TimeGrid grid, NodeDeltas node, List<HistogramDelta> children) {
    Cuts cuts = Cuts.of(grid, List.of(node));
    double[] rates = TimeGrid.unknowns(grid.size());
    for (int i = 0; i < rates.length; i++) {
      int owner = cuts.owner(i);
      double seconds = owner < 0 ? 0 : node.coveredSeconds()[owner];
      if (seconds > 0) {
        rates[i] = count(children, owner) / seconds;
      }
    }
    return rates;
  }

  private static double count(List<HistogramDelta> children, int interval) {
    double count = 0;
    for (HistogramDelta child : children) {
      count += child.perInterval()[interval] == null ? 0 : child.perInterval()[interval].count();
    }
    return count;
  }

  /**
   * The sum over nodes of each one's mean rate in these intervals, as far as its snapshots cover
   * them; NaN when none covers any, and where one restarted: what it did before is lost.
   */
  double mean(int from, int to) {
    int restart = lost.nextSetBit(from);
    if (restart >= 0 && restart < to) {
      return Double.NaN;
    }
    double sum = Double.NaN;
    for (double[] node : rates) {
      double known = 0;
      double rate = 0;
      for (int i = from; i < to; i++) {
        known += Double.isNaN(node[i]) ? 0 : 1;
        rate += Double.isNaN(node[i]) ? 0 : node[i];
      }
      if (known > 0) {
        sum = (Double.isNaN(sum) ? 0 : sum) + rate / known;
      }
    }
    return sum;
  }
}
