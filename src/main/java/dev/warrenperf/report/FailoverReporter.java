package dev.warrenperf.report;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.analysis.LeaderHistory;
import dev.warrenperf.analysis.LeaderTerm;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.FailoverResult;
import dev.warrenperf.judge.FailoverWords;
import dev.warrenperf.model.RunDescription;
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

  FailoverReporter(ReportInput input, List<OperationReport> operations, Outcomes outcomes) {
    this.description = input.description();
    this.run = input.deltas().around();
    this.operations = operations;
    this.outcomes = outcomes;
    this.drawn = input.drawn();
  }

  /** Worst first. */
  List<FailoverReport> of(List<FailoverResult> results) {
    return Outcomes.worstFirst("failover", results, this::of);
  }

  private FailoverReport of(FailoverResult result, String anchor) {
    LeaderHistory history = result.history();
    LeaderGap shown = shown(result);
    List<Remark> remarks = remarks(history);
    return new FailoverReport(
        result.target().name(),
        anchor,
        history.gauge().toString(),
        result.target().refreshSeconds(),
        history.changes(),
        shown == null ? Double.NaN : shown.shortestSeconds(),
        shown == null ? Double.NaN : shown.longestSeconds(),
        shown == null ? "–" : FailoverWords.interval(shown),
        LeaderWords.finding(history),
        outcomes.of(result.check()),
        history.terms().stream().limit(MOST).map(FailoverReporter::part).toList(),
        result.gaps().stream().limit(MOST).map(gap -> event(gap, result)).toList(),
        remarks.stream().map(Remark::text).toList(),
        remarks,
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

  private static List<Remark> remarks(LeaderHistory history) {
    List<Remark> remarks = new ArrayList<>(LeaderWords.remarks(history));
    int most = Math.max(history.gaps().size(), history.terms().size());
    if (most > MOST) {
      remarks.add(
          new Remark(
              Tone.NEUTRAL,
              "Only the first " + MOST + " leaderships and times between them are listed"));
    }
    return remarks;
  }

  private static FailoverReport.LeaderPart part(LeaderTerm term) {
    return new FailoverReport.LeaderPart(
        term.node(),
        LeaderTimes.iso(term.beganEarliest()),
        LeaderTimes.iso(term.firstMillis()),
        LeaderTimes.iso(term.lastMillis()),
        LeaderTimes.iso(term.endedEarliest()),
        LeaderTimes.iso(term.endedLatest()),
        LeaderTimes.span(term.firstMillis(), term.lastMillis()),
        LeaderTimes.between(term.beganEarliest(), term.firstMillis()),
        LeaderTimes.between(term.endedEarliest(), term.endedLatest()));
  }

  private FailoverEvent event(FailoverResult.JudgedGap judged, FailoverResult result) {
    LeaderGap gap = judged.gap();
    Outcome outcome =
        Outcomes.of(judged.judgement(), result.target().leaderless(), result.target().required());
    Meanwhile meanwhile = Meanwhile.of(gap, result.history(), run, operations);
    return new FailoverEvent(
        gap.kind(),
        gap.from().isEmpty() ? null : String.join(" or ", gap.from()),
        gap.to().isEmpty() ? null : String.join(" or ", gap.to()),
        LeaderTimes.iso(gap.lossEarliest()),
        LeaderTimes.iso(gap.lossLatest()),
        LeaderTimes.iso(gap.gainEarliest()),
        LeaderTimes.iso(gap.gainLatest()),
        gap.shortestSeconds(),
        gap.longestSeconds(),
        outcome.verdict(),
        outcome.reason(),
        outcome,
        GapWords.of(gap, result.history()),
        meanwhile.requests(),
        FailoverWords.interval(gap),
        FailoverWords.nodes(gap),
        LeaderTimes.between(gap.lossEarliest(), gap.lossLatest()),
        LeaderTimes.between(gap.gainEarliest(), gap.gainLatest()),
        GapWords.beside(gap, result.history()),
        meanwhile.text());
  }
}
