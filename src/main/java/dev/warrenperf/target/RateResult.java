package dev.warrenperf.target;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.UnitChoice;

/**
 * One rate, measured and judged.
 *
 * @param used the selector whose series serve
 * @param total the series behind it
 * @param perSecond increase by the window's length; NaN when it cannot be told
 * @param unit that the counter's numbers were taken in
 */
public record RateResult(
    ThroughputTarget target,
    Selector used,
    CounterTotal total,
    double perSecond,
    Judgement judgement,
    UnitChoice unit) {

  /** Whether the preferred name was not exposed and another one serves. */
  public boolean isAlias() {
    return total.isExposed() && !used.equals(target.counters().get(0));
  }
}
