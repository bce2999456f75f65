package dev.warrenperf.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    return checks()
        .filter(check -> check.judgement().verdict() == Verdict.FAIL)
        .anyMatch(check -> waiver(check).filter(WaiverResult::holds).isEmpty());
  }

  /** Every result, in the order of reports. */
  public Stream<TargetResult> all() {
    return Stream.of(operations, rates, ratios, gauges, resources, failover).flatMap(List::stream);
  }

  /** Everything that was promised, and whether it holds. */
  public Stream<Check> checks() {
    return all().flatMap(result -> result.checks().stream());
  }

  /** What became of the waiver that concerns a miss, or what is undecided; empty without one. */
  public Optional<WaiverResult> waiver(Check check) {
    return waivers.stream()
        .filter(result -> check.isExcusable() && result.waiver().target().equals(check.subject()))
        .findFirst();
  }

  /** The same with other waivers beside. */
  public TargetResults with(List<WaiverResult> others) {
    return new TargetResults(
        targets, operations, rates, ratios, gauges, resources, failover, others, timed);
  }
}
