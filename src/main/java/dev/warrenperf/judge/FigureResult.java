package dev.warrenperf.judge;

import java.util.List;

/** One number, measured and judged: a rate, a ratio, a level, the use of CPU or memory. */
public sealed interface FigureResult extends TargetResult
    permits RateResult, RatioResult, GaugeResult, ResourceResult {

  /** What its limits are promised of. */
  CheckSubject subject();

  Judgement judgement();

  /** Of the whole run, which versions are compared by; in base units, NaN without data. */
  double value();

  /** Whether any of its metrics is there. */
  boolean isExposed();

  default Tiers limits() {
    return target().promised().get(subject());
  }

  /** What is promised of it and whether that holds. */
  default Check check() {
    return Check.of(subject(), target(), judgement());
  }

  @Override
  default List<Check> checks() {
    return List.of(check());
  }
}
