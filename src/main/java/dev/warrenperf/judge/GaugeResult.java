package dev.warrenperf.judge;

import dev.warrenperf.analysis.GaugeLevels;
import dev.warrenperf.analysis.GaugeTotal;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import dev.warrenperf.unit.UnitChoice;
import java.util.List;

/**
 * One level, measured and judged.
 *
 * @param used the selector whose series serve
 * @param total the levels by node
 * @param levels of the whole; with {@code across: each} those of the node that decides
 * @param decidingNode its name with {@code across: each}, else null
 * @param decidingSeries the series that decides where a node has several and each is judged by
 *     itself, by the labels that tell it from the others; else null
 * @param value the statistic that is judged; NaN without data
 * @param unit that the gauge's numbers were taken in
 */
public record GaugeResult(
    GaugeTarget target,
    Selector used,
    GaugeTotal total,
    GaugeLevels levels,
    String decidingNode,
    Series decidingSeries,
    double value,
    Judgement judgement,
    UnitChoice unit)
    implements FigureResult {

  /** The same, judged otherwise. */
  GaugeResult with(Judgement other) {
    return new GaugeResult(
        target, used, total, levels, decidingNode, decidingSeries, value, other, unit);
  }

  @Override
  public CheckSubject subject() {
    return target.subject();
  }

  @Override
  public boolean isExposed() {
    return total.isExposed();
  }

  @Override
  public List<MetricChoice> metrics() {
    return List.of(
        new MetricChoice(target.gauges(), used, total.isExposed(), total.others(), unit));
  }
}
