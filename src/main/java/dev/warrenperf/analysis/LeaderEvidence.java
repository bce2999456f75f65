package dev.warrenperf.analysis;

import dev.warrenperf.model.ScrapeFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one node's leadership, in order of time: runs of snapshots alike, and between
 * them the scrapes that were refused.
 *
 * <p>A refused connection says that no process served at some instant from its beginning to its
 * end: the process before was gone by the end of the first, and the next one begins after the
 * beginning of the last. Where the snapshots before and after are of one and the same process it
 * says nothing, since that process lived on. Other failed scrapes (a timeout, a reset) tell nothing
 * of the process and are no evidence.
 */
final class LeaderEvidence {

  /**
   * One item.
   *
   * @param firstMillis of {@link LeaderRun.State#GONE} the end of the first refusal, else the first
   *     snapshot
   * @param lastMillis of {@link LeaderRun.State#GONE} the beginning of the last refusal, else the
   *     last snapshot
   * @param process which process the snapshots are of; -1 of {@link LeaderRun.State#GONE}
   * @param epoch items of one process share it
   * @param epochAfter the last instant of the item before the first of its epoch, {@link
   *     Long#MIN_VALUE} when there is none
   */
  record Item(
      LeaderRun.State state,
      long firstMillis,
      long lastMillis,
      long longestGapMillis,
      int process,
      int epoch,
      long epochAfter) {}

  private final LeaderReadings readings;
  private final List<ScrapeFailure> refused;
  private final List<Item> items = new ArrayList<>();
  private int next;
  private int epoch;

  private LeaderEvidence(LeaderReadings readings, List<ScrapeFailure> refused) {
    this.readings = readings;
    this.refused = refused;
  }

  /**
   * The evidence on one node.
   *
   * @param refused scrapes that were refused, ascending
   */
  static List<Item> of(LeaderReadings readings, List<ScrapeFailure> refused) {
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
      add(run);
      skip(run.lastMillis());
      before = run;
    }
    refusals(Long.MAX_VALUE, false);
    return items;
  }

  private void add(LeaderRun run) {
    Item before = items.isEmpty() ? null : items.get(items.size() - 1);
    long after = Long.MIN_VALUE;
    if (before != null) {
      after = before.epoch() == epoch ? before.epochAfter() : before.lastMillis();
    }
    items.add(
        new Item(
            run.state(),
            run.firstMillis(),
            run.lastMillis(),
            run.longestGapMillis(),
            run.process(),
            epoch,
            after));
  }

  /** Refusals up to an instant, as one item with an epoch of its own. */
  private void refusals(long endMillis, boolean processLives) {
    int first = next;
    long gap = 0;
    while (next < refused.size() && began(next) < endMillis) {
      gap = next > first ? Math.max(gap, began(next) - began(next - 1)) : gap;
      next++;
    }
    if (next > first && !processLives) {
      epoch++;
      add(new LeaderRun(LeaderRun.State.GONE, ended(first), began(next - 1), gap, -1));
      epoch++;
    }
  }

  private long began(int i) {
    return refused.get(i).began().toEpochMilli();
  }

  /** Rounded up: by then it was gone. */
  private long ended(int i) {
    return refused.get(i).ended().plusNanos(999_999).toEpochMilli();
  }

  /** Refusals amid snapshots alike change nothing in what these say. */
  private void skip(long millis) {
    while (next < refused.size() && began(next) <= millis) {
      next++;
    }
  }
}
