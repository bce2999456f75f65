package dev.warrenperf.judge;

import dev.warrenperf.judge.CheckSubject.Kind;

/**
 * What of a run's results rests on instants that nothing but the files' own times tell: rates, CPU
 * levels that were missed, and times without a leader. They are shown and decide nothing.
 */
public final class UntrustedTimes {

  private UntrustedTimes() {}

  /** The same results, with no verdict that rests on times. */
  public static TargetResults undecided(TargetResults results) {
    return results.untimed(UntrustedTimes::undecided);
  }

  private static TargetResult undecided(TargetResult result) {
    if (result instanceof FigureResult figure && isByTime(figure)) {
      return figure.with(judgement(figure.judgement()));
    }
    return result instanceof FailoverResult failover ? failover(failover) : result;
  }

  /** A sample proves a level at any time; for how long it was asked for is known by times alone. */
  private static boolean isByTime(FigureResult figure) {
    boolean missed = figure.judgement().verdict() == Verdict.FAIL;
    return figure.kind() == Kind.RATE
        || figure.kind() == Kind.CPU
        || (missed && figure.target() instanceof GaugeTarget gauge && gauge.demand() != null);
  }

  private static FailoverResult failover(FailoverResult failover) {
    return new FailoverResult(
        failover.target(),
        failover.history(),
        failover.gaps().stream()
            .map(gap -> new FailoverResult.JudgedGap(gap.gap(), judgement(gap.judgement())))
            .toList(),
        failover.deciding(),
        judgement(failover.judgement()),
        failover.activityAbsence());
  }

  private static Judgement judgement(Judgement judged) {
    return judged != null && judged.isDecided()
        ? Judgement.undecided(Reason.TIME_FROM_MTIME, Reason.TIME_FROM_MTIME.meaning())
        : judged;
  }
}
