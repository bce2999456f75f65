package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.LeaderGap.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The stated intervals against clusters whose true leaders are known, by the gauge alone and with
 * activity.
 */
class LeaderHistoryPropertiesTest {

  private static final int CASES = 1_500;

  /** Each twice: by the gauge alone, and with activity. */
  private static final List<Election> ELECTIONS =
      LongStream.range(0, 2 * CASES).mapToObj(i -> new Election(i / 2, i % 2 == 1)).toList();

  @Test
  void what_is_stated_of_each_term_is_true() {
    int terms = 0;
    for (Election election : ELECTIONS) {
      for (LeaderTerm shown : election.history.terms()) {
        TreeSet<Integer> behind = new TreeSet<>(election.behind(shown));
        if (shown.isActive() && behind.size() > 1) {
          // one that was lost and won back between two refreshes, of which both were active
          continue;
        }
        Election.Term first = election.terms.get(behind.first());
        Election.Term last = election.terms.get(behind.last());
        String message = "seed " + election.seed + ": " + shown;
        assertTrue(shown.beganEarliest() <= first.start(), message);
        assertTrue(first.start() <= shown.beganLatest(), message);
        assertTrue(shown.endedEarliest() <= last.end(), message);
        assertTrue(last.end() <= shown.endedLatest(), message);
        terms++;
      }
    }
    assertTrue(terms > 4 * CASES, "terms: " + terms);
  }

  /** Consecutive among the true terms that were seen; unseen ones may lie between them. */
  @Test
  void each_true_time_between_two_leaders_that_were_seen_lies_in_a_stated_interval() {
    int changes = 0;
    int proven = 0;
    int unordered = 0;
    for (Election election : ELECTIONS) {
      if (showsOneTermOfSeveral(election)) {
        continue;
      }
      List<Integer> seen = seen(election);
      for (int i = 1; i < seen.size(); i++) {
        Election.Term before = election.terms.get(seen.get(i - 1));
        Election.Term after = election.terms.get(seen.get(i));
        LeaderGap gap = holding(election, before, after);
        assertTrue(gap != null, "seed " + election.seed + ": " + before + ", " + after);
        changes++;
        proven += gap.shortestSeconds() > 0 ? 1 : 0;
        unordered += gap.kind() == Kind.ORDER_UNKNOWN ? 1 : 0;
      }
      assertEquals(
          Math.max(0, seen.size() - 1), election.history.changes(), "seed " + election.seed);
    }
    assertTrue(changes > CASES, "changes: " + changes);
    assertTrue(proven > CASES / 30, "proven: " + proven);
    assertTrue(unordered > CASES / 120, "unordered: " + unordered);
  }

  /** And the other way round: nothing is stated that did not happen. */
  @Test
  void each_stated_change_holds_a_true_one() {
    for (Election election : ELECTIONS) {
      if (showsOneTermOfSeveral(election)) {
        continue;
      }
      List<Integer> seen = seen(election);
      for (LeaderGap gap : election.history.gaps()) {
        assertFalse(gap.kind() == Kind.CONTRADICTED, "seed " + election.seed + ": " + gap);
        boolean open = gap.kind() == Kind.NO_PREDECESSOR || gap.kind() == Kind.NO_SUCCESSOR;
        boolean happened = open ? isTrueAtEdge(election, seen, gap) : isTrue(election, seen, gap);
        assertTrue(happened, "seed " + election.seed + ": " + gap + " of " + election.terms);
      }
    }
  }

  private static boolean isTrue(Election election, List<Integer> seen, LeaderGap gap) {
    for (int i = 1; i < seen.size(); i++) {
      Election.Term before = election.terms.get(seen.get(i - 1));
      if (holds(gap, before, election.terms.get(seen.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTrueAtEdge(Election election, List<Integer> seen, LeaderGap gap) {
    if (gap.kind() == Kind.NO_PREDECESSOR) {
      Election.Term first = election.terms.get(seen.get(0));
      return within(gap.gainEarliest(), first.start(), gap.gainLatest())
          && gap.shortestSeconds() * 1000 <= Math.max(0, first.start());
    }
    Election.Term last = election.terms.get(seen.get(seen.size() - 1));
    return within(gap.lossEarliest(), last.end(), gap.lossLatest())
        && gap.shortestSeconds() * 1000 <= Math.max(0, election.length - last.end());
  }

  /** A node that lost and won back between two refreshes shows one term; none can tell. */
  private static boolean showsOneTermOfSeveral(Election election) {
    return election.history.terms().stream().anyMatch(shown -> election.behind(shown).size() > 1);
  }

  private static List<Integer> seen(Election election) {
    Set<Integer> seen =
        election.history.terms().stream()
            .flatMap(shown -> election.behind(shown).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return new ArrayList<>(seen);
  }

  private static LeaderGap holding(Election election, Election.Term before, Election.Term after) {
    return election.history.gaps().stream()
        .filter(gap -> holds(gap, before, after))
        .findFirst()
        .orElse(null);
  }

  private static boolean holds(LeaderGap gap, Election.Term before, Election.Term after) {
    double seconds = (after.start() - before.end()) / 1000.0;
    return gap.from() != null
        && gap.to() != null
        && gap.from().nodes().contains(Election.name(before.node()))
        && gap.to().nodes().contains(Election.name(after.node()))
        && within(gap.lossEarliest(), before.end(), gap.lossLatest())
        && within(gap.gainEarliest(), after.start(), gap.gainLatest())
        && gap.shortestSeconds() <= seconds
        && seconds <= gap.longestSeconds();
  }

  private static boolean within(long earliest, long at, long latest) {
    return earliest <= at && at <= latest;
  }
}
