package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.LeaderGap.Kind;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.model.Selector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Intervals derived by hand. The gauge may be 15 s old; scrapes come every 5 s. */
class LeaderActivityTest {

  private static final Selector LEADER = Selector.of("leads");
  private static final LeaderSigns WORK = signs(Selector.of("work_count"));
  private static final long REFRESH = 15_000;

  private final List<ScrapeFailure> failures = new ArrayList<>();

  private static LeaderSigns signs(Selector... activity) {
    return new LeaderSigns(LEADER, List.of(activity));
  }

  /** By digits: what the gauge and the counter are in each snapshot of one process. */
  private static Scrapes node(String name, String gauge, String work) {
    Scrapes node = Scrapes.node(name);
    for (int i = 0; i < gauge.length(); i++) {
      String counter = work.charAt(i) == '-' ? "other 1" : "work_count " + work.charAt(i);
      node.at(i * 5.0, "leads " + gauge.charAt(i), counter, "process_start_time_seconds 7");
    }
    return node;
  }

  private LeaderHistory history(LeaderSigns signs, Scrapes... nodes) {
    Wanted wanted = Wants.of(Set.of(), Set.of(), List.of(), List.of(), List.of(signs));
    return LeaderHistory.of(Scrapes.run(wanted, nodes), signs, failures, Set.of(), REFRESH);
  }

  private LeaderHistory killed(String a, String b) {
    for (int at = 25; at <= 70; at += 5) {
      failures.add(new ScrapeFailure("a", Instant.ofEpochSecond(at), "refused"));
    }
    return history(WORK, node("a", "11111", a), node("b", "000000000000011", b));
  }

  private static void gap(
      LeaderGap gap, long lossEarliest, long gainLatest, double shortest, double longest) {
    assertEquals(lossEarliest, gap.lossEarliest());
    assertEquals(gainLatest, gap.gainLatest());
    assertEquals(shortest, gap.shortestSeconds());
    assertEquals(longest, gap.longestSeconds());
  }

  private static List<LeaderIncrease> increases(LeaderSigns signs, Scrapes node) {
    Wanted wanted = Wants.of(Set.of(), Set.of(), List.of(), List.of(), List.of(signs));
    return Scrapes.run(wanted, node).nodes().get(0).leaders().get(0).increases();
  }

  /**
   * a increases for the last time from 10 s to 15 s, so it led after 10 s; b for the first time
   * from 45 s to 50 s, so it led by 50 s. By the gauge alone: 5 s and 65 s.
   */
  @Test
  void increases_narrow_what_the_gauge_leaves_open() {
    LeaderHistory history = killed("12344", "000000000011111");
    assertEquals(1, history.gaps().size());
    assertTrue(history.activity().serves());
    gap(history.gaps().get(0), 10_000, 50_000, 20, 40);
    LeaderTerm before = history.terms().get(0);
    assertEquals(5_000, before.activeFirst());
    assertEquals(15_000, before.activeLast());
    assertEquals(20_000, before.seenLast());
    LeaderTerm after = history.terms().get(1);
    assertEquals(50_000, after.beganLatest());
    assertEquals(65_000, after.shownFirst());
    assertEquals(List.of(), history.splits());
  }

  @Test
  void without_increases_the_gauge_alone_tells() {
    LeaderHistory history = killed("44444", "000000000000000");
    gap(history.gaps().get(0), 5_000, 65_000, 20, 60);
    assertTrue(history.activity().serves());
  }

  /** b's 0 at 60 s was true at 45 s or later: what increased by 45 s is not of what follows. */
  @Test
  void an_increase_that_the_gauge_was_surely_set_after_is_of_no_leadership_that_follows() {
    LeaderHistory history = killed("12344", "000000000111111");
    gap(history.gaps().get(0), 10_000, 65_000, 0, 55);
    assertEquals(
        List.of(new LeaderActivity.Sighting("b", new LeaderIncrease(40_000, 45_000, 0))),
        history.activity().unplaced());
    assertFalse(history.gaps().get(0).watched());
  }

  @Test
  void an_increase_a_millisecond_later_may_be_of_it() {
    Scrapes b = Scrapes.node("b");
    for (double at : new double[] {0, 10, 20, 30, 40, 45.001, 60, 65}) {
      String start = "process_start_time_seconds 7";
      b.at(at, "leads " + (at > 60 ? 1 : 0), "work_count " + (at > 45 ? 1 : 0), start);
    }
    Scrapes a = node("a", "1111100000000", "0000000000000");
    assertEquals(45_001, history(WORK, a, b).gaps().get(0).gainLatest());
  }

  /** From 5 s to 10 s, while a led from 0 s until after 15 s. */
  @Test
  void an_increase_while_another_node_leads_sets_all_aside() {
    LeaderHistory history = killed("12345", "001111111111112");
    LeaderActivity.Conflict conflict = history.activity().conflict();
    assertEquals(
        new LeaderActivity.Sighting("b", new LeaderIncrease(5_000, 10_000, 0)),
        conflict.sighting());
    assertEquals("a", conflict.leader().node());
    assertFalse(history.activity().serves());
    gap(history.gaps().get(0), 5_000, 65_000, 20, 60);
    assertFalse(history.terms().get(0).isActive());
  }

  /** a led until after 15 s, so what b did up to 15 s may have been after it. */
  @Test
  void an_increase_up_to_the_end_of_another_leadership_is_no_conflict() {
    assertNull(killed("12345", "000111111111111").activity().conflict());
  }

  /** The end of the run comes before b's gauge is set. */
  @Test
  void a_leader_that_the_gauge_does_not_show_yet() {
    LeaderHistory history =
        history(WORK, node("a", "1111000", "1234444"), node("b", "0000000", "0000012"));
    LeaderGap gap = history.gaps().get(0);
    assertEquals(Kind.CHANGE, gap.kind());
    gap(gap, 10_000, 25_000, 0, 15);
    LeaderTerm unshown = history.terms().get(1);
    assertFalse(unshown.isShown());
    assertEquals(5_000, unshown.beganEarliest());
    assertEquals(25_000, unshown.endedEarliest());
    assertEquals(Long.MAX_VALUE, unshown.endedLatest());
    assertEquals(1, history.gaps().size());
  }

  /** b's process is refused from 30 s on: it had led, and c follows. */
  @Test
  void a_leader_that_dies_before_its_gauge_is_set() {
    for (int at = 30; at <= 60; at += 5) {
      failures.add(new ScrapeFailure("b", Instant.ofEpochSecond(at), "refused"));
    }
    LeaderHistory history =
        history(
            WORK,
            node("a", "1111000000000", "1234444444444"),
            node("b", "000000", "000001"),
            node("c", "0000000000011", "0000000001111"));
    assertEquals(List.of("a", "b", "c"), history.terms().stream().map(LeaderTerm::node).toList());
    assertEquals(30_000, history.terms().get(1).endedLatest());
    assertTrue(history.terms().get(1).gone());
    gap(history.gaps().get(1), 20_000, 45_000, 5, 25);
  }

  /** From the last 1, at 20 s, to the first 0, at 25 s: before the loss or after the gain. */
  @Test
  void an_increase_that_may_be_of_either_of_two_leaderships_is_of_neither() {
    LeaderHistory history =
        history(WORK, node("a", "11111011", "00000111"), node("b", "00000000", "00000000"));
    assertEquals(1, history.activity().unplaced().size());
    gap(history.gaps().get(0), 5_000, 30_000, 0, 25);
  }

  @Test
  void without_such_a_counter_nothing_is_said_of_it() {
    LeaderHistory history = killed("-----", "---------------");
    assertFalse(history.activity().exposed());
    assertNull(history.activity().conflict());
    gap(history.gaps().get(0), 5_000, 65_000, 20, 60);
  }

  @Test
  void a_reset_and_a_restart_prove_nothing() {
    assertEquals(
        List.of(new LeaderIncrease(10_000, 15_000, 0)), increases(WORK, node("a", "0000", "9223")));
    Scrapes restarted =
        Scrapes.node("a")
            .at(0, "leads 0", "work_count 1", "process_start_time_seconds -50")
            .at(5, "leads 0", "work_count 7", "process_start_time_seconds 3");
    assertEquals(List.of(), increases(WORK, restarted));
  }

  @Test
  void a_counter_that_is_missing_for_a_while_is_compared_with_its_last_value() {
    assertEquals(
        List.of(new LeaderIncrease(0, 10_000, 0)), increases(WORK, node("a", "000", "1-2")));
    assertEquals(List.of(), increases(WORK, node("a", "000", "1-1")));
  }

  /** Where the process was scraped before without it, it began at zero since. */
  @Test
  void a_counter_that_appears_has_increased_in_the_same_process_only() {
    assertEquals(
        List.of(new LeaderIncrease(5_000, 10_000, 0)), increases(WORK, node("a", "000", "--2")));
    assertEquals(List.of(), increases(WORK, node("a", "000", "--0")));
    Scrapes unknown = Scrapes.node("a").at(0, "leads 0").at(5, "leads 0", "work_count 2");
    assertEquals(List.of(), increases(WORK, unknown));
  }

  @Test
  void labels_pick_series_and_the_latest_of_several_counters_counts() {
    Selector one =
        new Selector(
            "done", List.of(new LabelMatcher("by", LabelMatcher.Operator.EQUAL, "leader")));
    Scrapes node =
        Scrapes.node("a")
            .at(0, "leads 0", "work_count 1", "done{by=\"leader\"} 1", "done{by=\"all\"} 1")
            .at(5, "leads 0", "work_count 1", "done{by=\"all\"} 2")
            .at(10, "leads 0", "work_count 2", "done{by=\"leader\"} 2", "done{by=\"all\"} 3");
    assertEquals(List.of(new LeaderIncrease(0, 10_000, 0)), increases(signs(one), node));
    assertEquals(
        List.of(new LeaderIncrease(5_000, 10_000, 0)),
        increases(signs(one, Selector.of("work_count")), node));
  }

  @Test
  void of_one_leadership_the_first_and_the_last_increase_are_kept() {
    assertEquals(
        List.of(new LeaderIncrease(5_000, 10_000, 0), new LeaderIncrease(35_000, 40_000, 0)),
        increases(WORK, node("a", "111111111", "112334456")));
  }

  /** Every second snapshot of a node that never leads: what is kept does not grow with them. */
  @Test
  void of_very_many_increases_the_older_ones_are_joined() {
    Scrapes node = Scrapes.node("a");
    int snapshots = 6 * LeaderIncreases.MOST;
    for (int i = 0; i < snapshots; i++) {
      node.at(i, "leads 0", "work_count " + i / 2, "process_start_time_seconds -9");
    }
    List<LeaderIncrease> kept = increases(WORK, node);
    assertTrue(kept.size() <= 2 * LeaderIncreases.MOST, kept.size() + " kept");
    assertEquals(1_000, kept.get(0).afterMillis());
    long last = (snapshots - 2) * 1000L;
    assertEquals(new LeaderIncrease(last - 1000, last, 0), kept.get(kept.size() - 1));
    for (int i = 1; i < kept.size(); i++) {
      assertTrue(kept.get(i - 1).byMillis() <= kept.get(i).afterMillis());
    }
  }
}
