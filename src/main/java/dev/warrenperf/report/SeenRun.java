package dev.warrenperf.report;

import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.judge.FailoverTarget;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.RunConditions.Demand;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.model.Shortfall;
import dev.warrenperf.unit.Format;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether a run was seen whole: its snapshots, nodes and processes, and its benchmark. */
final class SeenRun {

  private static final String BENCHMARK = "benchmark";
  private static final String RESTARTS = "restarts";
  private static final String SNAPSHOTS = "snapshots";

  private final JudgedRun input;
  private final RunDeltas run;
  private final RunConditions asked;
  private final Demand restarts;
  private final Validity validity;

  SeenRun(JudgedRun input, Validity validity) {
    this.input = input;
    this.run = input.deltas().around();
    this.asked = input.results().targets().valid();
    this.restarts =
        asked.restarts() == Demand.USUAL && isFailoverJudged(input.results().targets())
            ? Demand.NONE
            : asked.restarts();
    this.validity = validity;
  }

  /** Whoever ends the leader on purpose has a process restart. */
  private static boolean isFailoverJudged(TargetSet targets) {
    return targets.of(FailoverTarget.class).stream()
        .anyMatch(target -> target.leaderless() != null);
  }

  void check() {
    if (!run.sinceStart() && run.nodes().stream().noneMatch(node -> node.snapshots() > 1)) {
      validity.invalid(
          SNAPSHOTS,
          "No node has two snapshots in the window, so nothing can be measured between them");
    }
    run.nodes().forEach(this::snapshots);
    run.nodes().forEach(this::order);
    benchmark();
    NodesSeen nodes = new NodesSeen(input, validity);
    nodes.missing();
    unusable();
    server();
    failedScrapes();
    restarts();
    LeaderWords.validity(input.results().failover())
        .forEach(remark -> validity.told(remark.tone(), remark.text()));
    vanished();
    nodes.edges();
    shortness();
    conclude();
  }

  private void snapshots(NodeDeltas node) {
    if (node.snapshots() < asked.snapshots()) {
      validity.invalid(
          SNAPSHOTS,
          node.node().name()
              + " has "
              + Format.counted(node.snapshots(), "snapshot")
              + " in the window, and at least "
              + asked.snapshots()
              + " are asked for");
    }
  }

  private void order(NodeDeltas node) {
    if (node.startWentBack()) {
      validity.invalid(
          SNAPSHOTS,
          node.node().name()
              + ": its process began earlier in a later snapshot; the snapshots are in the wrong"
              + " order or of different machines");
    }
  }

  /** A benchmark that gave up put another load on the system than was meant. */
  private void benchmark() {
    Integer exitCode = input.description().info().exitCode();
    if (asked.benchmark() && exitCode != null && exitCode != 0) {
      validity.invalid(BENCHMARK, "The benchmark failed; the notices say with which exit code");
    }
  }

  private void unusable() {
    int count = input.unreadable().values().stream().mapToInt(Integer::intValue).sum();
    if (count > 0) {
      validity.incomplete(
          SNAPSHOTS,
          Format.counted(count, "snapshot") + " could not be used; the notices say which and why");
    }
    if (lacks(Shortfall.ARCHIVE_TRUNCATED)) {
      validity.incomplete(SNAPSHOTS, "The archive ends too early; what came after is not counted");
    }
  }

  /** What a Prometheus server said of its answers, or cannot say. */
  private void server() {
    if (lacks(Shortfall.SERVER_WARNING) || lacks(Shortfall.SERVER_PARTIAL)) {
      validity.incomplete(
          SNAPSHOTS, "The server warned that its responses may be incomplete; the notices say why");
    }
    if (lacks(Shortfall.PUSH_DOWN_RESET)) {
      restarted(
          "On some node counting restarted from zero; what was observed before the restart"
              + " and after the last snapshot is lost");
    }
    if (lacks(Shortfall.PUSH_DOWN_LOST)) {
      restarted(
          "Some nodes restarted, or were not seen up to the edges of the window; what they did"
              + " meanwhile is not counted, and the amount is unknown");
    }
    if (lacks(Shortfall.PUSH_DOWN)) {
      validity.told(
          Tone.NEUTRAL, "The server aggregated the nodes: single nodes cannot be told apart");
    }
  }

  private boolean lacks(Shortfall shortfall) {
    return input.notices().stream().anyMatch(notice -> notice.tells(shortfall));
  }

  private void failedScrapes() {
    List<ScrapeFailure> failures = failures(input.description().failures(), input.window());
    String nodes =
        failures.stream()
            .map(ScrapeFailure::node)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!failures.isEmpty()) {
      validity.told(
          Tone.UNDECIDED,
          Format.counted(failures.size(), "scrape")
              + (nodes.isEmpty() ? "" : " of " + nodes)
              + " failed; between the snapshots around them nothing is lost unless the process"
              + " ended");
    }
  }

  /** Those inside the window. */
  static List<ScrapeFailure> failures(List<ScrapeFailure> all, Window window) {
    return all.stream()
        .filter(failure -> failure.began() != null)
        .filter(failure -> window.startMillis() <= failure.began().toEpochMilli())
        .filter(failure -> failure.began().toEpochMilli() <= window.endMillis())
        .toList();
  }

  private void restarts() {
    String nodes = names(node -> node.restarts() > 0 || !run.startedAnew(node).isEmpty());
    if (!nodes.isEmpty()) {
      restarted(
          nodes
              + " restarted counting from zero inside the window; what was observed between"
              + " the last snapshot before and the restart is lost");
    }
  }

  private void restarted(String text) {
    validity.breaks(restarts, RESTARTS, text);
  }

  private void vanished() {
    String nodes =
        names(
            node ->
                node.histograms().stream().anyMatch(child -> child.vanished())
                    || node.counters().stream().anyMatch(counter -> counter.vanished()));
    if (!nodes.isEmpty()) {
      validity.incomplete(
          SNAPSHOTS,
          nodes
              + " no longer exposed some of its series in the last snapshot; what they counted"
              + " after"
              + " they were last seen is lost");
    }
  }

  /** Empty where there are none. */
  private String names(Predicate<NodeDeltas> which) {
    return run.nodes().stream()
        .filter(which)
        .map(node -> node.node().name())
        .collect(Collectors.joining(", "));
  }

  private void shortness() {
    if (run.sinceStart()) {
      validity.told(
          Tone.NEUTRAL,
          "There is one snapshot per node: nothing can be said about changes over time, nor whether"
              + " anything restarted");
    } else if (!run.grid().isTimeless() && run.grid().size() < 3) {
      validity.told(
          Tone.NEUTRAL,
          "The window spans "
              + (run.grid().size() == 1 ? "one interval" : "two intervals")
              + " between snapshots, so nothing can be said of changes inside it");
    }
  }

  private void conclude() {
    if (asked.benchmark()) {
      validity.conclude(BENCHMARK, "no benchmark failed", "");
    }
    if (asked.nodes() != Demand.NONE) {
      validity.conclude(
          NodesSeen.CONDITION,
          "every named node answered, and was seen up to both edges of the window",
          "");
    }
    if (restarts != Demand.NONE) {
      validity.conclude(RESTARTS, "nothing restarted counting from zero", "");
    }
    int least = Math.max(asked.snapshots(), run.sinceStart() ? 1 : 2);
    validity.conclude(
        SNAPSHOTS,
        "the window holds "
            + Format.counted(least, "snapshot")
            + " per node, all usable and in order",
        "");
  }
}
