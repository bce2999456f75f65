package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * No verdict contradicts what really happened, of which restarts, nodes that come and go, scrapes
 * that failed and series that are missing leave a part unseen. The seed is fixed.
 */
class UnseenRunsTest {

  private static final int RUNS = 10_000;
  private static final double[] QUANTILES = {0.5, 0.9, 0.99};

  private static final Selector FAST =
      new Selector(
          "h_seconds_bucket", List.of(new LabelMatcher("le", LabelMatcher.Operator.EQUAL, "1")));

  private final Random random = new Random(13);
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final Map<Verdict, Integer> uses = new EnumMap<>(Verdict.class);
  private int lost;

  @Test
  void what_was_not_seen_decides_nothing() {
    for (int run = 0; run < RUNS; run++) {
      int scrapes = 3 + random.nextInt(8);
      double slow = Math.pow(random.nextDouble(), 3);
      List<SimulatedNode> nodes = new ArrayList<>();
      // one that is seen from the first to the last scrape, so that the window is known
      nodes.add(SimulatedNode.steady(random, scrapes, slow));
      for (int i = random.nextInt(3); i > 0; i--) {
        nodes.add(new SimulatedNode(random, scrapes, slow));
      }
      // how long one was away is known where it is known how often it is scraped
      nodes.removeIf(node -> !node.hasInterval());
      judge("run " + run, nodes, scrapes);
    }
    for (Verdict verdict : List.of(Verdict.PASS, Verdict.FAIL, Verdict.UNDECIDED)) {
      assertTrue(verdicts.getOrDefault(verdict, 0) > RUNS / 10, verdict + " in " + verdicts);
      assertTrue(uses.getOrDefault(verdict, 0) > RUNS / 10, verdict + " in " + uses);
    }
    assertTrue(lost > RUNS / 10, "lost " + lost);
  }

  private void judge(String run, List<SimulatedNode> nodes, int scrapes) {
    double[] truth = nodes.stream().flatMapToDouble(SimulatedNode::truth).sorted().toArray();
    double q = QUANTILES[random.nextInt(QUANTILES.length)];
    double limit = random.nextBoolean() ? 1 : 0.1;
    double mean = Arrays.stream(truth).average().orElseThrow();
    double rate = truth.length / (double) (scrapes * SimulatedNode.STEP);
    double over = 5 + 5 * random.nextInt(8);
    double busiest = nodes.stream().mapToDouble(node -> node.busiest(over)).max().orElseThrow();
    TargetSet targets =
        targets(q, limit, near(mean), near(rate), random.nextDouble(), cpu(near(busiest), over));
    Scrapes[] seen =
        IntStream.range(0, nodes.size())
            .mapToObj(i -> nodes.get(i).seen("n" + i))
            .toArray(Scrapes[]::new);
    RunDeltas deltas = Scrapes.run(Needs.of(targets), seen);
    TargetResults results = RunJudge.judge(targets, deltas);
    OperationResult operation = results.operations().get(0);
    double slowest = truth[(int) OrderStatistics.rank(q, truth.length) - 1];
    operation.quantiles().stream()
        .filter(quantile -> quantile.judgement() != null)
        .forEach(quantile -> check(run, quantile.judgement(), slowest <= limit));
    Limit meanLimit = targets.operations().get(0).mean().target();
    check(run, operation.meanJudgement(), mean < meanLimit.quantity().value());
    Limit rateLimit = targets.of(ThroughputTarget.class).get(0).limits().target();
    boolean kept = rate > rateLimit.quantity().value();
    check(run, results.figures().get(0).judgement(), kept);
    List<RatioTarget> ratios = targets.of(RatioTarget.class);
    Limit quotientLimit = ratios.get(0).limits().target();
    check(run, results.figures().get(1).judgement(), mean <= quotientLimit.value());
    double fast = Arrays.stream(truth).filter(took -> took <= 1).count() / (double) truth.length;
    Limit shareLimit = ratios.get(1).limits().target();
    check(run, results.figures().get(2).judgement(), fast >= shareLimit.value());
    checkCpu(run, results.figures().get(3), busiest, nodes, uses(deltas, targets));
  }

  private static List<ResourceUse> uses(RunDeltas run, TargetSet targets) {
    ResourceTarget cpu = targets.of(ResourceTarget.class).get(0);
    return new CpuUses(run, cpu, MetricUnit.SECONDS).uses();
  }

  /** It passes when no window was busier, and fails by one that was. */
  private void checkCpu(
      String run,
      FigureResult cpu,
      double busiest,
      List<SimulatedNode> nodes,
      List<ResourceUse> each) {
    Judgement judgement = cpu.judgement();
    Verdict verdict = judgement.verdict();
    uses.merge(verdict, 1, Integer::sum);
    assertTrue(verdict != Verdict.PASS || busiest < limit(cpu), () -> run + ": " + judgement);
    for (ResourceUse use : each) {
      SimulatedNode node = nodes.get(Integer.parseInt(use.figure().node().substring(1)));
      if (use.busiest() != null) {
        // instants are told in whole milliseconds, in each of which it may use two cores
        double used = node.usedAt(use.busiest()) + 0.004 / use.busiest().seconds();
        assertTrue(use.busiest().value() <= used, () -> run + ": " + use + used);
      }
    }
    double least = cpu.busiest() == null ? Double.NaN : cpu.busiest().value();
    assertTrue(verdict != Verdict.FAIL || least >= limit(cpu), () -> run + ": " + judgement);
  }

  private static double limit(FigureResult cpu) {
    return cpu.limits().deciding().value();
  }

  /** At most so much of CPU in any window so long. */
  static ResourceTarget cpu(double limit, double over) {
    Limit below = new Limit(Limit.Comparison.LESS, new Quantity(limit, Unit.RATIO, limit + ""));
    return Resources.cpu("Node", null, Tiers.of(below), null, over);
  }

  private void check(String run, Judgement judgement, boolean kept) {
    verdicts.merge(judgement.verdict(), 1, Integer::sum);
    lost += judgement.reason() == Reason.OBSERVATIONS_LOST ? 1 : 0;
    assertTrue(judgement.verdict() != Verdict.PASS || kept, () -> run + ": " + judgement);
    assertTrue(judgement.verdict() != Verdict.FAIL || !kept, () -> run + ": " + judgement);
  }

  private double near(double value) {
    return value * Math.exp(random.nextGaussian() / (random.nextBoolean() ? 3 : 30));
  }

  private static TargetSet targets(
      double q, double limit, double mean, double rate, double share, ResourceTarget cpu) {
    OperationTarget operation =
        new OperationTarget(
            "Request",
            List.of(Selector.of("h_seconds")),
            null,
            Limits.seconds(mean),
            null,
            new TreeMap<>(Map.of(q, Limits.seconds(limit))),
            true);
    Limit above =
        new Limit(Limit.Comparison.GREATER, new Quantity(rate, Unit.PER_SECOND, rate + "/s"));
    ThroughputTarget throughput =
        new ThroughputTarget(
            "Requests", List.of(Selector.of("h_seconds_count")), Tiers.of(above), null, true);
    return new TargetSet(
        "t",
        "t.yaml",
        List.of(
            operation,
            throughput,
            ratio(Selector.of("h_seconds_sum"), Limit.Comparison.AT_MOST, mean, Unit.SECONDS),
            ratio(FAST, Limit.Comparison.AT_LEAST, share, Unit.RATIO),
            cpu),
        Map.of(),
        RunConditions.USUAL);
  }

  private static RatioTarget ratio(
      Selector of, Limit.Comparison comparison, double value, Unit unit) {
    return new RatioTarget(
        "Ratio",
        List.of(of),
        List.of(Selector.of("h_seconds_count")),
        unit == Unit.RATIO,
        Tiers.of(new Limit(comparison, new Quantity(value, unit, value + ""))),
        true);
  }
}
