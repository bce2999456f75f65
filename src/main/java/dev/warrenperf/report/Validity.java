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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Whether the figures may be judged at all, and what of the run is missing: each condition of the
 * target file's {@code valid}, those that it does not name by their defaults.
 */
final class Validity {

  private static final String BENCHMARK = "benchmark";
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
    return targets.of(FailoverTarget.class).stream()
        .anyMatch(target -> target.leaderless() != null);
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
    NodesSeen nodes = new NodesSeen(input, findings);
    nodes.missing();
    unreadable();
    truncation();
    server();
    failedScrapes();
    restarts(run);
    LeaderWords.validity(input.results().failover()).forEach(findings::told);
    vanished(run);
    nodes.edges();
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
      conclude(
          NodesSeen.CONDITION,
          "every named node answered, and was seen up to both edges of the window");
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

  /** A benchmark that gave up put another load on the system than was meant. */
  private void benchmark() {
    if (asked.benchmark() && hasFailed(input.description().exitCode())) {
      findings.invalid(BENCHMARK, "The benchmark failed; the notices say with which exit code");
    }
  }

  private static boolean hasFailed(Integer exitCode) {
    return exitCode != null && exitCode != 0;
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
    if (lacks(Shortfall.ARCHIVE_TRUNCATED)) {
      findings.incomplete(SNAPSHOTS, "The archive ends too early; what came after is not counted");
    }
  }

  /** What a Prometheus server said of its answers, or cannot say. */
  private void server() {
    if (lacks(Shortfall.SERVER_WARNING) || lacks(Shortfall.SERVER_PARTIAL)) {
      findings.incomplete(
          SNAPSHOTS, "The server warned that its answers may be incomplete; the notices say why");
    }
    if (lacks(Shortfall.PUSH_DOWN_RESET)) {
      findings.breaks(
          restarts,
          RESTARTS,
          "On some node counting started again from zero; what was observed before the restart"
              + " and after the last look at it is lost");
    }
    if (lacks(Shortfall.PUSH_DOWN_LOST)) {
      findings.breaks(
          restarts,
          RESTARTS,
          "Some nodes restarted, or were not seen up to the edges of the window; what they did"
              + " meanwhile is not counted, and nobody knows how much it was");
    }
    if (lacks(Shortfall.PUSH_DOWN)) {
      findings.told(
          new Remark(
              Tone.NEUTRAL, "The server added up the nodes: what single nodes did cannot be told"));
    }
  }

  private boolean lacks(Shortfall shortfall) {
    return input.notices().stream().anyMatch(notice -> notice.tells(shortfall));
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
            .filter(node -> node.restarts() > 0 || !run.startedAnew(node).isEmpty())
            .map(node -> node.node().name())
            .toList();
    if (!restarted.isEmpty()) {
      findings.breaks(
          restarts,
          RESTARTS,
          String.join(", ", restarted)
              + " started counting again from zero inside the window; what was observed between"
              + " the last snapshot before and the restart is lost");
    }
  }

  private void vanished(RunDeltas run) {
    List<String> nodes =
        run.nodes().stream().filter(Validity::vanished).map(node -> node.node().name()).toList();
    if (!nodes.isEmpty()) {
      findings.incomplete(
          SNAPSHOTS,
          String.join(", ", nodes)
              + " no longer exposed some of its series in the last snapshot; what they counted"
              + " after they were last seen is lost");
    }
  }

  private static boolean vanished(NodeDeltas node) {
    return node.histograms().stream().anyMatch(child -> child.vanished())
        || node.counters().stream().anyMatch(counter -> counter.vanished());
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
