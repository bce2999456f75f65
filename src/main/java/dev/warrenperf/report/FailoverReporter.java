package dev.warrenperf.report;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.analysis.LeaderHistory;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.FailoverResult;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of leader as a report shows them. */
final class FailoverReporter {

  /** A list that nobody reads to its end. */
  private static final int MOST = 200;

  private final RunDescription description;
  private final RunDeltas run;
  private final List<OperationReport> operations;
  private final Outcomes outcomes;
  private final boolean drawn;

  FailoverReporter(
      JudgedRun input, List<OperationReport> operations, Outcomes outcomes, boolean drawn) {
    this.description = input.description();
    this.run = input.deltas().around();
    this.operations = operations;
    this.outcomes = outcomes;
    this.drawn = drawn;
  }

  /** Worst first. */
  List<FailoverReport> of(List<FailoverResult> results) {
    return Outcomes.worstFirst("failover", results, this::of);
  }

  private FailoverReport of(FailoverResult result, String anchor) {
    LeaderHistory history = result.history();
    LeaderGap shown = shown(result);
    return new FailoverReport(
        result.target().name(),
        anchor,
        history.gauge().toString(),
        history.activity().serves()
            ? history.activity().counters().stream().map(Selector::toString).toList()
            : List.of(),
        result.target().refreshSeconds(),
        history.changes(),
        shown == null ? Double.NaN : shown.shortestSeconds(),
        shown == null ? Double.NaN : shown.longestSeconds(),
        LeaderWords.finding(history),
        outcomes.of(result.check()),
        history.terms().stream().limit(MOST).toList(),
        result.gaps().stream().limit(MOST).map(gap -> event(gap, result)).toList(),
        remarks(result),
        drawn ? LeaderCharts.of(anchor, result, run, description) : null);
  }

  /** What decides; where nothing is promised, what may have lasted longest. */
  private static LeaderGap shown(FailoverResult result) {
    if (result.target().leaderless() != null) {
      return result.deciding();
    }
    return result.history().gaps().stream()
        .filter(gap -> gap.kind() != LeaderGap.Kind.NO_PREDECESSOR)
        .max(Comparator.comparingDouble(LeaderGap::longestSeconds))
        .orElse(null);
  }

  private static List<Remark> remarks(FailoverResult result) {
    LeaderHistory history = result.history();
    List<Remark> remarks = new ArrayList<>(LeaderWords.remarks(result));
    int most = Math.max(history.gaps().size(), history.terms().size());
    if (most > MOST) {
      remarks.add(
          new Remark(
              Tone.NEUTRAL,
              "Only the first " + MOST + " leaderships and times between them are listed"));
    }
    return remarks;
  }

  private FailoverEvent event(FailoverResult.JudgedGap judged, FailoverResult result) {
    LeaderGap gap = judged.gap();
    Outcome outcome =
        Outcomes.of(judged.judgement(), result.target().leaderless(), result.target().required());
    Meanwhile meanwhile = Meanwhile.of(gap, result.history(), run, operations);
    return new FailoverEvent(
        gap,
        outcome.verdict(),
        outcome.reason(),
        GapWords.of(gap, result.history()),
        meanwhile.requests(),
        outcome,
        GapWords.beside(gap, result.history()),
        meanwhile.text());
  }
}
