package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.analysis.OtherName;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Node b counts 1000 calls under the new name, all fast; a counts some under the old one. */
class OtherNameTest {

  private static final TargetSet TARGETS =
      new TargetSet(
          "t",
          "t.yaml",
          List.of(
              new OperationTarget(
                  "Lookup",
                  List.of(Selector.of("new_seconds"), Selector.of("old_seconds")),
                  null,
                  null,
                  null,
                  new TreeMap<>(Map.of(0.99, Limits.target("100ms"))),
                  true)),
          Map.<Selector, MetricUnit>of(),
          RunConditions.USUAL);

  private static Scrapes node(String node, String metric, int count) {
    return Scrapes.node(node).at(0, body(metric, 0)).at(10, body(metric, count));
  }

  private static String body(String metric, int count) {
    return "X_bucket{le=\"0.1\"} N\nX_bucket{le=\"+Inf\"} N\nX_count N\nX_sum 0\n"
        .replace("X", metric)
        .replace("N", Integer.toString(count));
  }

  private static OperationResult judged(Scrapes... nodes) {
    RunDeltas run = Scrapes.run(Needs.of(TARGETS), nodes);
    return RunJudge.judge(TARGETS, run).operations().get(0);
  }

  private static Verdict verdict(OperationResult result) {
    return result.quantiles().stream()
        .filter(quantile -> quantile.q() == 0.99)
        .findFirst()
        .orElseThrow()
        .judgement()
        .verdict();
  }

  @Test
  void what_a_node_counts_under_another_name_may_have_been_slow() {
    // floor(1000 / 0.99) - 1000 = 10
    Scrapes served = node("b", "new_seconds", 1000);
    assertEquals(Verdict.PASS, verdict(judged(served, node("a", "old_seconds", 10))));
    assertEquals(Verdict.UNDECIDED, verdict(judged(served, node("a", "old_seconds", 11))));
  }

  @Test
  void a_node_that_counts_the_same_under_both_names_hides_nothing() {
    Scrapes both =
        Scrapes.node("b")
            .at(0, body("new_seconds", 0) + body("old_seconds", 0))
            .at(10, body("new_seconds", 1000) + body("old_seconds", 1000));
    assertEquals(Verdict.PASS, verdict(judged(both)));
  }

  @Test
  void what_a_node_counted_under_the_old_name_before_its_restart_may_have_been_slow() {
    // 100 until 10, and 10 a second for 5 s more until the process of 15 began
    assertEquals(
        List.of(new OtherName("a", Selector.of("old_seconds"), 150)),
        judged(upgraded(100)).total().others());
    assertEquals(Verdict.UNDECIDED, verdict(judged(upgraded(100))));
    // nothing at all under the old name: the new one has all
    assertEquals(Verdict.PASS, verdict(judged(upgraded(0))));
  }

  private static Scrapes upgraded(int before) {
    String old = "process_start_time_seconds 1\n";
    String young = "process_start_time_seconds 15\n";
    return Scrapes.node("a")
        .at(0, old + body("old_seconds", 0))
        .at(10, old + body("old_seconds", before))
        .at(20, young + body("new_seconds", 500))
        .at(30, young + body("new_seconds", 1000));
  }

  @Test
  void a_release_that_drops_the_old_of_two_names_hides_nothing() {
    String both = "process_start_time_seconds 1\n";
    Scrapes node =
        Scrapes.node("a")
            .at(0, both + body("old_seconds", 0) + body("new_seconds", 0))
            .at(10, both + body("old_seconds", 500) + body("new_seconds", 500))
            .at(20, "process_start_time_seconds 10\n" + body("new_seconds", 500));
    assertEquals(List.of(), judged(node).total().others());
  }

  private static TargetResults judged(TargetSet set, Scrapes... nodes) {
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), nodes));
  }

  private static final List<Selector> OF = List.of(Selector.of("bad"), Selector.of("old_bad"));
  private static final List<Selector> TO = List.of(Selector.of("all"), Selector.of("old_all"));

  private static Judgement share(String limit, Scrapes... nodes) {
    RatioTarget target = new RatioTarget("Errors", OF, TO, true, Limits.target(limit), true);
    return judged(new TargetSet("t", "t.yaml", List.of(target)), nodes)
        .figures()
        .get(0)
        .judgement();
  }

  private static Scrapes served(String node, String before, int bad, int all) {
    return Scrapes.node(node)
        .at(0, before + "bad 0", before + "all 0")
        .at(10, before + "bad " + bad, before + "all " + all);
  }

  @Test
  void a_ratio_is_open_as_far_as_calls_under_another_name_could_turn_it() {
    Scrapes young = served("b", "", 10, 1000);
    // 10 of 1000 alone; all 100 of the others may be bad, (10 + 100) of 1100 is 10 %, or none
    Scrapes old = served("a", "old_", 60, 100);
    assertEquals(Verdict.PASS, share("2%", young).verdict());
    assertEquals(Verdict.UNDECIDED, share("2%", young, old).verdict());
    assertEquals(Reason.OBSERVATIONS_LOST, share("2%", young, old).reason());
    assertEquals(Verdict.PASS, share("11%", young, old).verdict());
    // 10 of 1100 at the least
    assertEquals(Verdict.FAIL, share("0.9%", young, old).verdict());
  }

  private static Judgement level(
      GaugeTarget.Statistic statistic, Across across, String limit, Scrapes... nodes) {
    GaugeTarget target =
        new GaugeTarget(
            "Queue",
            List.of(Selector.of("queue"), Selector.of("old_queue")),
            statistic,
            Limits.target(limit),
            Across.EACH,
            across,
            null,
            true);
    return judged(new TargetSet("t", "t.yaml", List.of(target)), nodes)
        .figures()
        .get(0)
        .judgement();
  }

  private static Scrapes level(String node, String metric, int level) {
    return Scrapes.node(node).at(0, metric + " " + level).at(10, metric + " " + level);
  }

  @Test
  void a_level_under_another_name_may_be_any() {
    Scrapes young = level("b", "queue", 7);
    Scrapes old = level("a", "old_queue", 90);
    var max = GaugeTarget.Statistic.MAX;
    var min = GaugeTarget.Statistic.MIN;
    assertEquals(Verdict.PASS, level(max, Across.MAX, "10", young).verdict());
    Judgement open = level(max, Across.MAX, "10", young, old);
    assertEquals(Verdict.UNDECIDED, open.verdict());
    assertEquals(Reason.OBSERVATIONS_LOST, open.reason());
    // the largest of all is 7 at the least, the smallest of all 7 at the most
    assertEquals(Verdict.FAIL, level(max, Across.MAX, "5", young, old).verdict());
    assertEquals(Verdict.FAIL, level(max, Across.EACH, "5", young, old).verdict());
    assertEquals(Verdict.PASS, level(min, Across.MIN, "10", young, old).verdict());
    // a sum may be less where a level is below zero
    assertEquals(Verdict.UNDECIDED, level(max, Across.SUM, "5", young, old).verdict());
  }

  @Test
  void a_level_before_a_rename_of_the_same_node_may_be_any() {
    Scrapes renamed = Scrapes.node("a").at(0, "old_queue 90").at(10, "queue 7").at(20, "queue 7");
    var max = GaugeTarget.Statistic.MAX;
    assertEquals(Verdict.UNDECIDED, level(max, Across.MAX, "10", renamed).verdict());
    Scrapes both = Scrapes.node("a").at(0, "old_queue 7\nqueue 7").at(10, "old_queue 7\nqueue 7");
    assertEquals(Verdict.PASS, level(max, Across.MAX, "10", both).verdict());
  }

  @Test
  void a_node_that_tells_under_another_name_whether_it_leads_is_not_watched() {
    FailoverTarget target =
        new FailoverTarget(
            "Failover",
            List.of(Selector.of("leader"), Selector.of("old_leader")),
            List.of(),
            Limits.target("5s"),
            0,
            true);
    TargetSet set = new TargetSet("t", "t.yaml", List.of(target));
    // b and c follow one another after 10 to 14 s, and a may have led in between
    Scrapes b = leader("b", "leader", 1, 0, 0, 0, 0);
    Scrapes c = leader("c", "leader", 0, 0, 0, 0, 1);
    assertEquals(Verdict.FAIL, judged(set, b, c).failover().get(0).judgement().verdict());
    FailoverResult open =
        judged(set, b, c, leader("a", "old_leader", 0, 0, 1, 0, 0)).failover().get(0);
    assertEquals(Verdict.UNDECIDED, open.judgement().verdict());
    assertEquals(List.of("a"), open.history().unexposed());
  }

  private static Scrapes leader(String node, String metric, int... leads) {
    Scrapes scrapes = Scrapes.node(node);
    for (int i = 0; i < leads.length; i++) {
      scrapes.at(4.0 * i, metric + " " + leads[i]);
    }
    return scrapes;
  }
}
