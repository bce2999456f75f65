package dev.warrenperf.judge;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Format;

/**
 * Calls that failed, which the server may have observed like those it served: a call that is
 * refused at once is the fastest of all. A limit counts as kept only when it is with all of them
 * taken out of the fast end.
 *
 * @param counted by a client or by a counter; 0 when none failed or nobody counted
 * @param count so many at the most: a counter may have grown unseen
 */
record FailedCalls(long counted, long count) {

  /**
   * What the client and the counter say of the same calls: the larger number.
   *
   * @param seen null when no client measured
   * @param counter null when none is named
   */
  static FailedCalls of(ClientSamples seen, CounterTotal counter) {
    long clients = seen == null ? 0 : seen.failed();
    double increase = counter == null ? 0 : counter.increase();
    double lost = counter == null ? 0 : counter.lost();
    return new FailedCalls(
        Math.max(clients, (long) Math.ceil(increase)),
        Math.max(clients, (long) Math.ceil(increase + lost)));
  }

  /**
   * What is judged of a quantile, undecided where a PASS may rest on failed calls.
   *
   * @param histogram null where only the processes say something
   * @param unseen observations that may be of the window beside it, and slow
   */
  QuantileResult on(QuantileResult quantile, Histogram histogram, double unseen) {
    Judgement judgement = quantile.judgement();
    if (count == 0 || judgement == null || judgement.verdict() != Verdict.PASS) {
      return quantile;
    }
    Limit limit = limit(judgement, quantile.limits());
    return quantile.with(
        histogram != null && keeps(quantile.q(), limit, histogram, unseen)
            ? judgement.weak(". It holds without the calls that failed, too")
            : undecided(judgement, histogram == null ? (double) count : histogram.count()));
  }

  /** What was said to be kept. */
  private static Limit limit(Judgement judgement, Tiers limits) {
    return judgement.tier() == Tier.TARGET ? limits.target() : limits.deciding();
  }

  /**
   * The same for the mean: durations are not negative, so what failed took no time at the least.
   * What was not seen may have taken any.
   */
  Judgement onMean(Judgement judgement, Tiers limits, Histogram histogram, double unseen) {
    if (count == 0 || judgement == null || judgement.verdict() != Verdict.PASS) {
      return judgement;
    }
    double served = histogram.count() - count;
    Limit limit = limit(judgement, limits);
    boolean keeps =
        served > 0 && unseen == 0 && limit.isKeptBy(histogram.mean() * histogram.count() / served);
    return keeps || !limit.comparison().isUpper()
        ? judgement
        : undecided(judgement, histogram.count());
  }

  private boolean keeps(double q, Limit limit, Histogram histogram, double unseen) {
    CountsAtLimit counts = CountsAtLimit.of(histogram, limit.quantity().value());
    long served = counts.total() - count;
    double all = served + Math.ceil(unseen);
    return served > 0
        && all < 0x1p62
        && counts.atLeast() - count >= OrderStatistics.rank(q, (long) all);
  }

  private Judgement undecided(Judgement judgement, double observations) {
    return Judgement.undecided(
        Reason.FAILURES_OBSERVED,
        judgement.text()
            + ". But "
            + told()
            + " calls failed, "
            + Format.count((long) Math.min((double) count, observations))
            + " of the observations may be theirs, and without these it is open");
  }

  private String told() {
    if (count == counted) {
      return Format.count(count);
    }
    return count < Long.MAX_VALUE ? "up to " + Format.count(count) : "an unknown number of";
  }
}
