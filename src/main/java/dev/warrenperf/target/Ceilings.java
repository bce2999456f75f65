package dev.warrenperf.target;

import dev.warrenperf.target.WaivedTarget.Kind;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Waived targets with their ceilings in place of their limits, and nothing else. */
final class Ceilings {

  private final WaiverSet waivers;

  private Ceilings(WaiverSet waivers) {
    this.waivers = waivers;
  }

  /** Those of the targets that are waived. */
  static TargetSet of(TargetSet targets, WaiverSet waivers) {
    Ceilings ceilings = new Ceilings(waivers);
    return new TargetSet(
        targets.name(),
        targets.origin(),
        targets.operations().stream().flatMap(ceilings::operation).toList(),
        targets.throughput().stream().flatMap(ceilings::rate).toList(),
        targets.gauges().stream().flatMap(ceilings::gauge).toList(),
        targets.resources().stream().flatMap(ceilings::resource).toList(),
        targets.failover().stream().flatMap(ceilings::failover).toList(),
        targets.ratios().stream().flatMap(ceilings::ratio).toList(),
        targets.units(),
        targets.valid());
  }

  private Stream<OperationTarget> operation(OperationTarget target) {
    SortedMap<Double, Tiers> quantiles = new TreeMap<>();
    for (double q : target.quantiles().keySet()) {
      Tiers ceiling = waivers.ceiling(WaivedTarget.quantile(target.name(), q));
      if (ceiling != null) {
        quantiles.put(q, ceiling);
      }
    }
    Tiers mean = target.mean() == null ? null : waivers.ceiling(WaivedTarget.mean(target.name()));
    return mean == null && quantiles.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new OperationTarget(
                target.name(),
                target.histograms(),
                target.samples(),
                mean,
                target.meanPer(),
                quantiles,
                target.summary(),
                target.failures(),
                target.required()));
  }

  private Stream<ThroughputTarget> rate(ThroughputTarget target) {
    Tiers ceiling = value(Kind.RATE, target.name());
    return ceiling == null
        ? Stream.empty()
        : Stream.of(
            new ThroughputTarget(
                target.name(), target.counters(), ceiling, target.capacity(), target.required()));
  }

  private Stream<RatioTarget> ratio(RatioTarget target) {
    return Stream.ofNullable(value(Kind.RATIO, target.name())).map(target::with);
  }

  private Stream<GaugeTarget> gauge(GaugeTarget target) {
    Tiers ceiling = value(Kind.GAUGE, target.name());
    return ceiling == null
        ? Stream.empty()
        : Stream.of(
            new GaugeTarget(
                target.name(),
                target.gauges(),
                target.statistic(),
                ceiling,
                target.series(),
                target.across(),
                target.demand(),
                target.required()));
  }

  private Stream<ResourceTarget> resource(ResourceTarget target) {
    Tiers cpu = target.cpu() == null ? null : value(Kind.CPU, target.name());
    Tiers memory = target.memory() == null ? null : value(Kind.MEMORY, target.name());
    return cpu == null && memory == null
        ? Stream.empty()
        : Stream.of(
            new ResourceTarget(
                target.name(),
                target.role(),
                cpu,
                memory,
                target.cpuCounter(),
                target.memoryGauge(),
                target.cores(),
                target.overSeconds(),
                target.perSeries(),
                target.required()));
  }

  private Stream<FailoverTarget> failover(FailoverTarget target) {
    Tiers ceiling = target.leaderless() == null ? null : value(Kind.FAILOVER, target.name());
    return ceiling == null
        ? Stream.empty()
        : Stream.of(
            new FailoverTarget(
                target.name(),
                target.leaders(),
                ceiling,
                target.refreshSeconds(),
                target.required()));
  }

  private Tiers value(Kind kind, String name) {
    return waivers.ceiling(WaivedTarget.value(kind, name));
  }

  /** Whether there is nothing to judge. */
  static boolean areNone(TargetSet ceilings) {
    return Stream.of(
            ceilings.operations(),
            ceilings.throughput(),
            ceilings.ratios(),
            ceilings.gauges(),
            ceilings.resources(),
            ceilings.failover())
        .allMatch(List::isEmpty);
  }
}
