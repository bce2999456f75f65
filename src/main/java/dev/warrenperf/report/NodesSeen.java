package dev.warrenperf.report;

import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.RunConditions.Demand;
import dev.warrenperf.model.Node;
import dev.warrenperf.unit.Format;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Whether every node that a run names answered, and was seen up to both edges of the window. */
final class NodesSeen {

  static final String CONDITION = "nodes";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final JudgedRun input;
  private final RunDeltas run;
  private final Demand asked;
  private final Validity validity;

  NodesSeen(JudgedRun input, Validity validity) {
    this.input = input;
    this.run = input.deltas().around();
    this.asked = input.results().targets().valid().nodes();
    this.validity = validity;
  }

  /** Nodes that the run names, and of which the window holds nothing. */
  void missing() {
    for (Node node : input.description().nodes()) {
      boolean seen =
          run.nodes().stream()
              .anyMatch(one -> one.snapshots() > 0 && one.node().name().equals(node.name()));
      if (node.scraped() && !seen) {
        missing(node.name());
      }
    }
  }

  /** Without a node that never answered it is not the run that was meant. */
  private void missing(String node) {
    if (Integer.valueOf(0).equals(input.unreadable().get(node))) {
      unseen(node + " serves metrics, and has no snapshot in the window");
    } else {
      validity.breaks(
          asked == Demand.NONE ? Demand.NONE : Demand.STRICT,
          CONDITION,
          node + " serves metrics, and there is no usable snapshot of it");
    }
  }

  /** Nodes of which a part of the window was not seen. */
  void edges() {
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
    edge(node, "before", node.firstMillis(), node.unseenBefore());
    if (node.bornMillis() != Long.MIN_VALUE) {
      validity.told(
          Tone.NEUTRAL,
          node.node().name()
              + " started at "
              + TIME.format(Instant.ofEpochMilli(node.bornMillis()))
              + ", inside the window; what it has counted since then is counted");
    }
    edge(node, "after", node.lastMillis(), node.unseenBehind());
  }

  private void edge(NodeDeltas node, String side, long millis, double seconds) {
    if (seconds > 0) {
      unseen(
          node.node().name()
              + " has no snapshot "
              + side
              + " "
              + TIME.format(Instant.ofEpochMilli(millis))
              + "; what it did in the "
              + Format.seconds(seconds)
              + " of the window "
              + side
              + " that is not counted");
    }
  }

  /** More than not seen whole it is only where the file asks for all. */
  private void unseen(String text) {
    validity.breaks(asked, CONDITION, text);
  }
}
