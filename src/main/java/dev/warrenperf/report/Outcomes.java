package dev.warrenperf.report;

import dev.warrenperf.judge.Check;
import dev.warrenperf.judge.Judgement;
import dev.warrenperf.judge.TargetResult;
import dev.warrenperf.judge.TargetResults;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.judge.WaiverResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** Judgements as outcomes of a report. */
final class Outcomes {

  private final TargetResults results;

  /** Of the targets of a run, with its waivers. */
  Outcomes(TargetResults results) {
    this.results = results;
  }

  /** Null: shown, never judged. */
  Outcome of(Check check) {
    return check == null
        ? Outcome.NOT_JUDGED
        : of(
            check.judgement(),
            check.limits(),
            check.required(),
            results.waiver(check).orElse(null));
  }

  /** Of what no waiver concerns. Null limits: shown, never judged. */
  static Outcome of(Judgement judgement, Tiers limits, boolean required) {
    return of(judgement, limits, required, null);
  }

  private static Outcome of(
      Judgement judgement, Tiers limits, boolean required, WaiverResult waiver) {
    return limits == null || judgement == null
        ? Outcome.NOT_JUDGED
        : new Outcome(limits.target().value(), judgement, required, waiver, limits);
  }

  /**
   * Worst news first: failed, undecided, without data, passed, not judged; among equals what counts
   * before what is waived.
   */
  static Comparator<Outcome> worstFirst() {
    return Comparator.comparing(
            Outcome::verdict, Comparator.nullsLast(Comparator.<Verdict>naturalOrder()))
        .thenComparing(Outcome::isWaived)
        .thenComparingDouble(outcome -> Double.isNaN(outcome.headroom()) ? 0 : outcome.headroom());
  }

  /**
   * A report of each result, worst first; equal ones in the order of the target file.
   *
   * @param kind with which their anchors begin
   * @param report of a result and its anchor
   */
  static <R extends TargetResult, T extends TargetReport> List<T> worstFirst(
      String kind, List<R> results, BiFunction<R, String, T> report) {
    List<T> reports = new ArrayList<>();
    for (R result : results) {
      reports.add(report.apply(result, Anchors.of(kind, reports.size(), result.title())));
    }
    reports.sort(Comparator.comparing(TargetReport::worst, worstFirst()));
    return reports;
  }
}
