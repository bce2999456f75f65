package dev.warrenperf.judge;

import dev.warrenperf.analysis.QuantileBounds;

/**
 * One quantile of one operation.
 *
 * @param q from 0 to 1
 * @param bounds what is known of it; null without observations
 * @param limits what was promised; null when nothing was
 * @param judgement whether that holds; null when nothing was promised
 * @param said what the process of the worst node says itself, of a sliding time, where that is
 *     judged; else NaN
 */
public record QuantileResult(
    double q, QuantileBounds bounds, Tiers limits, Judgement judgement, double said) {

  /** Of which no process is asked what it says itself. */
  public QuantileResult(double q, QuantileBounds bounds, Tiers limits, Judgement judgement) {
    this(q, bounds, limits, judgement, Double.NaN);
  }
}
