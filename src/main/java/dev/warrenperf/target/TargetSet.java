package dev.warrenperf.target;

import java.util.List;
import java.util.Objects;

/**
 * A whole target file.
 *
 * @param name the title it gives itself
 * @param origin file or built-in name it was read from
 * @param operations in the order of the file
 */
public record TargetSet(
    String name,
    String origin,
    List<OperationTarget> operations,
    List<ThroughputTarget> throughput,
    List<GaugeTarget> gauges,
    List<ResourceTarget> resources,
    List<FailoverTarget> failover) {

  public TargetSet {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(origin, "origin");
    operations = List.copyOf(operations);
    throughput = List.copyOf(throughput);
    gauges = List.copyOf(gauges);
    resources = List.copyOf(resources);
    failover = List.copyOf(failover);
  }

  /** Without failover. */
  public TargetSet(
      String name,
      String origin,
      List<OperationTarget> operations,
      List<ThroughputTarget> throughput,
      List<GaugeTarget> gauges,
      List<ResourceTarget> resources) {
    this(name, origin, operations, throughput, gauges, resources, List.of());
  }
}
