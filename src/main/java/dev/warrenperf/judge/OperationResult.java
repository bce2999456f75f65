package dev.warrenperf.judge;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.WholeCount;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.UnitChoice;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One operation, measured and judged.
 *
 * @param target what was promised
 * @param used the selector whose series serve: the first that is exposed, or the preferred one when
 *     none is; null for an operation that only client samples measure
 * @param total the series behind it
 * @param histogram all observations of the window; null when there are no usable series
 * @param quantiles those promised and those always shown, ascending
 * @param mean in the base unit; NaN when it cannot be told
 * @param meanEvents the counter that the mean is over, or null when it is over the observations
 * @param meanJudgement null when nothing was promised
 * @param client what a client saw of the operation, or null; when it serves, quantiles and mean are
 *     its own
 * @param failures the counter of calls that failed; null when the target names none
 * @param unit that the histogram's numbers were taken in
 */
public record OperationResult(
    OperationTarget target,
    Selector used,
    HistogramTotal total,
    Histogram histogram,
    List<QuantileResult> quantiles,
    double mean,
    CounterTotal meanEvents,
    Judgement meanJudgement,
    ClientView client,
    CounterTotal failures,
    UnitChoice unit)
    implements TargetResult {

  /** What is promised of the mean and whether that holds; null when nothing is. */
  public Check check() {
    return Check.of(CheckSubject.mean(target.name()), target, meanJudgement);
  }

  /** The same of one of its quantiles. */
  public Check check(QuantileResult quantile) {
    return Check.of(
        CheckSubject.quantile(target.name(), quantile.q()), target, quantile.judgement());
  }

  @Override
  public List<Check> checks() {
    return Stream.concat(Stream.ofNullable(check()), quantiles.stream().map(this::check))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whether the histogram holds any observations. */
  public boolean isObserved() {
    return histogram != null && histogram.count() > 0;
  }

  /** How many observations, or calls that a client measured; 0 when there is no data. */
  public long count() {
    if (isServedByClient()) {
      return client.samples().count();
    }
    return isObserved() ? WholeCount.total(histogram) : 0;
  }

  /** Of the observations; NaN when it is not known. */
  public double sum() {
    if (isServedByClient()) {
      return client.samples().sum();
    }
    return isObserved() ? histogram.sum() : Double.NaN;
  }

  /** How many calls failed, by the client or the counter of failures; 0 where nobody counted. */
  public long failed() {
    return FailedCalls.of(client == null ? null : client.samples(), failures).counted();
  }

  /** Whether the client's samples serve, since no histogram has data. */
  public boolean isServedByClient() {
    return client != null && client.serves();
  }

  /** Why the sum tells no mean, in a sentence; null where it does, or nothing is observed. */
  public String sumFault() {
    boolean fault = isObserved() && histogram.isSumContradicted();
    return fault ? QuantileWords.contradiction(histogram, unit.unit().base()) : null;
  }

  @Override
  public List<MetricChoice> metrics() {
    return List.of(
        new MetricChoice(target.histograms(), used, total.isExposed(), total.others(), unit));
  }
}
