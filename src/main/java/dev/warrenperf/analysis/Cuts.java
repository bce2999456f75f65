package dev.warrenperf.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the intervals of a grid may be cut apart. The increment between two snapshots is put into
 * one interval even when it spans several, as after scrapes that failed; the intervals it spans
 * belong together. Intervals outside of what any node's snapshots span belong to none.
 */
final class Cuts {

  private static final int NOBODY = -1;

  private final int[] owners;

  private Cuts(int[] owners) {
    this.owners = owners;
  }

  /** The cuts that the snapshots of these nodes allow; the grid has instants. */
  static Cuts of(TimeGrid grid, List<NodeDeltas> nodes) {
    double[] covered = new double[grid.size()];
    boolean[] inside = new boolean[grid.size()];
    for (NodeDeltas node : nodes) {
      double from = (node.firstMillis() - grid.startMillis()) / 1000.0;
      double to = (node.lastMillis() - grid.startMillis()) / 1000.0;
      for (int i = 0; i < covered.length; i++) {
        covered[i] = Math.max(covered[i], node.coveredSeconds()[i]);
        inside[i] |= from < grid.middleSeconds(i) && grid.middleSeconds(i) < to;
      }
    }
    int[] owners = new int[covered.length];
    for (int i = 0; i < owners.length; i++) {
      owners[i] = covered[i] > 0 ? i : inside[i] ? owner(covered, i) : NOBODY;
    }
    return new Cuts(owners);
  }

  /** Of the next intervals with an increment to either side, the one with the longer increment. */
  private static int owner(double[] covered, int interval) {
    int left = interval;
    while (left >= 0 && covered[left] == 0) {
      left--;
    }
    int right = interval;
    while (right < covered.length && covered[right] == 0) {
      right++;
    }
    if (left < 0 || right == covered.length) {
      return left < 0 ? right : left;
    }
    return covered[right] > covered[left] ? right : left;
  }

  /** The interval whose increment spans this one; -1 when it is outside of all snapshots. */
  int owner(int interval) {
    return owners[interval];
  }

  /**
   * The first interval of each stretch and, last, the number of intervals: a cut after every so
   * many intervals or as soon behind as one is allowed, and wherever snapshots begin or end.
   */
  List<Integer> every(int intervals) {
    List<Integer> cuts = new ArrayList<>(List.of(0));
    for (int i = 1; i < owners.length; i++) {
      boolean due = i / intervals > cuts.get(cuts.size() - 1) / intervals;
      boolean edge = (owners[i] == NOBODY) != (owners[i - 1] == NOBODY);
      if (edge || (due && owners[i] != owners[i - 1])) {
        cuts.add(i);
      }
    }
    cuts.add(owners.length);
    return cuts;
  }
}
