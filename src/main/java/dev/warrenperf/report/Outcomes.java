package dev.warrenperf.report;

import dev.warrenperf.target.Check;
import dev.warrenperf.target.Evidence;
import dev.warrenperf.target.Judgement;
import dev.warrenperf.target.TargetResult;
import dev.warrenperf.target.TargetResults;
import dev.warrenperf.target.Tiers;
import dev.warrenperf.target.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Judgements as outcomes of a report. */
final class Outcomes {

  private static final List<String> WORST_FIRST =
      Stream.of(Verdict.values()).map(Verdict::word).toList();

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
            results.waiver(check).map(WaiverReporter::ruling).orElse(null));
  }

  /** Of what no waiver concerns. Null limits: shown, never judged. */
  static Outcome of(Judgement judgement, Tiers limits, boolean required) {
    return of(judgement, limits, required, null);
  }

  private static Outcome of(
      Judgement judgement, Tiers limits, boolean required, WaiverReport.Ruling waiver) {
    if (limits == null || judgement == null) {
      return Outcome.NOT_JUDGED;
    }
    return new Outcome(
        limits.target().value(),
        limits.target().toString(),
        judgement.verdict().word(),
        tone(judgement.verdict()),
        judgement.reason() == null ? null : judgement.reason().code(),
        evidence(judgement),
        judgement.tier() == null ? null : judgement.tier().word(),
        judgement.headroom(),
        judgement.explanation(),
        required,
        waiver);
  }

  /** What cannot be decided is, as a statement on the system, weak at best. */
  private static String evidence(Judgement judgement) {
    if (judgement.verdict() == Verdict.UNDECIDED) {
      return Evidence.WEAK.word();
    }
    return judgement.evidence() == null ? null : judgement.evidence().word();
  }

  static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case PASS -> Tone.PASS;
      case FAIL -> Tone.FAIL;
      case UNDECIDED -> Tone.UNDECIDED;
      case NO_DATA -> Tone.NEUTRAL;
    };
  }

  /**
   * Worst news first: failed, undecided, without data, passed, not judged; among equals what counts
   * before what is waived.
   */
  static Comparator<Outcome> worstFirst() {
    return Comparator.comparingInt(Outcomes::rank)
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

  private static int rank(Outcome outcome) {
    return outcome.isJudged() ? WORST_FIRST.indexOf(outcome.verdict()) : WORST_FIRST.size();
  }
}
