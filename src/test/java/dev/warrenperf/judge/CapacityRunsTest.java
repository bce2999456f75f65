package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * No verdict on a capacity is false, whatever the load asked for and however it was scraped: open
 * loops against servers of which it is known what they can do. The seed is fixed.
 */
class CapacityRunsTest {

  private static final int RUNS = 1000;
  private static final double[] LOADS = {0.5, 0.9, 1.1, 2};
  private static final double[] SERVERS = {0.8, 1.2};
  private static final double SECONDS = 300;
  private static final double OVER = 10;

  private static final Selector SERVED = Selector.of("served_total");
  private static final Selector ARRIVED = Selector.of("arrived_total");
  private static final Selector WAITING = Selector.of("waiting");

  private final Random random = new Random(5);

  /** By load: how many of its runs were decided with what was offered. */
  private final Map<Double, Integer> decided = new TreeMap<>();

  @Test
  void what_was_not_asked_for_was_not_missed() {
    for (int run = 0; run < RUNS; run++) {
      double load = LOADS[run % LOADS.length];
      double server = SERVERS[run / LOADS.length % SERVERS.length];
      double promised = 50 + random.nextInt(100);
      judge("run " + run + " at " + load + " of " + server, promised, load, server);
    }
    int each = RUNS / LOADS.length;
    assertEquals(0, decided.getOrDefault(0.5, 0));
    assertTrue(decided.get(1.1) >= 0.95 * each && decided.get(2.0) >= 0.95 * each, "" + decided);
  }

  private void judge(String run, double promised, double load, double server) {
    OpenLoop loop = OpenLoop.run(random, load * promised, server * promised, SECONDS, 3);
    double interval = 1 + 14 * random.nextDouble();
    Scrapes[] nodes = new Scrapes[loop.nodes()];
    for (int n = 0; n < nodes.length; n++) {
      nodes[n] = Scrapes.node("n" + n);
      for (double t = interval * random.nextDouble(); t <= SECONDS; t += interval) {
        nodes[n].at(
            1000 + t,
            "served_total " + loop.served(n, t),
            "arrived_total " + loop.arrived(n, t),
            "waiting " + (n == 0 ? loop.waiting(t) : 0));
      }
    }
    boolean reached = loop.most(OVER) > promised * OVER;
    Judgement offered =
        judge(promised, new Capacity(OVER, ARRIVED, null, false, null, null, 1), nodes);
    decided.merge(load, offered.verdict() == Verdict.UNDECIDED ? 0 : 1, Integer::sum);
    for (Judgement judgement :
        List.of(
            offered,
            judge(promised, new Capacity(OVER, null, null, false, null, WAITING, 1), nodes),
            judge(promised, Capacities.over(OVER), nodes))) {
      assertTrue(judgement.verdict() != Verdict.PASS || reached, () -> run + ": " + judgement);
      assertTrue(judgement.verdict() != Verdict.PASS || server > 1, () -> run + ": " + judgement);
      assertTrue(judgement.verdict() != Verdict.FAIL || server < 1, () -> run + ": " + judgement);
      assertTrue(
          judgement.verdict() == Verdict.UNDECIDED || load > 0.5, () -> run + ": " + judgement);
    }
  }

  private static Judgement judge(double perSecond, Capacity capacity, Scrapes... nodes) {
    Limit above =
        new Limit(
            Limit.Comparison.GREATER, new Quantity(perSecond, Unit.PER_SECOND, perSecond + "/s"));
    ThroughputTarget target =
        new ThroughputTarget("Requests", List.of(SERVED), Tiers.of(above), capacity, true);
    TargetSet set = new TargetSet("t", "t.yaml", List.of(target));
    RunDeltas run = Scrapes.run(Needs.of(set), nodes);
    return RunJudge.judge(set, run).figures().get(0).judgement();
  }
}
