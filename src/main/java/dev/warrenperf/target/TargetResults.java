package dev.warrenperf.target;

import java.util.List;

/** Every target of a set, measured and judged, in the order of its file. */
public record TargetResults(
    TargetSet targets,
    List<OperationResult> operations,
    List<RateResult> rates,
    List<GaugeResult> gauges,
    List<ResourceResult> resources,
    List<FailoverResult> failover) {
  public TargetResults {
    operations = List.copyOf(operations);
    rates = List.copyOf(rates);
    gauges = List.copyOf(gauges);
    resources = List.copyOf(resources);
    failover = List.copyOf(failover);
  }
}
