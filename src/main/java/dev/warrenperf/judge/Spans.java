package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountBounds;
import java.util.ArrayList;
import java.util.List;

/**
 * Windows of a run from instant to instant. Always among them are those from each instant on that
 * are the longest that is no longer than so long, and the shortest that is so long; the whole run,
 * and as much of it as all nodes were seen in.
 */
final class Spans {

  /** From one instant to another, by their indexes. */
  record Span(int from, int to) {}

  private final CountBounds instants;
  private final List<Span> all = new ArrayList<>();

  private Spans(CountBounds instants) {
    this.instants = instants;
  }

  /**
   * Those in which a rate may have been held, and twice, four times as long and so on: their number
   * grows with that of the instants times its logarithm. Empty without two instants.
   */
  static List<Span> of(CountBounds instants, double seconds) {
    Spans spans = new Spans(instants);
    int last = instants.size() - 1;
    double whole = last < 0 ? 0 : instants.seconds(0, last);
    for (double length = seconds; length <= whole; length *= 2) {
      spans.each(length, length == seconds);
    }
    return spans.withWhole();
  }

  /**
   * All that are so long, but for those that are two of them, one behind the other: of these one is
   * as busy as both. Empty without two instants.
   */
  static List<Span> every(CountBounds instants, double seconds) {
    Spans spans = new Spans(instants);
    spans.each(seconds, true);
    for (Span shortest : List.copyOf(spans.all)) {
      int to = shortest.to() + 1;
      while (instants.seconds(shortest.from(), shortest.to()) >= seconds
          && to < instants.size()
          && instants.seconds(shortest.to(), to) < seconds) {
        spans.add(shortest.from(), to);
        to++;
      }
    }
    return spans.withWhole();
  }

  private List<Span> withWhole() {
    add(0, instants.size() - 1);
    add(instants.allSeen(), instants.allStillSeen());
    return all;
  }

  private void each(double seconds, boolean shorterToo) {
    int to = 0;
    for (int from = 0; from < instants.size(); from++) {
      while (to < instants.size() && instants.seconds(from, to) < seconds) {
        to++;
      }
      if (to == instants.size()) {
        if (shorterToo) {
          add(from, to - 1);
        }
        return;
      }
      add(from, to);
      if (shorterToo) {
        add(from, to - 1);
      }
    }
  }

  private void add(int from, int to) {
    if (from < to) {
      all.add(new Span(from, to));
    }
  }
}
