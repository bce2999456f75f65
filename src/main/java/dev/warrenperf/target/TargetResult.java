package dev.warrenperf.target;

import dev.warrenperf.model.Selector;
import java.util.List;

/** One target, measured and judged. */
public sealed interface TargetResult permits OperationResult, FigureResult, FailoverResult {

  Target target();

  /** Every selector that may serve, the preferred first. */
  List<Selector> metrics();

  /** What is promised of it and whether that holds; empty when it is shown and never judged. */
  List<Check> checks();
}
