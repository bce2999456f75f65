package dev.warrenperf.report;

import dev.warrenperf.analysis.ClockOffset;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.unit.Format;
import java.util.List;

/**
 * Whether the clocks of nodes agree with the one that snapshots are dated by, as far as {@code
 * valid} asks. A clock of which nothing is known keeps no limit, and breaks none.
 */
final class NodeClocks {

  private static final String CONDITION = "clocks";

  private final Limit limit;
  private final boolean timed;
  private final Findings findings;

  /**
   * Of one run.
   *
   * @param limit of how far a clock may be off; null when it is not asked for
   * @param timed whether more than the files' own times tells when snapshots were taken
   */
  NodeClocks(Limit limit, boolean timed, Findings findings) {
    this.limit = limit;
    this.timed = timed;
    this.findings = findings;
  }

  /** Finds what breaks it. */
  void check(RunDeltas run, List<Condition> conditions) {
    if (limit == null) {
      return;
    }
    List<NodeDeltas> nodes = run.nodes().stream().filter(node -> node.snapshots() > 0).toList();
    if (nodes.isEmpty() || !timed) {
      findings.hold(
          CONDITION,
          "Nothing tells whether the clocks of nodes are right",
          limit,
          Double.NaN,
          Double.NaN);
    } else {
      nodes.forEach(node -> check(node.node().name(), node.clock()));
    }
    double most = nodes.stream().mapToDouble(node -> node.clock().atMost()).max().orElse(0);
    conditions.add(
        findings.condition(
            CONDITION,
            "how far the clock of a node is off is " + limit,
            "No clock is off by more than " + Format.seconds(most)));
  }

  private void check(String node, ClockOffset clock) {
    double surely = Math.abs(clock.surely());
    findings.hold(CONDITION, node + words(clock), limit, surely, clock.atMost());
  }

  private String words(ClockOffset clock) {
    double surely = Math.abs(clock.surely());
    if (!limit.isKeptBy(surely)) {
      return ": its clock is at least "
          + Format.seconds(surely)
          + (clock.surely() > 0 ? " ahead" : " behind");
    }
    return Double.isInfinite(clock.atMost())
        ? ": nothing tells whether its clock is right"
        : ": its clock may be up to " + Format.seconds(clock.atMost()) + " off";
  }
}
