package dev.warrenperf.report;

import dev.warrenperf.analysis.ClockOffset;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.report.Condition.Status;
import dev.warrenperf.unit.Format;
import java.util.List;

/**
 * Whether the clocks of nodes agree with the one that snapshots are dated by, as far as {@code
 * valid} asks. A clock of which nothing is known keeps no limit, and breaks none.
 */
final class NodeClocks {

  private static final String CONDITION = "clocks";

  private NodeClocks() {}

  /**
   * Finds what breaks it.
   *
   * @param limit of how far a clock may be off
   * @param timed whether more than the files' own times tells when snapshots were taken
   */
  static void check(Limit limit, boolean timed, List<NodeDeltas> all, Validity validity) {
    List<NodeDeltas> nodes = all.stream().filter(node -> node.snapshots() > 0).toList();
    if (nodes.isEmpty() || !timed) {
      String none = "Nothing shows whether the clocks of the nodes are right";
      validity.found(CONDITION, Status.PARTIAL, none, limit + " is");
    } else {
      nodes.forEach(node -> check(node.node().name(), node.clock(), limit, validity));
    }
    double most = nodes.stream().mapToDouble(node -> node.clock().atMost()).max().orElse(0);
    validity.conclude(
        CONDITION,
        "how far the clock of a node is off is " + limit,
        "No clock is off by more than " + Format.seconds(most));
  }

  private static void check(String node, ClockOffset clock, Limit limit, Validity validity) {
    double surely = Math.abs(clock.surely());
    String wanted = limit + " is";
    if (!limit.isKeptBy(surely)) {
      String side = clock.surely() > 0 ? " ahead" : " behind";
      String found = node + ": its clock is at least " + Format.seconds(surely) + side;
      validity.found(CONDITION, Status.INVALID, found, wanted);
    } else if (!limit.isKeptBy(clock.atMost())) {
      String found =
          Double.isInfinite(clock.atMost())
              ? ": nothing shows whether its clock is right"
              : ": its clock may be up to " + Format.seconds(clock.atMost()) + " off";
      validity.found(CONDITION, Status.PARTIAL, node + found, wanted);
    }
  }
}
