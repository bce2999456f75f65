package dev.warrenperf.analysis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When every known manager was read. A leadership that falls between two readings of its node is
 * not seen, so a time counts as watched only where no node goes unread for longer than the gauge
 * may be old, or {@value #SILENCE_MILLIS} ms where that is more, and where no increase of an
 * activity counter says that a node led of which nothing else is known.
 */
final class LeaderWatch {

  /** Usual scrape intervals are not longer. */
  static final long SILENCE_MILLIS = 15_000;

  private final TreeMap<Long, Long> holes = new TreeMap<>();
  private final boolean complete;
  private final int nodes;
  private long first = Long.MIN_VALUE;
  private long notLedUntil = Long.MAX_VALUE;

  /**
   * Looks through the evidence.
   *
   * @param evidence one list for each node that exposes the gauge
   * @param unplaced increases of which nobody knows to which leadership they belong
   * @param complete whether there is no other manager
   */
  LeaderWatch(
      List<List<LeaderEvidence.Item>> evidence,
      List<LeaderActivity.Sighting> unplaced,
      boolean complete,
      long refreshMillis) {
    this.complete = complete;
    this.nodes = evidence.size();
    long silence = Math.max(SILENCE_MILLIS, refreshMillis);
    for (List<LeaderEvidence.Item> items : evidence) {
      List<LeaderEvidence.Item> told =
          items.stream().filter(item -> item.state() != LeaderRun.State.UNTOLD).toList();
      node(told, silence);
      LeaderEvidence.Item last = told.get(told.size() - 1);
      boolean gone = last.state() == LeaderRun.State.GONE;
      notLedUntil = Math.min(notLedUntil, last.lastMillis() - (gone ? 0 : refreshMillis));
    }
    unplaced.forEach(one -> hole(one.increase().afterMillis(), one.increase().byMillis()));
    join();
  }

  private void node(List<LeaderEvidence.Item> items, long silence) {
    long before = Long.MIN_VALUE;
    for (LeaderEvidence.Item item : items) {
      if (before == Long.MIN_VALUE || item.firstMillis() - before > silence) {
        hole(before, item.firstMillis());
      }
      if (item.longestGapMillis() > silence) {
        hole(item.firstMillis(), item.lastMillis());
      }
      before = item.lastMillis();
    }
    first = Math.max(first, items.get(0).firstMillis());
    hole(before, Long.MAX_VALUE);
  }

  private void hole(long from, long to) {
    holes.merge(from, to, Math::max);
  }

  /** Holes that overlap become one, so that a single look decides. */
  private void join() {
    TreeMap<Long, Long> joined = new TreeMap<>();
    holes.forEach(
        (from, to) -> {
          Map.Entry<Long, Long> last = joined.lastEntry();
          if (last != null && from <= last.getValue()) {
            joined.put(last.getKey(), Math.max(last.getValue(), to));
          } else {
            joined.put(from, to);
          }
        });
    holes.clear();
    holes.putAll(joined);
  }

  /** Whether every known manager was watched from one instant to another; true for no time. */
  boolean isWatched(long fromMillis, long toMillis) {
    if (fromMillis >= toMillis) {
      return true;
    }
    Map.Entry<Long, Long> hole = holes.lowerEntry(toMillis);
    return complete && (hole == null || hole.getValue() <= fromMillis);
  }

  /** The first instant at which every node that exposes the gauge had been read. */
  long firstMillis() {
    return first;
  }

  /** Up to this instant every node was seen not to lead, if none leads in its last snapshot. */
  long notLedUntil() {
    return notLedUntil;
  }

  /** Whether more than one node exposes the gauge: a single one says nothing of the others. */
  boolean areSeveral() {
    return nodes > 1;
  }
}
