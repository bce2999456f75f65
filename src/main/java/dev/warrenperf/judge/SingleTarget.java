package dev.warrenperf.judge;

import java.util.Map;

/** A target of one number, with at most one limit. */
sealed interface SingleTarget extends Target
    permits ThroughputTarget, RatioTarget, GaugeTarget, FailoverTarget {

  CheckSubject.Kind kind();

  /** Null when it is shown and never judged. */
  Tiers limits();

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
}
