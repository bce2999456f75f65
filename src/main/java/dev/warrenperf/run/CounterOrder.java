package dev.warrenperf.run;

import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Notice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds the order in which the snapshots of one process were taken, where their times do not tell
 * it: what a process counts never falls.
 */
final class CounterOrder {

  private final int size;
  private final IntFunction<NodeSamples> snapshots;
  private final Wanted wanted;

  private CounterOrder(int size, IntFunction<NodeSamples> snapshots, Wanted wanted) {
    this.size = size;
    this.snapshots = snapshots;
    this.wanted = wanted;
  }

  /**
   * The places of the snapshots of a node in the order of their counters.
   *
   * @param snapshots what one of them holds, in any order, until the next is asked for; null when
   *     it cannot be read
   * @return null when there is none in which nothing falls, or not all are of one process
   */
  static int[] of(int size, IntFunction<NodeSamples> snapshots, Wanted wanted) {
    return new CounterOrder(size, snapshots, wanted).find();
  }

  /** That it was done. */
  static Notice notice(Node node) {
    return Notice.warning(
        "snapshots-reordered",
        node.name()
            + ": all that its process counts falls from one snapshot to the next, so they were put"
            + " in the order of its counters; times that contradict it are not used");
  }

  private int[] find() {
    BitSet common = common();
    if (common.isEmpty()) {
      return null;
    }
    double[] sums = new double[size];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      NodeSamples samples = snapshots.apply(i);
      sums[i] = common.stream().mapToDouble(samples::value).sum();
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> sums[i]));
    return rises(order, common) ? order.stream().mapToInt(Integer::intValue).toArray() : null;
  }

  /** Where the counters stand that all snapshots hold; empty when these are not of one process. */
  private BitSet common() {
    BitSet common = new BitSet();
    double start = Double.NaN;
    for (int i = 0; i < size; i++) {
      NodeSamples samples = snapshots.apply(i);
      double began = samples == null ? Double.NaN : ScrapeCheck.processStart(samples);
      boolean same = i == 0 ? !Double.isNaN(began) : began == start;
      if (!same) {
        return new BitSet();
      }
      BitSet present = counters(samples);
      start = began;
      if (i == 0) {
        common = present;
      }
      common.and(present);
    }
    return common;
  }

  private BitSet counters(NodeSamples samples) {
    BitSet present = new BitSet();
    for (int index : samples.presentIndexes()) {
      if (wanted.isCounted(samples.series().get(index).name())) {
        present.set(index);
      }
    }
    return present;
  }

  private boolean rises(List<Integer> order, BitSet common) {
    double[] before = new double[common.length()];
    for (int place : order) {
      NodeSamples samples = snapshots.apply(place);
      for (int index = common.nextSetBit(0); index >= 0; index = common.nextSetBit(index + 1)) {
        if (!(samples.value(index) >= before[index])) {
          return false;
        }
        before[index] = samples.value(index);
      }
    }
    return true;
  }
}
