package dev.warrenperf.report;

import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.Contrast;
import dev.warrenperf.comparison.FigureContrast;
import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.CheckedFigure;
import dev.warrenperf.judge.RunDay;
import dev.warrenperf.judge.Waiver;
import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.judge.WaiverRuling;
import dev.warrenperf.judge.WaiverSet;
import java.time.LocalDate;
import java.util.List;

/**
 * Waivers of changes, held against what a comparison found. Each contrast is ruled by itself; a
 * waiver as a whole holds where it holds for every contrast that is worse.
 */
public final class ChangeWaivers {

  /** Nothing is waived. */
  static final ChangeWaivers NONE =
      new ChangeWaivers(WaiverSet.NONE, new RunDay(LocalDate.EPOCH, false));

  private final WaiverSet waivers;
  private final WaiverRuling ruling;

  /**
   * Of one file.
   *
   * @param day on which the candidate's run ended
   */
  public ChangeWaivers(WaiverSet waivers, RunDay day) {
    this.waivers = waivers;
    this.ruling = new WaiverRuling(waivers.origin(), day);
  }

  /** What became of every waiver, in the order of their file, where no target was judged. */
  public List<WaiverResult> withoutTargets(ComparisonResult result) {
    return waivers.waivers().stream()
        .map(waiver -> isOfChange(waiver) ? ruled(waiver, result) : ruling.unjudged(waiver))
        .toList();
  }

  /** What was judged without a baseline, with what the comparison gives for waivers of changes. */
  public List<WaiverResult> among(List<WaiverResult> judged, ComparisonResult result) {
    return judged.stream()
        .map(found -> isOfChange(found.waiver()) ? ruled(found.waiver(), result) : found)
        .toList();
  }

  private static boolean isOfChange(Waiver waiver) {
    return waiver.target().figure() == CheckedFigure.CHANGE;
  }

  private WaiverResult ruled(Waiver waiver, ComparisonResult result) {
    return ruling.change(
        waiver,
        result.candidates().stream()
            .flatMap(CandidateResult::contrasts)
            .filter(contrast -> target(contrast).equals(waiver.target()))
            .filter(contrast -> contrast.is(Change.SLOWER))
            .mapToDouble(Contrast::worseBy)
            .toArray());
  }

  /** Of an operation both what the system measured and what a client did. */
  private static CheckSubject target(Contrast contrast) {
    Kind kind =
        contrast instanceof FigureContrast figure ? Promises.kind(figure.figure()) : Kind.OPERATION;
    return CheckSubject.change(kind, contrast.name());
  }

  /** Why a slowdown does not count, in a sentence without its full stop; null when it counts. */
  String excuse(Contrast contrast) {
    return waivers
        .of(target(contrast))
        .filter(waiver -> contrast.is(Change.SLOWER))
        .filter(waiver -> ruling.change(waiver, contrast.worseBy()).holds())
        .map(ChangeWaivers::text)
        .orElse(null);
  }

  private static String text(Waiver waiver) {
    return "until %s up to the ceiling %s, since %s"
        .formatted(waiver.expires(), waiver.ceiling(), waiver.reason());
  }
}
