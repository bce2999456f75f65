package dev.warrenperf.target;

import dev.warrenperf.analysis.CountBounds;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows of a run in which a rate may have been held: from each instant on the longest that is
 * no longer than so long, the shortest that are so long, twice, four times as long and so on; the
 * whole run, and as much of it as all nodes were seen in. Their number grows with that of the
 * instants times its logarithm.
 */
final class Spans {

  /** From one instant to another, by their indexes. */
  record Span(int from, int to) {}

  private final CountBounds instants;
  private final List<Span> all = new ArrayList<>();

  private Spans(CountBounds instants) {
    this.instants = instants;
  }

  /** All of a run, of which the shortest are about so long; empty without two instants. */
  static List<Span> of(CountBounds instants, double seconds) {
    Spans spans = new Spans(instants);
    int last = instants.size() - 1;
    double whole = last < 0 ? 0 : instants.seconds(0, last);
    for (double length = seconds; length <= whole; length *= 2) {
      spans.each(length, length == seconds);
    }
    spans.add(0, last);
    spans.add(instants.allSeen(), instants.allStillSeen());
    return spans.all;
  }

  private void each(double seconds, boolean shorterToo) {
    int to = 0;
    for (int from = 0; from < instants.size(); from++) {
      while (to < instants.size() && instants.seconds(from, to) < seconds) {
        to++;
      }
      if (to == instants.size()) {
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
