package dev.warrenperf.report;

import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.RunConditions.Demand;
import dev.warrenperf.model.Node;
import dev.warrenperf.unit.Format;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether every node that a run names answered, and was seen up to both edges of the window. */
final class NodesSeen {

  static final String CONDITION = "nodes";

  private final ReportInput input;
  private final Demand asked;
  private final Findings findings;

  NodesSeen(ReportInput input, Findings findings) {
    this.input = input;
    this.asked = input.results().targets().valid().nodes();
    this.findings = findings;
  }

  /** Nodes that the run names, and of which the window holds nothing. */
  void missing() {
    Set<String> present =
        input.deltas().around().nodes().stream()
            .filter(found -> found.snapshots() > 0)
            .map(found -> found.node().name())
            .collect(Collectors.toSet());
    for (Node node : input.description().nodes()) {
      if (node.scraped() && !present.contains(node.name())) {
        missing(node.name());
      }
    }
  }

  /** Without a node that never answered it is not the run that was meant. */
  private void missing(String node) {
    if (Integer.valueOf(0).equals(input.unreadable().get(node))) {
      unseen(node + " serves metrics, and has no snapshot in the window");
    } else {
      findings.breaks(
          asked == Demand.NONE ? Demand.NONE : Demand.STRICT,
          CONDITION,
          node + " serves metrics, and there is no usable snapshot of it");
    }
  }

  /** Nodes of which a part of the window was not seen. */
  void edges() {
    RunDeltas run = input.deltas().around();
    if (run.grid().isTimeless() || run.sinceStart()) {
      return;
    }
    boolean someHasSeveral = run.nodes().stream().anyMatch(node -> node.snapshots() > 1);
    for (NodeDeltas node : run.nodes()) {
      if (node.snapshots() == 1 && someHasSeveral && node.bornMillis() == Long.MIN_VALUE) {
        unseen(node.node().name() + " has one snapshot only, so nothing is known of its work");
      } else {
        edges(node);
      }
    }
  }

  private void edges(NodeDeltas node) {
    String name = node.node().name();
    if (node.unseenBefore() > 0) {
      unseen(
          name
              + " has no snapshot before "
              + ReportBuilder.clock(node.firstMillis())
              + "; what it did in the "
              + Format.seconds(node.unseenBefore())
              + " of the window before that is not counted");
    }
    if (node.bornMillis() != Long.MIN_VALUE) {
      findings.told(
          new Remark(
              Tone.NEUTRAL,
              name
                  + " started at "
                  + ReportBuilder.clock(node.bornMillis())
                  + ", inside the window; what it has counted since then is counted"));
    }
    if (node.unseenBehind() > 0) {
      unseen(
          name
              + " has no snapshot after "
              + ReportBuilder.clock(node.lastMillis())
              + "; what it did in the "
              + Format.seconds(node.unseenBehind())
              + " of the window after that is not counted");
    }
  }

  /** More than not seen whole it is only where the file asks for all. */
  private void unseen(String text) {
    findings.breaks(asked, CONDITION, text);
  }
}
