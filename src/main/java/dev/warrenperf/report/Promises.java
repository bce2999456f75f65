package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.Tiers;
import java.util.HashMap;
import java.util.Map;

/** Targets by the name under which runs measured what they are of. */
final class Promises {

  private final Map<String, OperationTarget> operations = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<CheckSubject, Tiers> limits = new HashMap<>();

  Promises(TargetSet targets) {
    for (OperationTarget target : targets.operations()) {
      operations.putIfAbsent(target.name(), target);
      places.putIfAbsent(target.name(), places.size());
    }
    targets.all().forEach(target -> target.promised().forEach(limits::putIfAbsent));
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
    Tiers promised = limits.get(subject(figure));
    return promised != null && promised.target().quantity().unit() == figure.unit()
        ? promised
        : null;
  }

  /** What a figure's target is of. */
  static CheckSubject subject(MeasuredFigure figure) {
    return CheckSubject.value(kind(figure), figure.name());
  }

  /** What sort of target a figure is promised by. */
  static CheckSubject.Kind kind(MeasuredFigure figure) {
    return switch (figure.kind()) {
      case THROUGHPUT -> CheckSubject.Kind.RATE;
      case RATIO -> CheckSubject.Kind.RATIO;
      case GAUGE -> CheckSubject.Kind.GAUGE;
      case CPU -> CheckSubject.Kind.CPU;
      case MEMORY -> CheckSubject.Kind.MEMORY;
    };
  }
}
