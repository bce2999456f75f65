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
    boolean none = counts == null || counts.open() == 0;
    if (none || quantile.bounds() == null || quantile.bounds().count() == 0) {
      return quantile;
    }
    QuantileResult widened =
        new QuantileResult(
            quantile.q(),
            counts.widen(quantile.bounds(), shown),
            quantile.limits(),
            quantile.judgement());
    Judgement judgement = quantile.judgement();
    boolean decided =
        judgement != null
            && (judgement.verdict() == Verdict.PASS || judgement.verdict() == Verdict.FAIL);
    return decided
        ? new QuantileResult(
            quantile.q(), widened.bounds(), quantile.limits(), judgement(widened, judgement))
        : widened;
  }

  private Judgement judgement(QuantileResult widened, Judgement judgement) {
    Limit deciding = widened.limits().deciding();
    boolean pass = judgement.verdict() == Verdict.PASS;
    if (!stands(widened.q(), deciding, pass)) {
      return Judgement.undecided(
          Reason.WINDOW_EDGES,
          judgement.explanation()
              + ". But "
              + Format.count(counts.open())
              + " more were observed between the window's edges and the snapshots around it, and"
              + " may decide");
    }
    double proven = pass ? widened.bounds().atMost() : widened.bounds().atLeast();
    return new Judgement(
        judgement.verdict(),
        judgement.reason(),
        judgement.evidence(),
        tier(widened, judgement.tier()),
        Headroom.of(proven, deciding),
        judgement.explanation()
            + ". So it is with any of the "
            + Format.count(counts.open())
            + " that were observed at the window's edges",
        judgement.population());
  }

  private boolean stands(double q, Limit limit, boolean kept) {
    double value = limit.quantity().value();
    return kept
        ? counts.surelyKept(q, value, lost.expected())
        : counts.surelyMissed(q, value, lost.expected());
  }

  /** The better one, and the worst one, only where they are sure as well. */
  private Tier tier(QuantileResult widened, Tier tier) {
    Limit critical = Ruling.critical(widened.limits());
    if (tier == Tier.TARGET && !stands(widened.q(), widened.limits().target(), true)) {
      return Tier.ACCEPTABLE;
    }
    return tier == Tier.CRITICAL && !stands(widened.q(), critical, false) ? Tier.MISSED : tier;
  }
}
