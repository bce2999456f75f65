package dev.warrenperf.judge;

import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A whole target file.
 *
 * @param name the title it gives itself
 * @param origin file or built-in name it was read from
 * @param operations in the order of the file
 * @param units in which metrics count, where the file tells
 * @param valid when a run counts as a measurement
 */
public record TargetSet(
    String name,
    String origin,
    List<OperationTarget> operations,
    List<ThroughputTarget> throughput,
    List<GaugeTarget> gauges,
    List<ResourceTarget> resources,
    List<FailoverTarget> failover,
    List<RatioTarget> ratios,
    Map<Selector, MetricUnit> units,
    RunConditions valid) {

  /** Origins of those that come with the program; no file is reached by one. */
  public static final List<String> BUILT_IN = List.of("warren-1.3", "warren-load-test");

  public TargetSet {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(valid, "valid");
    operations = List.copyOf(operations);
    throughput = List.copyOf(throughput);
    gauges = List.copyOf(gauges);
    resources = List.copyOf(resources);
    failover = List.copyOf(failover);
    ratios = List.copyOf(ratios);
    units = Map.copyOf(units);
  }

  /** Without ratios, and with nothing said of when a run counts. */
  public TargetSet(
      String name,
      String origin,
      List<OperationTarget> operations,
      List<ThroughputTarget> throughput,
      List<GaugeTarget> gauges,
      List<ResourceTarget> resources,
      List<FailoverTarget> failover,
      Map<Selector, MetricUnit> units) {
    this(
        name,
        origin,
        operations,
        throughput,
        gauges,
        resources,
        failover,
        List.of(),
        units,
        RunConditions.USUAL);
  }

  /** Without units. */
  public TargetSet(
      String name,
      String origin,
      List<OperationTarget> operations,
      List<ThroughputTarget> throughput,
      List<GaugeTarget> gauges,
      List<ResourceTarget> resources,
      List<FailoverTarget> failover) {
    this(name, origin, operations, throughput, gauges, resources, failover, Map.of());
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

  /** Every target, in the order of reports. */
  public Stream<Target> all() {
    return Stream.of(operations, throughput, ratios, gauges, resources, failover)
        .flatMap(List::stream);
  }

  /** Those that are waived, each with its ceilings in place of its limits. */
  TargetSet ceilings(WaiverSet waivers) {
    return new TargetSet(
        name,
        origin,
        waivers.of(operations).map(one -> one.with(waivers::ceiling)).toList(),
        waivers.of(throughput).map(one -> one.with(waivers.ceiling(one.subject()))).toList(),
        waivers.of(gauges).map(one -> one.with(waivers.ceiling(one.subject()))).toList(),
        waivers.of(resources).map(one -> one.with(waivers::ceiling)).toList(),
        waivers.of(failover).map(one -> one.with(waivers.ceiling(one.subject()))).toList(),
        waivers.of(ratios).map(one -> one.with(waivers.ceiling(one.subject()))).toList(),
        units,
        valid);
  }
}
