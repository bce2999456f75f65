package dev.warrenperf.analysis;

import dev.warrenperf.json.Written;
import java.util.ArrayList;
import java.util.List;

/**
 * One node's leadership as its gauge shows it, and what follows from that for when it truly began
 * and ended. All instants are milliseconds since 1970.
 *
 * <p>A gauge is set by a collector inside the node, every {@code refresh}; its value at instant
 * {@code t} was true at some instant in {@code [t - refresh, t]}, its core. Where the value differs
 * from that at the instant {@code s} before, or another process served at {@code s}, or none did,
 * the core also lies after {@code s}. Hence:
 *
 * <ul>
 *   <li>The leadership began not before the core of the last 0, so not before {@code s - refresh};
 *       nor before {@code s} where at {@code s} another process, or none, served.
 *   <li>It began not after the core of the first 1, so not after that snapshot.
 *   <li>It ended not before the core of the last 1: not before that snapshot less {@code refresh},
 *       and not before {@code s}, the last instant with other evidence before the first 1.
 *   <li>It ended not after the first 0 of the same process, nor after the first sign that the
 *       process was gone: a refused scrape, or a snapshot of another process.
 * </ul>
 *
 * <p>Where snapshots show 1 throughout, they are taken as one leadership; one that was lost and won
 * back between two refreshes leaves no trace.
 *
 * @param node whose
 * @param beganEarliest {@link Long#MIN_VALUE} when the first that is known of the node is that it
 *     leads
 * @param beganLatest the first snapshot that shows it: it began at this instant at the latest
 * @param shownLast the last snapshot that shows it
 * @param endedEarliest not before it began
 * @param endedLatest {@link Long#MAX_VALUE} when nothing says that it ended
 * @param gone whether it is the end of the process that tells its end
 */
public record LeaderTerm(
    String node,
    long beganEarliest,
    long beganLatest,
    long shownLast,
    long endedEarliest,
    long endedLatest,
    boolean gone) {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("gone")
          .andInstants("beganEarliest", "beganLatest", "shownLast", "endedEarliest", "endedLatest");

  /** The terms of one node, by time. */
  static List<LeaderTerm> of(String node, List<LeaderEvidence.Item> items, long refreshMillis) {
    List<LeaderTerm> terms = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).state() == LeaderRun.State.LEADS) {
        int last = last(items, i);
        terms.add(term(node, items, i, last, refreshMillis));
        i = last;
      }
    }
    return terms;
  }

  /** Where the term that begins at an item ends: snapshots without the gauge do not end it. */
  private static int last(List<LeaderEvidence.Item> items, int first) {
    int last = first;
    for (int i = first + 1; i < items.size(); i++) {
      LeaderEvidence.Item item = items.get(i);
      boolean goesOn =
          item.epoch() == items.get(first).epoch() && item.state() != LeaderRun.State.FOLLOWS;
      if (!goesOn) {
        break;
      }
      last = item.state() == LeaderRun.State.LEADS ? i : last;
    }
    return last;
  }

  private static LeaderTerm term(
      String node, List<LeaderEvidence.Item> items, int first, int last, long refreshMillis) {
    LeaderEvidence.Item begin = items.get(first);
    LeaderEvidence.Item end = items.get(last);
    LeaderEvidence.Item before = neighbour(items, first, -1);
    LeaderEvidence.Item after = neighbour(items, last, 1);
    long otherBefore = before == null ? Long.MIN_VALUE : before.lastMillis();
    return new LeaderTerm(
        node,
        beganEarliest(begin, before, refreshMillis),
        begin.firstMillis(),
        end.lastMillis(),
        Math.max(otherBefore, end.lastMillis() - refreshMillis),
        after == null ? Long.MAX_VALUE : after.firstMillis(),
        after != null && after.epoch() != end.epoch());
  }

  private static long beganEarliest(
      LeaderEvidence.Item begin, LeaderEvidence.Item before, long refreshMillis) {
    if (before == null) {
      return Long.MIN_VALUE;
    }
    return before.epoch() == begin.epoch()
        ? Math.max(begin.epochAfter(), before.lastMillis() - refreshMillis)
        : before.lastMillis();
  }

  /** The next item on that side that says something: of another process, or with the gauge. */
  private static LeaderEvidence.Item neighbour(
      List<LeaderEvidence.Item> items, int from, int step) {
    for (int i = from + step; i >= 0 && i < items.size(); i += step) {
      LeaderEvidence.Item item = items.get(i);
      boolean says =
          item.state() != LeaderRun.State.UNTOLD || item.epoch() != items.get(from).epoch();
      if (says) {
        return item;
      }
    }
    return null;
  }
}
