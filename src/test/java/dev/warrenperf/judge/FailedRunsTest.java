package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * No PASS contradicts what the calls that were served took, whatever those that failed took, which
 * the histogram counts too and a counter of failures tells. The seed is fixed.
 */
class FailedRunsTest {

  private static final int RUNS = 10_000;
  private static final double[] QUANTILES = {0.5, 0.9, 0.99};
  private static final double[] BOUNDS = {0.1, 1, Double.POSITIVE_INFINITY};

  private final Random random = new Random(17);
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private int open;

  @Test
  void a_pass_holds_for_the_calls_that_were_served() {
    for (int run = 0; run < RUNS; run++) {
      double slow = Math.pow(random.nextDouble(), 3);
      double[] served = calls(1 + random.nextInt(300), slow);
      // refused at once, as slow as any other call, or all after a long wait
      double slowFailures = new double[] {0, slow, 1}[random.nextInt(3)];
      double[] failed = calls(random.nextInt(3) == 0 ? 0 : random.nextInt(100), slowFailures);
      judge("run " + run, served, failed);
    }
    assertTrue(verdicts.get(Verdict.PASS) > RUNS / 10, verdicts.toString());
    assertTrue(open > RUNS / 10, "open " + open);
  }

  private double[] calls(int count, double slow) {
    double[] took = new double[count];
    for (int i = 0; i < count; i++) {
      took[i] = random.nextDouble() < slow ? 0.1 + 2 * random.nextDouble() : 0.001;
    }
    return took;
  }

  private void judge(String run, double[] served, double[] failed) {
    double q = QUANTILES[random.nextInt(QUANTILES.length)];
    double limit = random.nextBoolean() ? 1 : 0.1;
    double[] sorted = served.clone();
    Arrays.sort(sorted);
    double truth = sorted[(int) OrderStatistics.rank(q, sorted.length) - 1];
    double mean = Arrays.stream(served).average().orElseThrow();
    double meanLimit = mean * Math.exp(random.nextGaussian() / 3);
    OperationTarget create =
        new OperationTarget(
            "Create",
            List.of(Selector.of("h_seconds")),
            null,
            Limits.seconds(meanLimit),
            null,
            new TreeMap<>(Map.of(q, Limits.seconds(limit))),
            false,
            List.of(Selector.of("failed_total")),
            true);
    TargetSet targets = new TargetSet("t", "t.yaml", List.of(create));
    Scrapes node =
        Scrapes.node("a")
            .at(0, body(new double[0], 0))
            .at(
                60,
                body(
                    DoubleStream.concat(Arrays.stream(served), Arrays.stream(failed)).toArray(),
                    failed.length));
    OperationResult result =
        RunJudge.judge(targets, Scrapes.run(Needs.of(targets), node)).operations().get(0);
    result.quantiles().stream()
        .filter(quantile -> quantile.judgement() != null)
        .forEach(quantile -> check(run, quantile.judgement(), truth <= limit));
    check(run, result.meanJudgement(), mean < meanLimit);
  }

  private static String[] body(double[] took, int failed) {
    List<String> lines = new ArrayList<>();
    for (double bound : BOUNDS) {
      String le = Double.isInfinite(bound) ? "+Inf" : Double.toString(bound);
      long count = Arrays.stream(took).filter(one -> one <= bound).count();
      lines.add("h_seconds_bucket{le=\"" + le + "\"} " + count);
    }
    lines.add("h_seconds_count " + took.length);
    lines.add("h_seconds_sum " + Arrays.stream(took).sum());
    lines.add("failed_total " + failed);
    return lines.toArray(String[]::new);
  }

  private void check(String run, Judgement judgement, boolean kept) {
    verdicts.merge(judgement.verdict(), 1, Integer::sum);
    open += judgement.reason() == Reason.FAILURES_OBSERVED ? 1 : 0;
    assertTrue(judgement.verdict() != Verdict.PASS || kept, () -> run + ": " + judgement);
  }
}
