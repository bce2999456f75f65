package dev.warrenperf.target;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.model.Selector;

/**
 * One rate, measured and judged.
 *
 * @param used the selector whose series serve
 * @param total the series behind it
 * @param perSecond increase by the window's length; NaN when it cannot be told
 */
public record RateResult(
    ThroughputTarget target,
    Selector used,
    CounterTotal total,
    double perSecond,
    Judgement judgement) {

  /** Whether the preferred name was not exposed and another one serves. */
  public boolean isAlias() {
    return total.isExposed() && !used.equals(target.counters().get(0));
  }
}
