package dev.warrenperf.judge;

import dev.warrenperf.analysis.EdgeCounts;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Format;

/**
 * A window that begins or ends between two snapshots: what is judged by the observations that were
 * surely inside stands only if it does whatever else was inside.
 *
 * @param counts what is known; null where the edges are snapshots
 * @param lost observations that nobody saw
 */
record UncertainEdges(EdgeCounts counts, LostObservations lost) {

  /** The quantile with room for what may have been inside, and what can be said of it. */
  QuantileResult on(QuantileResult quantile, Histogram shown) {
    if (counts == null || counts.open() == 0 || !quantile.isObserved()) {
      return quantile;
    }
    Judgement judgement = quantile.judgement();
    QuantileResult widened =
        new QuantileResult(counts.widen(quantile.bounds(), shown), quantile.limits(), judgement);
    return judgement != null && judgement.isDecided()
        ? widened.with(judgement(widened, judgement))
        : widened;
  }

  private Judgement judgement(QuantileResult widened, Judgement judgement) {
    Limit deciding = widened.limits().deciding();
    boolean pass = judgement.verdict() == Verdict.PASS;
    if (!stands(widened.q(), deciding, pass)) {
      return Judgement.undecided(
          Reason.WINDOW_EDGES,
          judgement.text()
              + ". But "
              + Format.count(counts.open())
              + " more were observed between the window's edges and the snapshots around it, and"
              + " may decide");
    }
    double proven = pass ? widened.bounds().atMost() : widened.bounds().atLeast();
    return judgement.with(
        tier(widened, judgement.tier()),
        Headroom.of(proven, deciding),
        ". This holds whichever of the "
            + Format.count(counts.open())
            + " observed at the window's edges were inside");
  }

  private boolean stands(double q, Limit limit, boolean kept) {
    double value = limit.quantity().value();
    return kept
        ? counts.surelyKept(q, value, lost.expected())
        : counts.surelyMissed(q, value, lost.expected());
  }

  /** The better one, and the worst one, only where they are sure as well. */
  private Tier tier(QuantileResult widened, Tier tier) {
    Limit critical = QuantileJudge.critical(widened.limits());
    if (tier == Tier.TARGET && !stands(widened.q(), widened.limits().target(), true)) {
      return Tier.ACCEPTABLE;
    }
    return tier == Tier.CRITICAL && !stands(widened.q(), critical, false) ? Tier.MISSED : tier;
  }
}
