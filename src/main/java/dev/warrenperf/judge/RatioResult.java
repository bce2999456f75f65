package dev.warrenperf.judge;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.ProportionInterval;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.UnitChoice;
import java.util.List;

/**
 * One quotient, measured and judged.
 *
 * @param of the selector whose series are divided
 * @param to the selector whose series they are divided by
 * @param divided the series behind {@code of}, in their base unit
 * @param divisor likewise behind {@code to}
 * @param value in base units; NaN when it cannot be told
 * @param interval where the system's own share lies, with 95 %; null unless it is a share
 * @param ofUnit that the numbers of {@code of} were taken in
 * @param toUnit likewise of {@code to}
 */
public record RatioResult(
    RatioTarget target,
    Selector of,
    Selector to,
    CounterTotal divided,
    CounterTotal divisor,
    double value,
    ProportionInterval interval,
    Judgement judgement,
    UnitChoice ofUnit,
    UnitChoice toUnit)
    implements FigureResult {

  /** Both selectors, as a quotient. */
  public String metric() {
    return of + " / " + to;
  }

  /** What the quotient measures: numbers of which nobody says what they are count events. */
  public MetricUnit unit() {
    Unit above = ofUnit.unit().base();
    Unit below = toUnit.unit().base();
    if (below == Unit.UNKNOWN || below == Unit.COUNT) {
      return ofUnit.unit();
    }
    if (above == below) {
      return new MetricUnit(Unit.RATIO, "a share", 0, 1);
    }
    if (below == Unit.SECONDS && above == Unit.BYTES) {
      return new MetricUnit(Unit.BYTES_PER_SECOND, "bytes per second", 0, 1);
    }
    boolean events = above == Unit.UNKNOWN || above == Unit.COUNT;
    return below == Unit.SECONDS && events
        ? new MetricUnit(Unit.PER_SECOND, "events per second", 0, 1)
        : MetricUnit.UNKNOWN;
  }

  @Override
  public CheckSubject subject() {
    return target.subject();
  }

  @Override
  public boolean isExposed() {
    return divisor.isExposed();
  }

  @Override
  public List<MetricChoice> metrics() {
    return List.of(
        new MetricChoice(target.of(), of, divided.isExposed(), divided.others(), ofUnit),
        new MetricChoice(target.to(), to, divisor.isExposed(), divisor.others(), toUnit));
  }
}
