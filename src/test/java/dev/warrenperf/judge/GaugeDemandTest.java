package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Quantity;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Levels that a system is to be able to hold, in snapshots ten seconds apart. */
class GaugeDemandTest {

  private static final Demand UNKNOWN = new Demand(60, null, null);
  private static final Demand WANTED = new Demand(60, Selector.of("wanted"), null);
  private static final Demand REFUSED = new Demand(60, null, Selector.of("refused_total"));

  private static FigureResult judge(Demand demand, Scrapes node) {
    Limit limit = new Limit(Limit.Comparison.GREATER, Quantity.parse("1000"));
    GaugeTarget target =
        new GaugeTarget(
            "Running",
            List.of(Selector.of("running")),
            GaugeTarget.Statistic.MAX,
            Tiers.of(limit),
            Across.SUM,
            Across.MAX,
            demand,
            true);
    TargetSet set = new TargetSet("t", "t.yaml", List.of(target));
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), node)).figures().get(0);
  }

  private static Scrapes levels(
      int snapshots, IntUnaryOperator running, IntUnaryOperator wanted, IntUnaryOperator refused) {
    Scrapes node = Scrapes.node("a");
    for (int i = 0; i < snapshots; i++) {
      node.at(
          1000 + 10 * i,
          "running " + running.applyAsInt(i),
          "wanted " + wanted.applyAsInt(i),
          "refused_total " + refused.applyAsInt(i));
    }
    return node;
  }

  @Test
  void a_sample_above_proves_that_it_can() {
    Scrapes once = levels(7, i -> i == 3 ? 1001 : 10, i -> 10, i -> 0);
    assertEquals(Verdict.PASS, judge(UNKNOWN, once).judgement().verdict());
  }

  @Test
  void what_nobody_asked_for_is_not_missed() {
    Scrapes few = levels(7, i -> 130, i -> 130, i -> 0);
    for (Demand demand : List.of(UNKNOWN, WANTED, REFUSED)) {
      Judgement judgement = judge(demand, few).judgement();
      assertEquals(Reason.LOAD_DID_NOT_ASK, judgement.reason());
      assertTrue(judgement.text().endsWith("request more than 1000 for longer than 60\u202fs"));
    }
    assertEquals(Verdict.FAIL, judge(null, few).judgement().verdict());
  }

  @Test
  void what_was_asked_for_long_enough_is_missed() {
    // from 1000 to 1060
    assertEquals(
        Verdict.FAIL, judge(WANTED, levels(7, i -> 130, i -> 1001, i -> 0)).judgement().verdict());
    // from 1000 to 1050
    assertEquals(
        Reason.LOAD_DID_NOT_ASK,
        judge(WANTED, levels(6, i -> 130, i -> 1001, i -> 0)).judgement().reason());
    // at the limit nothing more was asked for
    assertEquals(
        Reason.LOAD_DID_NOT_ASK,
        judge(WANTED, levels(7, i -> 130, i -> i == 3 ? 1000 : 1001, i -> 0)).judgement().reason());
  }

  @Test
  void what_was_refused_was_asked_for() {
    Scrapes refusing = levels(7, i -> 130, i -> 130, i -> i / 6);
    assertEquals(Verdict.FAIL, judge(REFUSED, refusing).judgement().verdict());
  }

  @Test
  void without_trusted_times_what_was_missed_is_open() {
    Scrapes missed = levels(7, i -> 130, i -> 1001, i -> 0);
    TargetSet none = new TargetSet("t", "t.yaml", List.of());
    TargetResults results =
        new TargetResults(none, List.of(judge(WANTED, missed)), List.of(), true);
    Judgement judgement = UntrustedTimes.undecided(results).figures().get(0).judgement();
    assertEquals(Reason.TIME_FROM_MTIME, judgement.reason());
  }
}
