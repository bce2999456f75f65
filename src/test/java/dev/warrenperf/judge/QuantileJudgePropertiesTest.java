package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.RandomHistogram;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No verdict contradicts the raw observations; the seed is fixed, so failures repeat. */
class QuantileJudgePropertiesTest {

  private static final int HISTOGRAMS = 10_000;
  private static final double[] QUANTILES = {0.5, 0.9, 0.95, 0.99, 1};

  @Test
  void a_pass_is_at_or_below_the_limit_and_a_failure_above() {
    Random random = new Random(31);
    Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
    Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    for (int i = 0; i < HISTOGRAMS; i++) {
      RandomHistogram truth = RandomHistogram.of(random);
      double q = QUANTILES[random.nextInt(QUANTILES.length)];
      double value = truth.observation(OrderStatistics.rank(q, truth.count()));
      double limit = limit(random, value, truth);
      Judgement judgement =
          QuantileJudge.judge(
              QuantileBounds.of(truth.histogram(), q), Limits.seconds(limit), truth.histogram());
      check(judgement, value, limit, i + ": " + value + " against " + limit + " " + judgement);
      seen.merge(judgement.verdict(), 1, Integer::sum);
      if (judgement.reason() != null) {
        reasons.merge(judgement.reason(), 1, Integer::sum);
      }
    }
    for (Verdict verdict : List.of(Verdict.PASS, Verdict.FAIL, Verdict.UNDECIDED)) {
      assertTrue(seen.getOrDefault(verdict, 0) > HISTOGRAMS / 20, verdict + " in " + seen);
    }
    assertTrue(reasons.getOrDefault(Reason.DECIDED_BY_SUM, 0) > 100, "" + reasons);
  }

  /** Limits near the value, on it and one ulp beside it, on bounds, and anywhere. */
  private static double limit(Random random, double value, RandomHistogram truth) {
    int size = truth.histogram().size();
    double bound = truth.histogram().bound(random.nextInt(size));
    return switch (random.nextInt(6)) {
      case 0 -> value;
      case 1 -> Math.nextDown(value);
      case 2 -> Math.nextUp(value);
      case 3 -> Double.isInfinite(bound) ? 20 : bound;
      case 4 -> value * Math.exp(random.nextGaussian() / 5);
      default -> value * Math.exp(2 * random.nextGaussian());
    };
  }

  private static void check(Judgement judgement, double value, double limit, String where) {
    switch (judgement.verdict()) {
      case PASS -> {
        assertTrue(value <= limit, where);
        assertTrue(judgement.headroom() <= (limit - value) / limit + 1e-12, where);
        assertTrue(judgement.headroom() >= 0, where);
      }
      case FAIL -> {
        assertTrue(value > limit, where);
        assertTrue(judgement.headroom() >= (limit - value) / limit - 1e-12, where);
        assertTrue(judgement.headroom() <= 0, where);
      }
      case UNDECIDED -> assertTrue(judgement.reason() != null, where);
      case NO_DATA -> throw new AssertionError(where);
    }
  }

  @Test
  void a_looser_limit_is_never_judged_worse() {
    Random random = new Random(32);
    for (int i = 0; i < HISTOGRAMS; i++) {
      RandomHistogram truth = RandomHistogram.of(random);
      double q = QUANTILES[random.nextInt(QUANTILES.length)];
      double value = truth.observation(OrderStatistics.rank(q, truth.count()));
      double strict = value * Math.exp(random.nextGaussian());
      double loose = strict * (1 + random.nextDouble());
      assertTrue(
          order(q, strict, truth) <= order(q, loose, truth),
          i + ": q " + q + ", " + strict + " and " + loose + " on " + truth.histogram());
    }
  }

  private static int order(double q, double limit, RandomHistogram truth) {
    return switch (QuantileJudge.judge(
            QuantileBounds.of(truth.histogram(), q), Limits.seconds(limit), truth.histogram())
        .verdict()) {
      case FAIL -> 0;
      case UNDECIDED, NO_DATA -> 1;
      case PASS -> 2;
    };
  }
}
