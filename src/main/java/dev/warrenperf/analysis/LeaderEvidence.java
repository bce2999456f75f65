package dev.warrenperf.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one node's leadership, in order of time: runs of snapshots alike, and between
 * them the scrapes that were refused.
 *
 * <p>A refused connection says that no process served at that instant. Where the snapshots before
 * and after are of one and the same process it says nothing, since that process lived on. Other
 * failed scrapes (a timeout, a reset) tell nothing of the process and are no evidence.
 */
final class LeaderEvidence {

  /** What one item says. */
  enum Kind {
    LEADS,
    FOLLOWS,
    /** Nothing: the gauge is missing. */
    UNTOLD,
    /** No process served. */
    GONE
  }

  /**
   * One item.
   *
   * @param epoch items of one process share it
   * @param epochAfter the last instant of the item before the first of its epoch, {@link
   *     Long#MIN_VALUE} when there is none
   */
  record Item(
      Kind kind,
      long firstMillis,
      long lastMillis,
      long longestGapMillis,
      int epoch,
      long epochAfter) {}

  private final LeaderReadings readings;
  private final long[] refused;
  private final List<Item> items = new ArrayList<>();
  private int next;
  private int epoch;

  private LeaderEvidence(LeaderReadings readings, long[] refused) {
    this.readings = readings;
    this.refused = refused;
  }

  /**
   * The evidence on one node.
   *
   * @param refused instants of refused scrapes, ascending
   */
  static List<Item> of(LeaderReadings readings, long[] refused) {
    return List.copyOf(new LeaderEvidence(readings, refused).items());
  }

  private List<Item> items() {
    LeaderRun before = null;
    for (LeaderRun run : readings.runs()) {
      boolean same = before != null && before.process() == run.process();
      if (before != null && !same) {
        epoch++;
      }
      refusals(run.firstMillis(), same && readings.processTold());
      add(kind(run), run.firstMillis(), run.lastMillis(), run.longestGapMillis());
      skip(run.lastMillis());
      before = run;
    }
    refusals(Long.MAX_VALUE, false);
    return items;
  }

  private static Kind kind(LeaderRun run) {
    return switch (run.state()) {
      case LEADS -> Kind.LEADS;
      case FOLLOWS -> Kind.FOLLOWS;
      case UNTOLD -> Kind.UNTOLD;
    };
  }

  private void add(Kind kind, long first, long last, long gap) {
    Item before = items.isEmpty() ? null : items.get(items.size() - 1);
    long after = Long.MIN_VALUE;
    if (before != null) {
      after = before.epoch() == epoch ? before.epochAfter() : before.lastMillis();
    }
    items.add(new Item(kind, first, last, gap, epoch, after));
  }

  /** Refusals up to an instant, as one item with an epoch of its own. */
  private void refusals(long endMillis, boolean processLives) {
    int first = next;
    long gap = 0;
    while (next < refused.length && refused[next] < endMillis) {
      gap = next > first ? Math.max(gap, refused[next] - refused[next - 1]) : gap;
      next++;
    }
    if (next > first && !processLives) {
      epoch++;
      add(Kind.GONE, refused[first], refused[next - 1], gap);
      epoch++;
    }
  }

  /** Refusals amid snapshots alike change nothing in what these say. */
  private void skip(long millis) {
    while (next < refused.length && refused[next] <= millis) {
      next++;
    }
  }
}
