package dev.warrenperf.judge;

import java.util.Map;
import java.util.function.Function;

/** A target of one number, with at most one limit. */
public sealed interface SingleTarget extends Target
    permits ThroughputTarget, RatioTarget, GaugeTarget, ResourceTarget, FailoverTarget {

  /** Null when it is shown and never judged. */
  Tiers limits();

  /** What came of it in a run. */
  TargetResult judged(Judges judges);

  /** The same with other limits. */
  SingleTarget with(Tiers others);

  /** What its limits are promised of. */
  default CheckSubject subject() {
    return CheckSubject.value(kind(), name());
  }

  @Override
  default Map<CheckSubject, Tiers> promised() {
    return limits() == null ? Map.of() : Map.of(subject(), limits());
  }

  @Override
  default Target with(Function<CheckSubject, Tiers> others) {
    return with(others.apply(subject()));
  }
}
