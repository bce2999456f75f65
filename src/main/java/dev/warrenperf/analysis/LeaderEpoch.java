package dev.warrenperf.analysis;

import dev.warrenperf.analysis.LeaderEvidence.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * One process of a node, by what its snapshots say. All instants are milliseconds since 1970.
 *
 * @param number what its items have
 * @param process counted from 0
 * @param items its snapshots, by time
 * @param endedBy an instant at which it was gone; {@link Long#MAX_VALUE} when none is known
 */
record LeaderEpoch(int number, int process, List<Item> items, long endedBy) {

  /** All processes of a node, by time. */
  static List<LeaderEpoch> of(List<Item> items) {
    List<LeaderEpoch> epochs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= items.size(); i++) {
      boolean ends = i == items.size() || items.get(i).epoch() != items.get(from).epoch();
      if (ends) {
        Item first = items.get(from);
        long endedBy = i == items.size() ? Long.MAX_VALUE : items.get(i).firstMillis();
        if (first.state() != LeaderRun.State.GONE) {
          epochs.add(
              new LeaderEpoch(first.epoch(), first.process(), items.subList(from, i), endedBy));
        }
        from = i;
      }
    }
    return epochs;
  }

  /** Whether an increase lies between its first and its last snapshot. */
  boolean spans(LeaderIncrease increase) {
    return items.get(0).firstMillis() <= increase.afterMillis()
        && increase.byMillis() <= items.get(items.size() - 1).lastMillis();
  }

  /** Whether the gauge surely was set after an instant, while the process lived. */
  boolean isSetAfter(long millis, long refreshMillis) {
    for (int i = items.size() - 1; i >= 0; i--) {
      Item item = items.get(i);
      boolean after =
          switch (item.state()) {
            case LEADS -> item.firstMillis() >= millis;
            case FOLLOWS -> item.lastMillis() - refreshMillis >= millis;
            default -> false;
          };
      if (after) {
        return true;
      }
      if (item.lastMillis() < millis) {
        return false;
      }
    }
    return false;
  }

  /**
   * An instant before which no leadership began that was over before its gauge could show it: not
   * before the core of the last 0 that was read by then, nor before the process.
   */
  long notLedBefore(long millis, long refreshMillis) {
    long began = items.get(0).epochAfter();
    for (Item item : items) {
      if (item.state() == LeaderRun.State.FOLLOWS && item.firstMillis() <= millis) {
        began = Math.max(began, Math.min(millis, item.lastMillis()) - refreshMillis);
      }
    }
    return began;
  }
}
