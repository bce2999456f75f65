package dev.warrenperf.target;

import java.util.Map;

/** A target of one number, with at most one limit. */
sealed interface SingleTarget extends Target
    permits ThroughputTarget, RatioTarget, GaugeTarget, FailoverTarget {

  WaivedTarget.Kind kind();

  /** Null when it is shown and never judged. */
  Tiers limits();

  /** The same with other limits. */
  SingleTarget with(Tiers others);

  /** What its limits are promised of. */
  default WaivedTarget subject() {
    return WaivedTarget.value(kind(), name());
  }

  @Override
  default Map<WaivedTarget, Tiers> promised() {
    return limits() == null ? Map.of() : Map.of(subject(), limits());
  }
}
