package dev.warrenperf.report;

import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.target.RunConditions;
import dev.warrenperf.target.RunConditions.Demand;
import dev.warrenperf.target.TargetSet;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the figures may be judged at all, and what of the run is missing: each condition of the
 * target file's {@code valid}, those that it does not name by their defaults.
 */
final class Validity {

  private static final String BENCHMARK = "benchmark";
  private static final String NODES = "nodes";
  private static final String RESTARTS = "restarts";
  private static final String SNAPSHOTS = "snapshots";

  private final ReportInput input;
  private final RunConditions asked;
  private final Demand restarts;
  private final Findings findings = new Findings();
  private final List<Condition> conditions = new ArrayList<>();

  private Validity(ReportInput input) {
    this.input = input;
    this.asked = input.results().targets().valid();
    this.restarts =
        asked.restarts() == Demand.USUAL && isFailoverJudged(input.results().targets())
            ? Demand.NONE
            : asked.restarts();
  }

  /** Whoever ends the leader on purpose has a process restart. */
  private static boolean isFailoverJudged(TargetSet targets) {
    return targets.failover().stream().anyMatch(target -> target.leaderless() != null);
  }

  static Validity of(ReportInput input) {
    Validity validity = new Validity(input);
    validity.check();
    return validity;
  }

  boolean isPartial() {
    return findings.isPartial();
  }

  boolean isValid() {
    return faults().isEmpty();
  }

  /** Why the figures may not be judged; empty when they may. */
  List<String> faults() {
    return findings.remarks().stream()
        .filter(remark -> remark.tone() == Tone.FAIL)
        .map(Remark::text)
        .toList();
  }

  /** Worst first; never empty. */
  List<Remark> remarks() {
    return findings.remarks();
  }

  /** Those that are asked for, and what became of each. */
  List<Condition> conditions() {
    return List.copyOf(conditions);
  }

  private void check() {
    RunDeltas run = input.deltas().around();
    snapshots(run);
    order(run);
    benchmark();
    missingNodes();
    unreadable();
    truncation();
    server();
    failedScrapes();
    restarts(run);
    LeaderWords.validity(input.results().failover()).forEach(findings::told);
    vanished(run);
    edges(run);
    shortness(run);
    conclude();
    conditions.addAll(new MeasuredConditions(input, findings).check(run));
    if (findings.remarks().isEmpty()) {
      findings.told(
          new Remark(
              Tone.PASS,
              "Every node that serves metrics has readable snapshots up to both edges of the"
                  + " window; no scrape failed and no process restarted"));
    }
  }

  private void conclude() {
    if (asked.benchmark()) {
      conclude(BENCHMARK, "no benchmark failed");
    }
    if (asked.nodes() != Demand.NONE) {
      conclude(NODES, "every named node answered, and was seen up to both edges of the window");
    }
    if (restarts != Demand.NONE) {
      conclude(RESTARTS, "nothing started counting again from zero");
    }
    conclude(
        SNAPSHOTS,
        "the window holds "
            + Format.counted(
                Math.max(asked.snapshots(), input.deltas().sinceStart() ? 1 : 2), "snapshot")
            + " a node, all usable and in order");
  }

  private void conclude(String name, String what) {
    conditions.add(findings.condition(name, what, ""));
  }

  private void snapshots(RunDeltas run) {
    boolean any = run.sinceStart() || run.nodes().stream().anyMatch(node -> node.snapshots() > 1);
    if (!any) {
      findings.invalid(
          SNAPSHOTS,
          "No node has two snapshots in the window, so nothing can be measured between them");
    }
    for (NodeDeltas node : run.nodes()) {
      if (node.snapshots() < asked.snapshots()) {
        findings.invalid(
            SNAPSHOTS,
            node.node().name()
                + " has "
                + Format.counted(node.snapshots(), "snapshot")
                + " in the window, and at least "
                + asked.snapshots()
                + " are asked for");
      }
    }
  }

  private void order(RunDeltas run) {
    for (NodeDeltas node : run.nodes()) {
      if (node.startWentBack()) {
        findings.invalid(
            SNAPSHOTS,
            node.node().name()
                + ": its process began earlier in a later snapshot; the snapshots are in the wrong"
                + " order or of different machines");
      }
    }
  }

  /** What was not seen of a node: more than that only where the file asks for all. */
  private void unseen(String text) {
    breaks(asked.nodes(), NODES, text);
  }

  private void breaks(Demand demand, String condition, String text) {
    switch (demand) {
      case NONE -> findings.incomplete(null, text);
      case USUAL -> findings.incomplete(condition, text);
      case STRICT -> findings.invalid(condition, text);
    }
  }

  /** A benchmark that gave up put another load on the system than was meant. */
  private void benchmark() {
    if (asked.benchmark() && isTold("benchmark-failed")) {
      findings.invalid(BENCHMARK, "The benchmark failed; the notices say with which exit code");
    }
  }

  private void missingNodes() {
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
      breaks(
          asked.nodes() == Demand.NONE ? Demand.NONE : Demand.STRICT,
          NODES,
          node + " serves metrics, and there is no usable snapshot of it");
    }
  }

  private void unreadable() {
    int count = input.unreadable().values().stream().mapToInt(Integer::intValue).sum();
    if (count > 0) {
      findings.incomplete(
          SNAPSHOTS,
          Format.count(count)
              + (count == 1 ? " snapshot" : " snapshots")
              + " could not be used; the notices say which and why");
    }
  }

  private void truncation() {
    if (isTold("archive-truncated")) {
      findings.incomplete(SNAPSHOTS, "The archive ends too early; what came after is not counted");
    }
  }

  /** What a Prometheus server said of its answers, or cannot say. */
  private void server() {
    if (isTold("server-warning") || isTold("server-partial")) {
      findings.incomplete(
          SNAPSHOTS, "The server warned that its answers may be incomplete; the notices say why");
    }
    if (isTold("push-down-reset")) {
      breaks(
          restarts,
          RESTARTS,
          "On some node counting started again from zero; what was observed before the restart"
              + " and after the last look at it is lost");
    }
    if (isTold("push-down-lost")) {
      breaks(
          restarts,
          RESTARTS,
          "Some nodes restarted, or were not seen up to the edges of the window; what they did"
              + " meanwhile is not counted, and nobody knows how much it was");
    }
    if (isTold("push-down")) {
      findings.told(
          new Remark(
              Tone.NEUTRAL, "The server added up the nodes: what single nodes did cannot be told"));
    }
  }

  private boolean isTold(String code) {
    return input.notices().stream().anyMatch(notice -> notice.code().equals(code));
  }

  private void failedScrapes() {
    List<ScrapeFailure> failures = failures(input.description().failures(), input.window());
    List<String> nodes =
        failures.stream().map(ScrapeFailure::node).filter(Objects::nonNull).distinct().toList();
    String of = nodes.isEmpty() ? "" : " of " + String.join(", ", nodes);
    if (!failures.isEmpty()) {
      findings.told(
          new Remark(
              Tone.UNDECIDED,
              Format.count(failures.size())
                  + (failures.size() == 1 ? " scrape" : " scrapes")
                  + of
                  + " failed; between the snapshots around them nothing is lost unless the process"
                  + " ended"));
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

  private void restarts(RunDeltas run) {
    List<String> restarted =
        run.nodes().stream()
            .filter(node -> node.restarts() > 0 || resets(node) > 0)
            .map(node -> node.node().name())
            .toList();
    if (!restarted.isEmpty()) {
      breaks(
          restarts,
          RESTARTS,
          String.join(", ", restarted)
              + " started counting again from zero inside the window; what was observed between"
              + " the last snapshot before and the restart is lost");
    }
  }

  private static int resets(NodeDeltas node) {
    return node.histograms().stream().mapToInt(child -> child.resets()).sum()
        + node.counters().stream().mapToInt(counter -> counter.resets()).sum();
  }

  private void vanished(RunDeltas run) {
    List<String> nodes =
        run.nodes().stream().filter(Validity::vanished).map(node -> node.node().name()).toList();
    if (!nodes.isEmpty()) {
      findings.incomplete(
          SNAPSHOTS,
          String.join(", ", nodes)
              + " no longer exposed some of its series in the last snapshot; what they counted after"
              + " they were last seen is lost");
    }
  }

  private static boolean vanished(NodeDeltas node) {
    return node.histograms().stream().anyMatch(child -> child.vanished())
        || node.counters().stream().anyMatch(counter -> counter.vanished());
  }

  private void edges(RunDeltas run) {
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

  private void shortness(RunDeltas run) {
    if (run.sinceStart()) {
      findings.told(
          new Remark(
              Tone.NEUTRAL,
              "There is one snapshot a node: nothing can be said of changes over time, nor whether"
                  + " anything restarted"));
    }
    if (run.sinceStart() || run.grid().isTimeless() || run.grid().size() >= 3) {
      return;
    }
    findings.told(
        new Remark(
            Tone.NEUTRAL,
            "The window spans "
                + (run.grid().size() == 1 ? "one interval" : "two intervals")
                + " between snapshots, so nothing can be said of changes inside it"));
  }
}
