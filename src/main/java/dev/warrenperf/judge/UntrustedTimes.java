package dev.warrenperf.judge;

/**
 * What of a run's results rests on instants that nothing but the files' own times tell: rates, CPU
 * levels that were missed, and times without a leader. They are shown and decide nothing.
 */
public final class UntrustedTimes {

  private UntrustedTimes() {}

  /** The same results, with no verdict that rests on times. */
  public static TargetResults undecided(TargetResults results) {
    return new TargetResults(
        results.targets(),
        results.operations(),
        results.rates().stream().map(rate -> rate.with(judgement(rate.judgement()))).toList(),
        results.ratios(),
        results.gauges().stream().map(UntrustedTimes::gauge).toList(),
        results.resources().stream().map(UntrustedTimes::resource).toList(),
        results.failover().stream().map(UntrustedTimes::failover).toList(),
        results.waivers(),
        false);
  }

  /** A sample proves a level at any time; for how long it was asked for is known by times alone. */
  private static GaugeResult gauge(GaugeResult gauge) {
    boolean byTime = gauge.target().demand() != null && gauge.judgement().verdict() == Verdict.FAIL;
    return byTime ? gauge.with(judgement(gauge.judgement())) : gauge;
  }

  private static ResourceResult resource(ResourceResult resource) {
    return resource.kind() == ResourceResult.Kind.MEMORY
        ? resource
        : resource.with(judgement(resource.judgement()));
  }

  private static FailoverResult failover(FailoverResult failover) {
    return new FailoverResult(
        failover.target(),
        failover.history(),
        failover.gaps().stream()
            .map(gap -> new FailoverResult.JudgedGap(gap.gap(), judgement(gap.judgement())))
            .toList(),
        failover.deciding(),
        judgement(failover.judgement()));
  }

  private static Judgement judgement(Judgement judged) {
    boolean decided =
        judged != null && (judged.verdict() == Verdict.PASS || judged.verdict() == Verdict.FAIL);
    return decided
        ? Judgement.undecided(Reason.TIME_FROM_MTIME, Reason.TIME_FROM_MTIME.meaning())
        : judged;
  }
}
