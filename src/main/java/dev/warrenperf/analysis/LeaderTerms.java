package dev.warrenperf.analysis;

import dev.warrenperf.analysis.LeaderEvidence.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * The leaderships of one node, from what its gauge shows and from the increases of its activity
 * counters.
 *
 * <p>An increase in {@code (s, t]} may be of a leadership that the gauge shows when its instant may
 * lie after the core of the last 0 before it, and before the core of the first 0 behind it; see
 * {@link LeaderTerm}. When that holds of exactly one of the leaderships of its process, it is of
 * that one. When it holds of none, and no later 0 surely has its core behind it, the gauge had no
 * time to show that leadership: the increases alone do. All others are not placed: a leadership so
 * short that no refresh saw it, or one of two, or a counter that other nodes move, too.
 *
 * @param terms in the order of their items
 * @param unplaced by time
 */
record LeaderTerms(List<LeaderTerm> terms, List<LeaderIncrease> unplaced) {

  /**
   * A leadership that the gauge shows.
   *
   * @param after an increase up to this instant is not of it
   * @param before nor one from this instant on
   */
  private record Shown(LeaderTerm term, int epoch, long after, long before) {

    boolean admits(LeaderIncrease increase) {
      return increase.byMillis() > after && increase.afterMillis() < before;
    }

    Shown with(LeaderIncrease increase) {
      return new Shown(term.with(increase), epoch, after, before);
    }
  }

  /** What is known of one node, put together. */
  private static final class Builder {

    private final String node;
    private final List<Item> items;
    private final long refresh;
    private final List<LeaderEpoch> epochs;
    private final List<Shown> shown = new ArrayList<>();
    private final List<LeaderIncrease> unplaced = new ArrayList<>();

    Builder(String node, List<Item> items, long refresh) {
      this.node = node;
      this.items = items;
      this.refresh = refresh;
      this.epochs = LeaderEpoch.of(items);
    }

    LeaderTerms terms(List<LeaderIncrease> increases) {
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i).state() == LeaderRun.State.LEADS) {
          int last = last(i);
          shown.add(shown(i, last));
          i = last;
        }
      }
      increases.forEach(this::place);
      return new LeaderTerms(shown.stream().map(Shown::term).toList(), List.copyOf(unplaced));
    }

    /** Where the term that begins at an item ends: snapshots without the gauge do not end it. */
    private int last(int first) {
      int last = first;
      for (int i = first + 1; i < items.size(); i++) {
        Item item = items.get(i);
        boolean goesOn =
            item.epoch() == items.get(first).epoch() && item.state() != LeaderRun.State.FOLLOWS;
        if (!goesOn) {
          break;
        }
        last = item.state() == LeaderRun.State.LEADS ? i : last;
      }
      return last;
    }

    private Shown shown(int first, int last) {
      Item begin = items.get(first);
      Item end = items.get(last);
      Item before = neighbour(first, -1);
      Item after = neighbour(last, 1);
      boolean ends = after != null && after.epoch() != end.epoch();
      long otherBefore = before == null ? Long.MIN_VALUE : before.lastMillis();
      LeaderTerm term =
          new LeaderTerm(
              node,
              beganEarliest(begin, before),
              begin.firstMillis(),
              begin.firstMillis(),
              end.lastMillis(),
              Long.MIN_VALUE,
              Long.MIN_VALUE,
              Math.max(otherBefore, end.lastMillis() - refresh),
              after == null ? Long.MAX_VALUE : after.firstMillis(),
              ends);
      return new Shown(
          term,
          begin.epoch(),
          Math.max(term.beganEarliest(), shownBefore(begin.epoch())),
          after == null || ends ? Long.MAX_VALUE : after.firstMillis());
    }

    /** The last snapshot whose gauge shows a leadership of that process so far. */
    private long shownBefore(int epoch) {
      for (int i = shown.size() - 1; i >= 0; i--) {
        if (shown.get(i).epoch == epoch && shown.get(i).term.isShown()) {
          return shown.get(i).term.shownLast();
        }
      }
      return Long.MIN_VALUE;
    }

    private long beganEarliest(Item begin, Item before) {
      if (before == null) {
        return Long.MIN_VALUE;
      }
      return before.epoch() == begin.epoch()
          ? Math.max(begin.epochAfter(), before.lastMillis() - refresh)
          : before.lastMillis();
    }

    /** The next item on that side that says something: of another process, or with the gauge. */
    private Item neighbour(int from, int step) {
      for (int i = from + step; i >= 0 && i < items.size(); i += step) {
        Item item = items.get(i);
        boolean says =
            item.state() != LeaderRun.State.UNTOLD || item.epoch() != items.get(from).epoch();
        if (says) {
          return item;
        }
      }
      return null;
    }

    private void place(LeaderIncrease increase) {
      LeaderEpoch epoch = epoch(increase);
      if (epoch == null) {
        unplaced.add(increase);
        return;
      }
      int may = -1;
      boolean several = false;
      for (int i = 0; i < shown.size(); i++) {
        if (shown.get(i).epoch == epoch.number() && shown.get(i).admits(increase)) {
          several |= may >= 0;
          may = i;
        }
      }
      if (several || (may < 0 && epoch.isSetAfter(increase.byMillis(), refresh))) {
        unplaced.add(increase);
      } else if (may >= 0) {
        shown.set(may, shown.get(may).with(increase));
      } else {
        shown.add(unshown(increase, epoch));
      }
    }

    /** Null where a refusal leaves open which process it is of. */
    private LeaderEpoch epoch(LeaderIncrease increase) {
      List<LeaderEpoch> of =
          epochs.stream().filter(epoch -> epoch.process() == increase.process()).toList();
      return of.size() == 1
          ? of.get(0)
          : of.stream().filter(epoch -> epoch.spans(increase)).findFirst().orElse(null);
    }

    /** A leadership that the gauge had no time to show; later increases of its process join it. */
    private Shown unshown(LeaderIncrease increase, LeaderEpoch epoch) {
      long began =
          Math.max(
              epoch.notLedBefore(increase.afterMillis(), refresh), shownBefore(epoch.number()));
      LeaderTerm term =
          new LeaderTerm(
              node,
              began,
              increase.byMillis(),
              Long.MIN_VALUE,
              Long.MIN_VALUE,
              increase.byMillis(),
              increase.byMillis(),
              Math.max(began, increase.afterMillis()),
              epoch.endedBy(),
              epoch.endedBy() != Long.MAX_VALUE);
      return new Shown(term, epoch.number(), increase.afterMillis(), Long.MAX_VALUE);
    }
  }

  /**
   * Of one node.
   *
   * @param increases of its activity counters, by ascending instants
   */
  static LeaderTerms of(
      String node, List<Item> items, List<LeaderIncrease> increases, long refreshMillis) {
    return new Builder(node, items, refreshMillis).terms(increases);
  }
}
