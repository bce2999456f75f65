package dev.warrenperf.judge;

import dev.warrenperf.analysis.OtherName;
import java.util.List;

/** One target, measured and judged. */
public sealed interface TargetResult permits OperationResult, FigureResult, FailoverResult {

  Target target();

  /** As reports call it: {@code Service Create}, {@code Manager CPU}. */
  default String title() {
    return target().name();
  }

  /** What it was measured by. */
  List<MetricChoice> metrics();

  /** Nodes that expose a metric of it by another name than the one that serves. */
  default List<OtherName> others() {
    return metrics().stream().flatMap(metric -> metric.others().stream()).toList();
  }

  /** Whether another name than a preferred one serves. */
  default boolean isAlias() {
    return metrics().stream().anyMatch(MetricChoice::isAlias);
  }

  /** What is promised of it and whether that holds; empty when it is shown and never judged. */
  List<Check> checks();
}
