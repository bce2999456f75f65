package dev.warrenperf.judge;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.UnitChoice;
import java.util.List;

/**
 * One rate, measured and judged.
 *
 * @param used the selector whose series serve
 * @param total the series behind it
 * @param perSecond the sum of the increases of nodes, each by the time between its own snapshots;
 *     NaN when it cannot be told
 * @param busiest the window of a capacity in which the most was done; null where none is promised,
 *     or no window is long enough
 * @param achieved how much of what was offered to a capacity was done; null where nothing tells
 * @param unit that the counter's numbers were taken in
 */
public record RateResult(
    ThroughputTarget target,
    Selector used,
    CounterTotal total,
    double perSecond,
    Busiest busiest,
    Achieved achieved,
    Judgement judgement,
    UnitChoice unit)
    implements FigureResult {

  /** The same, judged otherwise. */
  RateResult with(Judgement other) {
    return new RateResult(target, used, total, perSecond, busiest, achieved, other, unit);
  }

  @Override
  public CheckSubject subject() {
    return target.subject();
  }

  @Override
  public double value() {
    return perSecond;
  }

  @Override
  public boolean isExposed() {
    return total.isExposed();
  }

  @Override
  public List<MetricChoice> metrics() {
    return List.of(
        new MetricChoice(target.counters(), used, total.isExposed(), total.others(), unit));
  }
}
