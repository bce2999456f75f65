package dev.warrenperf.target;

import java.util.List;

/** One target, measured and judged. */
public sealed interface TargetResult
    permits OperationResult, RateResult, RatioResult, GaugeResult, ResourceResult, FailoverResult {

  Target target();

  /** What is promised of it and whether that holds; empty when it is shown and never judged. */
  List<Check> checks();
}
