package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.LeaderGap.Kind;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.model.Selector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Intervals derived by hand. The gauge may be 15 s old; scrapes come every 5 s. */
class LeaderHistoryTest {

  private static final Selector LEADER = Selector.of("leads");
  private static final Wanted WANTED =
      Wants.of(Set.of(), Set.of(), List.of(), List.of(), List.of(LeaderSigns.of(LEADER)));
  private static final long REFRESH = 15_000;
  private static final long NONE = Long.MIN_VALUE;
  private static final long OPEN = Long.MAX_VALUE;

  private final List<ScrapeFailure> failures = new ArrayList<>();

  /**
   * Snapshots of one process every 5 s; {@code -} is a gauge that is missing, a blank no scrape.
   */
  private static Scrapes node(String name, String gauge) {
    return snapshots(Scrapes.node(name), 0, gauge, "process_start_time_seconds 7");
  }

  private static Scrapes snapshots(Scrapes node, int from, String gauge, String process) {
    for (int i = 0; i < gauge.length(); i++) {
      char level = gauge.charAt(i);
      double at = (from + i) * 5.0;
      if (level == '-') {
        node.at(at, process);
      } else if (level != ' ') {
        node.at(at, "leads " + level, process);
      }
    }
    return node;
  }

  private void failed(String node, String status, int... instants) {
    for (int at : instants) {
      failures.add(new ScrapeFailure(node, Instant.ofEpochSecond(at), status));
    }
  }

  private LeaderHistory history(Scrapes... nodes) {
    return history(Set.of(), nodes);
  }

  private LeaderHistory history(Set<String> managers, Scrapes... nodes) {
    return LeaderHistory.of(
        Scrapes.run(WANTED, nodes), LeaderSigns.of(LEADER), failures, managers, REFRESH);
  }

  private static void loss(LeaderGap gap, long earliest, long latest) {
    assertEquals(earliest, gap.lossEarliest());
    assertEquals(latest, gap.lossLatest());
  }

  private static void gain(LeaderGap gap, long earliest, long latest) {
    assertEquals(earliest, gap.gainEarliest());
    assertEquals(latest, gap.gainLatest());
  }

  private static void length(LeaderGap gap, double shortest, double longest) {
    assertEquals(shortest, gap.shortestSeconds());
    assertEquals(longest, gap.longestSeconds());
  }

  /**
   * a shows 1 for the last time at 20 s: true at some time from 5 s on. It is refused at 25 s. b
   * shows 0 for the last time at 60 s, true at 45 s or later, and 1 at 65 s.
   */
  @Test
  void a_leader_that_is_killed() {
    failed("a", "ConnectionRefusedError", 25, 30, 35, 40, 45, 50, 55, 60, 65, 70);
    LeaderHistory history = history(node("a", "11111"), node("b", "000000000000011"));
    LeaderGap gap = history.gaps().get(0);
    assertEquals(1, history.gaps().size());
    assertEquals(Kind.CHANGE, gap.kind());
    assertEquals(List.of("a"), gap.from().nodes());
    assertEquals(List.of("b"), gap.to().nodes());
    loss(gap, 5_000, 25_000);
    gain(gap, 45_000, 65_000);
    length(gap, 20, 60);
    assertTrue(history.terms().get(0).gone());
  }

  /** Refused at some instant from 25 s to 25.2 s: dead by 25.2 s, born again after 25 s. */
  @Test
  void a_refused_scrape_bounds_an_end_by_its_end_and_what_begins_by_its_beginning() {
    failures.add(
        new ScrapeFailure("a", Instant.ofEpochSecond(25), Instant.ofEpochMilli(25_200), "refused"));
    Scrapes node = node("a", "11111");
    LeaderGap gap =
        history(snapshots(node, 6, "11", "process_start_time_seconds 26"), node("b", "00000000"))
            .gaps()
            .get(0);
    loss(gap, 5_000, 25_200);
    gain(gap, 25_000, 30_000);
    length(gap, 0, 25);
  }

  /** Without a word of failed scrapes only b's gauge bounds a's end: it led no longer than b. */
  @Test
  void a_leader_that_is_seen_no_more() {
    LeaderGap gap = history(node("a", "11111"), node("b", "000000000000011")).gaps().get(0);
    loss(gap, 5_000, 65_000);
    gain(gap, 45_000, 65_000);
    length(gap, 0, 60);
  }

  /** A timeout says nothing of the process behind it. */
  @Test
  void scrapes_that_failed_otherwise_are_no_evidence() {
    failed("a", "TimeoutError", 25, 30, 35, 40, 45, 50, 55, 60, 65, 70);
    LeaderGap gap = history(node("a", "11111"), node("b", "000000000000011")).gaps().get(0);
    loss(gap, 5_000, 65_000);
    length(gap, 0, 60);
  }

  /**
   * a: last 1 at 20 s, first 0 at 25 s. b: last 0 at 15 s, first 1 at 20 s, b gained after a lost.
   */
  @Test
  void a_leader_that_steps_down_and_lives_on() {
    LeaderHistory history = history(node("a", "1111100000"), node("b", "0000111111"));
    LeaderGap gap = history.gaps().get(0);
    loss(gap, 5_000, 20_000);
    gain(gap, 5_000, 20_000);
    length(gap, 0, 15);
    assertFalse(history.terms().get(0).gone());
    assertEquals(List.of(new LeaderHistory.Split("a", "b", 20_000, 20_000)), history.splits());
  }

  /** Its 1 at 15 s, after 0 at 10 s, was set after 10 s: so the term did not end before. */
  @Test
  void a_value_that_has_just_changed_is_not_older_than_the_change() {
    LeaderHistory history = history(node("a", "0001000"));
    LeaderTerm term = history.terms().get(0);
    assertEquals(-5_000, term.beganEarliest());
    assertEquals(15_000, term.beganLatest());
    assertEquals(10_000, term.endedEarliest());
    assertEquals(20_000, term.endedLatest());
  }

  /** Another process at 25 s: the old one ended between 20 s and 25 s, the new one began there. */
  @Test
  void the_same_node_leads_again_after_a_restart() {
    Scrapes a = node("a", "11111");
    snapshots(a, 5, "0000011", "process_start_time_seconds 22");
    LeaderHistory history = history(a, node("b", "000000000000"));
    LeaderGap gap = history.gaps().get(0);
    assertEquals(List.of("a"), gap.from().nodes());
    assertEquals(List.of("a"), gap.to().nodes());
    loss(gap, 5_000, 25_000);
    gain(gap, 30_000, 50_000);
    length(gap, 5, 45);
  }

  /**
   * The first snapshot of the new process shows 1: it began to lead after the old was last seen.
   */
  @Test
  void a_restart_between_two_snapshots_that_both_show_leadership() {
    Scrapes a = node("a", "11111");
    snapshots(a, 5, "11", "process_start_time_seconds 22");
    LeaderGap gap = history(a).gaps().get(0);
    loss(gap, 5_000, 25_000);
    gain(gap, 20_000, 25_000);
    length(gap, 0, 20);
  }

  /** Its process lived on, so that it was refused says nothing. */
  @Test
  void a_refusal_between_snapshots_of_one_process_is_no_end() {
    failed("a", "ConnectionRefusedError", 12);
    assertEquals(List.of(), history(node("a", "11111"), node("b", "00000")).gaps());
  }

  /** Where snapshots do not tell their process, a refusal ends what it served. */
  @Test
  void a_refusal_between_snapshots_of_unknown_processes_is_an_end() {
    failed("a", "connection refused", 12);
    Scrapes a = Scrapes.node("a").at(0, "leads 1").at(5, "leads 1").at(10, "leads 1");
    a.at(15, "leads 0").at(20, "leads 0");
    LeaderTerm term = history(a, node("b", "00000")).terms().get(0);
    assertEquals(12_000, term.endedLatest());
    assertTrue(term.gone());
  }

  /** b gains in [5 s, 25 s], c is first seen at 50 s: two gaps, each with its own bounds. */
  @Test
  void two_changes_in_one_run() {
    LeaderHistory history =
        history(
            node("a", "1111000000000000"),
            node("b", "0000011111000000"),
            node("c", "0000000000000111"));
    assertEquals(2, history.changes());
    loss(history.gaps().get(0), 0, 20_000);
    gain(history.gaps().get(0), 5_000, 25_000);
    length(history.gaps().get(0), 0, 25);
    loss(history.gaps().get(1), 30_000, 50_000);
    gain(history.gaps().get(1), 45_000, 65_000);
    length(history.gaps().get(1), 0, 35);
  }

  /** Both show 1 from 20 s to 30 s: b's is fresh, a's is up to 15 s old. */
  @Test
  void two_leaders_at_one_time_are_told_and_leave_no_time_without() {
    LeaderHistory history = history(node("a", "11111110000"), node("b", "00001111111"));
    assertEquals(List.of(new LeaderHistory.Split("a", "b", 20_000, 30_000)), history.splits());
    LeaderGap gap = history.gaps().get(0);
    loss(gap, 15_000, 20_000);
    gain(gap, 15_000, 20_000);
    length(gap, 0, 5);
  }

  /** a's last 1 at 50 s was true at 35 s or later; b showed 1 at 20 s. */
  @Test
  void two_leaders_for_longer_than_the_gauge_may_be_old_contradict_each_other() {
    LeaderHistory history = history(node("a", "111111111110"), node("b", "000011111111"));
    LeaderGap gap = history.gaps().get(0);
    assertEquals(Kind.CONTRADICTED, gap.kind());
    assertEquals(0, gap.shortestSeconds());
    assertTrue(Double.isNaN(gap.longestSeconds()));
  }

  /** b and c show 1 while a does throughout: what lies between b and c was not without a leader. */
  @Test
  void a_leader_that_is_shown_throughout_fills_the_gap_between_others() {
    LeaderHistory history =
        history(
            node("a", "11111111111111111111111"),
            node("b", "00010000000000000000000"),
            node("c", "00000000000000010000000"));
    assertEquals(
        List.of(Kind.CONTRADICTED, Kind.CONTRADICTED),
        history.gaps().stream().map(LeaderGap::kind).toList());
  }

  /**
   * a's 1 at 10 s was true at some time from 5 s on, and so was b's at 20 s, which was read before
   * at 0 s: either may have come first, and what lies between them lies between 5 s and 20 s.
   */
  @Test
  void the_order_of_short_terms_may_be_open() {
    Scrapes late = Scrapes.node("b").at(0, "leads 0").at(20, "leads 1").at(40, "leads 0");
    LeaderHistory history = history(node("a", "001000000"), late);
    LeaderGap gap =
        history.gaps().stream()
            .filter(g -> g.kind() == Kind.ORDER_UNKNOWN)
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("a", "b"), gap.to().nodes());
    loss(gap, 5_000, 20_000);
    length(gap, 0, 15);
  }

  /** No 1 before 30 s; b's last 0 at 25 s was true at 10 s or later. a was first read at 0 s. */
  @Test
  void a_run_that_begins_without_a_leader() {
    LeaderGap gap = history(node("a", "00000000"), node("b", "00000011")).gaps().get(0);
    assertEquals(Kind.NO_PREDECESSOR, gap.kind());
    assertNull(gap.from());
    loss(gap, NONE, NONE);
    gain(gap, 10_000, 30_000);
    length(gap, 10, Double.POSITIVE_INFINITY);
  }

  /** a is refused at 15 s and after; b's last 0, at 60 s, was true at 45 s or later. */
  @Test
  void a_run_that_ends_without_a_leader() {
    failed("a", "ConnectionRefusedError", 15, 20, 25, 30, 35, 40, 45, 50, 55, 60);
    LeaderGap gap = history(node("a", "111"), node("b", "0000000000000")).gaps().get(0);
    assertEquals(Kind.NO_SUCCESSOR, gap.kind());
    assertNull(gap.to());
    loss(gap, -5_000, 15_000);
    gain(gap, 45_000, OPEN);
    length(gap, 30, Double.POSITIVE_INFINITY);
  }

  /** Where only one manager is scraped, the others may lead. */
  @Test
  void one_node_alone_proves_no_time_without_a_leader() {
    LeaderGap gap = history(node("a", "1110000000000000")).gaps().get(0);
    assertEquals(Kind.NO_SUCCESSOR, gap.kind());
    length(gap, 0, Double.POSITIVE_INFINITY);
    assertFalse(gap.watched());
  }

  /** c is known to be a manager and exposes no gauge, so it may have led in between. */
  @Test
  void a_manager_without_the_gauge_leaves_the_shortest_time_open() {
    failed("a", "ConnectionRefusedError", 25, 30, 35, 40, 45, 50, 55, 60, 65, 70);
    LeaderHistory history =
        history(
            Set.of("a", "b", "c"),
            node("a", "11111"),
            node("b", "000000000000011"),
            node("c", "---------------"));
    assertEquals(List.of("a", "b"), history.exposed());
    assertEquals(List.of("c"), history.unexposed());
    length(history.gaps().get(0), 0, 60);
    assertFalse(history.gaps().get(0).watched());
  }

  /** c was not read from 20 s to 55 s and may have led then. */
  @Test
  void a_node_that_goes_unread_for_long_leaves_the_shortest_time_open() {
    failed("a", "ConnectionRefusedError", 25, 30, 35, 40, 45, 50, 55, 60, 65, 70);
    LeaderHistory history =
        history(node("a", "11111"), node("b", "000000000000011"), node("c", "00000      0000"));
    length(history.gaps().get(0), 0, 60);
  }

  /** Snapshots without the gauge neither end a term nor tell anything. */
  @Test
  void a_gauge_that_is_missing_for_a_while() {
    LeaderHistory history = history(node("a", "11--11"), node("b", "000000"));
    assertEquals(1, history.terms().size());
    assertEquals(25_000, history.terms().get(0).shownLast());
    assertEquals(List.of(), history.gaps());
  }

  @Test
  void other_levels_than_0_and_1_tell_nothing() {
    Scrapes odd = Scrapes.node("a").at(0, "leads 2").at(5, "leads NaN").at(10, "leads 0.5");
    assertEquals(List.of(), history(odd, node("b", "111")).gaps());
    assertEquals(List.of("b"), history(odd, node("b", "111")).exposed());
  }

  @Test
  void a_run_without_the_gauge_or_without_a_leader() {
    assertEquals(List.of(), history(node("a", "---")).exposed());
    LeaderHistory none = history(node("a", "000"), node("b", "000"));
    assertEquals(List.of(), none.terms());
    assertEquals(List.of(), none.gaps());
  }

  @Test
  void without_instants_nothing_is_said() {
    Scrapes a = Scrapes.node("a").untimed("leads 1").untimed("leads 0");
    LeaderHistory history = history(a);
    assertFalse(history.timed());
    assertEquals(List.of(), history.terms());
  }

  /** What is kept grows with the changes and not with the snapshots. */
  @Test
  void snapshots_alike_are_kept_as_one() {
    Scrapes a = node("a", "0".repeat(1000) + "1".repeat(1000));
    LeaderReadings readings = Scrapes.run(WANTED, a).nodes().get(0).leaders().get(0);
    assertEquals(2, readings.runs().size());
    assertEquals(
        new LeaderRun(LeaderRun.State.LEADS, 5_000_000, 9_995_000, 5_000, 0),
        readings.runs().get(1));
  }

  @Test
  void a_gauge_that_was_not_followed_is_refused() {
    RunDeltas run = Scrapes.run(WANTED, node("a", "1"));
    assertThrows(IllegalArgumentException.class, () -> run.exposesLeader(Selector.of("other")));
  }
}
