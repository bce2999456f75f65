package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.target.GaugeTarget;
import dev.warrenperf.target.OperationTarget;
import dev.warrenperf.target.RatioTarget;
import dev.warrenperf.target.ResourceTarget;
import dev.warrenperf.target.TargetSet;
import dev.warrenperf.target.ThroughputTarget;
import dev.warrenperf.target.Tiers;
import java.util.HashMap;
import java.util.Map;

/** Targets by the name under which runs measured what they are of. */
final class Promises {

  private record Key(MeasuredFigure.Kind kind, String name) {}

  private final Map<String, OperationTarget> operations = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Key, Tiers> figures = new HashMap<>();

  Promises(TargetSet targets) {
    for (OperationTarget target : targets.operations()) {
      operations.putIfAbsent(target.name(), target);
      places.putIfAbsent(target.name(), places.size());
    }
    for (ThroughputTarget target : targets.throughput()) {
      add(MeasuredFigure.Kind.THROUGHPUT, target.name(), target.rate());
    }
    for (RatioTarget target : targets.ratios()) {
      add(MeasuredFigure.Kind.RATIO, target.name(), target.limits());
    }
    for (GaugeTarget target : targets.gauges()) {
      add(MeasuredFigure.Kind.GAUGE, target.name(), target.limits());
    }
    for (ResourceTarget target : targets.resources()) {
      add(MeasuredFigure.Kind.CPU, target.name(), target.cpu());
      add(MeasuredFigure.Kind.MEMORY, target.name(), target.memory());
    }
  }

  private void add(MeasuredFigure.Kind kind, String name, Tiers limits) {
    if (limits != null) {
      figures.putIfAbsent(new Key(kind, name), limits);
    }
  }

  /** What is promised of an operation's latency; null when nothing is. */
  OperationTarget of(String operation) {
    return operations.get(operation);
  }

  /** Where an operation stands in the target file; behind all when it does not. */
  int place(String operation) {
    return places.getOrDefault(operation, places.size());
  }

  /** Limits of a figure, when they are in its unit; null otherwise. */
  Tiers of(MeasuredFigure figure) {
    Tiers limits = figures.get(new Key(figure.kind(), figure.name()));
    return limits != null && limits.target().quantity().unit() == figure.unit() ? limits : null;
  }
}
