package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountBounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Windows of a run from instant to instant, and what was done a second in each. Always among them
 * are those from each instant on that are the longest that is no longer than so long, and the
 * shortest that is so long; the whole run, and as much of it as all nodes were seen in.
 */
final class Windows {

  /** From one instant to another, by their indexes. */
  record Span(int from, int to) {}

  private final CountBounds counted;
  private final double overSeconds;
  private final List<Span> spans = new ArrayList<>();

  private Windows(CountBounds counted, double overSeconds) {
    this.counted = counted;
    this.overSeconds = overSeconds;
  }

  /**
   * Those in which a rate may have been held, and twice, four times as long and so on: their number
   * grows with that of the instants times its logarithm. Empty without two instants.
   */
  static Windows held(CountBounds counted, double seconds) {
    Windows windows = new Windows(counted, seconds);
    int last = counted.size() - 1;
    double whole = last < 0 ? 0 : counted.seconds(0, last);
    for (double length = seconds; length <= whole; length *= 2) {
      windows.each(length, length == seconds);
    }
    return windows.withWhole();
  }

  /**
   * All that are so long, but for those that are two of them, one behind the other: of these one is
   * as busy as both. Empty without two instants.
   */
  static Windows every(CountBounds counted, double seconds) {
    Windows windows = new Windows(counted, seconds);
    windows.each(seconds, true);
    for (Span shortest : List.copyOf(windows.spans)) {
      int to = shortest.to() + 1;
      while (counted.seconds(shortest.from(), shortest.to()) >= seconds
          && to < counted.size()
          && counted.seconds(shortest.to(), to) < seconds) {
        windows.add(shortest.from(), to);
        to++;
      }
    }
    return windows.withWhole();
  }

  private Windows withWhole() {
    add(0, counted.size() - 1);
    add(counted.allSeen(), counted.allStillSeen());
    return this;
  }

  private void each(double seconds, boolean shorterToo) {
    int to = 0;
    for (int from = 0; from < counted.size(); from++) {
      while (to < counted.size() && counted.seconds(from, to) < seconds) {
        to++;
      }
      if (to == counted.size()) {
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
      spans.add(new Span(from, to));
    }
  }

  /** All of them, of which some may be shorter than they are to be. */
  List<Span> spans() {
    return spans;
  }

  /** The one in which the most was surely done; null when the run has no two instants. */
  Span busiest() {
    return spans.stream()
        .max(
            Comparator.comparingDouble(this::leastPerSecond)
                .thenComparing(Comparator.comparingInt(Span::from).reversed()))
        .orElse(null);
  }

  /** What was done in less time was done in the whole of it, too. */
  double leastPerSecond(Span span) {
    return counted.atLeast(span.from(), span.to()) / heldSeconds(span);
  }

  /** How long one counts for: no less than it is to be. */
  double heldSeconds(Span span) {
    return Math.max(overSeconds, seconds(span));
  }

  double mostPerSecond(Span span) {
    return counted.atMost(span.from(), span.to()) / seconds(span);
  }

  double seconds(Span span) {
    return counted.seconds(span.from(), span.to());
  }
}
