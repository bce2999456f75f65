package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.Descriptions;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.model.Selector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Scrapes every 5 s, a gauge that may be 15 s old. Where a is killed: at least 20 s, at most 60.
 */
class FailoverJudgeTest {

  private final List<ScrapeFailure> failures = new ArrayList<>();
  private final List<Node> named = new ArrayList<>();

  private static Scrapes node(String name, String gauge) {
    Scrapes node = Scrapes.node(name, "manager", null);
    for (int i = 0; i < gauge.length(); i++) {
      node.at(i * 5.0, "leads " + gauge.charAt(i), "process_start_time_seconds 7");
    }
    return node;
  }

  private Scrapes[] killed() {
    for (int at = 25; at <= 70; at += 5) {
      failures.add(new ScrapeFailure("a", Instant.ofEpochSecond(at), "ConnectionRefusedError"));
    }
    return new Scrapes[] {node("a", "11111"), node("b", "000000000000011")};
  }

  private FailoverResult result(Tiers limits, Scrapes... nodes) {
    return result(List.of(), limits, nodes);
  }

  private FailoverResult result(List<Selector> activity, Tiers limits, Scrapes... nodes) {
    FailoverTarget target =
        new FailoverTarget(
            "Failover",
            List.of(Selector.of("leads"), Selector.of("old")),
            activity,
            limits,
            15,
            true);
    TargetSet set = new TargetSet("t", "o", List.of(target));
    RunDescription told = Descriptions.ofNodes(named, failures);
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), nodes), told, List.of())
        .failover()
        .get(0);
  }

  private void assertVerdict(Verdict verdict, Reason reason, FailoverResult result) {
    assertEquals(verdict, result.judgement().verdict());
    assertEquals(reason, result.judgement().reason());
  }

  @Test
  void the_longest_must_keep_the_limit_and_the_shortest_must_miss_it() {
    Scrapes[] nodes = killed();
    assertVerdict(Verdict.PASS, null, result(Limits.target("61s"), nodes));
    assertVerdict(
        Verdict.UNDECIDED, Reason.LIMIT_INSIDE_INTERVAL, result(Limits.target("60s"), nodes));
    assertVerdict(
        Verdict.UNDECIDED, Reason.LIMIT_INSIDE_INTERVAL, result(Limits.target("20.1s"), nodes));
    assertVerdict(Verdict.FAIL, null, result(Limits.target("20s"), nodes));
  }

  @Test
  void at_most_is_kept_and_missed_one_step_later() {
    Scrapes[] nodes = killed();
    Tiers longest = Tiers.of(new Limit(Limit.Comparison.AT_MOST, Limits.below("60s").quantity()));
    Tiers shortest = Tiers.of(new Limit(Limit.Comparison.AT_MOST, Limits.below("20s").quantity()));
    assertVerdict(Verdict.PASS, null, result(longest, nodes));
    assertVerdict(Verdict.UNDECIDED, Reason.LIMIT_INSIDE_INTERVAL, result(shortest, nodes));
  }

  /** a led after 15 s, b by 50 s. */
  @Test
  void increases_of_activity_decide_what_the_gauge_leaves_open() {
    Scrapes[] nodes = killed();
    Scrapes a = Scrapes.node("a", "manager", null);
    Scrapes b = Scrapes.node("b", "manager", null);
    for (int i = 0; i < 15; i++) {
      Scrapes node = i < 5 ? a : b;
      String work = "work " + (i < 5 || i > 9 ? i : 0);
      node.at(i * 5.0, "leads " + (i < 5 || i > 12 ? 1 : 0), work, "process_start_time_seconds 7");
    }
    List<Selector> work = List.of(Selector.of("work"));
    assertVerdict(Verdict.PASS, null, result(work, Limits.target("35.1s"), a, b));
    assertVerdict(
        Verdict.UNDECIDED, Reason.LIMIT_INSIDE_INTERVAL, result(work, Limits.target("35s"), a, b));
    assertVerdict(
        Verdict.UNDECIDED, Reason.LIMIT_INSIDE_INTERVAL, result(Limits.target("35.1s"), a, b));
    assertNull(result(work, Limits.target("35s"), a, b).activityAbsence());
    assertEquals(
        "no node exposes this metric", result(work, Limits.target("61s"), nodes).activityAbsence());
    assertNull(result(Limits.target("61s"), nodes).activityAbsence());
  }

  @Test
  void headroom_is_what_is_proven() {
    Scrapes[] nodes = killed();
    assertEquals(0.4, result(Limits.target("100s"), nodes).judgement().headroom(), 1e-12);
    assertEquals(-1, result(Limits.target("10s"), nodes).judgement().headroom(), 1e-12);
    assertTrue(
        result(Limits.target("10s"), nodes)
            .judgement()
            .text()
            .contains("at least 20\u202fs, which misses the target < 10s"));
  }

  @Test
  void the_acceptable_limit_decides_where_there_is_one() {
    Scrapes[] nodes = killed();
    Tiers acceptable = new Tiers(Limits.below("10s"), Limits.below("70s"), null);
    assertEquals(Tier.ACCEPTABLE, result(acceptable, nodes).judgement().tier());
    Tiers open = new Tiers(Limits.below("30s"), Limits.below("70s"), null);
    assertVerdict(Verdict.PASS, Reason.TARGET_UNDECIDED, result(open, nodes));
    Tiers kept = new Tiers(Limits.below("65s"), Limits.below("70s"), null);
    assertEquals(Tier.TARGET, result(kept, nodes).judgement().tier());
    Tiers critical = new Tiers(Limits.below("5s"), Limits.below("10s"), Limits.above("15s"));
    assertEquals(Tier.CRITICAL, result(critical, nodes).judgement().tier());
  }

  @Test
  void no_change_and_no_gauge_are_no_pass() {
    Tiers limit = Limits.target("10s");
    assertVerdict(
        Verdict.NO_DATA,
        Reason.LEADER_UNCHANGED,
        result(limit, node("a", "111"), node("b", "000")));
    assertVerdict(Verdict.NO_DATA, Reason.LEADER_NEVER_SEEN, result(limit, node("a", "000")));
    assertVerdict(
        Verdict.NO_DATA, Reason.NOT_EXPOSED, result(limit, Scrapes.node("a").at(0, "x 1")));
    assertVerdict(
        Verdict.NO_DATA,
        Reason.INSTANTS_UNKNOWN,
        result(limit, Scrapes.node("a").untimed("leads 1").untimed("leads 0")));
  }

  @Test
  void a_beginning_without_a_leader_counts_only_when_it_proves_a_miss() {
    Scrapes[] nodes = {node("a", "0000000000"), node("b", "0000000011")};
    assertVerdict(Verdict.FAIL, null, result(Limits.target("20s"), nodes));
    FailoverResult open = result(Limits.target("21s"), nodes);
    assertVerdict(Verdict.NO_DATA, Reason.LEADER_UNCHANGED, open);
    assertNull(open.gaps().get(0).judgement());
  }

  @Test
  void an_end_without_a_leader_is_open_or_missed() {
    Scrapes[] nodes = {node("a", "11100000000000"), node("b", "00000000000000")};
    assertVerdict(Verdict.UNDECIDED, Reason.NO_SUCCESSOR, result(Limits.target("50s"), nodes));
    assertVerdict(Verdict.FAIL, null, result(Limits.target("20s"), nodes));
  }

  @Test
  void a_named_manager_that_says_nothing_lets_nothing_be_missed() {
    named.add(new Node("c", "manager", true, null));
    assertVerdict(
        Verdict.UNDECIDED, Reason.LIMIT_INSIDE_INTERVAL, result(Limits.target("10s"), killed()));
  }

  @Test
  void leaders_that_contradict_each_other_leave_it_open() {
    assertVerdict(
        Verdict.UNDECIDED,
        Reason.LEADERS_CONTRADICT,
        result(Limits.target("500s"), node("a", "111111111111"), node("b", "000011111111")));
  }

  @Test
  void of_several_changes_the_worst_decides() {
    FailoverResult result =
        result(
            Limits.target("30s"),
            node("a", "1111000000000000"),
            node("b", "0000111111000000"),
            node("c", "0000000000000111"));
    assertEquals(
        List.of(Verdict.PASS, Verdict.UNDECIDED),
        result.gaps().stream().map(gap -> gap.judgement().verdict()).toList());
    assertVerdict(Verdict.UNDECIDED, Reason.LIMIT_INSIDE_INTERVAL, result);
    assertEquals(List.of("c"), result.deciding().to().nodes());
  }

  @Test
  void without_a_limit_nothing_is_judged() {
    FailoverResult result = result(null, killed());
    assertNull(result.judgement());
    assertEquals(1, result.gaps().size());
    assertNull(result.gaps().get(0).judgement());
  }

  @Test
  void another_name_of_the_gauge_serves_where_the_first_is_not_exposed() {
    FailoverResult result = result(null, Scrapes.node("a").at(0, "old 1").at(5, "old 1"));
    assertEquals(Selector.of("old"), result.history().gauge());
    assertTrue(result.isAlias());
  }
}
