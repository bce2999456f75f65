package dev.warrenperf.target;

import java.util.List;

/**
 * Every target of a set, measured and judged, in the order of its file.
 *
 * @param waivers what became of each waiver, in the order of their file
 * @param timed whether more tells when snapshots were taken than the files' own times, or these are
 *     trusted
 */
public record TargetResults(
    TargetSet targets,
    List<OperationResult> operations,
    List<RateResult> rates,
    List<RatioResult> ratios,
    List<GaugeResult> gauges,
    List<ResourceResult> resources,
    List<FailoverResult> failover,
    List<WaiverResult> waivers,
    boolean timed) {
  public TargetResults {
    operations = List.copyOf(operations);
    rates = List.copyOf(rates);
    ratios = List.copyOf(ratios);
    gauges = List.copyOf(gauges);
    resources = List.copyOf(resources);
    failover = List.copyOf(failover);
    waivers = List.copyOf(waivers);
  }

  /** With no waiver, of snapshots whose times are known. */
  public TargetResults(
      TargetSet targets,
      List<OperationResult> operations,
      List<RateResult> rates,
      List<RatioResult> ratios,
      List<GaugeResult> gauges,
      List<ResourceResult> resources,
      List<FailoverResult> failover) {
    this(targets, operations, rates, ratios, gauges, resources, failover, List.of(), true);
  }

  /** Whether a target is missed that no waiver excuses. */
  public boolean isMissed() {
    return WaivedResults.judgements(this).values().stream()
        .filter(judgement -> judgement.verdict() == Verdict.FAIL)
        .anyMatch(judgement -> judgement.waiver() == null || !judgement.waiver().holds());
  }

  /** The same with other waivers beside. */
  public TargetResults with(List<WaiverResult> others) {
    return new TargetResults(
        targets, operations, rates, ratios, gauges, resources, failover, others, timed);
  }
}
