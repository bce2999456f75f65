package dev.warrenperf.judge;

import dev.warrenperf.analysis.QuantileBounds;

/**
 * One quantile of one operation.
 *
 * @param bounds what is known of it
 * @param limits what was promised; null when nothing was
 * @param judgement whether that holds; null when nothing was promised
 * @param said what the process of the worst node says itself, of a sliding time, where that is
 *     judged; else NaN
 */
public record QuantileResult(
    QuantileBounds bounds, Tiers limits, Judgement judgement, double said) {

  /** Of which no process is asked what it says itself. */
  public QuantileResult(QuantileBounds bounds, Tiers limits, Judgement judgement) {
    this(bounds, limits, judgement, Double.NaN);
  }

  /** From 0 to 1. */
  public double q() {
    return bounds.q();
  }

  /** Whether anything of it was observed. */
  public boolean isObserved() {
    return bounds.count() > 0;
  }

  /** The same, judged otherwise. */
  QuantileResult with(Judgement other) {
    return new QuantileResult(bounds, limits, other, said);
  }
}
